import type { FieldValues } from '../../src/reading/return';
import {
  COMMUNE,
  clean,
  cleanBefore,
  commune,
  DEPARTMENT,
  DISTRICT,
  findingsOf,
  JUSTICE,
  justice,
  marks,
  plan,
  Q1,
} from '../support/checks';

const of = (now: FieldValues, before?: FieldValues): readonly string[] =>
  commune(clean(now), before === undefined ? undefined : cleanBefore(before));

const department = (now: FieldValues, before?: FieldValues): readonly string[] =>
  marks(
    findingsOf({
      of: [[DEPARTMENT, clean(now)]],
      archive: before === undefined ? {} : { '2024-Q2': [[DEPARTMENT, cleanBefore(before)]] },
    }),
  ).map((mark) => mark.replace(' SNV', ''));

const NOTHING: FieldValues = Object.fromEntries(Object.keys(clean()).map((code) => [code, 0]));

describe('W1, no dossier at all', () => {
  it('warns a district and a commune, not a department', () => {
    const nothing = (one: typeof COMMUNE): readonly string[] => marks(findingsOf({ of: [[one, NOTHING]] }));
    expect(nothing(COMMUNE)).toEqual(['W1 warning 01834 hs_ky_truoc']);
    expect(nothing(DISTRICT)).toEqual(['W1 warning 058 hs_ky_truoc']);
    expect(nothing(DEPARTMENT)).toEqual([]);
  });

  it('is content with one dossier carried over', () => {
    expect(commune({ ...NOTHING, hs_ky_truoc: 1, hs_dang_trong_han: 1 })).toEqual([]);
  });
});

describe('W3, too good', () => {
  it('CT07 at exactly 100 % of more than 50', () => {
    expect(of({ hs_tai_su_dung: 141 })).toEqual(['W3 warning hs_tai_su_dung']);
    expect(of({ hs_tai_su_dung: 140 })).toEqual([]);
    const small = (count: number): readonly string[] =>
      commune({ hs_tn_truc_tuyen: count, hs_tn_truc_tiep: 0, hs_tai_su_dung: count }).filter((mark) =>
        mark.startsWith('W3'),
      );
    expect(small(50)).toEqual([]);
    expect(small(51)).toEqual(['W3 warning hs_tai_su_dung']);
  });

  it('lines whose target is 100 only after a quarter under 90 %', () => {
    const full = { kq_so_hoa: 120, kq_dien_tu: 120 };
    expect(of(full, { kq_dien_tu: 107 })).toEqual(['W3 warning kq_dien_tu']);
    expect(of(full, { kq_dien_tu: 108, kq_so_hoa: 108 })).toEqual([]);
    expect(of(full)).toEqual([]);
    expect(of({ hs_tt_toan_trinh: 60, hs_tn_toan_trinh: 60 }, {})).toEqual(['W3 warning hs_tt_toan_trinh']);
    expect(of({ hs_so_hoa_tp: 141, kq_so_hoa: 120 }, {})).toEqual(['W3 warning hs_so_hoa_tp']);
  });
});

describe('W5, percentages typed as counts', () => {
  it('needs two different denominators of 100', () => {
    expect(of({ gd_tong: 100, dg_tong: 100 })).toEqual(['W5 warning gd_tong']);
    expect(of({ gd_tong: 100, dg_tong: 101 })).toEqual([]);
    expect(of({ gd_tong: 100, dg_tong: 'none', dg_hai_long: 0 })).toEqual([]);
  });

  it('names the lines and asks only those that are readable', () => {
    const [finding] = findingsOf({
      of: [[COMMUNE, { gd_tong: 'blank', ct_bs_tong: 100, dg_tong: 100, dg_hai_long: 90 }]],
    }).filter((one) => one.rule === 'W5');
    expect(finding?.message).toContain('CT06B, CT11');
    expect(finding).toMatchObject({ place: { kind: 'field', field: 'ct_bs_tong' }, typed: 100 });
  });

  it('stands at a typed field when the denominator is a derived one', () => {
    const found = commune({ hs_tn_truc_tuyen: 60, hs_tn_truc_tiep: 40, dg_tong: 100 });
    expect(found).toContain('W5 warning hs_tn_truc_tuyen');
    const other = commune({ hs_tn_truc_tuyen: 60, hs_tn_truc_tiep: 41, dg_tong: 100 });
    expect(other).not.toContain('W5 warning hs_tn_truc_tuyen');
  });
});

describe('W10, procedures that can go online', () => {
  it('needs more than 10 % either way', () => {
    expect(department({}, { tthc_tt_du_dk: 90 })).toEqual([]);
    expect(department({}, { tthc_tt_du_dk: 89 })).toEqual(['W10 warning tthc_tt_du_dk']);
    expect(department({}, { tthc_tt_du_dk: 110 })).toEqual([]);
    expect(department({}, { tthc_tt_du_dk: 111 })).toEqual(['W10 warning tthc_tt_du_dk']);
    expect(department({}, { tthc_tt_cung_cap: 77 })).toEqual(['W10 warning tthc_tt_cung_cap']);
    expect(department({}, { tthc_tt_cung_cap: 0 })).toEqual(['W10 warning tthc_tt_cung_cap']);
  });

  it('doubts a department with dossiers and no procedure', () => {
    expect(department({ tthc_tt_du_dk: 0, tthc_tt_cung_cap: 0 })).toEqual(['W10 warning tthc_tt_du_dk']);
    expect(marks(findingsOf({ of: [[DEPARTMENT, NOTHING]] }))).toEqual([]);
  });
});

