import { evaluate } from '../../formulas/evaluate';
import { codesIn } from '../../formulas/leaves';
import type { Indicator } from '../../plan/types';
import { messages, type Side } from '../messages';
import { type Balance, balancesOf, partsOfWhole, unpairedLines } from '../pairs';
import { type Check, check, type Facts, type Rule, rule, type Scope } from '../rule';

/** Rules within one quarter that hold exactly: parts and wholes, balances (domain.md 1.3, E2–E8, E10, E11). */

const side = (scope: Scope, facts: Facts, codes: readonly string[]): Side =>
  codes.map((code) => ({ name: scope.name(code), value: facts.now(code) }));

function sum(facts: Facts, codes: readonly string[]): number {
  let total = 0;
  for (const code of codes) total += facts.now(code);
  return total;
}

function notOver(scope: Scope, part: string, whole: string): Check {
  return {
    fields: [part, whole],
    find: ({ now }) =>
      now(part) > now(whole) ? messages.E2(scope.name(part), now(part), scope.name(whole), now(whole)) : null,
  };
}

/** A line of several addends on one side: all one can ask is that it stays under 100 %. */
const lineNotOver = ({ code, numeratorTree, denominatorTree }: Indicator): Check => ({
  fields: [...new Set([...codesIn(numeratorTree), ...codesIn(denominatorTree)])],
  find: ({ now }) => {
    const [numerator, denominator] = [evaluate(numeratorTree, now), evaluate(denominatorTree, now)];
    if (numerator === null || denominator === null || numerator <= denominator) return null;
    return messages.E2line(code, numerator, denominator);
  },
});

function sumNotOver(scope: Scope, parts: readonly string[], whole: string): Check {
  return {
    fields: [...parts, whole],
    find: (facts) =>
      sum(facts, parts) > facts.now(whole)
        ? messages.sumOver(side(scope, facts, parts), scope.name(whole), facts.now(whole))
        : null,
  };
}

function balanced(scope: Scope, { rule: code, left, right }: Balance): Check {
  return {
    fields: [...left, ...right],
    find: (facts) =>
      sum(facts, left) === sum(facts, right)
        ? null
        : messages[code](side(scope, facts, left), side(scope, facts, right)),
  };
}

const balanceChecks = (scope: Scope, code: Balance['rule']): readonly Check[] =>
  balancesOf(scope.plan, scope.owed)
    .filter((balance) => balance.rule === code)
    .map((balance) => balanced(scope, balance));

/** Two lines may share a pair; the clerk is told once. */
function distinctPairs(scope: Scope): readonly { part: string; whole: string }[] {
  const pairs = partsOfWhole(scope.plan);
  return pairs.filter(
    ({ part, whole }, at) => pairs.findIndex((other) => other.part === part && other.whole === whole) === at,
  );
}

const ONLINE = ['hs_tt_toan_trinh', 'hs_tt_mot_phan'] as const;
const RECEIVED = ['hs_tn_toan_trinh', 'hs_tn_mot_phan'] as const;

