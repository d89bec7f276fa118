import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { typedValue } from '../../../src/local/commands/importFiles';
import { colOf, edit, openBook, put, rowOf, tabOf, typedIn } from '../../e2e/support/sheets';
import {
  agenciesFile,
  check,
  consolidate,
  copyOf,
  csv,
  fileWith,
  findingsOf,
  fingerprint,
  importFiles,
  init,
  inProcess,
  type SmallSet,
  setup,
  smallSet,
  valuesFile,
} from '../../support/e2e';
import { newFolder, removeFolders } from '../../support/local';

let empty = '';
let filled: SmallSet;

beforeAll(async () => {
  empty = join(newFolder(), 'trống');
  await init(empty, '--agencies', agenciesFile());
  filled = await smallSet();
}, 120_000);

afterAll(removeFolders);

const HUB = 'Tổng hợp.xlsx';
const TOP = 'Cấp tỉnh.xlsx';
const DISTRICT = 'Huyện Pác Nặm.xlsx';

const typed = (dir: string, file: string, agency: string) =>
  typedIn(tabOf(openBook(join(dir, file)), agency));

describe('a value of a csv', () => {
  it.each([
    ['0', 0],
    ['1234', 1234],
    ['007', 7],
    ['999999999999999', 999_999_999_999_999],
    ['12.5', 12.5],
    ['12.25', 12.25],
  ])('%s is a number', (text, number) => {
    expect(typedValue(text)).toBe(number);
  });

  it.each([
    '1.234.567',
    '12.345',
    '1,5',
    '-3',
    '+3',
    ' 12',
    '1e3',
    '85%',
    '1234567890123456',
    '5/9',
    'không phát sinh',
  ])('%s stays the text it is', (text) => {
    expect(typedValue(text)).toBe(text);
  });
});

