import type { Planted } from './types';

/** Numbers of one quarter that cannot be right together: E2–E8, E10, E11, W5, W11, W12, W15. */
export const NUMBER_FAULTS: readonly Planted[] = [
  {
    rule: 'E2',
    agency: '01873',
    story: 'More satisfied than asked: one digit off. CT11 leaves the sums.',
    typed: ({ now }) => ({ dg_hai_long: now('dg_tong') + 12 }),
  },
  {
    rule: 'E2',
    agency: '01876',
    story: 'Part and whole in each other’s cell. CT06B leaves the sums.',
    typed: { ct_bs_dien_tu: 41, ct_bs_tong: 9 },
    also: ['E10', 'W2'],
  },
  {
    rule: 'E3',
    agency: '060',
    story: 'Seventeen dossiers resolved that nobody received.',
    typed: ({ now }) => ({ hs_gq_dung_han: now('hs_gq_dung_han') + 17 }),
  },
  {
    rule: 'E5',
    agency: 'SGTVT',
    story: 'Two petitions handled twice. CT10 leaves the sums.',
    typed: ({ now }) => ({ pa_xl_dung_han: now('pa_xl_dung_han') + 2 }),
  },
  {
    rule: 'E6',
    agency: '01888',
    story: 'Results counted that were never issued.',
    typed: ({ now }) => ({
      hs_gq_co_kq: now('hs_gq_truoc_han') + now('hs_gq_dung_han') + now('hs_gq_qua_han') + 5,
    }),
  },
  {
    rule: 'E7',
    agency: '01891',
    story: 'Three online dossiers counted as paper: fully + partly online exceed online.',
    typed: ({ now }) => ({
      hs_tn_truc_tuyen: now('hs_tn_truc_tuyen') - 3,
      hs_tn_truc_tiep: now('hs_tn_truc_tiep') + 3,
    }),
  },
  {
    rule: 'E7',
    agency: '01894',
    story: 'Three online dossiers that are neither fully nor partly online: a warning, explained.',
    typed: ({ now }) => ({
      hs_tn_truc_tuyen: now('hs_tn_truc_tuyen') + 3,
      hs_tn_truc_tiep: now('hs_tn_truc_tiep') - 3,
      'note:hs_tt_toan_trinh': '03 hồ sơ liên thông chưa được phân loại trên phần mềm một cửa.',
    }),
  },
  {
    rule: 'E8',
    agency: '01897',
    story: 'Dossiers of the last quarter counted again under fully online procedures.',
    typed: ({ now }) => ({ hs_tn_toan_trinh: now('hs_tn_truc_tuyen') + now('hs_tn_truc_tiep') }),
    // More received than there are: they cannot have come on paper either.
    also: ['E11'],
  },
  {
    rule: 'E10',
    agency: '01906',
    story: 'Electronic copies certified by a unit that says it does not offer them.',
    typed: { ct_da_cung_cap: 0, ct_bs_dien_tu: 7 },
  },
  {
    rule: 'E11',
    agency: '01879',
    story: 'Fully online dossiers left out: those said to be on paper exceed the paper ones.',
    typed: ({ now }) => ({ hs_tt_toan_trinh: Math.floor(now('hs_tt_toan_trinh') / 2) }),
    also: ['E7'],
  },
  {
    rule: 'W5',
    agency: '01921',
    story: 'Rates typed as if of a hundred.',
    typed: { gd_tong: 100, gd_tt_dvcqg: 52, dg_tong: 100, dg_hai_long: 95 },
    also: ['W2', 'W11'],
  },
  {
    rule: 'W11',
    agency: '01927',
    story: 'Receipts counted instead of transactions.',
    typed: ({ now }) => {
      const dossiers = now('hs_ky_truoc') + now('hs_tn_truc_tuyen') + now('hs_tn_truc_tiep');
      return { gd_tong: 3 * dossiers + 10, gd_tt_dvcqg: 2 * dossiers };
    },
    also: ['W2'],
  },
  {
    rule: 'W12',
    agency: '01930',
    story: 'Electronic results not counted among the digital ones.',
    typed: ({ now }) => ({ kq_so_hoa: now('kq_dien_tu') - 3 }),
  },
  {
    rule: 'W15',
    agency: '01939',
    story: 'Twelve ratings in a quarter.',
    typed: { dg_tong: 12, dg_hai_long: 12 },
    also: ['W2'],
  },
  {
    rule: 'W15',
    agency: 'SCT',
    story: 'Everybody satisfied; explained.',
    typed: ({ now }) => ({
      dg_hai_long: now('dg_tong'),
      'note:dg_hai_long': 'Đánh giá qua máy tính bảng đặt tại quầy; đã đối chiếu nhật ký hệ thống.',
    }),
  },
];
