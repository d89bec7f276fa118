import type { FieldValues } from '../../src/reading/return';
import {
  COMMUNE,
  clean,
  cleanBefore,
  commune,
  findingsOf,
  JUSTICE,
  justice,
  marks,
  Q1,
  setRule,
} from '../support/checks';

const following = (now: FieldValues, before: FieldValues = {}): readonly string[] =>
  commune(clean(now), cleanBefore(before));

describe('a clean return after a clean one', () => {
  it('has no finding', () => {
    expect(following({})).toEqual([]);
  });
});

describe('E9 and E9b, what was open is carried over', () => {
  it('warns by default when the numbers differ', () => {
    expect(following({}, { hs_dang_trong_han: 17 })).toEqual(['E9 warning hs_ky_truoc']);
    expect(following({}, { pa_dang_qua_han: 1, pa_dang_trong_han: 1 })).toEqual(['E9b warning pa_ky_truoc']);
  });

  it('becomes an error where the Office says so', () => {
    const rules = [setRule('E9', { severity: 'error' })];
    expect(commune(clean(), cleanBefore({ hs_dang_trong_han: 17 }), rules)).toEqual(['E9 error hs_ky_truoc']);
  });

  it('is silent without a previous quarter, or with one not fully readable', () => {
    expect(commune(clean({ hs_ky_truoc: 21, hs_gq_truoc_han: 92 }))).toEqual([]);
    expect(following({}, { hs_dang_trong_han: 'blank' })).toEqual([]);
    const first = {
      period: Q1,
      archive: { '2024-Q2': [[COMMUNE, cleanBefore({ hs_dang_trong_han: 1 })]] },
    } as const;
    expect(marks(findingsOf({ of: [[COMMUNE, clean()]], ...first }))).toEqual([]);
  });
});

describe('W2, a jump', () => {
  const complaints = (now: number, before: number): readonly string[] =>
    following({ pa_moi: now, pa_xl_dung_han: now - 1 }, { pa_moi: before });

  it('needs more than 50 %', () => {
    expect(complaints(151, 100)).toEqual(['W2 warning pa_moi']);
    expect(complaints(150, 100)).toEqual([]);
    expect(complaints(49, 100)).toEqual(['W2 warning pa_moi']);
    expect(complaints(50, 100)).toEqual([]);
  });

  it('needs more than 20', () => {
    expect(complaints(25, 4)).toEqual(['W2 warning pa_moi']);
    expect(complaints(24, 4)).toEqual([]);
    expect(complaints(21, 0)).toEqual(['W2 warning pa_moi']);
    expect(complaints(20, 0)).toEqual([]);
  });

  it('stands for a derived field at its first typed part', () => {
    expect(following({}, { hs_tn_truc_tuyen: 30, hs_tn_truc_tiep: 39 })).toEqual([
      'W2 warning hs_tn_truc_tuyen',
    ]);
    expect(following({}, { hs_gq_truoc_han: 10 })).toEqual(['W2 warning hs_gq_truoc_han']);
  });

  it('takes its thresholds from the Quy tắc tab', () => {
    const rules = [setRule('W2', { params: { phan_tram: 10 } })];
    const calmer = [setRule('W2', { params: { so: 60 } })];
    const before = cleanBefore({ pa_moi: 100 });
    const now = clean({ pa_moi: 140, pa_xl_dung_han: 139 });
    expect(commune(now, before, rules)).toEqual(['W2 warning pa_moi']);
    expect(commune(clean({ pa_moi: 160, pa_xl_dung_han: 159 }), before, calmer)).toEqual([]);
  });

  it('tells the percent and both figures', () => {
    const [finding] = findingsOf({
      of: [[COMMUNE, clean({ pa_moi: 1500, pa_xl_dung_han: 1499 })]],
      archive: { '2024-Q2': [[COMMUNE, cleanBefore()]] },
    });
    expect(finding?.message).toContain('Số phản ánh mới (1.500) thay đổi hơn 50% so với kỳ trước (4).');
  });
});

