import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../src/local/cli/main';
import { COMMANDS } from '../../src/local/commands';
import {
  agenciesFile,
  check,
  consolidate,
  copyOf,
  FEW,
  fileWith,
  findingsOf,
  fingerprint,
  inProcess,
  NOW,
  type Ran,
  setup,
  tthc,
  valuesFile,
} from '../support/e2e';
import { declaring, newFolder, recorder, removeFolders } from '../support/local';
import { COMMUNE, inSettings, rowWith, setIn } from './support/mistreat';
import { colOf, edit, insertRow, openBook, put, rowOf, tabOf, typedIn } from './support/sheets';
import { DISTRICT, HUB, TOP, type Whole, wholeSet } from './support/wholeSet';

let whole: Whole;

beforeAll(async () => {
  whole = await wholeSet();
}, 120_000);

afterAll(removeFolders);

/** Every command that opens a workspace, as typed. */
const onWorkspace = (dir: string): readonly (readonly string[])[] => [
  ['setup', dir],
  ['import', dir, valuesFile([['SNV', 'gd_tong', 1]])],
  ['check', dir],
  ['consolidate', dir],
];

/** Exit 2, nothing on stdout, one clear Vietnamese line on stderr that is no accident. */
function expectRefusal({ exit, out, err }: Ran, named: string | RegExp): void {
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err).toMatch(named);
  expect(err).toMatch(/[ăâđêôơưáàảãạéèẻẽẹóòỏõọúùủũụíìỉĩịýỳỷỹỵấầẩẫậếềểễệốồổỗộớờởỡợứừửữự]/i);
  expect(err).not.toMatch(/Lỗi của chương trình|Error|undefined|\.[cm]?[jt]s:\d/);
}

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

const DAMAGES: readonly (readonly [name: string, damage: (dir: string) => void, named: RegExp])[] = [
  ['an empty workbook', (dir) => writeFileSync(join(dir, TOP), ''), /^Cấp tỉnh\.xlsx: tệp rỗng/],
  [
    'a text called .xlsx',
    (dir) => writeFileSync(join(dir, TOP), 'xin chào'),
    /^Cấp tỉnh\.xlsx: không phải bảng tính/,
  ],
  [
    'half a workbook',
    (dir) => truncateSync(join(dir, TOP), Math.floor(readFileSync(join(dir, TOP)).length / 2)),
    /^Cấp tỉnh\.xlsx: tệp hỏng/,
  ],
  [
    'a workbook with a hole in it',
    (dir) => {
      const bytes = bytesOf(join(dir, TOP));
      writeFileSync(join(dir, TOP), bytes.fill(0, 200, bytes.length - 20_000));
    },
    /^Cấp tỉnh\.xlsx: tệp hỏng/,
  ],
  [
    'over 50 MB',
    (dir) => truncateSync(join(dir, TOP), 51 * 1024 * 1024),
    /^Cấp tỉnh\.xlsx: tệp lớn hơn 50 MB/,
  ],
  [
    'a zip that declares over 300 MB',
    (dir) => writeFileSync(join(dir, TOP), declaring(bytesOf(join(dir, TOP)), 301 * 1024 * 1024)),
    /^Cấp tỉnh\.xlsx: .*300 MB/,
  ],
  ['no hub', (dir) => rmSync(join(dir, HUB)), /chưa có tệp tổng hợp.*tthc init/],
  [
    'two hubs',
    (dir) => copyFileSync(join(dir, HUB), join(dir, 'Tổng hợp (bản sao).xlsx')),
    /Có 2 tệp tổng hợp.*Tổng hợp \(bản sao\)\.xlsx; Tổng hợp\.xlsx/,
  ],
  [
    'settings of the workspace that are no JSON',
    (dir) => writeFileSync(join(dir, '.tthc', 'workspace.json'), '{'),
    /workspace\.json/,
  ],
  ['an unknown current period', setPeriod('2024-Q9'), /^Tổng hợp\.xlsx.*2024-Q9.*2024-Q1/],
];

function setPeriod(period: string): (dir: string) => void {
  return (dir) => setIn('tab:cau_hinh', 'ky_hien_tai', 'gia_tri', period)(dir);
}