describe('import of a csv', () => {
  it('types counts, notes, tasks and the foot where they belong', async () => {
    const dir = copyOf(empty);
    const result = await importFiles(
      dir,
      valuesFile([
        ['SNV', 'hs_ky_truoc', 12],
        ['SNV', 'gd_tong', '1.234 hồ sơ'],
        ['SNV', 'note:hs_ky_truoc', 'chuyển từ Quý II'],
        ['SNV', 'task:10:trang_thai', 'Hoàn thành'],
        ['SNV', 'task:10:ty_le_hoan_thanh', '85%'],
        ['SNV', 'task:10:van_ban_so', '12/BC-SNV'],
        ['SNV', 'task:10:van_ban_ngay', '05/09/2024'],
        ['SNV', 'task:22:ngay_han_rieng', '30/11/2024'],
        ['SNV', 'foot:nguoi_lap', 'Nông Thị Hòa'],
        ['SNV', 'foot:xac_nhan', 'Đã gửi'],
      ]),
    );
    expect(result).toMatchObject({ cells: 10, agencies: 1, overwritten: [], rejected: [], left: [] });
    expect(typed(dir, TOP, 'SNV')).toEqual({
      'hs_ky_truoc:ky_nay': 'n 12 General',
      'gd_tong:ky_nay': 's 1.234 hồ sơ General',
      'hs_ky_truoc:giai_trinh': expect.stringMatching(/^s chuyển từ Quý II /),
      'task:10:trang_thai': expect.stringMatching(/^s Hoàn thành /),
      'task:10:ty_le_hoan_thanh': expect.stringMatching(/^s 85% /),
      'task:10:van_ban_so': expect.stringMatching(/^s 12\/BC-SNV /),
      'task:10:van_ban_ngay': expect.stringMatching(/^s 05\/09\/2024 /),
      'task:22:ngay_han_rieng': expect.stringMatching(/^s 30\/11\/2024 /),
      'foot:nguoi_lap:noi_dung': expect.stringMatching(/^s Nông Thị Hòa /),
      'foot:xac_nhan:noi_dung': expect.stringMatching(/^s Đã gửi /),
    });
    const { findings } = await check(dir);
    expect(findings.filter(({ agency, rule }) => agency === 'SNV' && /^[RE][1-9]/.test(rule))).toEqual([]);
  });

  it('touches no file but those it types in', async () => {
    const dir = copyOf(empty);
    const before = fingerprint(dir);
    await importFiles(dir, valuesFile([['SNV', 'hs_ky_truoc', 12]]));
    const changed = Object.entries(fingerprint(dir)).filter(([file, print]) => before[file] !== print);
    expect(changed.map(([file]) => file).sort()).toEqual(['.tthc/workspace.json', TOP]);
  });

  it.each(['Sở Nội vụ', 'sở nội vụ', 'SỞ NỘI VỤ', 'Sở  Nội vụ '])('finds the agency "%s"', async (name) => {
    const result = await importFiles(copyOf(empty), valuesFile([[name, 'hs_ky_truoc', 12]]));
    expect(result).toMatchObject({ cells: 1, rejected: [] });
  });

  it('asks, with three suggestions, where a name may be several agencies or none', async () => {
    const dir = join(newFolder(), 'tỉnh');
    await init(dir, '--single-workbook');
    const before = fingerprint(dir);
    const result = await importFiles(
      dir,
      valuesFile([
        ['PTP', 'ct_bs_tong', 12],
        ['Sở Trên Trời', 'hs_ky_truoc', 12],
      ]),
    );
    expect(result.cells).toBe(0);
    expect(result.rejected.map(({ where }) => where)).toEqual(['dòng 2', 'dòng 3']);
    for (const { file, reason } of result.rejected) {
      expect(file).toMatch(/so-lieu\.csv$/);
      expect(reason.match(/\([A-Z0-9]+\)/g)).toHaveLength(3);
    }
    expect(result.rejected[0]?.reason).toContain('PTP058');
    expect(fingerprint(dir)).toEqual(before);
  }, 60_000);

  it('lists what it overwrites, with the value before and after', async () => {
    const dir = copyOf(filled.dir);
    const result = await importFiles(
      dir,
      valuesFile([
        ['01858', 'gd_tong', 79],
        ['01858', 'gd_tt_dvcqg', 50],
      ]),
    );
    expect(result.cells).toBe(2);
    expect(result.overwritten).toEqual([
      {
        workbook: DISTRICT,
        tab: 'Xã Bằng Thành',
        cell: expect.stringMatching(/^F\d+$/),
        agency: '01858',
        code: 'gd_tong',
        before: 78,
        after: 79,
      },
    ]);
    expect(typed(dir, DISTRICT, '01858')).toMatchObject({ 'gd_tong:ky_nay': 'n 79 General' });
  });

  it('skips empty values, and writes nothing when every value is there already', async () => {
    const dir = copyOf(filled.dir);
    const before = fingerprint(dir);
    const result = await importFiles(
      dir,
      valuesFile([
        ['01858', 'gd_tong', ''],
        ['01858', 'gd_tt_dvcqg', 50],
      ]),
    );
    expect(result).toMatchObject({ cells: 1, overwritten: [], rejected: [] });
    expect(fingerprint(dir)).toEqual(before);
  });

  it('keeps the good rows and lists the bad with their line', async () => {
    const dir = copyOf(empty);
    const result = await importFiles(
      dir,
      valuesFile([
        ['SNV', 'hs_ky_truoc', 12],
        ['SNV', 'hs_khong_co', 1],
        ['SNV', 'ct_bs_tong', 1],
        ['SNV', 'hs_tiep_nhan', 1],
        ['SNV', 'task:1:trang_thai', 'Hoàn thành'],
        ['SNV', 'task:99:trang_thai', 'Hoàn thành'],
        ['SNV', 'task:5:khac', 'x'],
        ['SNV', 'foot:khac', 'x'],
        ['SNV', '', 'x'],
        ['', 'hs_ky_truoc', 1],
        ['SNV', 'gd_tong', 34],
      ]),
    );
    expect(result.cells).toBe(2);
    expect(result.rejected.map(({ where }) => where)).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10, 11].map((row) => `dòng ${row}`),
    );
    expect(result.rejected[0]?.reason).toContain('"hs_khong_co"');
    expect(typed(dir, TOP, 'SNV')).toEqual({
      'hs_ky_truoc:ky_nay': 'n 12 General',
      'gd_tong:ky_nay': 'n 34 General',
    });
  });

  it('takes a value given twice once, and none of two that differ', async () => {
    const dir = copyOf(empty);
    const result = await importFiles(
      dir,
      valuesFile([
        ['SNV', 'hs_ky_truoc', 12],
        ['Sở Nội vụ', 'hs_ky_truoc', 12],
        ['SNV', 'gd_tong', 5],
        ['SNV', 'gd_tong', 6],
      ]),
    );
    expect(result.cells).toBe(1);
    expect(result.rejected.map(({ where }) => where).sort()).toEqual(['dòng 3', 'dòng 4', 'dòng 5']);
    expect(typed(dir, TOP, 'SNV')).toEqual({ 'hs_ky_truoc:ky_nay': 'n 12 General' });
  });

  it('refuses an error text and a text no cell can hold', async () => {
    const dir = copyOf(empty);
    const result = await importFiles(
      dir,
      valuesFile([
        ['SNV', 'hs_ky_truoc', '#REF!'],
        ['SNV', 'note:hs_ky_truoc', 'ă'.repeat(50_000)],
        ['SNV', 'note:gd_tong', 'ă'.repeat(3_000)],
      ]),
    );
    expect(result.rejected.map(({ where }) => where)).toEqual(['dòng 2', 'dòng 3']);
    expect(result.cells).toBe(1);
    expect(findingsOf((await check(dir)).findings, 'R7')).toMatchObject([{ agency: 'SNV' }]);
  });

  it('keeps a text that starts with "=" a text', async () => {
    const dir = copyOf(empty);
    await importFiles(dir, valuesFile([['SNV', 'note:gd_tong', '=1+1']]));
    expect(typed(dir, TOP, 'SNV')).toEqual({ 'gd_tong:giai_trinh': expect.stringMatching(/^s =1\+1 /) });
  });

  it('accepts BOM, CRLF, ";" and quoted fields alike', async () => {
    const rows = [
      ['agency', 'code', 'value'],
      ['SNV', 'hs_ky_truoc', '12'],
      ['SNV', 'note:gd_tong', 'một, hai; "ba"'],
    ];
    const plain = csv(rows);
    const semicolons = rows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n');
    for (const text of [plain, `\ufeff${plain}`, plain.replaceAll('\n', '\r\n'), `\ufeff${semicolons}\r\n`]) {
      const dir = copyOf(empty);
      expect(await importFiles(dir, fileWith('a.csv', text))).toMatchObject({ cells: 2, rejected: [] });
      expect(typed(dir, TOP, 'SNV')).toEqual({
        'hs_ky_truoc:ky_nay': 'n 12 General',
        'gd_tong:giai_trinh': expect.stringMatching(/^s một, hai; "ba" /),
      });
    }
  });

  it('names the agency whose tab is gone, and the field whose row is', async () => {
    const dir = copyOf(empty);
    edit(join(dir, TOP), (book) => {
      put(tabOf(book, 'SNV'), 0, 0, null);
      const sheet = tabOf(book, 'STNMT');
      put(sheet, rowOf(sheet, 'gd_tong'), 0, null);
    });
    const values = valuesFile([
      ['SNV', 'gd_tong', 1],
      ['STNMT', 'gd_tong', 2],
    ]);
    const { cells, rejected } = await importFiles(dir, values);
    expect(cells).toBe(0);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('Sở Nội vụ'),
      expect.stringContaining('gd_tong'),
    ]);
    await setup(dir);
    expect(await importFiles(dir, values)).toMatchObject({ cells: 2, rejected: [] });
  });
});