export const balanceRules: readonly Rule[] = [
  rule({
    code: 'E2',
    name: 'Số “trong đó” lớn hơn tổng',
    severity: 'error',
    params: {},
    description:
      'Tử số của chỉ tiêu không được lớn hơn mẫu số (CT04 xét từng vế). Chỉ tiêu có ô bị lỗi này không được cộng vào kết quả cho đến khi sửa.',
    checks: (scope) => [
      ...distinctPairs(scope).map(({ part, whole }) => notOver(scope, part, whole)),
      ...unpairedLines(scope.plan).map(lineNotOver),
    ],
  }),
  rule({
    code: 'E3',
    name: 'Hồ sơ nhận và hồ sơ giải quyết không cân',
    severity: 'error',
    params: {},
    description:
      'Kỳ trước chuyển sang + tiếp nhận trực tuyến + tiếp nhận trực tiếp, bưu chính = đã giải quyết + đang giải quyết. Hồ sơ trả lại, từ chối, rút: tính là đã giải quyết; hồ sơ chờ bổ sung, chờ nộp phí, tạm dừng: tính là đang trong hạn.',
    checks: (scope) => balanceChecks(scope, 'E3'),
  }),
  rule({
    code: 'E5',
    name: 'Phản ánh, kiến nghị không cân',
    severity: 'error',
    params: {},
    description:
      'Kỳ trước chuyển sang + mới tiếp nhận = đã xử lý + đang xử lý. Từ chối tính là đã xử lý; chuyển cơ quan khác thì không tính vào mới tiếp nhận. Lỗi này đưa CT10 ra khỏi kết quả cho đến khi sửa.',
    checks: (scope) => balanceChecks(scope, 'E5'),
  }),
  rule({
    code: 'E6',
    name: 'Hồ sơ có kết quả lớn hơn đã giải quyết',
    severity: 'error',
    params: {},
    description:
      'Số hồ sơ đã giải quyết có quy định cấp kết quả bằng văn bản không được lớn hơn tổng số đã giải quyết.',
    checks: (scope) => [notOver(scope, 'hs_gq_co_kq', 'hs_da_gq')],
  }),
  rule({
    code: 'E7',
    name: 'Toàn trình và một phần so với trực tuyến',
    severity: 'error',
    params: {},
    description:
      'Hồ sơ trực tuyến toàn trình + một phần không được lớn hơn hồ sơ tiếp nhận trực tuyến (lỗi); nhỏ hơn thì cảnh báo, vì mỗi hồ sơ trực tuyến thuộc một trong hai loại.',
    checks: (scope) => [
      sumNotOver(scope, ONLINE, 'hs_tn_truc_tuyen'),
      {
        fields: [...ONLINE, 'hs_tn_truc_tuyen'],
        severity: 'warning',
        find: (facts) =>
          sum(facts, ONLINE) < facts.now('hs_tn_truc_tuyen')
            ? messages.E7under(
                side(scope, facts, ONLINE),
                scope.name('hs_tn_truc_tuyen'),
                facts.now('hs_tn_truc_tuyen'),
              )
            : null,
      },
    ],
  }),
  rule({
    code: 'E8',
    name: 'Toàn trình và một phần so với tiếp nhận',
    severity: 'error',
    params: {},
    description:
      'Hồ sơ tiếp nhận của thủ tục toàn trình + một phần không được lớn hơn tổng số hồ sơ mới tiếp nhận (phần còn lại là thủ tục chưa cung cấp trực tuyến).',
    checks: (scope) => [sumNotOver(scope, RECEIVED, 'hs_tiep_nhan')],
  }),
  rule({
    code: 'E10',
    name: 'Cung cấp chứng thực điện tử: chỉ 1 hoặc 0',
    severity: 'error',
    params: {},
    description:
      'Ô đã cung cấp dịch vụ chứng thực bản sao điện tử chỉ nhận 1 hoặc 0, và không thể là 0 khi đã có hồ sơ chứng thực điện tử.',
    checks: ({ name }) => [
      check({
        fields: ['ct_da_cung_cap'],
        find: ({ now }) => (now('ct_da_cung_cap') > 1 ? messages.E10value(now('ct_da_cung_cap')) : null),
      }),
      check({
        fields: ['ct_da_cung_cap', 'ct_bs_dien_tu'],
        find: ({ now }) =>
          now('ct_da_cung_cap') === 0 && now('ct_bs_dien_tu') > 0
            ? messages.E10zero(name('ct_bs_dien_tu'), now('ct_bs_dien_tu'))
            : null,
      }),
    ],
  }),
  rule({
    code: 'E11',
    name: 'Hồ sơ không nộp trực tuyến lớn hơn nộp trực tiếp',
    severity: 'error',
    params: {},
    description:
      'Hồ sơ của thủ tục toàn trình và một phần mà không nộp trực tuyến thì phải nằm trong số tiếp nhận trực tiếp, qua bưu chính.',
    checks: (scope) => [
      check({
        fields: [...RECEIVED, ...ONLINE, 'hs_tn_truc_tiep'],
        find: (facts) => {
          const offline = sum(facts, RECEIVED) - sum(facts, ONLINE);
          const paper = facts.now('hs_tn_truc_tiep');
          return offline > paper ? messages.E11(offline, scope.name('hs_tn_truc_tiep'), paper) : null;
        },
      }),
    ],
  }),
];
