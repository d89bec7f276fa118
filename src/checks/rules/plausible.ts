import { messages } from '../messages';
import { type Check, check, type Rule, rule, type Scope } from '../rule';

/** Figures that can be right but seldom are (domain.md 1.3: W1, W10–W12, W14, W15). */

function changed({ param, name }: Scope<'phan_tram'>, field: string): Check {
  const percent = param('phan_tram');
  return {
    fields: [field],
    previous: [field],
    find: ({ now, previous }) =>
      100 * Math.abs(now(field) - previous(field)) > percent * previous(field)
        ? messages.W10change(name(field), now(field), previous(field), percent)
        : null,
  };
}

export const plausibleRules: readonly Rule[] = [
  rule({
    code: 'W1',
    name: 'Huyện, xã không có hồ sơ nào',
    severity: 'warning',
    params: {},
    description: 'UBND cấp huyện, cấp xã không có hồ sơ chuyển sang và không tiếp nhận hồ sơ mới trong kỳ.',
    checks: () => [
      check({
        fields: ['hs_ky_truoc', 'hs_tiep_nhan'],
        find: ({ agency, now }) =>
          (agency.level === 'huyen' || agency.level === 'xa') &&
          now('hs_ky_truoc') + now('hs_tiep_nhan') === 0
            ? messages.W1()
            : null,
      }),
    ],
  }),
  rule({
    code: 'W10',
    name: 'Số thủ tục đủ điều kiện, đã cung cấp thay đổi',
    severity: 'warning',
    params: { phan_tram: 10 },
    description:
      'CT01: số thủ tục đủ điều kiện hoặc đã cung cấp thay đổi quá phan_tram % so với kỳ trước; hoặc đủ điều kiện bằng 0 ở cơ quan có hồ sơ.',
    checks: (scope) => [
      changed(scope, 'tthc_tt_du_dk'),
      changed(scope, 'tthc_tt_cung_cap'),
      check({
        fields: ['tthc_tt_du_dk', 'hs_ky_truoc', 'hs_tiep_nhan'],
        find: ({ now }) => {
          const dossiers = now('hs_ky_truoc') + now('hs_tiep_nhan');
          return now('tthc_tt_du_dk') === 0 && dossiers > 0
            ? messages.W10none(scope.name('tthc_tt_du_dk'), dossiers)
            : null;
        },
      }),
    ],
  }),
  rule({
    code: 'W11',
    name: 'Số giao dịch thanh toán bất thường',
    severity: 'warning',
    params: { lan: 3 },
    description:
      'Số giao dịch lớn hơn lan lần số hồ sơ của kỳ (chuyển sang + tiếp nhận), hoặc bằng 0 trong khi kỳ trước có.',
    checks: ({ name, param }) => [
      check({
        fields: ['gd_tong', 'hs_ky_truoc', 'hs_tiep_nhan'],
        find: ({ now }) => {
          const dossiers = now('hs_ky_truoc') + now('hs_tiep_nhan');
          return now('gd_tong') > param('lan') * dossiers
            ? messages.W11over(name('gd_tong'), now('gd_tong'), param('lan'), dossiers)
            : null;
        },
      }),
      check({
        fields: ['gd_tong'],
        previous: ['gd_tong'],
        find: ({ now, previous }) =>
          now('gd_tong') === 0 && previous('gd_tong') > 0
            ? messages.W11none(name('gd_tong'), previous('gd_tong'))
            : null,
      }),
    ],
  }),
  rule({
    code: 'W12',
    name: 'Kết quả điện tử nhiều hơn kết quả số hóa',
    severity: 'warning',
    params: {},
    description: 'Mỗi kết quả điện tử cũng là một kết quả đã số hóa, nên không nhiều hơn.',
    checks: ({ name }) => [
      check({
        fields: ['kq_dien_tu', 'kq_so_hoa'],
        find: ({ now }) =>
          now('kq_dien_tu') > now('kq_so_hoa')
            ? messages.W12(name('kq_dien_tu'), now('kq_dien_tu'), name('kq_so_hoa'), now('kq_so_hoa'))
            : null,
      }),
    ],
  }),
  rule({
    code: 'W14',
    name: 'Dùng lại dữ liệu khi chưa số hóa',
    severity: 'warning',
    params: {},
    description:
      'Có hồ sơ dùng lại dữ liệu số hóa trong khi tất cả các quý từ đầu năm chưa số hóa thành phần hồ sơ nào.',
    checks: ({ name }) => [
      check({
        fields: ['hs_tai_su_dung', 'hs_so_hoa_tp'],
        find: ({ now, before, quartersBefore }) => {
          if (now('hs_tai_su_dung') === 0 || now('hs_so_hoa_tp') > 0) return null;
          for (let back = 1; back <= quartersBefore; back += 1) {
            if (before(back, 'hs_so_hoa_tp') !== 0) return null;
          }
          return messages.W14(name('hs_tai_su_dung'), now('hs_tai_su_dung'));
        },
      }),
    ],
  }),
  rule({
    code: 'W15',
    name: 'Đánh giá hài lòng: mẫu nhỏ hoặc quá đẹp',
    severity: 'warning',
    params: { mau_nho: 30, mau_lon: 200 },
    description:
      'Có đánh giá nhưng dưới mau_nho lượt; hoặc hài lòng đúng 100% trên hơn mau_lon lượt. Không có lượt nào là không phát sinh.',
    checks: ({ param }) => [
      check({
        fields: ['dg_tong'],
        find: ({ now }) =>
          now('dg_tong') > 0 && now('dg_tong') < param('mau_nho') ? messages.W15small(now('dg_tong')) : null,
      }),
      check({
        fields: ['dg_hai_long', 'dg_tong'],
        find: ({ now }) =>
          now('dg_hai_long') === now('dg_tong') && now('dg_tong') > param('mau_lon')
            ? messages.W15full(now('dg_tong'))
            : null,
      }),
    ],
  }),
];