describe('every command on a workspace with', () => {
  it.each(DAMAGES)('%s says so in one line and writes nothing', async (_, damage, named) => {
    const dir = copyOf(whole.dir);
    damage(dir);
    const before = fingerprint(dir);
    for (const argv of onWorkspace(dir)) {
      expectRefusal(await inProcess(...argv, '--json'), named);
      expect(fingerprint(dir)).toEqual(before);
    }
  });

  it('no folder, or a file in its place, says so and makes nothing', async () => {
    const nowhere = join(newFolder(), 'không có');
    for (const argv of onWorkspace(nowhere)) expectRefusal(await inProcess(...argv), /không có thư mục này/);
    expect(existsSync(nowhere)).toBe(false);
    for (const argv of onWorkspace(join(whole.dir, TOP)))
      expectRefusal(await inProcess(...argv), /không phải thư mục/);
    for (const command of ['setup', 'check', 'consolidate', 'import'])
      expectRefusal(await inProcess(command), /thiếu DIR/);
  });

  it('the built program behaves the same', async () => {
    const dir = copyOf(whole.dir);
    writeFileSync(join(dir, TOP), '');
    const before = fingerprint(dir);
    expectRefusal(await tthc('consolidate', dir, '--json'), /^Cấp tỉnh\.xlsx: tệp rỗng/);
    expectRefusal(await tthc('check', join(dir, 'không có')), /không có thư mục này/);
    expect(fingerprint(dir)).toEqual(before);
  });
});

describe('a file that cannot be written is left and named; the others are written', () => {
  const DIRTY = { file: DISTRICT, agency: COMMUNE };

  /** A copy in which consolidate has something to write in both agency files and the hub. */
  function unfinished(): string {
    const dir = copyOf(whole.dir);
    for (const [file, agency] of [
      [DIRTY.file, DIRTY.agency],
      [TOP, 'SNV'],
    ] as const)
      edit(join(dir, file), (book) => {
        const sheet = tabOf(book, agency);
        put(sheet, rowOf(sheet, 'gd_tong'), colOf(sheet, 'cols:A', 'ky_nay'), 'khoảng 80');
      });
    return dir;
  }

  const changed = (before: Readonly<Record<string, string>>, dir: string): readonly string[] =>
    Object.entries(fingerprint(dir))
      .filter(([file, print]) => before[file] !== print && file.endsWith('.xlsx'))
      .map(([file]) => file)
      .sort();

  it.each([
    ['open in Excel', (dir: string) => writeFileSync(join(dir, `~$${DISTRICT}`), ''), 'Excel'],
    [
      'open in LibreOffice',
      (dir: string) => writeFileSync(join(dir, `.~lock.${DISTRICT}#`), ''),
      'LibreOffice',
    ],
    ['read-only', (dir: string) => chmodSync(join(dir, DISTRICT), 0o444), 'quyền ghi'],
  ])('%s', async (_, obstruct, reason) => {
    const dir = unfinished();
    obstruct(dir);
    const before = fingerprint(dir);
    const { exit, out, err } = await inProcess('consolidate', dir, '--json', '--now', NOW);
    expect(exit).toBe(0);
    expect(err).toMatch(new RegExp(`^Để nguyên ${DISTRICT}: .*${reason}.*\n$`));
    expect(JSON.parse(out).left).toEqual([{ file: DISTRICT, reason: expect.stringContaining(reason) }]);
    expect(changed(before, dir)).toEqual([TOP, HUB]);
  });

  it('changed by somebody while we computed', async () => {
    const dir = unfinished();
    const path = join(dir, DISTRICT);
    const before = fingerprint(dir);
    let ticks = 0;
    const { io, out, err } = recorder({
      clock: () => {
        ticks += 1;
        // The stop-watch is read once before the files are, and once after everything is computed.
        if (ticks === 2) edit(path, (book) => insertRow(tabOf(book, COMMUNE), 5));
        return Date.parse(NOW);
      },
    });
    const exit = await run(['consolidate', dir, '--json', '--now', NOW], io, COMMANDS);
    expect({ exit, ticks }).toEqual({ exit: 0, ticks: 2 });
    expect(err()).toMatch(new RegExp(`^Để nguyên ${DISTRICT}: đã thay đổi sau khi đọc`));
    expect(JSON.parse(out()).left).toHaveLength(1);
    const theirs = tabOf(openBook(path), COMMUNE);
    expect(rowOf(theirs, 'hs_ky_truoc')).toBe(
      rowOf(tabOf(openBook(join(whole.dir, DISTRICT)), COMMUNE), 'hs_ky_truoc') + 1,
    );
    expect(changed(before, dir)).toEqual([TOP, DISTRICT, HUB].sort());
  });

  it('only touched: same bytes at another time are still somebody else’s', async () => {
    const dir = unfinished();
    const path = join(dir, DISTRICT);
    let ticks = 0;
    const { io, out } = recorder({
      clock: () => {
        ticks += 1;
        if (ticks === 2) utimesSync(path, new Date(0), new Date(0));
        return Date.parse(NOW);
      },
    });
    await run(['consolidate', dir, '--json', '--now', NOW], io, COMMANDS);
    expect(JSON.parse(out()).left).toMatchObject([{ file: DISTRICT }]);
  });

  it('a hub that cannot be written stops everything', async () => {
    const dir = unfinished();
    writeFileSync(join(dir, `~$${HUB}`), '');
    const before = fingerprint(dir);
    const { err } = await inProcess('consolidate', dir, '--now', NOW);
    expect(err).toContain(`Để nguyên ${HUB}: đang mở trong Excel`);
    expect(fingerprint(dir)).toEqual(before);
  });
});

