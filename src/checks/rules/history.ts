import { messages } from '../messages';
import { type Check, check, type Rule, rule, type Scope } from '../rule';

/** Rules against the quarter before (domain.md 1.3: E9, W2, W4, W6, W9); silent without it. */

type Open = 'hs_dang_trong_han' | 'hs_dang_qua_han' | 'pa_dang_trong_han' | 'pa_dang_qua_han';

const carriesOver = (
  scope: Scope,
  carried: 'hs_ky_truoc' | 'pa_ky_truoc',
  inTime: Open,
  overdue: Open,
): Check =>
  check({
    fields: [carried],
    previous: [inTime, overdue],
    find: ({ now, previous }) => {
      const open = previous(inTime) + previous(overdue);
      return now(carried) === open ? null : messages.carriedOver(scope.name(carried), now(carried), open);
    },
  });

const JUMPING = ['hs_tiep_nhan', 'hs_da_gq', 'gd_tong', 'ct_bs_tong', 'pa_moi', 'dg_tong'] as const;

function jump({ param, name }: Scope<'phan_tram' | 'so'>, field: (typeof JUMPING)[number]): Check {
  const percent = param('phan_tram');
  const least = param('so');
  return check({
    fields: [field],
    previous: [field],
    find: ({ now, previous }) => {
      const change = Math.abs(now(field) - previous(field));
      const jumped = change > least && 100 * change > percent * Math.max(previous(field), 1);
      return jumped ? messages.W2(name(field), now(field), previous(field), percent) : null;
    },
  });
}

/** All flow fields the agency owes, when it owes any. */
const flowsOf = ({ plan, owed }: Scope): readonly string[] =>
  plan.fields.filter((field) => field.kind === 'luong' && owed.has(field.code)).map((field) => field.code);

/** A Phòng Tư pháp owes only two flow fields: both must then be non-zero. */
function copied(scope: Scope<'so_o' | 'tong'>): readonly Check[] {
  const flows = flowsOf(scope);
  const first = flows[0];
  const least = Math.min(scope.param('so_o'), flows.length);
  if (first === undefined) return [];
  return [
    {
      // The rest needs no declaring: a missing number (NaN) equals nothing.
      fields: [first],
      previous: [first],
      find: ({ now, previous }) => {
        let nonZero = 0;
        let total = 0;
        for (const field of flows) {
          const value = now(field);
          if (value !== previous(field)) return null;
          if (value > 0) nonZero += 1;
          total += value;
        }
        return nonZero >= least && total >= scope.param('tong') ? messages.W4(flows.length) : null;
      },
    },
  ];
}

/** Overdue cases of the last quarter were either handled late or are overdue still. */
const overdueStays = (scope: Scope, handledLate: 'hs_gq_qua_han' | 'pa_xl_qua_han', overdue: Open): Check =>
  check({
    fields: [handledLate, overdue],
    previous: [overdue],
    find: ({ now, previous }) => {
      const known = now(handledLate) + now(overdue);
      return known < previous(overdue)
        ? messages.W9([scope.name(handledLate), scope.name(overdue)], known, previous(overdue))
        : null;
    },
  });

export const historyRules: readonly Rule[] = [
  rule({
    code: 'E9',
    name: 'Hồ sơ kỳ trước chuyển sang không khớp',
    severity: 'warning',
    params: {},
    description:
      'Số hồ sơ kỳ trước chuyển sang bằng số đang giải quyết (trong hạn + quá hạn) cuối kỳ trước. Mặc định là cảnh báo: kỳ trước được sửa thì lỗi sẽ chặn mãi.',
    checks: (scope) => [carriesOver(scope, 'hs_ky_truoc', 'hs_dang_trong_han', 'hs_dang_qua_han')],
  }),
  rule({
    code: 'E9b',
    name: 'Phản ánh kỳ trước chuyển sang không khớp',
    severity: 'warning',
    params: {},
    description:
      'Số phản ánh, kiến nghị kỳ trước chuyển sang bằng số đang xử lý (trong hạn + quá hạn) cuối kỳ trước.',
    checks: (scope) => [carriesOver(scope, 'pa_ky_truoc', 'pa_dang_trong_han', 'pa_dang_qua_han')],
  }),
  rule({
    code: 'W2',
    name: 'Tăng, giảm đột biến so với kỳ trước',
    severity: 'warning',
    params: { phan_tram: 50, so: 20 },
    description:
      'Thay đổi quá phan_tram % và quá so đơn vị so với kỳ trước, ở: hồ sơ tiếp nhận, đã giải quyết, giao dịch, chứng thực, phản ánh mới, lượt đánh giá.',
    checks: (scope) => JUMPING.map((field) => jump(scope, field)),
  }),
  rule({
    code: 'W4',
    name: 'Chép lại số liệu kỳ trước',
    severity: 'warning',
    params: { so_o: 3, tong: 30 },
    description:
      'Mọi số liệu phát sinh trong kỳ giống hệt kỳ trước, ít nhất so_o ô khác 0 (Phòng Tư pháp: 2 ô) và tổng từ tong trở lên.',
    checks: copied,
  }),
  rule({
    code: 'W6',
    name: 'Tiếp nhận cao bất thường',
    severity: 'warning',
    params: { lan: 3, so_quy: 2, toi_thieu: 20 },
    description:
      'Hồ sơ tiếp nhận lớn hơn lan lần quý cao nhất trong tối đa 4 quý trước (có ít nhất so_quy quý và quý cao nhất từ toi_thieu hồ sơ).',
    checks: ({ param, name }) => [
      check({
        fields: ['hs_tiep_nhan'],
        find: ({ now, before }) => {
          let quarters = 0;
          let largest = 0;
          for (let back = 1; back <= 4; back += 1) {
            const value = before(back, 'hs_tiep_nhan');
            if (Number.isNaN(value)) continue;
            quarters += 1;
            largest = Math.max(largest, value);
          }
          const known = quarters >= param('so_quy') && largest >= param('toi_thieu');
          return known && now('hs_tiep_nhan') > param('lan') * largest
            ? messages.W6(name('hs_tiep_nhan'), now('hs_tiep_nhan'), param('lan'), largest)
            : null;
        },
      }),
    ],
  }),
  rule({
    code: 'W9',
    name: 'Quá hạn biến mất',
    severity: 'warning',
    params: {},
    description:
      'Đã giải quyết quá hạn + đang quá hạn không thể ít hơn số đang quá hạn cuối kỳ trước (hồ sơ; phản ánh, kiến nghị).',
    checks: (scope) => [
      overdueStays(scope, 'hs_gq_qua_han', 'hs_dang_qua_han'),
      overdueStays(scope, 'pa_xl_qua_han', 'pa_dang_qua_han'),
    ],
  }),
];
