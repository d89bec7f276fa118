import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BUILT, copyOf, importFiles, program, smallSet, valuesFile } from '../support/e2e';
import { newFolder, removeFolders } from '../support/local';
import { bookOf, differences, recomputed, type Shown, stored, valuesAt } from './support/oracle';
import { edit, tabOf } from './support/sheets';
import { convert, convertAll, describeWithSoffice } from './support/soffice';

const dir = join(newFolder(), 'tỉnh');
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .sort()
    .map((file) => join(folder, file));
const open = (file: string) => bookOf(new Uint8Array(readFileSync(file)));
const isNumber = (value: unknown): boolean => typeof value === 'number';

beforeAll(async () => {
  expect((await program(BUILT, ['demo', dir])).exit).toBe(0);
  expect((await program(BUILT, ['consolidate', dir])).exit).toBe(0);
}, 300_000);

afterAll(removeFolders);

describe('live formulas of the demo province', () => {
  it('show what HyperFormula computes from the typed cells, in all ten files', () => {
    const counted: number[] = [];
    for (const file of filesOf(dir)) {
      const book = open(file);
      const shown: Shown = stored(book);
      expect({ file: basename(file), differences: differences(shown, recomputed(book)) }).toEqual({
        file: basename(file),
        differences: [],
      });
      counted.push([...shown.values()].filter(isNumber).length);
    }
    expect(counted).toHaveLength(10);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4000);
  }, 120_000);
});

describeWithSoffice('live formulas in LibreOffice', () => {
  it('show what Calc computes on loading, in all ten files', () => {
    const files = filesOf(dir);
    const saved = convertAll(files, 'xlsx', { recalculate: true });
    for (const file of files) {
      const shown = stored(open(file));
      const bytes = saved.get(basename(file, '.xlsx')) ?? new Uint8Array();
      const calc = valuesAt(bookOf(bytes), shown.keys());
      expect({ file: basename(file), differences: differences(shown, calc) }).toEqual({
        file: basename(file),
        differences: [],
      });
    }
  }, 240_000);

  it('are recalculated there indeed: a wrong result stored beside a formula does not survive', async () => {
    const copy = copyOf((await smallSet()).dir);
    const file = join(copy, 'Cấp tỉnh.xlsx');
    const right = stored(open(file));
    edit(file, (book) => {
      const grid = tabOf(book, 'SNV')['!data'] ?? [];
      for (const line of grid)
        for (const cell of line ?? []) if (cell?.f !== undefined && cell.t === 'n') cell.v = 7;
    });
    expect(differences(right, stored(open(file))).length).toBeGreaterThan(20);
    const calc = valuesAt(bookOf(convert(file, 'xlsx', { recalculate: true })), right.keys());
    expect(differences(right, calc)).toEqual([]);
  });
});

describe('a file somebody typed in, read without calculating', () => {
  it('shows right results after import as well', async () => {
    const { dir: small } = await smallSet();
    await importFiles(small, valuesFile([['SNV', 'hs_tai_su_dung', 1]]));
    for (const file of filesOf(small)) {
      const book = open(file);
      expect(differences(stored(book), recomputed(book))).toEqual([]);
    }
  });
});