describe('files to import', () => {
  const refusals: readonly (readonly [name: string, file: () => string, named: RegExp])[] = [
    ['one that is not there', () => join(newFolder(), 'không có.csv'), /không có\.csv: không có tệp này/],
    ['a folder', () => newFolder(), /chỉ nhận tệp csv/],
    ['another kind', () => fileWith('a.docx', 'PK'), /a\.docx: chỉ nhận tệp csv, xlsx, xls hoặc ods/],
    ['an empty csv', () => fileWith('a.csv', ''), /a\.csv.*rỗng/],
    ['a blank csv', () => fileWith('a.csv', '\ufeff \r\n\r\n'), /a\.csv: tệp không có dòng nào/],
    [
      'a csv in an old code page',
      () => fileWith('a.csv', new Uint8Array([0xd0, 0xf5, 0x2c, 0x0a])),
      /a\.csv: không phải UTF-8/,
    ],
    [
      'a csv in UTF-16',
      () => fileWith('a.csv', new Uint8Array(Buffer.from('\ufeffagency,code,value', 'utf16le'))),
      /a\.csv: không phải UTF-8/,
    ],
    [
      'a csv without its columns',
      () => fileWith('a.csv', 'agency,value\nSNV,1\n'),
      /a\.csv, dòng 1: thiếu cột code/,
    ],
    [
      'a csv with a column twice',
      () => fileWith('a.csv', 'agency,code,value,value\nSNV,a,1,2\n'),
      /a\.csv, dòng 1: cột value có hai lần/,
    ],
    [
      'a csv with a field too many',
      () => fileWith('a.csv', 'agency,code,value\nSNV,gd_tong,1\nSNV,gd_tong,1,5\n'),
      /a\.csv, dòng 3: có 4 ô/,
    ],
    [
      'a csv with an open quote',
      () => fileWith('a.csv', 'agency,code,value\nSNV,gd_tong,"1\n'),
      /a\.csv, dòng 2: dấu ngoặc kép/,
    ],
    ['a csv over 50 MB', () => sparse('a.csv'), /a\.csv: tệp lớn hơn 50 MB/],
    ['a workbook over 50 MB', () => sparse('a.xlsx'), /a\.xlsx: tệp lớn hơn 50 MB/],
    ['an empty workbook', () => fileWith('a.xlsx', ''), /a\.xlsx: tệp rỗng/],
    ['a damaged workbook', () => fileWith('a.ods', 'PK\u0003\u0004'), /a\.ods: /],
    [
      'a zip bomb',
      () => fileWith('a.xlsx', declaring(bytesOf(join(whole.dir, TOP)), 301 * 1024 * 1024)),
      /a\.xlsx: .*300 MB/,
    ],
  ];

  function sparse(name: string): string {
    const path = fileWith(name, '');
    truncateSync(path, 51 * 1024 * 1024);
    return path;
  }

  it.each(refusals)(
    '%s: one line, nothing written, not even the good file beside',
    async (_, file, named) => {
      const dir = copyOf(whole.dir);
      const before = fingerprint(dir);
      const good = valuesFile([['SNV', 'gd_tong', 999]]);
      expectRefusal(await inProcess('import', dir, good, file(), '--json'), named);
      expect(fingerprint(dir)).toEqual(before);
    },
  );

  it('no file at all', async () => {
    expectRefusal(await inProcess('import', whole.dir), /thiếu FILE/);
  });

  it('init: a csv over 50 MB, nothing made', async () => {
    const dir = join(newFolder(), 'mới');
    expectRefusal(await inProcess('init', dir, '--agencies', sparse('a.csv')), /a\.csv: tệp lớn hơn 50 MB/);
    expect(existsSync(dir)).toBe(false);
  });
});