describe('W4, copied forward', () => {
  const copy = clean({ hs_ky_truoc: 25 });

  it('sees all flow fields unchanged, whatever the stocks do', () => {
    const stocks = clean({ hs_ky_truoc: 25, hs_dang_trong_han: 27 });
    expect(commune(stocks, copy)).toEqual(['W4 warning hs_tn_truc_tuyen']);
    expect(commune({ ...stocks, hs_tai_su_dung: 31 }, copy)).toEqual([]);
  });

  const few = (values: FieldValues): FieldValues => ({
    ...Object.fromEntries(Object.keys(clean()).map((code) => [code, 0])),
    ct_da_cung_cap: 1,
    ...values,
  });
  const twice = (values: FieldValues): readonly string[] =>
    commune(few(values), few(values)).filter((mark) => mark.startsWith('W4'));

  it('needs three fields that are not 0 and a sum of 30', () => {
    expect(twice({ ct_bs_dien_tu: 5, ct_bs_tong: 15, hs_tn_truc_tuyen: 10 })).toHaveLength(1);
    expect(twice({ ct_bs_dien_tu: 5, ct_bs_tong: 15, hs_tn_truc_tuyen: 9 })).toEqual([]);
    expect(twice({ ct_bs_dien_tu: 15, ct_bs_tong: 25 })).toEqual([]);
  });

  it('needs two of a Phòng Tư pháp, which has no more', () => {
    const of = (values: FieldValues): readonly string[] =>
      marks(findingsOf({ of: [[JUSTICE, values]], archive: { '2024-Q2': [[JUSTICE, values]] } }));
    expect(of(justice({ ct_bs_dien_tu: 10, ct_bs_tong: 20 }))).toEqual(['W4 warning PTP058 ct_bs_dien_tu']);
    expect(of(justice({ ct_bs_dien_tu: 10, ct_bs_tong: 19 }))).toEqual([]);
  });
});

describe('W6, an intake above all known quarters', () => {
  const received = (now: number, earlier: readonly (readonly [string, number])[]): readonly string[] =>
    marks(
      findingsOf({
        of: [[COMMUNE, { hs_tn_truc_tuyen: now, hs_tn_truc_tiep: 0 }]],
        archive: Object.fromEntries(
          earlier.map(([code, total]) => [
            code,
            [[COMMUNE, { hs_tn_truc_tuyen: total, hs_tn_truc_tiep: 0 }]],
          ]),
        ),
      }),
    ).filter((mark) => mark.startsWith('W6'));
  const fires = ['W6 warning 01834 hs_tn_truc_tuyen'];

  it('needs more than three times the largest', () => {
    expect(
      received(121, [
        ['2024-Q2', 30],
        ['2024-Q1', 40],
      ]),
    ).toEqual(fires);
    expect(
      received(120, [
        ['2024-Q2', 30],
        ['2024-Q1', 40],
      ]),
    ).toEqual([]);
  });

  it('needs two quarters and a largest of 20', () => {
    expect(received(900, [['2024-Q2', 30]])).toEqual([]);
    expect(
      received(900, [
        ['2024-Q2', 19],
        ['2024-Q1', 19],
      ]),
    ).toEqual([]);
    expect(
      received(900, [
        ['2024-Q2', 0],
        ['2024-Q1', 20],
      ]),
    ).toEqual(fires);
  });

  it('looks back four quarters, over the turn of the year', () => {
    expect(
      received(900, [
        ['2023-Q4', 25],
        ['2023-Q3', 30],
      ]),
    ).toEqual(fires);
    expect(
      received(900, [
        ['2024-Q2', 30],
        ['2024-Q1', 30],
        ['2023-Q3', 300],
      ]),
    ).toEqual([]);
  });
});

describe('W9, overdue cases do not vanish', () => {
  it('compares what was handled late or is overdue with what was overdue', () => {
    const open = { hs_dang_trong_han: 11, hs_dang_qua_han: 9 };
    expect(following({}, open)).toEqual(['W9 warning hs_gq_qua_han']);
    expect(following({}, { hs_dang_trong_han: 12, hs_dang_qua_han: 8 })).toEqual([]);
  });

  it('does so for complaints', () => {
    expect(
      following({ pa_xl_qua_han: 0, pa_xl_dung_han: 4 }, { pa_dang_trong_han: 0, pa_dang_qua_han: 1 }),
    ).toEqual(['W9 warning pa_xl_qua_han']);
    expect(following({}, { pa_dang_trong_han: 0, pa_dang_qua_han: 1 })).toEqual([]);
  });
});
