import fc from 'fast-check';
import type { CellValue, InputCell } from '../../../src/cells/cell';
import { blockerFor } from '../../../src/checks/blocking';
import { compileLines } from '../../../src/indicators/compile';
import { rollUpLines } from '../../../src/indicators/rollup';
import type { ShownRatio } from '../../../src/indicators/types';
import { inputPlaces } from '../../../src/workbook/agency/inputs';
import type { AgencyLayout } from '../../../src/workbook/agency/layout';
import { type AgencyOutputs, EMPTY_OUTPUTS } from '../../../src/workbook/agency/outputs';
import { readAgencyTab } from '../../../src/workbook/agency/read';
import {
  AGENCIES,
  COMMUNE,
  cellOf,
  computed,
  counts,
  layoutFor,
  modelOf,
  PLAN,
  recalculated,
  tabFrom,
  typedCell,
} from '../../support/agencyTab';

const fieldsOf = (layout: AgencyLayout): readonly string[] =>
  inputPlaces(layout).flatMap(({ place }) => (place.kind === 'field' ? [place.field] : []));

const ROLL_UP = { plan: PLAN, lines: compileLines(PLAN), archive: new Map(), blocker: blockerFor(PLAN) };

/** What the tab says with these values typed. */
const tabWith = (
  values: Readonly<Record<string, CellValue>>,
  outputs: Partial<AgencyOutputs> = {},
  layout = COMMUNE,
) => tabFrom(modelOf(layout, { typed: counts(values), outputs: { ...EMPTY_OUTPUTS, ...outputs } }));

const checkOf = (
  values: Readonly<Record<string, CellValue>>,
  field: string,
  outputs: Partial<AgencyOutputs> = {},
) => cellOf(tabWith(values, outputs), 'A', field, 'kiem_tra');

const lineOf = (values: Readonly<Record<string, CellValue>>, line: string) => {
  const tab = tabWith(values);
  return ['ket_qua', 'danh_gia', 'con_thieu', 'tu_mau'].map((column) => cellOf(tab, 'B', line, column));
};

/** Small counts that often agree, exceed, miss; text and blanks; what is no count. */
const anyTyped: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, '', 'không phát sinh', '1.234 hồ sơ', '-', true) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(-3, 0.5, 12.25) },
);

const anyTab = fc.constantFrom(...AGENCIES.map(({ code }) => code)).chain((code) => {
  const fields = fieldsOf(layoutFor(code));
  return fc.record({
    code: fc.constant(code),
    values: fc
      .tuple(...fields.map(() => anyTyped))
      .map((all) => fields.map((field, at) => [field, all[at] ?? null] as const)),
    flagged: fc.subarray([...fields]),
    changed: fc.subarray([...fields]),
  });
});

/** A line's result and gap in words: what a ratio prints. */
const printed = (ratio: ShownRatio | null | undefined): string | undefined => {
  if (!ratio) return undefined;
  return ratio.shown === ''
    ? 'Không phát sinh'
    : `${Number(ratio.shown.replace(',', '.'))} thiếu ${ratio.gap}`;
};

/** Live results that say anything final, and the full computation's, by line. */
function bothResults(code: string, values: Readonly<Record<string, CellValue>>) {
  const layout = layoutFor(code);
  const { agency, period } = layout;
  const tab = tabFrom(modelOf(layout, { typed: counts(values) }));
  const returns = new Map([[code, readAgencyTab(tab, layout, 'a.xlsx').ret]]);
  const all = rollUpLines({ ...ROLL_UP, agencies: [agency], period, returns });
  const own = all.filter(({ byAgency }) => byAgency.length > 0);
  const live = own.flatMap(({ indicator }): (readonly [string, string])[] => {
    const shown = cellOf(tab, 'B', indicator.code, 'ket_qua');
    const gap = cellOf(tab, 'B', indicator.code, 'con_thieu');
    if (shown === 'Không phát sinh') return [[indicator.code, shown]];
    return typeof shown === 'number' ? [[indicator.code, `${shown} thiếu ${gap}`]] : [];
  });
  const official = new Map(
    own.map(({ indicator, byAgency }) => [indicator.code, printed(byAgency[0]?.ratio)]),
  );
  return { live, official };
}

