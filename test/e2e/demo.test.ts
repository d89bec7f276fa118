import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import type { CheckJson, ConsolidateJson } from '../../src/actions/report';
import type { WorkbookCells } from '../../src/cells/cell';
import { PLANTED } from '../../src/local/demo/planted';
import { parseWorkbook } from '../../src/local/xlsx/read';
import {
  agenciesFile,
  BUILT,
  BUILT_START,
  FEW,
  fingerprint,
  init,
  inProcess,
  NOW,
  program,
  type Ran,
  tthc,
  valuesFile,
} from '../support/e2e';
import { newFolder, removeFolders } from '../support/local';
import { pairSum } from './support/naive';
import {
  agencyTabs,
  colOf,
  edit,
  gridOf,
  openBook,
  put,
  rowOf,
  tabOf,
  typedIn,
  valueIn,
} from './support/sheets';

const LOG = 'tab:nhat_ky';
const HUB = 'Tổng hợp.xlsx';

const filesOf = (dir: string): readonly string[] =>
  readdirSync(dir)
    .filter((file) => file.endsWith('.xlsx'))
    .sort();

const readAll = (dir: string): readonly WorkbookCells[] =>
  filesOf(dir).map((file) => parseWorkbook(new Uint8Array(readFileSync(join(dir, file))), file));

/** Every cell of every file but the log's. */
const cellsBesideLog = (dir: string): readonly WorkbookCells[] =>
  readAll(dir).map((book) => ({ ...book, tabs: book.tabs.filter(({ cells }) => cells[0]?.[0] !== LOG) }));

const json = <Json>({ out }: Ran): Json => JSON.parse(out);

const keys = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value).sort() : [];

const words = (text: string): readonly string[] => text.split(/[ ,]+/).sort();

/** Rows of a hub tab by what their code says after the kind: "row:CT01" → "CT01". */
const rowsIn = (sheet: WorkSheet): readonly (readonly [string, number])[] =>
  gridOf(sheet).flatMap((line, row) => {
    const code = /^row:(.+)$/.exec(String(line?.[0]?.v ?? ''))?.[1];
    return code === undefined ? [] : [[code, row] as const];
  });

type InitDocument = { readonly workbooks: readonly { role: string }[]; readonly agencies: number };

