import type { FieldValues } from '../../src/reading/return';
import {
  COMMUNE,
  clean,
  commune,
  DEPARTMENT,
  FIELDS,
  field,
  findingsOf,
  JUSTICE,
  justice,
  marks,
  plan,
  STTTT,
} from '../support/checks';

const of = (overrides: FieldValues): readonly string[] => commune(clean(overrides));

describe('a clean return', () => {
  it('has no finding for any kind of agency', () => {
    expect(of({})).toEqual([]);
    expect(marks(findingsOf({ of: [[DEPARTMENT, clean()]] }))).toEqual([]);
    expect(marks(findingsOf({ of: [[JUSTICE, justice()]] }))).toEqual([]);
  });
});

describe('E2, part over whole', () => {
  it.each<[string, FieldValues]>([
    ['gd_tt_dvcqg', { gd_tt_dvcqg: 81 }],
    ['hs_tt_mot_phan', { hs_tt_mot_phan: 42, hs_tt_toan_trinh: 59, hs_tn_mot_phan: 41 }],
    ['kq_so_hoa', { kq_so_hoa: 121 }],
    ['kq_dien_tu', { kq_dien_tu: 121, kq_so_hoa: 120 }],
    ['ct_bs_dien_tu', { ct_bs_dien_tu: 46 }],
    ['dg_hai_long', { dg_hai_long: 61 }],
    ['hs_so_hoa_tp', { hs_so_hoa_tp: 142 }],
    ['hs_tai_su_dung', { hs_tai_su_dung: 142 }],
  ])('stands at the part %s', (part, values) => {
    expect(of(values)).toContain(`E2 error ${part}`);
  });

  it('lets a part equal its whole', () => {
    expect(
      of({ gd_tt_dvcqg: 80, kq_so_hoa: 120, hs_so_hoa_tp: 141, ct_bs_dien_tu: 45, dg_hai_long: 60 }),
    ).toEqual([]);
  });

  it('names both figures and carries the number read', () => {
    const [finding] = findingsOf({ of: [[COMMUNE, clean({ gd_tt_dvcqg: 1234 })]] });
    expect(finding).toMatchObject({
      rule: 'E2',
      agency: '01834',
      place: { kind: 'field', field: 'gd_tt_dvcqg' },
      typed: 1234,
      readAs: '1234',
      message:
        'Số giao dịch trên Cổng DVCQG (1.234) lớn hơn tổng số giao dịch thanh toán (80). Kiểm tra lại hai ô này.',
    });
  });

  it('holds for lines one agency alone owes', () => {
    const found = findingsOf({ of: [[STTTT, clean({ kq_dong_bo: 137 })]] });
    expect(marks(found)).toEqual(['E2 error STTTT kq_dong_bo']);
  });

  it('takes "không phát sinh" as 0 and passes over what is blank, N/A or unreadable', () => {
    expect(of({ gd_tong: 'none' })).toContain('E2 error gd_tt_dvcqg');
    expect(of({ gd_tong: 'notApplicable' })).toEqual([]);
    expect(of({ gd_tong: 'blank' })).toEqual(['E0 error gd_tong']);
    expect(of({ gd_tong: 'unreadable' })).toEqual(['E1 error gd_tong']);
  });
});

describe('E3, dossiers in and out', () => {
  it.each([1, -1])('sees a difference of %d', (off) => {
    expect(of({ hs_dang_trong_han: 22 + off })).toEqual(['E3 error hs_ky_truoc']);
  });

  it('tells both totals and the difference', () => {
    const [finding] = findingsOf({ of: [[COMMUNE, clean({ hs_dang_trong_han: 1022 })]] });
    expect(finding?.message).toMatch(/= 161, .* là 1\.161, lệch 1\.000\./);
    expect(finding?.message).toContain('số hồ sơ từ kỳ trước chuyển sang (20)');
  });

  it('is not asked while one side is incomplete', () => {
    expect(of({ hs_dang_trong_han: 'blank' })).toEqual(['E0 error hs_dang_trong_han']);
  });

  it('counts withdrawn dossiers on the right where the plan has that field', () => {
    const withdrawn = plan({
      fields: [...FIELDS, field('hs_rut_tra', 'Số hồ sơ rút, trả', 'luong', ['ubnd_cap_xa'])],
    });
    const marksWith = (hs_rut_tra: number): readonly string[] =>
      marks(findingsOf({ plan: withdrawn, of: [[COMMUNE, clean({ hs_dang_trong_han: 20, hs_rut_tra })]] }));
    expect(marksWith(2)).toEqual([]);
    expect(marksWith(1)).toEqual(['E3 error 01834 hs_ky_truoc']);
    // A department does not owe the field: the balance goes on without it.
    const department = findingsOf({ plan: withdrawn, of: [[DEPARTMENT, clean({ hs_dang_trong_han: 20 })]] });
    expect(marks(department)).toEqual(['E3 error SNV hs_ky_truoc']);
  });
});