describe('kiểm tra', () => {
  it('is blank for a blank, right for a count, and waits for text', () => {
    expect(checkOf({}, 'hs_ky_truoc')).toBe('');
    expect(checkOf({ hs_ky_truoc: 0 }, 'hs_ky_truoc')).toBe('Đúng');
    expect(checkOf({ hs_ky_truoc: 'không phát sinh' }, 'hs_ky_truoc')).toBe('chờ kiểm tra');
  });

  it('refuses fractions and negative numbers', () => {
    expect(checkOf({ hs_ky_truoc: 0.85 }, 'hs_ky_truoc')).toBe('Phải là số nguyên từ 0');
    expect(checkOf({ hs_ky_truoc: -1 }, 'hs_ky_truoc')).toBe('Phải là số nguyên từ 0');
  });

  it('names the row a part exceeds, once that row is complete', () => {
    const values = { hs_so_hoa_tp: 8, hs_tn_truc_tuyen: 5, hs_tn_truc_tiep: 2 };
    expect(checkOf(values, 'hs_so_hoa_tp')).toBe('Lớn hơn dòng 4');
    expect(checkOf({ ...values, hs_tn_truc_tiep: 3 }, 'hs_so_hoa_tp')).toBe('Đúng');
    expect(checkOf({ ...values, hs_tn_truc_tiep: null }, 'hs_so_hoa_tp')).toBe('Đúng');
  });

  it('holds a 1/0 field against its constant', () => {
    expect(checkOf({ ct_da_cung_cap: 1 }, 'ct_da_cung_cap')).toBe('Đúng');
    expect(checkOf({ ct_da_cung_cap: 2 }, 'ct_da_cung_cap')).toMatch(/^Lớn hơn dòng \d+$/);
  });

  it('sees that petitions do not balance, on every field of the balance', () => {
    const balanced = {
      pa_ky_truoc: 1,
      pa_moi: 4,
      pa_xl_dung_han: 3,
      pa_xl_qua_han: 0,
      pa_dang_trong_han: 2,
      pa_dang_qua_han: 0,
    };
    expect(checkOf(balanced, 'pa_moi')).toBe('Đúng');
    for (const field of Object.keys(balanced))
      expect(checkOf({ ...balanced, pa_moi: 5 }, field)).toBe('Không cân');
  });

  it('points to the message while the cell still holds what the check could not read', () => {
    const outputs = { lastRead: { hs_ky_truoc: 45540 }, unreadable: new Set(['hs_ky_truoc']) };
    expect(checkOf({ hs_ky_truoc: 45540 }, 'hs_ky_truoc', outputs)).toBe('Xem thông báo');
    expect(checkOf({ hs_ky_truoc: 59 }, 'hs_ky_truoc', outputs)).toBe('Đúng');
  });

  it('does not let an error cell spread', () => {
    const typed = new Map<string, InputCell>([
      ['gd_tong', typedCell('#DIV/0!', { formula: '1/0' })],
      ['gd_tt_dvcqg', typedCell(3)],
    ]);
    const model = modelOf(COMMUNE, { typed });
    expect(cellOf(tabFrom(model), 'A', 'gd_tong', 'kiem_tra')).toBe('chờ kiểm tra');
    expect(cellOf(tabFrom(model), 'B', 'CT02', 'ket_qua')).toBe('chờ kiểm tra');
    const shown = recalculated(model);
    for (const [key, value] of computed(model)) {
      if (value !== '#DIV/0!') expect([key, shown.get(key)]).toEqual([key, value]);
    }
  });
});