const MARK = 'VĂN BẢN DÀI';
const LONG = 'ă'.repeat(50_000);

/** Puts the long text where the mark stands: no honest program writes such a cell, but such files come in. */
function stretch(path: string): void {
  const parts = unzipSync(bytesOf(path));
  for (const [name, part] of Object.entries(parts))
    if (name.endsWith('.xml')) parts[name] = strToU8(strFromU8(part).replaceAll(MARK, LONG));
  writeFileSync(path, zipSync(parts));
}

describe('cells nobody can read', () => {
  const inputAt = (field: string) => {
    const sheet = tabOf(openBook(join(whole.dir, DISTRICT)), COMMUNE);
    return [rowOf(sheet, field), colOf(sheet, 'cols:A', 'ky_nay')] as const;
  };

  it('an error cell is an E1 at its place, and the line is left out', async () => {
    const dir = copyOf(whole.dir);
    edit(join(dir, DISTRICT), (book) =>
      put(tabOf(book, COMMUNE), ...inputAt('gd_tong'), { t: 'e', v: 0x17, f: '1+#REF!' }),
    );
    const { findings } = await check(dir);
    expect(findings.filter(({ agency, rule }) => agency === COMMUNE && rule === 'E1')).toMatchObject([
      { workbook: DISTRICT, tab: 'Xã Bằng Thành', cell: expect.stringMatching(/^F\d+$/), typed: '#REF!' },
    ]);
    const line = (await consolidate(dir)).indicators.find(({ code }) => code === 'CT02');
    expect(line?.missing.map(({ agency }) => agency)).toEqual([COMMUNE]);
    expect([line?.numerator, line?.denominator]).toEqual([750, 1170]);
  });

  it('an error cell in the settings is a finding, the other rows count', async () => {
    const dir = copyOf(whole.dir);
    inSettings('tab:chi_tieu', (sheet) =>
      put(sheet, rowWith(sheet, 'ma', 'CT02'), colOf(sheet, 'cols', 'muc_tieu'), {
        t: 'e',
        v: 0x17,
        f: '#REF!',
      }),
    )(dir);
    const { findings } = await check(dir);
    expect(findingsOf(findings, 'K1')).toMatchObject([{ workbook: HUB, tab: 'Chỉ tiêu', cell: 'G7' }]);
    const { indicators } = await consolidate(dir);
    const others = whole.results.indicators.filter(({ code }) => code !== 'CT02');
    expect(indicators.filter(({ code }) => code !== 'CT02')).toEqual(others);
  });

  it('a text of 50.000 characters is named, and stays what it is', async () => {
    const dir = copyOf(whole.dir);
    edit(join(dir, DISTRICT), (book) => {
      const sheet = tabOf(book, COMMUNE);
      put(sheet, ...inputAt('gd_tong'), MARK);
      put(sheet, rowOf(sheet, 'hs_ky_truoc'), colOf(sheet, 'cols:A', 'giai_trinh'), MARK);
      put(sheet, rowOf(sheet, 'task:1'), colOf(sheet, 'cols:C', 'ket_qua'), MARK);
    });
    stretch(join(dir, DISTRICT));
    const { findings } = await check(dir);
    const own = findings.filter(({ agency, severity }) => agency === COMMUNE && severity === 'error');
    expect(own.map(({ rule }) => rule).sort()).toEqual(['E1', 'R7', 'R7']);
    for (const { message } of own) expect(message.length).toBeLessThan(400);
    await consolidate(dir);
    await setup(dir);
    const typed = typedIn(tabOf(openBook(join(dir, DISTRICT)), COMMUNE));
    expect(typed['gd_tong:ky_nay']).toBe(`s ${LONG} General`);
    expect(typed['hs_ky_truoc:giai_trinh']).toContain(LONG);
  });

  it('a text of 50.000 characters in the settings is named, the other rows count', async () => {
    const dir = copyOf(whole.dir);
    setIn('tab:chi_tieu', 'CT02', 'ten', MARK)(dir);
    stretch(join(dir, HUB));
    const { findings } = await check(dir);
    const named = findingsOf(findings, 'K1');
    expect(named).toMatchObject([{ workbook: HUB, tab: 'Chỉ tiêu', cell: 'D7' }]);
    expect(named[0]?.message.length).toBeLessThan(300);
    const { indicators } = await consolidate(dir);
    const others = whole.results.indicators.filter(({ code }) => code !== 'CT02');
    expect(indicators.filter(({ code }) => code !== 'CT02')).toEqual(others);
  });

  it('a name of 50.000 characters in a list of agencies is named with its line', async () => {
    const dir = join(newFolder(), 'mới');
    const file = agenciesFile([...FEW, ['SX', LONG, 'tinh', '06', 'so_ban_nganh']]);
    expectRefusal(await inProcess('init', dir, '--agencies', file), /co-quan\.csv dòng 10: /);
    expect(existsSync(dir)).toBe(false);
  });
});

