import { join } from 'node:path';
import type { LineJson } from '../../src/actions/report';
import { check, consolidate, copyOf, findingsOf, inProcess, NOW, setup } from '../support/e2e';
import { removeFolders } from '../support/local';
import { inFile, inSettings, rowWith, setIn } from './support/mistreat';
import {
  colOf,
  deleteRow,
  edit,
  insertColumn,
  insertRow,
  openBook,
  put,
  removeTab,
  renameTab,
  rowOf,
  swapCells,
  titleOf,
} from './support/sheets';
import { expectHonestSums, HUB, see, typedBy, type Whole, wholeSet } from './support/wholeSet';

let whole: Whole;

beforeAll(async () => {
  whole = await wholeSet();
}, 120_000);

afterAll(removeFolders);

describe('settings', () => {
  it.each([
    [
      'a target that is none',
      'K1',
      'tab:chi_tieu',
      setIn('tab:chi_tieu', 'CT02', 'muc_tieu', 'năm mươi'),
      ['CT02'],
    ],
    ['a target over 100', 'K1', 'tab:chi_tieu', setIn('tab:chi_tieu', 'CT02', 'muc_tieu', 150), ['CT02']],
    [
      'an unknown field in a formula',
      'K4',
      'tab:chi_tieu',
      setIn('tab:chi_tieu', 'CT02', 'tu_so', 'gd_tt_dvcqg + gd_khac'),
      ['CT02'],
    ],
    [
      'a formula with a division',
      'K4',
      'tab:chi_tieu',
      setIn('tab:chi_tieu', 'CT02', 'tu_so', 'gd_tt_dvcqg / 2'),
      ['CT02'],
    ],
  ])('%s: %s names the cell, the other lines stay', async (_, rule, code, change, lines) => {
    const dir = copyOf(whole.dir);
    change(dir);
    const { findings } = await check(dir);
    const results = await consolidate(dir);
    const title = titleOf(openBook(join(dir, HUB)), code);
    const named = findings.filter((finding) => finding.rule === rule && finding.severity === 'error');
    expect(named.length).toBeGreaterThan(0);
    expect(named[0]).toMatchObject({ workbook: HUB, tab: title, cell: expect.stringMatching(/^[A-Z]+\d+$/) });
    const kept = whole.results.indicators.filter((line) => !lines.includes(line.code));
    expect(results.indicators.filter((line) => !lines.includes(line.code))).toEqual(kept);
    for (const line of results.indicators.filter(({ code: one }) => lines.includes(one)))
      expect({ code: line.code, sum: [line.numerator, line.denominator] }).toEqual({
        code: line.code,
        sum: [0, 0],
      });
  });

  it('a cycle between formulas: K5 names the cell, the other lines stay, all are back once it is put right', async () => {
    const dir = copyOf(whole.dir);
    setIn('tab:so_lieu', 'hs_tiep_nhan', 'cong_thuc', 'hs_tiep_nhan + hs_tn_truc_tiep')(dir);
    const { findings, results } = await see(whole, dir);
    const others = (lines: readonly LineJson[]) =>
      lines.filter(({ code }) => !['CT04', 'CT07'].includes(code));
    expect(others(results.indicators)).toEqual(others(whole.results.indicators));
    expect(findingsOf(findings, 'K5')).toMatchObject([
      { workbook: HUB, tab: 'Số liệu', cell: expect.stringMatching(/^[A-Z]+\d+$/) },
    ]);
    setIn('tab:so_lieu', 'hs_tiep_nhan', 'cong_thuc', 'hs_tn_truc_tuyen + hs_tn_truc_tiep')(dir);
    expect((await consolidate(dir)).indicators).toEqual(whole.results.indicators);
  });

  it.each([
    [
      'renamed and moved',
      inFile(HUB, (book) => {
        book.SheetNames.reverse();
        renameTab(book, 'tab:chi_tieu', 'Các chỉ tiêu');
      }),
    ],
    ['a column inserted', inSettings('tab:chi_tieu', (sheet) => insertColumn(sheet, 3))],
    ['rows inserted', inSettings('tab:chi_tieu', (sheet) => insertRow(sheet, rowWith(sheet, 'ma', 'CT05')))],
  ])('tab Chỉ tiêu %s: the same numbers', async (_, change) => {
    const dir = copyOf(whole.dir);
    change(dir);
    const { findings } = await check(dir);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await consolidate(dir)).indicators).toEqual(whole.results.indicators);
  });

  it.each([
    [
      'a header typed over',
      'C7',
      inSettings('tab:chi_tieu', (sheet) =>
        put(sheet, rowOf(sheet, 'hdr'), colOf(sheet, 'cols', 'tu_so'), 'Tử'),
      ),
    ],
    [
      'two headers swapped',
      'C7',
      inSettings('tab:chi_tieu', (sheet) => {
        const row = rowOf(sheet, 'hdr');
        swapCells(sheet, [row, colOf(sheet, 'cols', 'tu_so')], [row, colOf(sheet, 'cols', 'mau_so')]);
      }),
    ],
    [
      'the code row deleted',
      'C7',
      inSettings('tab:chi_tieu', (sheet) => deleteRow(sheet, rowOf(sheet, 'cols'))),
    ],
    [
      'deleted',
      'C1',
      inFile(HUB, (book) => {
        removeTab(book, 'tab:chi_tieu');
      }),
    ],
  ])('tab Chỉ tiêu with %s: %s and no number from it; setup repairs', async (name, rule, change) => {
    const dir = copyOf(whole.dir);
    change(dir);
    const { findings } = await check(dir);
    expect(findings.filter((finding) => finding.rule === rule && finding.workbook === HUB)).not.toEqual([]);
    const { indicators } = await consolidate(dir);
    expect(indicators).toEqual([]);
    const { repaired } = await setup(dir);
    expect(repaired).not.toEqual([]);
    // Swapped headers say that formulas are swapped: a person must look at them.
    if (!name.startsWith('two'))
      expect((await consolidate(dir)).indicators).toEqual(whole.results.indicators);
    expect(typedBy(dir)).toEqual(whole.typed);
  });

  it.each(['tab:ky', 'tab:cau_hinh', 'tab:so_lieu', 'tab:quy_tac', 'tab:nhiem_vu'])(
    '%s deleted: a clear word, no wrong number, setup brings it back',
    async (code) => {
      const dir = copyOf(whole.dir);
      edit(join(dir, HUB), (book) => {
        removeTab(book, code);
      });
      const ran = await inProcess('check', dir, '--json', '--now', NOW);
      expect(ran.err).not.toContain('Lỗi của chương trình');
      if (ran.exit === 2) expect(ran.err).toMatch(/^[^\n]+\n$/);
      else {
        const { findings } = JSON.parse(ran.out);
        expect(findings).toEqual(
          expect.arrayContaining([expect.objectContaining({ rule: 'C1', workbook: HUB, severity: 'error' })]),
        );
        expectHonestSums(await consolidate(dir));
      }
      await setup(dir);
      expect(typedBy(dir)).toEqual(whole.typed);
      expect((await consolidate(dir)).indicators).toEqual(whole.results.indicators);
    },
  );
});