describe('W11, payments against dossiers', () => {
  it('needs more than three times the dossiers of the quarter', () => {
    expect(of({ gd_tong: 484 })).toEqual(['W11 warning gd_tong']);
    expect(of({ gd_tong: 483 })).toEqual([]);
  });

  it('warns where none are left', () => {
    const none = { gd_tong: 0, gd_tt_dvcqg: 0 };
    expect(of(none, { gd_tong: 1 })).toEqual(['W11 warning gd_tong']);
    expect(of(none, { gd_tong: 0 })).toEqual([]);
    expect(of(none)).toEqual([]);
  });
});

describe('W12, e-results are digitised results', () => {
  it('compares the two', () => {
    expect(of({ kq_dien_tu: 106 })).toEqual(['W12 warning kq_dien_tu']);
    expect(of({ kq_dien_tu: 105 })).toEqual([]);
  });
});

describe('W13, certified e-copies', () => {
  it('warns when a service stands unused for two quarters', () => {
    expect(of({ ct_bs_dien_tu: 0 }, { ct_bs_dien_tu: 0 })).toEqual(['W13 warning ct_da_cung_cap']);
    expect(of({ ct_bs_dien_tu: 0 }, { ct_bs_dien_tu: 1 })).toEqual([]);
    expect(of({ ct_bs_dien_tu: 0 }, { ct_bs_dien_tu: 0, ct_da_cung_cap: 0 })).toEqual([]);
    expect(of({ ct_bs_dien_tu: 0 })).toEqual([]);
  });

  it('compares copies with the dossiers of the commune itself', () => {
    expect(of({ ct_bs_tong: 142 })).toEqual(['W13 warning ct_bs_tong']);
    expect(of({ ct_bs_tong: 141 })).toEqual([]);
  });

  it('compares those of a Phòng Tư pháp with its UBND huyện', () => {
    const both = (copies: number, district: FieldValues = {}): readonly string[] =>
      marks(
        findingsOf({
          of: [
            [DISTRICT, clean(district)],
            [JUSTICE, justice({ ct_bs_tong: copies })],
          ],
        }),
      );
    expect(both(142)).toEqual(['W13 warning PTP058 ct_bs_tong']);
    expect(both(141)).toEqual([]);
    expect(both(142, { hs_tn_truc_tiep: 'blank' })).toEqual(['E0 error 058 hs_tn_truc_tiep']);
    expect(marks(findingsOf({ of: [[JUSTICE, justice({ ct_bs_tong: 999 })]] }))).toEqual([]);
  });
});

describe('W14, data re-used that nobody digitised', () => {
  const none = { hs_so_hoa_tp: 0 };
  const year = (q1: FieldValues, q2: FieldValues): readonly string[] =>
    marks(
      findingsOf({
        of: [[COMMUNE, clean(none)]],
        archive: { '2024-Q1': [[COMMUNE, clean(q1)]], '2024-Q2': [[COMMUNE, cleanBefore(q2)]] },
      }),
    ).filter((mark) => mark.startsWith('W14'));

  it('needs every quarter of the year at 0', () => {
    expect(year(none, none)).toEqual(['W14 warning 01834 hs_tai_su_dung']);
    expect(year({ hs_so_hoa_tp: 1 }, none)).toEqual([]);
    expect(year({ hs_so_hoa_tp: 'blank' }, none)).toEqual([]);
    expect(of(none, none)).toEqual([]);
  });

  it('knows the whole year in its first quarter', () => {
    expect(marks(findingsOf({ period: Q1, of: [[COMMUNE, clean(none)]] }))).toEqual([
      'W14 warning 01834 hs_tai_su_dung',
    ]);
    expect(marks(findingsOf({ period: Q1, of: [[COMMUNE, clean({ ...none, hs_tai_su_dung: 0 })]] }))).toEqual(
      [],
    );
  });
});

describe('W15, ratings', () => {
  it('warns of a small sample, not of none', () => {
    expect(of({ dg_tong: 29, dg_hai_long: 20 })).toEqual(['W15 warning dg_tong']);
    expect(of({ dg_tong: 30, dg_hai_long: 20 })).toEqual([]);
    expect(of({ dg_tong: 0, dg_hai_long: 0 })).toEqual([]);
  });

  it('doubts 100 % on more than 200', () => {
    expect(of({ dg_tong: 201, dg_hai_long: 201 })).toEqual(['W15 warning dg_hai_long']);
    expect(of({ dg_tong: 200, dg_hai_long: 200 })).toEqual([]);
    expect(of({ dg_tong: 201, dg_hai_long: 200 })).toEqual([]);
  });
});

describe('a plan without the lines and fields of a rule', () => {
  it('drops the rule silently', () => {
    const bare = plan({ indicators: [] });
    expect(marks(findingsOf({ plan: bare, of: [[COMMUNE, clean({ gd_tong: 100, dg_tong: 100 })]] }))).toEqual(
      [],
    );
    const nothing = plan({ fields: [], indicators: [] });
    expect(findingsOf({ plan: nothing, of: [[COMMUNE, clean()]] })).toEqual([]);
  });
});