const NEW_YORK = { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
const HA_NOI = { TZ: 'Asia/Ho_Chi_Minh', LANG: 'C', LC_ALL: 'C' };

/** The province as a newcomer's `npm start` leaves it, and as single commands on another continent do. */
const home = newFolder();
const here = join(home, 'demo');
const there = join(newFolder(), 'tỉnh minh họa');

let started: Ran;
let made: Ran;
let checked: Ran;
let consolidated: Ran;

beforeAll(async () => {
  const abroad = async (): Promise<void> => {
    made = await program(BUILT, ['demo', there, '--json'], { env: NEW_YORK });
    checked = await program(BUILT, ['check', there, '--json'], { env: NEW_YORK });
    consolidated = await program(BUILT, ['consolidate', there, '--json'], { env: NEW_YORK });
  };
  [started] = await Promise.all([program(BUILT_START, [], { cwd: home, env: HA_NOI }), abroad()]);
}, 300_000);

afterAll(removeFolders);

describe('npm start', () => {
  it('makes ten workbooks with a tab for each of 143 agencies, and prints the lines', () => {
    expect({ exit: started.exit, failed: /Lỗi của chương trình/.test(started.err) }).toEqual({
      exit: 0,
      failed: false,
    });
    expect(filesOf(here)).toHaveLength(10);
    const codes = filesOf(here).flatMap((file) => [...agencyTabs(openBook(join(here, file))).keys()]);
    expect(new Set(codes).size).toBe(143);
    expect(codes).toHaveLength(143);
    expect(started.out.match(/^CT\d\d[AB]? +[\d.]+ +[\d.]+ /gm)).toHaveLength(14);
    for (const file of filesOf(here)) expect(started.out).toContain(join(here, file));
  });
});

describe('the demo province', () => {
  let tabs: readonly WorkSheet[] = [];
  let hub: WorkBook = { SheetNames: [], Sheets: {} };
  beforeAll(() => {
    const books = filesOf(here).map((file) => openBook(join(here, file)));
    tabs = books.flatMap((book) => [...agencyTabs(book).values()]);
    hub = openBook(join(here, HUB));
  });
  const results = (): ConsolidateJson => json(consolidated);

  it('has about 120 returns ticked, eight empty, and says in every head that it is invented', () => {
    const all = tabs.map(typedIn);
    const ticked = all.filter((typed) => typed['foot:xac_nhan:noi_dung']?.startsWith('s Đã gửi'));
    expect(Math.abs(ticked.length - 120)).toBeLessThanOrEqual(10);
    const reported = (typed: Readonly<Record<string, string>>): boolean =>
      Object.keys(typed).some((place) => !place.startsWith('foot:'));
    expect(all.filter((typed) => !reported(typed))).toHaveLength(8);
    for (const sheet of tabs) expect(valueIn(sheet, rowOf(sheet, 'head:banner'), 1)).toBe('DỮ LIỆU MINH HỌA');
  });

  it('writes mail to example.com only', () => {
    const agencies = tabOf(hub, 'tab:co_quan');
    const col = colOf(agencies, 'cols', 'email');
    const mails = rowsIn(agencies).map(([, row]) => String(valueIn(agencies, row, col) ?? ''));
    expect(mails.filter((mail) => mail !== '').length).toBeGreaterThan(100);
    expect(mails.filter((mail) => mail !== '' && !/@(?:[\w-]+\.)*example\.com$/.test(mail))).toEqual([]);
  });

  it('breaks every rule it promises to, in a cell that is named', () => {
    const { findings } = json<CheckJson>(checked);
    const found = new Set(findings.map(({ rule }) => rule));
    expect(PLANTED.map(({ rule }) => rule).filter((rule) => !found.has(rule))).toEqual([]);
    const files = filesOf(there);
    for (const { workbook, tab, cell } of findings) {
      expect(files).toContain(workbook);
      expect({ tab, cell }).toEqual({
        tab: expect.stringMatching(/./),
        cell: expect.stringMatching(/^[A-Z]+\d+$/),
      });
    }
  });

  it('has lines met and unmet, late returns, overdue tasks', () => {
    const { indicators, tasks, completeness } = results();
    const met = new Set(indicators.map((line) => line.met));
    expect([met.has(true), met.has(false)]).toEqual([true, true]);
    expect(completeness.late).toBeGreaterThan(0);
    expect(tasks.reduce((sum, task) => sum + task.overdue, 0)).toBeGreaterThan(0);
    expect(tasks.reduce((sum, task) => sum + task.late, 0)).toBeGreaterThan(0);
  });

  it.each([
    ['CT01', 'tthc_tt_cung_cap', 'tthc_tt_du_dk'],
    ['CT02', 'gd_tt_dvcqg', 'gd_tong'],
    ['CT03A', 'hs_tt_toan_trinh', 'hs_tn_toan_trinh'],
    ['CT06B', 'ct_bs_dien_tu', 'ct_bs_tong'],
  ])('sums %s as a plain reading of the cells does', (code, part, whole) => {
    const line = results().indicators.find((one) => one.code === code);
    expect(line).toBeDefined();
    expect({
      numerator: line?.numerator,
      denominator: line?.denominator,
      agencies: line?.coverage.complete,
    }).toEqual(pairSum(tabs, part, whole));
  });

  it('fills Phụ lục II with the 14 lines', () => {
    const sheet = tabOf(hub, 'tab:pl2');
    const at = (row: number, column: string) => valueIn(sheet, row, colOf(sheet, 'cols', column));
    const printed = rowsIn(sheet).map(([code, row]) => ({
      code,
      numerator: at(row, 'tu_so'),
      denominator: at(row, 'mau_so'),
      result: at(row, 'ket_qua'),
    }));
    expect(printed).toEqual(
      results().indicators.map(({ code, numerator, denominator, shown }) => ({
        code,
        numerator,
        denominator,
        result: Number(shown.replace(',', '.')),
      })),
    );
    expect(printed).toHaveLength(14);
  });

  it('fills Phụ lục I with the 34 tasks and their states', () => {
    const sheet = tabOf(hub, 'tab:pl1');
    const at = (row: number, column: string) => valueIn(sheet, row, colOf(sheet, 'cols', column));
    const printed = rowsIn(sheet).map(([code, row]) => ({
      no: Number(code),
      onTime: at(row, 'dung_han'),
      late: at(row, 'cham'),
      inTime: at(row, 'trong_han'),
      overdue: at(row, 'qua_han'),
      notDue: at(row, 'chua_den_han'),
      notReported: at(row, 'chua_bao_cao'),
      excluded: at(row, 'ngoai_pham_vi'),
    }));
    expect(printed).toEqual(results().tasks);
    expect(printed).toHaveLength(34);
  });

  it('fills Theo cơ quan with 143 agencies and the totals of the lines', () => {
    const sheet = tabOf(hub, 'tab:theo_co_quan');
    expect(rowsIn(sheet)).toHaveLength(143);
    const total = rowOf(sheet, 'total:');
    const shown = results().indicators.map(({ code }) =>
      valueIn(sheet, total, colOf(sheet, 'cols', `${code}:so`)),
    );
    const group = (n: number): string => `${n}`.replace(/\B(?=(\d{3})+$)/g, '.');
    expect(shown).toEqual(
      results().indicators.map(({ numerator, denominator }) => `${group(numerator)}/${group(denominator)}`),
    );
  });
});

describe('JSON documents', () => {
  it('demo and init: workbooks, agencies, period', async () => {
    const dir = join(newFolder(), 'mới');
    const few = await tthc('init', dir, '--json', '--single-workbook', '--agencies', agenciesFile());
    const documents = [made, few].map((ran) => json<InitDocument>(ran));
    expect([made.exit, few.exit]).toEqual([0, 0]);
    expect(documents.map(({ agencies }) => agencies)).toEqual([143, FEW.length]);
    for (const document of documents) {
      expect(keys(document)).toEqual(words('workbooks, agencies, period'));
      for (const book of document.workbooks) expect(keys(book)).toEqual(words('file, role, tabs'));
      expect(document.workbooks.filter(({ role }) => role === 'hub')).toHaveLength(1);
    }
  });

  /** Keys of workbook.md, then those that are given besides. */
  const both = (asked: string, besides: string): readonly string[] =>
    [...words(asked), ...words(besides)].sort();

  it('plan: code, title, year, tasks, indicators, fields, periods', async () => {
    const ran = await tthc('plan', '--json');
    expect(ran.exit).toBe(0);
    const plan = json<Record<'tasks' | 'indicators' | 'fields' | 'periods', readonly unknown[]>>(ran);
    expect(keys(plan)).toEqual(words('code, title, year, tasks, indicators, fields, periods'));
    expect([plan.tasks.length, plan.indicators.length, plan.fields.length]).toEqual([34, 14, 41]);
    for (const task of plan.tasks)
      expect(keys(task)).toEqual(
        both(
          'no, name, product, lead, cooperating, timing, timingKind, leadGroups, cooperatingGroups',
          'due',
        ),
      );
    for (const line of plan.indicators)
      expect(keys(line)).toEqual(
        both('code, no, name, part, unit, target, numerator, denominator, owedBy', 'countUnit'),
      );
    for (const field of plan.fields)
      expect(keys(field)).toEqual(words('code, name, unit, kind, owedBy, formula'));
    for (const period of plan.periods)
      expect(keys(period)).toEqual(both('code, from, to, deadlines', 'name'));
  });

  it('check: period, asOf, findings, counts; exit 1 while there are errors', () => {
    const document = json<CheckJson>(checked);
    expect(checked.exit).toBe(1);
    expect(keys(document)).toEqual(both('period, asOf, findings, counts', 'left'));
    for (const finding of document.findings)
      expect(keys(finding)).toEqual(
        both('rule, severity, agency, workbook, tab, cell, typed, readAs, message', 'explained'),
      );
    const errors = document.findings.filter(({ severity }) => severity === 'error').length;
    expect(document.counts).toEqual({ errors, warnings: document.findings.length - errors });
  });

  it('setup and import: what was repaired, taken, overwritten and refused', async () => {
    const dir = join(newFolder(), 'mới');
    await init(dir, '--agencies', agenciesFile());
    edit(join(dir, 'Cấp tỉnh.xlsx'), (book) => put(tabOf(book, 'SNV'), 0, 0, null));
    const repair = await inProcess('setup', dir, '--json', '--now', NOW);
    expect(repair.exit).toBe(0);
    const repaired = json<{ repaired: readonly unknown[] }>(repair);
    expect(keys(repaired)).toEqual(both('repaired, findings', 'left'));
    expect(repaired.repaired.length).toBeGreaterThan(0);
    for (const one of repaired.repaired) expect(keys(one)).toEqual(words('workbook, tab, cell, what'));
    await inProcess('import', dir, valuesFile([['SNV', 'gd_tong', 1]]));
    const values = valuesFile([
      ['SNV', 'gd_tong', 2],
      ['SNV', 'gd_khac', 3],
    ]);
    const taken = json<{ overwritten: readonly unknown[]; rejected: readonly unknown[] }>(
      await inProcess('import', dir, values, '--json'),
    );
    expect(keys(taken)).toEqual(both('cells, agencies, overwritten, rejected', 'left'));
    expect([taken.overwritten.length, taken.rejected.length]).toEqual([1, 1]);
    expect(keys(taken.rejected[0])).toEqual(words('file, where, reason'));
  });

  it('consolidate: period, asOf, indicators, tasks, completeness; exit 0', () => {
    const document = json<ConsolidateJson>(consolidated);
    expect(consolidated.exit).toBe(0);
    expect([document.period, document.asOf]).toEqual(['2024-Q3', '2024-09-18T10:00:00+07:00']);
    expect(keys(document)).toEqual(both('period, asOf, indicators, tasks, completeness', 'left'));
    for (const line of document.indicators) {
      expect(keys(line)).toEqual(
        both(
          'code, no, part, unit, numerator, denominator, percent, shown, target, met, gap, coverage, missing, previous, cumulative, byGroup, byAgency',
          'name, countUnit, unsubmitted',
        ),
      );
      expect(keys(line.coverage)).toEqual(words('owed, reported, complete'));
      for (const one of line.missing) expect(keys(one)).toEqual(words('agency, reason'));
      for (const group of line.byGroup)
        expect(keys(group)).toEqual(
          words('group, numerator, denominator, percent, shown, met, gap, coverage'),
        );
      for (const agency of line.byAgency)
        expect(keys(agency)).toEqual(words('agency, numerator, denominator, percent, shown, gap, status'));
      expect(line.shown).toMatch(/^\d+,\d\d$/);
    }
    for (const task of document.tasks)
      expect(keys(task)).toEqual(words('no, onTime, late, inTime, overdue, notDue, notReported, excluded'));
    expect(keys(document.completeness)).toEqual(words('expected, submitted, onTime, late, missing, byGroup'));
    for (const group of document.completeness.byGroup)
      expect(keys(group)).toEqual(words('group, expected, submitted, onTime, late, missing'));
  });

  it('every number of a line follows from its agencies', () => {
    for (const line of json<ConsolidateJson>(consolidated).indicators) {
      const complete = line.byAgency.filter(({ status }) => ['met', 'unmet', 'none'].includes(status));
      const sum = (side: 'numerator' | 'denominator'): number =>
        complete.reduce((all, agency) => all + (agency[side] ?? 0), 0);
      expect([sum('numerator'), sum('denominator')]).toEqual([line.numerator, line.denominator]);
      expect(complete).toHaveLength(line.coverage.complete);
      expect(line.met).toBe(10_000 * line.numerator >= Math.round(line.target * 100) * line.denominator);
      expect(line.gap).toBe(Math.max(0, Math.ceil((line.target * line.denominator) / 100) - line.numerator));
      expect(line.missing).toHaveLength(line.coverage.owed - line.coverage.complete);
    }
  });
});

describe('a second consolidation at the same time', () => {
  it('leaves every cell but the log, writes no agency file, and says the same anywhere on earth', async () => {
    const before = cellsBesideLog(here);
    const prints = fingerprint(here);
    const again = await program(BUILT, ['consolidate', here, '--json'], { env: HA_NOI });
    expect(again.exit).toBe(0);
    expect(json(again)).toEqual(json(consolidated));
    expect(cellsBesideLog(here)).toEqual(before);
    const written = Object.entries(fingerprint(here)).filter(([file, print]) => prints[file] !== print);
    expect(written.map(([file]) => file).sort()).toEqual(['.tthc/workspace.json', HUB]);
  });

  it('has left the same cells there as here', () => {
    expect(cellsBesideLog(there)).toEqual(cellsBesideLog(here));
    const agencyFiles = filesOf(here).filter((file) => file !== HUB);
    for (const file of agencyFiles) {
      expect(statSync(join(there, file)).size).toBe(statSync(join(here, file)).size);
      expect(readFileSync(join(there, file)).equals(readFileSync(join(here, file)))).toBe(true);
    }
  });
});

describe('the command line', () => {
  it('helps, and names what it does not know, with the nearest', async () => {
    expect((await tthc('--help')).exit).toBe(0);
    for (const command of ['plan', 'init', 'setup', 'import', 'check', 'consolidate', 'demo']) {
      const { exit, out } = await inProcess(command, '--help');
      expect({ exit, named: out.includes(`tthc ${command}`) }).toEqual({ exit: 0, named: true });
    }
    const unknown = await tthc('consolidat');
    expect(unknown).toMatchObject({ exit: 2, out: '' });
    expect(unknown.err).toMatch(/^Không có lệnh "consolidat"\. Có phải "consolidate"\?.*\n$/);
  });

  it('checks with exit 0 where nothing is wrong', async () => {
    const dir = join(newFolder(), 'mới');
    await tthc('init', dir, '--agencies', agenciesFile());
    const { exit, out, err } = await tthc('check', dir, '--json', '--now', NOW);
    expect({ exit, err, errors: json<CheckJson>({ exit, out, err }).counts.errors }).toEqual({
      exit: 0,
      err: '',
      errors: 0,
    });
  });
});
