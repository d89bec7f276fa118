import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencyTabs, colOf, gridOf, openBook, rowOf, tabOf, valueIn } from '../../e2e/support/sheets';
import { agenciesFile, check, csv, FEW, fileWith, fingerprint, init, inProcess } from '../../support/e2e';
import { newFolder, removeFolders } from '../../support/local';

afterEach(removeFolders);

const HUB = 'Tổng hợp.xlsx';
const newDir = (): string => join(newFolder(), 'tỉnh', '2024');

/** Runs init where it must fail: one line on stderr, nothing made. */
async function refused(...options: readonly string[]): Promise<string> {
  const dir = newDir();
  const ran = await inProcess('init', dir, '--json', ...options);
  expect({ exit: ran.exit, out: ran.out, made: existsSync(dir) }).toEqual({ exit: 2, out: '', made: false });
  expect(ran.err).toMatch(/^[^\n]+\n$/);
  expect(ran.err).not.toContain('Lỗi của chương trình');
  return ran.err;
}

describe('init', () => {
  it('makes one workbook per first-level branch', async () => {
    const dir = newDir();
    const { workbooks, agencies, period } = await init(dir, '--agencies', agenciesFile());
    expect(workbooks).toEqual([
      { file: 'Cấp tỉnh.xlsx', role: 'agency', tabs: 4 },
      { file: 'Huyện Pác Nặm.xlsx', role: 'agency', tabs: 4 },
      { file: HUB, role: 'hub', tabs: 18 },
    ]);
    expect({ agencies, period }).toEqual({ agencies: 8, period: '2024-Q3' });
    expect(
      readdirSync(dir)
        .filter((file) => file.endsWith('.xlsx'))
        .sort(),
    ).toEqual(workbooks.map(({ file }) => file).sort());
    const codes = [...agencyTabs(openBook(join(dir, 'Huyện Pác Nặm.xlsx'))).keys()];
    expect(codes.sort()).toEqual(['01858', '01864', '060', 'PTP060']);
    expect((await check(dir)).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('--single-workbook puts every tab into the hub', async () => {
    const dir = newDir();
    const { workbooks } = await init(dir, '--agencies', agenciesFile(), '--single-workbook');
    expect(workbooks).toEqual([{ file: HUB, role: 'hub', tabs: 26 }]);
    expect(agencyTabs(openBook(join(dir, HUB))).size).toBe(8);
    const { findings, left } = await check(dir);
    expect({ errors: findings.filter(({ severity }) => severity === 'error'), left }).toEqual({
      errors: [],
      left: [],
    });
  });

  it('--period chooses the quarter', async () => {
    const dir = newDir();
    expect((await init(dir, '--agencies', agenciesFile(), '--period', '2024-Q1')).period).toBe('2024-Q1');
    const sheet = tabOf(openBook(join(dir, 'Cấp tỉnh.xlsx')), 'SNV');
    expect(valueIn(sheet, rowOf(sheet, 'head:period'), 1)).toContain('Quý I/2024');
    expect((await check(dir)).period).toBe('2024-Q1');
  });

  it('keeps addresses and lines an agency may mark as not its own', async () => {
    const dir = newDir();
    const rows = [
      ['code', 'name', 'level', 'parent', 'group', 'email', 'khong_ap_dung'],
      ...FEW.map((agency) => [...agency, `${agency[0]}@example.com`, agency[0] === 'SNV' ? 'CT02' : '']),
    ];
    await init(dir, '--agencies', fileWith('a.csv', csv(rows)));
    const sheet = tabOf(openBook(join(dir, HUB)), 'tab:co_quan');
    const row = gridOf(sheet).findIndex((line) => line[1]?.v === 'SNV');
    expect(valueIn(sheet, row, colOf(sheet, 'cols', 'email'))).toBe('SNV@example.com');
    expect(valueIn(sheet, row, colOf(sheet, 'cols', 'khong_ap_dung'))).toBe('CT02');
  });

  it('accepts BOM, CRLF and ";"', async () => {
    const text = csv([['code', 'name', 'level', 'parent', 'group'], ...FEW]);
    for (const file of [`\ufeff${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll(',', ';')])
      expect((await init(newDir(), '--agencies', fileWith('a.csv', file))).agencies).toBe(8);
  });

  it('never builds over a set that is there', async () => {
    const dir = newDir();
    await init(dir, '--agencies', agenciesFile());
    const before = fingerprint(dir);
    for (const command of ['init', 'demo']) {
      const { exit, out, err } = await inProcess(command, dir, '--json');
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toMatch(/đã có bộ tệp.*tthc setup/);
      expect(fingerprint(dir)).toEqual(before);
    }
  });

  it('leaves what else is in the folder', async () => {
    const dir = newDir();
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'ghi chú.txt'), 'việc riêng');
    await init(dir, '--agencies', agenciesFile());
    expect(readdirSync(dir)).toEqual(expect.arrayContaining(['ghi chú.txt', HUB]));
  });
});

describe('init refuses', () => {
  it('an unknown period, and one that is summed from others', async () => {
    expect(await refused('--period', '2024-Q9')).toMatch(/"2024-Q9".*2024-Q1.*2024-N/);
    expect(await refused('--period', '2024-9T')).toMatch(/2024-9T.*lũy kế/);
    expect(await refused('--period')).toContain('--period');
  });

  it('a csv it cannot read, naming file and line', async () => {
    const rows = (...more: readonly (readonly string[])[]): string => agenciesFile([...FEW, ...more]);
    expect(await refused('--agencies', 'không có.csv')).toContain('không có.csv');
    expect(await refused('--agencies', fileWith('a.csv', ''))).toMatch(/a\.csv.*rỗng/);
    expect(await refused('--agencies', fileWith('a.csv', 'code,name\nSNV,Sở Nội vụ\n'))).toMatch(
      /a\.csv, dòng 1: thiếu cột level, parent, group/,
    );
    expect(await refused('--agencies', fileWith('a.csv', new Uint8Array([0x53, 0xd0, 0x2c, 0x0a])))).toMatch(
      /a\.csv: không phải UTF-8/,
    );
    expect(await refused('--agencies', rows(['SNV', 'Sở Nội vụ hai', 'tinh', '06', 'so_ban_nganh']))).toMatch(
      /dòng 10: /,
    );
    expect(await refused('--agencies', rows(['SX', 'Sở Xa', 'trung_uong', '06', 'so_ban_nganh']))).toMatch(
      /dòng 10: /,
    );
    expect(await refused('--agencies', rows(['SX', 'Sở Xa', 'tinh', '06', 'nhom_la']))).toMatch(/dòng 10: /);
    expect(await refused('--agencies', rows(['SX', '', 'tinh', '06', 'so_ban_nganh']))).toMatch(/dòng 10: /);
  });

  it('a list in which nobody reports', async () => {
    const file = agenciesFile([['CT', 'Cục Thuế tỉnh', 'tinh', '06', 'co_quan_phoi_hop']]);
    expect(await refused('--agencies', file)).toContain('không có cơ quan nào phải báo cáo');
  });

  it('an option or argument it does not know', async () => {
    expect(await refused('--perriod', '2024-Q1')).toContain('--period');
    expect(await refused('thừa')).toContain('thừa');
    expect(await refused('--now', 'hôm nay')).toContain('--now');
  });
});
