import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, consolidate, copyOf, setup } from '../support/e2e';
import { removeFolders } from '../support/local';
import { COMMUNE } from './support/mistreat';
import { colOf, edit, openBook, put, rowOf, tabOf, titleOf, typedIn } from './support/sheets';
import { convertAll, describeWithSoffice, frozenPanes } from './support/soffice';
import { repeatedRows, type Structure, structuresOf } from './support/structure';
import { DISTRICT, HUB, TOP, type Whole, wholeSet } from './support/wholeSet';

let whole: Whole;

beforeAll(async () => {
  whole = await wholeSet();
}, 120_000);

afterAll(removeFolders);

const bytesOf = (dir: string, file: string): Uint8Array => new Uint8Array(readFileSync(join(dir, file)));

function structureOf(dir: string, file: string, code: string): Structure {
  const title = titleOf(openBook(join(dir, file)), code);
  const found = structuresOf(bytesOf(dir, file)).get(title);
  if (found === undefined) throw new Error(`no tab ${title}`);
  return found;
}

/** A1 of an input of the commune's tab. */
function inputCell(dir: string, section: string, row: string, column: string): string {
  const sheet = tabOf(openBook(join(dir, DISTRICT)), COMMUNE);
  const letters = String.fromCharCode(65 + colOf(sheet, `cols:${section}`, column));
  return `${letters}${rowOf(sheet, row) + 1}`;
}

describe('an agency tab as it is written', () => {
  it('is protected but for its inputs', () => {
    const { protected: isProtected, unlocked } = structureOf(whole.dir, DISTRICT, COMMUNE);
    expect(isProtected).toBe(true);
    const inputs = [
      inputCell(whole.dir, 'A', 'gd_tong', 'ky_nay'),
      inputCell(whole.dir, 'A', 'gd_tong', 'giai_trinh'),
      inputCell(whole.dir, 'C', 'task:10', 'trang_thai'),
      inputCell(whole.dir, 'C', 'task:10', 'van_ban_ngay'),
      inputCell(whole.dir, 'foot', 'foot:xac_nhan', 'noi_dung'),
    ];
    expect(unlocked).toEqual(expect.arrayContaining(inputs));
    const closed = [
      'A1',
      inputCell(whole.dir, 'A', 'hs_tiep_nhan', 'ky_nay'),
      inputCell(whole.dir, 'A', 'gd_tong', 'ky_truoc'),
      inputCell(whole.dir, 'A', 'gd_tong', 'so_lieu'),
      inputCell(whole.dir, 'B', 'CT02', 'ket_qua'),
      inputCell(whole.dir, 'C', 'task:10', 'danh_gia'),
    ];
    expect(closed.filter((cell) => unlocked.includes(cell))).toEqual([]);
    // 30 counts and their notes, 10 tasks with nine columns and one date of their own (task 22), three of the foot.
    expect(unlocked).toHaveLength(30 * 2 + 10 * 9 + 1 + 3);
  });

  it('offers the words of a status and of the tick, and warns of a count that is none', () => {
    const { validations } = structureOf(whole.dir, DISTRICT, COMMUNE);
    const ruleAt = (cell: string): string | undefined =>
      validations.find((rule) => rule.startsWith(`${cell} `))?.slice(cell.length + 1);
    expect(ruleAt(inputCell(whole.dir, 'A', 'gd_tong', 'ky_nay'))).toBe('whole warning 0');
    expect(ruleAt(inputCell(whole.dir, 'C', 'task:10', 'trang_thai'))).toMatch(
      /^list stop "Chưa thực hiện,Đang thực hiện,Hoàn thành,Duy trì thường xuyên,Không phát sinh,Không thuộc phạm vi"$/,
    );
    expect(ruleAt(inputCell(whole.dir, 'C', 'task:10', 'van_ban_ngay'))).toMatch(/^date warning /);
    expect(ruleAt(inputCell(whole.dir, 'foot', 'foot:xac_nhan', 'noi_dung'))).toBe('list stop "Đã gửi"');
    expect(ruleAt(inputCell(whole.dir, 'A', 'hs_tiep_nhan', 'ky_nay'))).toBeUndefined();
  });

  it('hides column A, the code rows and the copies, and prints on A4 across', () => {
    const structure = structureOf(whole.dir, DISTRICT, COMMUNE);
    const sheet = tabOf(openBook(join(whole.dir, DISTRICT)), COMMUNE);
    const copy = inputCell(whole.dir, 'A', 'gd_tong', 'da_doc').replace(/\d+/, '');
    expect(structure.hiddenColumns).toEqual(expect.arrayContaining(['A', copy]));
    for (const section of ['A', 'B', 'C', 'foot'])
      expect(structure.hiddenRows).toContain(rowOf(sheet, `cols:${section}`) + 1);
    expect(structure.page).toEqual({ paper: '9', orientation: 'landscape', width: '1', height: '0' });
  });
});

describe('the hub as it is written', () => {
  it('locks what the system writes and leaves the settings open', () => {
    for (const code of ['tab:pl1', 'tab:pl2', 'tab:theo_co_quan', 'tab:tong_quan'])
      expect(structureOf(whole.dir, HUB, code)).toMatchObject({ protected: true, unlocked: [] });
    for (const code of [
      'tab:cau_hinh',
      'tab:ky',
      'tab:co_quan',
      'tab:so_lieu',
      'tab:chi_tieu',
      'tab:quy_tac',
      'tab:nhiem_vu',
    ])
      expect(structureOf(whole.dir, HUB, code).unlocked.length).toBeGreaterThan(20);
  });

  it('prints tables across A4, header on every page, and hides column A everywhere', () => {
    const repeated = repeatedRows(bytesOf(whole.dir, HUB));
    for (const code of ['tab:pl1', 'tab:pl2', 'tab:theo_co_quan', 'tab:chi_tieu']) {
      const { page } = structureOf(whole.dir, HUB, code);
      expect({ code, page }).toEqual({
        code,
        page: { paper: '9', orientation: 'landscape', width: '1', height: '0' },
      });
      const title = titleOf(openBook(join(whole.dir, HUB)), code);
      expect({ code, rows: repeated.get(title) }).toEqual({
        code,
        rows: expect.stringMatching(/^\$\d+:\$\d+$/),
      });
    }
    for (const [title, { hiddenColumns }] of structuresOf(bytesOf(whole.dir, HUB)))
      expect({ title, hidden: hiddenColumns[0] }).toEqual({ title, hidden: 'A' });
  });
});

