import { checkTotals } from '../../src/indicators/parts';
import { percentHundredths, shownRatio } from '../../src/indicators/ratio';
import { int, ints, published, rowOf, twoDecimals } from './published';

const ALL = { targetHundredths: 10000 };

describe('single published figures', () => {
  const rows = published('khac_don_le.csv').filter((row) => /^\d+$/.test(row.mau_so ?? ''));

  it.each(rows.map((row) => [row.noi ?? '', row] as const))('%s', (_, row) => {
    const ratio = { numerator: int(row, 'tu_so'), denominator: int(row, 'mau_so') };
    expect(shownRatio(ratio, ALL).shown).toBe(twoDecimals(row.ty_le_tinh_lai ?? ''));
  });

  it('are three with a whole denominator', () => {
    expect(rows).toHaveLength(3);
  });
});

describe('Thừa Thiên Huế, online services', () => {
  const rows = published('thuathienhue_dvctt.csv');

  it.each([
    ['Mức 1, 2', 9612],
    ['Mức 3', 2267],
    ['Mức 4', 3],
  ])('%s: early, on time and late leave %i handled dossiers out', (key, missing) => {
    const row = rowOf(rows, key);
    const parts = ['truoc_han', 'dung_han', 'tre_han'].map((column) => ({ da_xu_ly: int(row, column) }));
    expect(checkTotals(parts, ints(row, ['da_xu_ly']))).toMatchObject([
      { total: int(row, 'da_xu_ly'), difference: missing },
    ]);
  });

  it.each(['Mức 1, 2', 'Mức 3', 'Mức 4'])('%s: handled and not yet handled make the total', (key) => {
    const row = rowOf(rows, key);
    const parts = ['da_xu_ly', 'chua_xu_ly'].map((column) => ({ tong: int(row, column) }));
    expect(checkTotals(parts, ints(row, ['tong']))).toEqual([]);
  });

  it.each([
    ['Mức 1, 2', 'truoc_han', 'ty_le', '48,58'],
    ['Mức 1, 2', 'dung_han', 'ty_le2', '39,97'],
    ['Mức 1, 2', 'tre_han', 'ty_le3', '7,72'],
    ['Mức 3', 'truoc_han', 'ty_le', '70,25'],
    ['Mức 3', 'dung_han', 'ty_le2', '19,08'],
    ['Mức 3', 'tre_han', 'ty_le3', '7,01'],
    ['Mức 4', 'truoc_han', 'ty_le', '59,09'],
    ['Mức 4', 'dung_han', 'ty_le2', '24,08'],
    ['Mức 4', 'tre_han', 'ty_le3', '16,64'],
    ['TTHC cung cấp: mức 3', 'da_xu_ly', 'ty_le', '70,22'],
    ['TTHC cung cấp: mức 4', 'da_xu_ly', 'ty_le', '27,85'],
  ])('%s %s: %s was printed to one decimal, we print %s', (key, part, printed, shown) => {
    const row = rowOf(rows, key);
    const base = key.startsWith('TTHC') ? 'tong' : 'da_xu_ly';
    const ratio = { numerator: int(row, part), denominator: int(row, base) };
    expect(shownRatio(ratio, ALL).shown).toBe(shown);
    const oneDecimal = Number((row[printed] ?? '').replace(',', '.').replace('%', ''));
    expect(Math.abs((percentHundredths(ratio, 10000) ?? 0) - 100 * oneDecimal)).toBeLessThanOrEqual(5);
  });
});
