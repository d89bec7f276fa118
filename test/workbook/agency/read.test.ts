import fc from 'fast-check';
import type { TabCells } from '../../../src/cells/cell';
import { inputPlaces } from '../../../src/workbook/agency/inputs';
import { readAgencyTab } from '../../../src/workbook/agency/read';
import {
  AGENCIES,
  anyChange,
  applyChange,
  COMMUNE,
  colAt,
  colIndexes,
  counts,
  filled,
  insertColumn,
  insertRow,
  layoutFor,
  modelOf,
  rearranged,
  rowAt,
  rowIndexes,
  sortedRows,
  tabFrom,
  typedCell,
  valuesOf,
  withValues,
} from '../../support/agencyTab';

const TAB = tabFrom(modelOf(COMMUNE));
const ALL = valuesOf(filled(COMMUNE));
const FIRST = rowAt(TAB, 'hs_ky_truoc');

const read = (tab: TabCells, layout = COMMUNE) => readAgencyTab(tab, layout, 'Ba Bể.xlsx');
const rulesOf = (tab: TabCells): readonly string[] => [
  ...new Set(read(tab).findings.map(({ rule }) => rule)),
];
const valuesIn = (tab: TabCells) => valuesOf(read(tab).typed);
const headerAt = (column: string): string => `${rowAt(TAB, 'hdr:A')},${colAt(TAB, 'A', column)}`;

/** Everything but the values of some places. */
const without = (isLost: (code: string) => boolean) =>
  Object.fromEntries(Object.entries(ALL).filter(([code]) => !isLost(code)));

describe('what changes nothing', () => {
  const same = (tab: TabCells): void => {
    expect(read(tab).findings).toEqual([]);
    expect(valuesIn(tab)).toEqual(ALL);
  };

  it('a renamed tab', () => same({ ...TAB, title: 'Bản của tôi' }));

  it('a row put in anywhere below the head', () => {
    for (const at of [7, FIRST, FIRST + 5, rowAt(TAB, 'task:10'), rowAt(TAB, 'foot:xac_nhan')])
      same(insertRow(TAB, at));
  });

  it('a column put in anywhere right of the codes', () => {
    for (const col of colIndexes(TAB).slice(1)) same(insertColumn(TAB, col));
  });

  it('rows sorted together with column A', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 }), (order) => {
        same(sortedRows(TAB, FIRST, order, true));
        same(sortedRows(TAB, rowAt(TAB, 'task:1'), order, true));
      }),
    );
  });

  it('whole columns moved', () => {
    const cols = colIndexes(TAB);
    same(rearranged(TAB, rowIndexes(TAB), [0, ...cols.slice(1).reverse()]));
  });

  it('other spelling of the same words', () => {
    const label = `${FIRST},${colAt(TAB, 'A', 'so_lieu')}`;
    const header = headerAt('ky_nay');
    same(withValues(TAB, { [label]: '  số HỒ SƠ từ kỳ trước\nchuyển sang ', [header]: 'KỲ NÀY' }));
  });
});