describe('a line', () => {
  it('shows result, verdict, gap and both sides when its inputs are right', () => {
    expect(lineOf({ gd_tt_dvcqg: 201, gd_tong: 500 }, 'CT02')).toEqual([40.2, 'Chưa đạt', 49, '201/500']);
    expect(lineOf({ gd_tt_dvcqg: 250, gd_tong: 500 }, 'CT02')).toEqual([50, 'Đạt', 0, '250/500']);
  });

  it('never rounds up to a target that was not met', () => {
    const [shown, verdict] = lineOf({ hs_tt_toan_trinh: 99_999, hs_tn_toan_trinh: 100_000 }, 'CT03A');
    expect([shown, verdict]).toEqual([99.99, 'Chưa đạt']);
  });

  it('rounds half up', () => {
    expect(lineOf({ gd_tt_dvcqg: 201, gd_tong: 20_000 }, 'CT02')[0]).toBe(1.01);
  });

  it('says "không phát sinh" for nothing out of nothing, nothing for blanks, and waits for the rest', () => {
    expect(lineOf({ gd_tt_dvcqg: 0, gd_tong: 0 }, 'CT02')).toEqual(['Không phát sinh', '', '', '0/0']);
    expect(lineOf({}, 'CT02')).toEqual(['', '', '', '']);
    expect(lineOf({ gd_tong: 3 }, 'CT02')).toEqual(['chờ kiểm tra', '', '', '']);
    expect(lineOf({ gd_tt_dvcqg: 'không phát sinh', gd_tong: 3 }, 'CT02')[0]).toBe('chờ kiểm tra');
    expect(lineOf({ gd_tt_dvcqg: 4, gd_tong: 3 }, 'CT02')[0]).toBe('chờ kiểm tra');
  });

  it('computes a derived field and its line from the parts', () => {
    const values = { hs_tn_truc_tuyen: 70, hs_tn_truc_tiep: 30, hs_tai_su_dung: 25 };
    expect(cellOf(tabWith(values), 'A', 'hs_tiep_nhan', 'ky_nay')).toBe(100);
    expect(lineOf(values, 'CT07')).toEqual([25, 'Chưa đạt', 25, '25/100']);
    expect(cellOf(tabWith({ hs_tn_truc_tuyen: 70 }), 'A', 'hs_tiep_nhan', 'ky_nay')).toBe('');
  });

  it('waits while text keeps a balance open that could take it out', () => {
    const values = { pa_ky_truoc: 0, pa_moi: 3, pa_xl_dung_han: 3, pa_dang_trong_han: 0, pa_dang_qua_han: 0 };
    expect(lineOf({ ...values, pa_xl_qua_han: 0 }, 'CT10')[0]).toBe(100);
    expect(lineOf({ ...values, pa_xl_qua_han: '2 PAKN' }, 'CT10')[0]).toBe('chờ kiểm tra');
  });
});

describe('every live formula', () => {
  it('shows on recalculation exactly the value it carries', () => {
    fc.assert(
      fc.property(anyTab, ({ code, values, flagged, changed }) => {
        const layout = layoutFor(code);
        const typed = Object.fromEntries(values);
        const kept = values.filter(([code]) => !changed.includes(code));
        const outputs = {
          ...EMPTY_OUTPUTS,
          lastRead: Object.fromEntries(kept),
          unreadable: new Set(flagged),
        };
        const model = modelOf(layout, { typed: counts(typed), outputs });
        expect([...recalculated(model)]).toEqual([...computed(model)]);
      }),
      { numRuns: 40 },
    );
  });

  it('shows a number only where the full check counts the agency, and then the same', () => {
    fc.assert(
      fc.property(anyTab, ({ code, values }) => {
        const { live, official } = bothResults(code, Object.fromEntries(values));
        for (const [line, shown] of live) expect([line, shown]).toEqual([line, official.get(line)]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to functions every spreadsheet has, ";" between arguments and no decimal literal', () => {
    for (const { code } of AGENCIES) {
      for (const { formula } of modelOf(layoutFor(code)).cells) {
        const bare = (formula ?? '').replace(/"[^"]*"/g, '');
        const used = bare.match(/[A-Z]+(?=\()/g) ?? [];
        const known = ['IF', 'AND', 'OR', 'NOT', 'ISNUMBER', 'ISERROR', 'INT', 'COUNT', 'MAX'];
        expect(used.filter((name) => !known.includes(name))).toEqual([]);
        expect(bare).not.toMatch(/[,.]/);
        expect(formula ?? '').not.toMatch(/^=/);
      }
    }
  });
});