describe('import of a filled workbook', () => {
  it('takes over everything typed, looks included', async () => {
    const dir = copyOf(empty);
    edit(join(filled.dir, TOP), () => {});
    const source = copyOf(filled.dir);
    edit(join(source, TOP), (book) => {
      const sheet = tabOf(book, 'SNV');
      const at = (row: string, column: string) =>
        [rowOf(sheet, row), colOf(sheet, 'cols:C', column)] as const;
      put(sheet, ...at('task:10', 'ty_le_hoan_thanh'), { t: 'n', v: 0.85, z: '0%' });
      put(sheet, ...at('task:10', 'van_ban_ngay'), { t: 'n', v: 45_540, z: 'dd/mm/yyyy' });
    });
    const result = await importFiles(dir, join(source, TOP), join(source, DISTRICT));
    expect(result).toMatchObject({ agencies: 8, overwritten: [], rejected: [] });
    for (const agency of ['SNV', 'STTTT', 'VPUBND'])
      expect(typed(dir, TOP, agency)).toEqual(typed(source, TOP, agency));
    for (const agency of ['060', '01858', 'PTP060'])
      expect(typed(dir, DISTRICT, agency)).toEqual(typed(source, DISTRICT, agency));
    expect(typed(dir, TOP, 'SNV')).toMatchObject({
      'task:10:ty_le_hoan_thanh': 'n 0.85 0%',
      'task:10:van_ban_ngay': 'n 45540 dd/mm/yyyy',
    });
    expect((await consolidate(dir)).indicators).toEqual((await consolidate(source)).indicators);
  });

  it('refuses a tab of another period, and a workbook without codes', async () => {
    const other = join(newFolder(), 'quý 2');
    await init(other, '--agencies', agenciesFile(), '--period', '2024-Q2');
    await importFiles(other, valuesFile([['SNV', 'hs_ky_truoc', 12]]));
    const dir = copyOf(empty);
    const before = fingerprint(dir);
    const codeless = copyOf(empty);
    edit(join(codeless, TOP), (book) => {
      for (const code of ['VPUBND', 'SNV', 'STNMT', 'STTTT']) put(tabOf(book, code), 0, 0, null);
    });
    const { cells, rejected } = await importFiles(dir, join(other, TOP), join(codeless, TOP));
    expect(cells).toBe(0);
    expect(rejected.filter(({ file }) => file === join(other, TOP)).map(({ where }) => where)).toHaveLength(
      4,
    );
    expect(rejected[0]?.reason).toContain('2024-Q3');
    expect(rejected.filter(({ file }) => file === join(codeless, TOP))).toHaveLength(1);
    expect(fingerprint(dir)).toEqual(before);
  });

  it('lists rows that cannot be trusted and takes the others', async () => {
    const source = copyOf(filled.dir);
    edit(join(source, DISTRICT), (book) => {
      const sheet = tabOf(book, '01858');
      put(sheet, rowOf(sheet, 'gd_tong'), colOf(sheet, 'cols:A', 'so_lieu'), 'Số giao dịch khác');
      put(sheet, rowOf(sheet, 'hs_ky_truoc'), colOf(sheet, 'cols:A', 'ky_nay'), {
        t: 'e',
        v: 0x17,
        f: '1+#REF!',
      });
    });
    const dir = copyOf(empty);
    const { rejected } = await importFiles(dir, join(source, DISTRICT));
    expect(rejected.map(({ where }) => where)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^tab Xã Bằng Thành .*C\d+$/),
        expect.stringMatching(/ F12$/),
      ]),
    );
    expect(rejected).toHaveLength(2);
    const taken = typed(dir, DISTRICT, '01858');
    expect([taken['gd_tong:ky_nay'], taken['hs_ky_truoc:ky_nay']]).toEqual([undefined, undefined]);
    expect(taken['gd_tt_dvcqg:ky_nay']).toBe('n 50 General');
  });
});

describe('what a person reads after an import', () => {
  it('counts, overwritten values and refused ones, each on its line', async () => {
    const dir = copyOf(filled.dir);
    const file = valuesFile([
      ['01858', 'gd_tong', 79],
      ['01858', 'hs_khong_co', 1],
    ]);
    const { exit, out, err } = await inProcess('import', dir, file);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^Đã nạp 1 ô của 1 cơ quan\.\n/);
    expect(out).toMatch(/Xã Bằng Thành F\d+ \(gd_tong\): 78 → 79/);
    expect(out).toMatch(/so-lieu\.csv dòng 3: .*hs_khong_co/);
  });

  it('a workspace without its hub is named', async () => {
    const dir = copyOf(filled.dir);
    rmSync(join(dir, HUB));
    const ran = await inProcess('import', dir, valuesFile([['SNV', 'gd_tong', 1]]));
    expect(ran).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('chưa có tệp tổng hợp') });
  });
});