describe('what takes values away, and says so', () => {
  it('rows sorted without column A: no wrong number, and every row named', () => {
    const order = [1, 0, 2, 3, 5, 4];
    const tab = sortedRows(TAB, FIRST, order, false);
    const lost = new Set(
      ['hs_ky_truoc', 'hs_tn_truc_tuyen', 'hs_gq_truoc_han', 'hs_gq_dung_han'].flatMap((code) => [
        code,
        `note:${code}`,
      ]),
    );
    expect(valuesIn(tab)).toEqual(without((code) => lost.has(code)));
    expect(read(tab).findings.map(({ rule, cell }) => [rule, cell])).toEqual([
      ['C6', 'C12'],
      ['C6', 'C13'],
      ['C6', 'C16'],
      ['C6', 'C17'],
    ]);
    expect(read(tab).findings[0]?.message).toMatch(/sắp xếp lại theo cột STT/);
  });

  it('never gives a value to another place, however the visible rows are shuffled', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 4, 5, 6, 8, 9], { minLength: 8 }), (order) => {
        const spread = [...order.slice(0, 3), 3, ...order.slice(3, 6), 7, ...order.slice(6)];
        for (const [code, value] of Object.entries(valuesIn(sortedRows(TAB, FIRST, spread, false))))
          expect([code, value]).toEqual([code, ALL[code]]);
      }),
    );
  });

  it('two headers swapped', () => {
    const tab = withValues(TAB, { [headerAt('ky_nay')]: 'Giải trình', [headerAt('giai_trinh')]: 'Kỳ này' });
    expect(rulesOf(tab)).toEqual(['C7']);
    expect(valuesIn(tab)).toEqual(without((code) => code.startsWith('note:') || /^[a-z_]+$/.test(code)));
  });

  it('one header overwritten', () => {
    const tab = withValues(TAB, { [headerAt('ky_nay')]: 'Số quý này' });
    expect(read(tab).findings).toMatchObject([
      {
        rule: 'C7',
        cell: 'F11',
        typed: 'Số quý này',
        tab: TAB.title,
        workbook: 'Ba Bể.xlsx',
        agency: '01858',
      },
    ]);
    expect(valuesIn(tab)).toEqual(without((code) => /^[a-z_]+$/.test(code)));
  });

  it('a column deleted', () => {
    const cols = colIndexes(TAB).filter((col) => col !== colAt(TAB, 'A', 'giai_trinh'));
    const { findings } = read(rearranged(TAB, rowIndexes(TAB), cols));
    expect(findings.map(({ rule }) => rule)).toEqual(['C7', 'C7', 'C7']);
    expect(findings[0]?.message).toMatch(/Không tìm thấy cột “Giải trình” của phần “A. SỐ LIỆU”/);
  });

  it('a row deleted, or its code', () => {
    const gone = (tab: TabCells) => {
      expect(rulesOf(tab)).toEqual(['C4']);
      expect(valuesIn(tab)).toEqual(without((code) => code === 'hs_ky_truoc' || code === 'note:hs_ky_truoc'));
    };
    gone(
      rearranged(
        TAB,
        rowIndexes(TAB).filter((row) => row !== FIRST),
        colIndexes(TAB),
      ),
    );
    gone(withValues(TAB, { [`${FIRST},0`]: null }));
  });

  it('a row there twice', () => {
    const rows = rowIndexes(TAB);
    const tab = rearranged(TAB, [...rows.slice(0, FIRST), FIRST, ...rows.slice(FIRST)], colIndexes(TAB));
    expect(rulesOf(tab)).toEqual(['C5']);
    expect(read(tab).ret.values.hs_ky_truoc).toBe('blank');
  });

  it('the code row or the header row of a section lost', () => {
    for (const code of ['cols:A', 'hdr:A']) {
      const tab = withValues(TAB, { [`${rowAt(TAB, code)},0`]: null });
      expect(rulesOf(tab)).toEqual(['C7']);
      expect(valuesIn(tab)).toEqual(without((one) => one.startsWith('note:') || /^[a-z_]+$/.test(one)));
    }
  });

  it('another agency: nothing is read', () => {
    const name = `${rowAt(TAB, 'head:name')},1`;
    for (const tab of [
      withValues(TAB, { '0,0': '01861' }),
      withValues(TAB, { [name]: 'UBND xã Khang Ninh' }),
      withValues(TAB, { [name]: null }),
      insertRow(TAB, 0),
    ]) {
      expect(rulesOf(tab)).toEqual(['C3']);
      expect(valuesIn(tab)).toEqual({});
    }
  });

  it('never a value in another place after any three changes', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 3 }), (changes) => {
        const { typed, findings } = read(changes.reduce(applyChange, TAB));
        const found = valuesOf(typed);
        for (const [code, value] of Object.entries(found)) expect([code, value]).toEqual([code, ALL[code]]);
        if (Object.keys(found).length < Object.keys(ALL).length) expect(findings).not.toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('what it hands on', () => {
  it('names the cell of every input, and the state line for the whole return', () => {
    const { cells } = read(insertColumn(TAB, 3));
    expect(cells.get('hs_ky_truoc')).toBe('G12');
    expect(cells.get('note:hs_ky_truoc')).toBe('K12');
    expect(cells.get('')).toBe('B7');
    expect([...cells.keys()]).toHaveLength(inputPlaces(COMMUNE).length + 1);
  });

  it('reads the return: counts, task states, who made it, the tick', () => {
    const typed = new Map([
      ...counts({ hs_ky_truoc: 12, hs_tn_truc_tuyen: '1.234 hồ sơ', hs_tn_truc_tiep: 'không phát sinh' }),
      ...counts({
        'task:5:trang_thai': 'Hoàn thành',
        'task:5:van_ban_ngay': 45540,
        'foot:xac_nhan': 'Đã gửi',
      }),
      ['gd_tong', typedCell(0.85, { shown: '85%', format: '0%' })] as const,
    ]);
    const { ret, readAs } = read(tabFrom(modelOf(COMMUNE, { typed })));
    expect(ret.values).toMatchObject({
      hs_ky_truoc: 12,
      hs_tn_truc_tuyen: 1234,
      hs_tn_truc_tiep: 'none',
      gd_tong: 'unreadable',
      dg_tong: 'blank',
    });
    expect(readAs.get('hs_tn_truc_tuyen')).toBe('1.234');
    expect(ret.tasks.get(5)).toMatchObject({ status: 'Hoàn thành', docDate: 45540 });
    expect(ret.ticked).toBe(true);
  });

  it.each(AGENCIES.map(({ code }) => code))('reads an empty file as nothing for %s', (code) => {
    const { typed, findings } = read({ id: 0, title: '', cells: [], details: {} }, layoutFor(code));
    expect([...typed]).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['C3']);
  });
});
