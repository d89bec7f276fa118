import type { Own, Planted, Typing } from './types';

const FIELDS_OF_A_COMMUNE = [
  'hs_ky_truoc',
  'hs_tn_truc_tuyen',
  'hs_tn_truc_tiep',
  'hs_gq_truoc_han',
  'hs_gq_dung_han',
  'hs_gq_qua_han',
  'hs_dang_trong_han',
  'hs_dang_qua_han',
  'gd_tt_dvcqg',
  'gd_tong',
  'hs_tn_toan_trinh',
  'hs_tt_toan_trinh',
  'hs_tn_mot_phan',
  'hs_tt_mot_phan',
  'hs_so_hoa_tp',
  'kq_so_hoa',
  'hs_gq_co_kq',
  'kq_dien_tu',
  'ct_da_cung_cap',
  'ct_bs_dien_tu',
  'ct_bs_tong',
  'hs_tai_su_dung',
  'dg_tong',
  'dg_hai_long',
] as const;

const allZero: Typing = Object.fromEntries(FIELDS_OF_A_COMMUNE.map((field) => [field, 0]));

const communesSum = ({ communes }: Own, fields: readonly string[]): Typing =>
  Object.fromEntries(fields.map((field) => [field, communes(field)]));

/** Numbers that cannot be right beside those of earlier quarters or of the communes: E9, E9b, W1–W4, W6, W8–W10, W13, W14. */
export const HISTORY_FAULTS: readonly Planted[] = [
  {
    rule: 'E9',
    agency: '01900',
    story: 'Four dossiers more than were open in June; a warning, explained.',
    typed: ({ now }) => ({
      hs_ky_truoc: now('hs_ky_truoc') + 4,
      hs_gq_dung_han: now('hs_gq_dung_han') + 4,
      'note:hs_ky_truoc': 'Quý II thống kê thiếu 04 hồ sơ lĩnh vực đất đai, đã bổ sung trên hệ thống.',
    }),
  },
  {
    rule: 'E9b',
    agency: 'SLDTBXH',
    story: 'A petition from before that the last report did not have.',
    typed: ({ now }) => ({
      pa_ky_truoc: now('pa_ky_truoc') + 1,
      pa_xl_dung_han: now('pa_xl_dung_han') + 1,
    }),
  },
  {
    rule: 'W1',
    agency: '01909',
    story: 'A commune without one dossier: zeros typed to have it done.',
    typed: allZero,
    also: ['E9', 'W2', 'W9', 'W11', 'W13', 'W14'],
  },
  {
    rule: 'W2',
    agency: '01912',
    story: 'Twice the ratings of the last quarter; explained.',
    typed: ({ now }) => ({
      dg_tong: 2 * now('dg_tong') + 40,
      dg_hai_long: 2 * now('dg_hai_long') + 35,
      'note:dg_tong': 'Tháng 8 xã tổ chức đợt lấy ý kiến hài lòng tại tất cả các thôn.',
    }),
  },
  {
    rule: 'W3',
    agency: '062',
    story: 'Digital data used again in every single dossier.',
    typed: ({ now }) => ({ hs_tai_su_dung: now('hs_tn_truc_tuyen') + now('hs_tn_truc_tiep') }),
  },
  {
    rule: 'W4',
    agency: 'PTP060',
    story: 'Last quarter’s figures copied.',
    typed: ({ before }) => ({ ct_bs_dien_tu: before('ct_bs_dien_tu'), ct_bs_tong: before('ct_bs_tong') }),
  },
  {
    rule: 'W6',
    agency: '01924',
    story: 'A zero too many at the end of the dossiers received online.',
    typed: ({ now }) => ({ hs_tn_truc_tuyen: 10 * now('hs_tn_truc_tuyen') }),
    also: ['E3', 'E7', 'W2'],
  },
  {
    rule: 'W8',
    agency: '058',
    story: 'The city added its communes’ payments and ratings instead of giving its own.',
    typed: (own) => communesSum(own, ['gd_tong', 'gd_tt_dvcqg', 'dg_tong', 'dg_hai_long']),
    also: ['W2', 'W11'],
  },
  {
    rule: 'W9',
    agency: '065',
    story: 'Dossiers overdue in June have vanished.',
    typed: ({ now }) => ({
      hs_gq_dung_han: now('hs_gq_dung_han') + now('hs_gq_qua_han') + now('hs_dang_qua_han'),
      hs_gq_qua_han: 0,
      hs_dang_qua_han: 0,
    }),
  },
  {
    rule: 'W10',
    agency: 'SKHCN',
    story: 'A quarter more procedures fit for full online service; explained by a decision.',
    typed: ({ now }) => ({
      tthc_tt_du_dk: now('tthc_tt_du_dk') + 10,
      'note:tthc_tt_du_dk':
        'Quyết định công bố bổ sung 10 TTHC lĩnh vực hoạt động khoa học và công nghệ, tháng 8/2024.',
    }),
  },
  {
    rule: 'W13',
    agency: '01933',
    story: 'Certified e-copies on offer, two quarters without one.',
    typed: { ct_da_cung_cap: 1, ct_bs_dien_tu: 0 },
    past: { ct_da_cung_cap: 1, ct_bs_dien_tu: 0 },
  },
  {
    rule: 'W14',
    agency: '01936',
    story: 'Digital data used again although nothing was digitised all year.',
    typed: { hs_so_hoa_tp: 0, hs_tai_su_dung: 11 },
    past: { hs_so_hoa_tp: 0, hs_tai_su_dung: 0 },
  },
];