describe('typed values and their looks', () => {
  it('survive a rewrite of the file', async () => {
    const dir = copyOf(whole.dir);
    edit(join(dir, DISTRICT), (book) => {
      const sheet = tabOf(book, COMMUNE);
      const at = (row: string, column: string) =>
        [rowOf(sheet, row), colOf(sheet, 'cols:C', column)] as const;
      put(sheet, ...at('task:10', 'ty_le_hoan_thanh'), { t: 'n', v: 0.85, z: '0%' });
      put(sheet, ...at('task:10', 'van_ban_ngay'), { t: 'n', v: 45_540, z: 'd/m/yyyy' });
      put(sheet, rowOf(sheet, 'gd_tong'), colOf(sheet, 'cols:A', 'ky_nay'), { t: 'n', v: 0.8, z: '0.0%' });
      put(sheet, rowOf(sheet, 'dg_tong'), colOf(sheet, 'cols:A', 'ky_nay'), {
        t: 'n',
        v: 45_421,
        z: 'dd/mm/yyyy',
      });
    });
    const typed = () => typedIn(tabOf(openBook(join(dir, DISTRICT)), COMMUNE));
    const before = typed();
    expect(before).toMatchObject({
      'task:10:ty_le_hoan_thanh': 'n 0.85 0%',
      'task:10:van_ban_ngay': 'n 45540 d/m/yyyy',
      'gd_tong:ky_nay': 'n 0.8 0.0%',
      'dg_tong:ky_nay': 'n 45421 dd/mm/yyyy',
    });
    const { findings } = await check(dir);
    const e1 = findings.filter(({ rule, agency }) => rule === 'E1' && agency === COMMUNE);
    expect(e1.map(({ typed: value }) => value).sort()).toEqual([0.8, 45_421]);
    expect(typed()).toEqual(before);
    await consolidate(dir);
    await setup(dir);
    expect(typed()).toEqual(before);
  });
});

describeWithSoffice('a set opened and saved in LibreOffice', () => {
  const files = [TOP, DISTRICT, HUB];
  let saved: ReadonlyMap<string, Uint8Array> = new Map();
  const savedBytes = (file: string): Uint8Array => saved.get(file.replace('.xlsx', '')) ?? new Uint8Array();

  beforeAll(() => {
    saved = convertAll(
      files.map((file) => join(whole.dir, file)),
      'xlsx',
    );
  }, 120_000);

  const essentials = ({ conditions: _, ...rest }: Structure): Omit<Structure, 'conditions'> => rest;

  it.each(files)('%s keeps protection, dropdowns, hidden parts, merges and print set-up', (file) => {
    const ours = structuresOf(bytesOf(whole.dir, file));
    const theirs = structuresOf(savedBytes(file));
    expect([...theirs.keys()]).toEqual([...ours.keys()]);
    for (const [title, structure] of ours) {
      const their = theirs.get(title);
      expect(their).toBeDefined();
      if (their === undefined) continue;
      // An empty date rule is worded by Calc in its own numbers; the cells and the kind must be the same.
      const kinds = (rules: readonly string[]): readonly string[] =>
        rules.map((rule) => rule.replace(/^(\S+ (?:date|decimal|whole) \S+) .*$/, '$1'));
      expect({ title, ...essentials(their), validations: kinds(their.validations) }).toEqual({
        title,
        ...essentials(structure),
        validations: kinds(structure.validations),
      });
    }
    expect(Object.fromEntries(repeatedRows(savedBytes(file)))).toEqual(
      Object.fromEntries(repeatedRows(bytesOf(whole.dir, file))),
    );
  });

  it('shows frozen rows in every tab', () => {
    for (const file of files) {
      const panes = frozenPanes(join(whole.dir, file));
      expect(panes).toHaveLength(structuresOf(bytesOf(whole.dir, file)).size);
      const loose = [...structuresOf(bytesOf(whole.dir, file)).keys()].filter(
        (_, at) => (panes[at]?.rows ?? 0) === 0,
      );
      expect({ file, loose }).toEqual({ file, loose: [] });
    }
  });

  it('is read the same, and our rewrite puts every structure back in place', async () => {
    const dir = copyOf(whole.dir);
    for (const file of files) writeFileSync(join(dir, file), savedBytes(file));
    expect((await check(dir)).findings.filter(({ rule }) => rule.startsWith('C'))).toEqual([]);
    expect((await consolidate(dir)).indicators).toEqual(whole.results.indicators);
    expect((await setup(dir)).repaired).toEqual([]);
    for (const file of files) {
      const [ours, rewritten] = [whole.dir, dir].map((folder) => structuresOf(bytesOf(folder, file)));
      expect(rewritten).toEqual(ours);
      expect(repeatedRows(bytesOf(dir, file))).toEqual(repeatedRows(bytesOf(whole.dir, file)));
    }
    for (const agency of [COMMUNE, '060', 'PTP060'])
      expect(typedIn(tabOf(openBook(join(dir, DISTRICT)), agency))).toEqual(whole.typed[agency]);
  });
});
