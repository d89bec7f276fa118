import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, consolidate, copyOf, findingsOf, importFiles, setup, valuesFile } from '../support/e2e';
import { removeFolders } from '../support/local';
import { addRow, inSettings, type Mistreat, setIn } from './support/mistreat';
import { bookOf, differences, recomputed, stored } from './support/oracle';
import { colOf, gridOf, openBook, put, rowOf, tabOf, titleOf, typedIn, valueIn } from './support/sheets';
import { DISTRICT, HUB, type Whole, wholeSet } from './support/wholeSet';

const EPOCH = Date.UTC(1899, 11, 30);

/** 45275 → "15/12/2024": the same day a year later, as the office types it. */
function yearLater(serial: number): string {
  const [year = '', month = '', day = ''] = new Date(EPOCH + serial * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day}/${month}/${Number(year) + 1}`;
}

/** Every period and date of a tab moved on by a year. */
const nextYearIn = (tab: string): Mistreat =>
  inSettings(tab, (sheet) => {
    gridOf(sheet).forEach((line, row) => {
      if (row <= rowOf(sheet, 'hdr')) return;
      line.forEach((cell, col) => {
        if (cell?.t === 'n' && /yyyy/.test(String(cell.z))) put(sheet, row, col, yearLater(Number(cell.v)));
        else if (typeof cell?.v === 'string') put(sheet, row, col, cell.v.replaceAll('2024', '2025'));
      });
    });
  });

/** The plan of 2025 as the office would type it over that of 2024, in the spreadsheet alone. */
const NEXT_PLAN: readonly Mistreat[] = [
  nextYearIn('tab:ky'),
  nextYearIn('tab:cau_hinh'),
  nextYearIn('tab:nhiem_vu'),
  setIn('tab:cau_hinh', 'nam', 'gia_tri', 2025),
  setIn('tab:cau_hinh', 'ky_hien_tai', 'gia_tri', '2025-Q1'),
  setIn('tab:chi_tieu', 'CT02', 'muc_tieu', '64,5'),
  setIn('tab:chi_tieu', 'CT05', 'ten', 'Tỷ lệ cấp kết quả điện tử năm 2025'),
  addRow('tab:so_lieu', {
    ma: 'hs_tra_tai_nha',
    ten: 'Số hồ sơ trả kết quả tại nhà',
    don_vi: 'hồ sơ',
    loai: 'luong',
    ai_khai: 'ubnd_cap_xa',
  }),
  addRow('tab:chi_tieu', {
    ma: 'CT12',
    stt: 12,
    ten: 'Tỷ lệ hồ sơ trả kết quả tại nhà',
    don_vi: '%',
    muc_tieu: 40,
    chu_tri: 'ubnd_cap_xa',
    tu_so: '2*hs_tra_tai_nha',
    mau_so: 'hs_gq_co_kq + hs_tra_tai_nha',
    loai: 'luong',
  }),
];

let whole: Whole;
let dir = '';

beforeAll(async () => {
  whole = await wholeSet();
  dir = copyOf(whole.dir);
  for (const change of NEXT_PLAN) change(dir);
  await setup(dir);
}, 120_000);

afterAll(removeFolders);

const commune = (code: string) => tabOf(openBook(join(dir, DISTRICT)), code);

describe("next year's plan, typed into the settings tabs", () => {
  it('is read without a fault', async () => {
    const { findings, period } = await check(dir);
    expect(period).toBe('2025-Q1');
    expect(findings.filter(({ rule }) => rule.startsWith('K') && rule !== 'K3')).toEqual([]);
    expect(findings.filter(({ rule }) => rule.startsWith('C'))).toEqual([]);
  });

  it('stands in the agency tabs after setup, with every value typed before', () => {
    const sheet = commune('01858');
    expect(valueIn(sheet, rowOf(sheet, 'head:period'), 1)).toBe(
      'Kỳ báo cáo: Quý I/2025 – số liệu từ ngày 15/12/2024 đến hết ngày 14/03/2025',
    );
    expect(valueIn(sheet, rowOf(sheet, 'hs_tra_tai_nha'), colOf(sheet, 'cols:A', 'so_lieu'))).toBe(
      'Số hồ sơ trả kết quả tại nhà',
    );
    expect(typedIn(sheet)).toEqual(whole.typed['01858']);
    const department = tabOf(openBook(join(dir, 'Cấp tỉnh.xlsx')), 'SNV');
    expect(gridOf(department).some((line) => line[0]?.v === 'hs_tra_tai_nha')).toBe(false);
  });

  it('asks the communes for the new field, and nobody else', async () => {
    const asked = findingsOf((await check(dir)).findings, 'E0').filter(({ message }) =>
      /tại nhà/.test(message),
    );
    expect(asked.map(({ agency }) => agency).sort()).toEqual(['01858', '01864']);
    const { rejected } = await importFiles(dir, valuesFile([['SNV', 'hs_tra_tai_nha', 5]]));
    expect(rejected).toHaveLength(1);
  });

  it('computes the new line, judges by the new target, prints the new name', async () => {
    const file = valuesFile([
      ['01858', 'hs_tra_tai_nha', 30],
      ['01864', 'hs_tra_tai_nha', 20],
    ]);
    expect(await importFiles(dir, file)).toMatchObject({ cells: 2, rejected: [] });
    const { indicators } = await consolidate(dir);
    const line = (code: string) => indicators.find((one) => one.code === code);
    // 2·(30 + 20) / ((140 + 30) + (280 + 20)) = 100/470
    expect(line('CT12')).toMatchObject({
      numerator: 100,
      denominator: 470,
      shown: '21,28',
      met: false,
      gap: 88,
      coverage: { owed: 2, reported: 2, complete: 2 },
    });
    // 800/1248 = 64,10 %: met 50, not 64,5; ⌈64,5 · 1248 / 100⌉ = 805
    expect(line('CT02')).toMatchObject({
      numerator: 800,
      denominator: 1248,
      target: 64.5,
      met: false,
      gap: 5,
    });
    const sheet = tabOf(openBook(join(dir, HUB)), 'tab:pl2');
    const name = (code: string) => valueIn(sheet, rowOf(sheet, `row:${code}`), colOf(sheet, 'cols', 'ten'));
    expect([name('CT05'), name('CT12')]).toEqual([
      'Tỷ lệ cấp kết quả điện tử năm 2025',
      'Tỷ lệ hồ sơ trả kết quả tại nhà',
    ]);
  });

  it('has the new line alive in the commune tab', () => {
    const book = bookOf(new Uint8Array(readFileSync(join(dir, DISTRICT))));
    expect(differences(stored(book), recomputed(book))).toEqual([]);
    const sheet = commune('01858');
    const shown = valueIn(sheet, rowOf(sheet, 'CT12'), colOf(sheet, 'cols:B', 'ket_qua'));
    expect(shown).toBe(35.29);
    expect(titleOf(openBook(join(dir, DISTRICT)), '01858')).toBe('Xã Bằng Thành');
  });
});