describe('codes nobody knows', () => {
  it('a tab with an unknown code is named with its cell, under the agency whose name it bears', async () => {
    const dir = copyOf(whole.dir);
    edit(join(dir, DISTRICT), (book) => put(tabOf(book, COMMUNE), 0, 0, '99999'));
    const where = { workbook: DISTRICT, tab: 'Xã Bằng Thành', cell: 'A1' };
    expect(findingsOf((await check(dir)).findings, 'C1')).toMatchObject([{ agency: COMMUNE, ...where }]);
    edit(join(dir, DISTRICT), (book) => {
      const sheet = tabOf(book, '99999');
      put(sheet, rowOf(sheet, 'head:name'), 1, 'UBND xã Không Có');
    });
    const { findings } = await check(dir);
    expect(findingsOf(findings, 'C8')).toMatchObject([where]);
    expect(findingsOf(findings, 'C1')).toMatchObject([{ agency: COMMUNE }]);
  });

  it.each([
    ['an agency twice in Cơ quan', 'tab:co_quan', 'K2', 'SNV'],
    ['a field twice in Số liệu', 'tab:so_lieu', 'K2', 'gd_tong'],
    ['a line twice in Chỉ tiêu', 'tab:chi_tieu', 'K2', 'CT02'],
    ['a period twice in Kỳ báo cáo', 'tab:ky', 'K2', '2024-Q1'],
    ['a rule twice in Quy tắc', 'tab:quy_tac', 'K2', 'E3'],
    ['a setting twice in Cấu hình', 'tab:cau_hinh', 'K2', 'o_trong'],
  ])('%s: the first counts, the second is named', async (_, tab, rule, code) => {
    const dir = copyOf(whole.dir);
    inSettings(tab, (sheet) => {
      const row = rowWith(sheet, 'ma', code);
      const grid = sheet['!data'] ?? [];
      insertRow(sheet, row + 1);
      grid[row + 1] = (grid[row] ?? []).map((cell) => ({ ...cell }));
    })(dir);
    const { findings } = await check(dir);
    const named = findingsOf(findings, rule);
    expect(named).toMatchObject([{ workbook: HUB, cell: expect.stringMatching(/^[A-Z]+\d+$/) }]);
    expect((await consolidate(dir)).indicators).toEqual(whole.results.indicators);
  });

  it('an unknown rule, group or field in the settings is named with its cell', async () => {
    const dir = copyOf(whole.dir);
    setIn('tab:quy_tac', 'W15', 'ma', 'W99')(dir);
    setIn('tab:chi_tieu', 'CT11', 'chu_tri', 'ubnd_cap_ap')(dir);
    const { findings } = await check(dir);
    const named = findings.filter(({ workbook, rule }) => workbook === HUB && rule === 'K3');
    expect(named.map(({ tab }) => tab)).toEqual(expect.arrayContaining(['Quy tắc', 'Chỉ tiêu']));
    for (const { cell } of named) expect(cell).toMatch(/^[A-Z]+\d+$/);
  });
});

describe('demo', () => {
  it('refuses a seed that is none, and a folder that cannot be made', async () => {
    expectRefusal(await inProcess('demo', join(newFolder(), 'x'), '--seed', 'một'), /--seed/);
    expectRefusal(
      await inProcess('init', join(agenciesFile(), 'x'), '--agencies', agenciesFile()),
      /co-quan\.csv/,
    );
  });
});