describe('E5, complaints in and out', () => {
  it('sees a difference and lets the balance pass', () => {
    expect(of({ pa_dang_trong_han: 2 })).toEqual(['E5 error pa_ky_truoc']);
    expect(of({ pa_dang_trong_han: 2, pa_moi: 5 })).toEqual([]);
  });
});

describe('E6 to E8', () => {
  it('E6: results in writing against all resolved', () => {
    expect(of({ hs_gq_co_kq: 137 })).toEqual(['E6 error hs_gq_co_kq']);
    expect(of({ hs_gq_co_kq: 136 })).toEqual([]);
  });

  it('E7: over is an error, under a warning, equal nothing', () => {
    expect(of({ hs_tt_toan_trinh: 61 })).toEqual(['E7 error hs_tt_toan_trinh']);
    expect(of({ hs_tt_toan_trinh: 59 })).toEqual(['E7 warning hs_tt_toan_trinh']);
  });

  it('E8: by procedure against the whole intake', () => {
    // 90 + 52 = 142 > 141; E11 stays silent only up to 40 not filed online.
    expect(of({ hs_tn_toan_trinh: 91 })).toEqual(['E8 error hs_tn_toan_trinh', 'E11 error hs_tn_toan_trinh']);
    expect(of({ hs_tn_toan_trinh: 90 })).toEqual([]);
  });
});

describe('E10, the service is there or not', () => {
  it('takes 1 and 0 only', () => {
    expect(of({ ct_da_cung_cap: 2 })).toContain('E10 error ct_da_cung_cap');
    expect(of({ ct_da_cung_cap: 0, ct_bs_dien_tu: 0 })).toEqual([]);
  });

  it('is not 0 while there are dossiers', () => {
    expect(of({ ct_da_cung_cap: 0, ct_bs_dien_tu: 1 })).toEqual(['E10 error ct_da_cung_cap']);
  });
});

describe('E11, what was not filed online came on paper', () => {
  it('stands where more was left over than came on paper', () => {
    // (70 - 60) + (51 - 41) = 20 not filed online.
    const onPaper = (paper: number): FieldValues => ({
      hs_tn_truc_tiep: paper,
      hs_gq_truoc_han: 51 + paper,
      hs_so_hoa_tp: 100,
      hs_gq_co_kq: 110,
    });
    expect(of(onPaper(20))).toEqual([]);
    expect(of(onPaper(19))).toEqual(['E8 error hs_tn_toan_trinh', 'E11 error hs_tn_toan_trinh']);
  });

  it('stands alone where online dossiers were left unclassified', () => {
    expect(of({ hs_tn_mot_phan: 69, hs_tt_mot_phan: 38 })).toEqual([
      'E7 warning hs_tt_toan_trinh',
      'E11 error hs_tn_toan_trinh',
    ]);
  });
});

describe('a Phòng Tư pháp', () => {
  it('meets only E2 on CT06B, E10 and the rules on its own three fields', () => {
    expect(marks(findingsOf({ of: [[JUSTICE, justice({ ct_bs_dien_tu: 31 })]] }))).toEqual([
      'E2 error PTP058 ct_bs_dien_tu',
    ]);
    expect(marks(findingsOf({ of: [[JUSTICE, justice({ ct_da_cung_cap: 0 })]] }))).toEqual([
      'E10 error PTP058 ct_da_cung_cap',
    ]);
    // Fields it does not owe are not looked at, whatever stands in them.
    expect(marks(findingsOf({ of: [[JUSTICE, { ...justice(), gd_tt_dvcqg: 9, gd_tong: 1 }]] }))).toEqual([]);
  });
});
