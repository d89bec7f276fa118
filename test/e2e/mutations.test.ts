import { join } from 'node:path';
import { readFolder } from '../../src/local/workspace/open';
import { check, consolidate, copyOf, setup, smallSet } from '../support/e2e';
import { removeFolders } from '../support/local';
import { AMBIGUOUS, bodyOf, COMMUNE, HARMLESS, REPAIRABLE } from './support/mistreat';
import { colOf, deleteRow, edit, gridOf, put, removeTab, reverseRows, rowOf, tabOf } from './support/sheets';
import {
  changes,
  DISTRICT,
  everyValue,
  see,
  seeNamed,
  typedBy,
  type Whole,
  wholeSet,
} from './support/wholeSet';

let whole: Whole;

beforeAll(async () => {
  whole = await wholeSet();
}, 120_000);

afterAll(removeFolders);

describe('a set that is as it should be', () => {
  const cellsOf = (dir: string) =>
    readFolder(dir).map(({ workbook }) => ({
      ...workbook,
      tabs: workbook.tabs.map(({ title, cells, details }) => ({ title, cells, details })),
    }));

  it.each([
    ['of several workbooks', []],
    ['in a single workbook', ['--single-workbook']],
  ])('%s: setup changes no cell and finds nothing', async (_, options) => {
    const { dir } = await smallSet(...options);
    await consolidate(dir);
    const before = cellsOf(dir);
    const { repaired, findings } = await setup(dir);
    expect(repaired).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(cellsOf(dir)).toEqual(before);
  });
});

describe('a change that leaves the codes in place', () => {
  it.each(HARMLESS)('%s: the same numbers, nothing lost, before and after setup', async (_, change) => {
    const dir = copyOf(whole.dir);
    change(dir);
    const { findings, results } = await seeNamed(whole, dir);
    expect(changes(whole, results)).toEqual([]);
    expect(findings.filter(({ severity, rule }) => severity === 'error' && rule.startsWith('C'))).toEqual([]);
    expect(typedBy(dir)).toEqual(whole.typed);
    await setup(dir);
    expect((await consolidate(dir)).indicators).toEqual(whole.results.indicators);
    expect(typedBy(dir)).toEqual(whole.typed);
  });

  it('keeps what somebody wrote between the rows', async () => {
    const dir = copyOf(whole.dir);
    HARMLESS.find(([name]) => name.startsWith('a row of notes'))?.[1](dir);
    await setup(dir);
    expect([...everyValue(dir)]).toEqual(expect.arrayContaining(['việc riêng của xã', '4321']));
  });
});

describe('a change that setup can undo', () => {
  it.each(REPAIRABLE)('%s: %s names it, then the numbers are back', async (_, rule, change) => {
    const dir = copyOf(whole.dir);
    change(dir);
    const { findings, results } = await seeNamed(whole, dir);
    expect(changes(whole, results).length).toBeGreaterThan(0);
    const named = findings.filter((finding) => finding.rule === rule && finding.agency === COMMUNE);
    expect(named.length).toBeGreaterThan(0);
    const { repaired } = await setup(dir);
    expect(repaired.length).toBeGreaterThan(0);
    expect((await consolidate(dir)).indicators).toEqual(whole.results.indicators);
    expect(typedBy(dir)).toEqual(whole.typed);
    expect((await setup(dir)).repaired).toEqual([]);
  });
});

describe('a change with two readings', () => {
  it.each(AMBIGUOUS)(
    '%s: %s names it with its cell, and no value is lost in setup',
    async (_, rule, change) => {
      const dir = copyOf(whole.dir);
      change(dir);
      const { findings } = await seeNamed(whole, dir);
      const named = findings.filter((finding) => finding.rule === rule);
      expect(named.length).toBeGreaterThan(0);
      for (const { workbook, tab, cell } of named)
        expect({ workbook, tab, cell }).toEqual({
          workbook: DISTRICT,
          tab: expect.stringMatching(/./),
          cell: expect.stringMatching(/^[A-Z]+\d+$/),
        });
      await setup(dir);
      const after = await see(whole, dir);
      expect(after.findings.some(({ severity, rule }) => severity === 'error' && rule.startsWith('C'))).toBe(
        true,
      );
      const there = everyValue(dir);
      const lost = Object.values(whole.typed[COMMUNE] ?? {}).filter(
        (value) => !there.has(value.replace(/^. /, '').replace(/ (General|@)$/, '')),
      );
      expect(lost).toEqual([]);
    },
  );

  it('tasks sorted without column A: no state is taken from another task', async () => {
    const dir = copyOf(whole.dir);
    edit(join(dir, DISTRICT), (book) => {
      const sheet = tabOf(book, COMMUNE);
      put(sheet, rowOf(sheet, 'task:1'), colOf(sheet, 'cols:C', 'trang_thai'), 'Không phát sinh');
      reverseRows(sheet, ...bodyOf(sheet, 'C'), false);
    });
    const { findings, results } = await seeNamed(whole, dir);
    expect(findings.some(({ rule, agency }) => rule === 'C6' && agency === COMMUNE)).toBe(true);
    for (const { no, excluded } of results.tasks) expect({ no, excluded }).toEqual({ no, excluded: 0 });
  });
});

describe('what is gone', () => {
  it('a tab deleted: the agency is named, the others count, setup makes an empty tab', async () => {
    const dir = copyOf(whole.dir);
    edit(join(dir, DISTRICT), (book) => {
      removeTab(book, COMMUNE);
    });
    const { findings } = await seeNamed(whole, dir);
    expect(findings.filter(({ rule }) => rule === 'C1').map(({ agency }) => agency)).toEqual([COMMUNE]);
    const { repaired } = await setup(dir);
    expect(repaired).toMatchObject([{ workbook: DISTRICT, tab: 'Xã Bằng Thành', cell: '' }]);
    const { findings: left } = await check(dir);
    expect(left.filter(({ rule }) => rule === 'C1')).toEqual([]);
    expect(typedBy(dir)).toEqual({ ...whole.typed, [COMMUNE]: {} });
  });

  it('a row deleted: the field is named, setup makes it anew, its neighbours keep their values', async () => {
    const dir = copyOf(whole.dir);
    edit(join(dir, DISTRICT), (book) => {
      const sheet = tabOf(book, COMMUNE);
      deleteRow(sheet, rowOf(sheet, 'gd_tong'));
    });
    const { findings } = await seeNamed(whole, dir);
    expect(findings.some(({ rule, agency }) => rule === 'C4' && agency === COMMUNE)).toBe(true);
    await setup(dir);
    const { 'gd_tong:ky_nay': gone, ...rest } = whole.typed[COMMUNE] ?? {};
    expect(gone).toBeDefined();
    expect(typedBy(dir)[COMMUNE]).toEqual(rest);
  });

  it('column A emptied: nothing is read, nothing typed is lost', async () => {
    const dir = copyOf(whole.dir);
    edit(join(dir, DISTRICT), (book) => {
      const sheet = tabOf(book, COMMUNE);
      gridOf(sheet).forEach((_, row) => {
        put(sheet, row, 0, null);
      });
    });
    const { findings } = await seeNamed(whole, dir);
    expect(findings.some(({ rule, agency }) => rule === 'C1' && agency === COMMUNE)).toBe(true);
    await setup(dir);
    await see(whole, dir);
    expect([...everyValue(dir)]).toEqual(expect.arrayContaining(['78', '120', `Người lập của ${COMMUNE}`]));
  });
});
