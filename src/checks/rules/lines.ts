import { evaluate } from '../../formulas/evaluate';
import { codesIn } from '../../formulas/leaves';
import type { Tree } from '../../formulas/tree';
import type { Indicator } from '../../plan/types';
import { messages } from '../messages';
import { type Check, type Hit, type Rule, rule, type Scope } from '../rule';

/** Rules on measured lines (domain.md 1.3: W3, W5): they follow the plan's formulas, whatever these are. */

type NumberOf = (field: string) => number;

/** NaN as soon as one field is NaN. */
const amount = (tree: Tree, numberOf: NumberOf): number => evaluate(tree, numberOf) ?? Number.NaN;

const owedLines = ({ plan, owed }: Scope): readonly Indicator[] =>
  plan.indicators.filter((line) => fieldsOf(line).every((code) => owed.has(code)));

const fieldsOf = (line: Indicator): readonly string[] => [
  ...new Set([...codesIn(line.numeratorTree), ...codesIn(line.denominatorTree)]),
];

/** The denominator when the line stands at exactly 100 % on more than `least`, else null. */
function fullOn(line: Indicator, now: NumberOf, least: number): number | null {
  const denominator = amount(line.denominatorTree, now);
  return denominator > least && amount(line.numeratorTree, now) === denominator ? denominator : null;
}

/** 100 % of a line whose target is lower. */
const tooGood = ({ param }: Scope<'mau_so' | 'truoc_duoi'>, line: Indicator): Check => ({
  fields: fieldsOf(line),
  find: ({ now }) => {
    const count = fullOn(line, now, param('mau_so'));
    return count === null ? null : messages.W3(line.code, count);
  },
});

/** 100 % of a line whose target is 100: odd only after a quarter well below. */
const tooGoodSuddenly = ({ param }: Scope<'mau_so' | 'truoc_duoi'>, line: Indicator): Check => ({
  fields: fieldsOf(line),
  previous: fieldsOf(line),
  find: ({ now, previous }) => {
    const count = fullOn(line, now, param('mau_so'));
    if (count === null) return null;
    const part = amount(line.numeratorTree, previous);
    const whole = amount(line.denominatorTree, previous);
    return 100 * part < param('truoc_duoi') * whole ? messages.W3jump(line.code, count, part, whole) : null;
  },
});

const TARGET_BELOW_100 = ['CT07'];
const TARGET_100 = ['CT03A', 'CT04', 'CT05'];

/** Lines whose denominators are different formulas: two lines on one field are one number typed once. */
function distinctDenominators(lines: readonly Indicator[]): readonly Indicator[] {
  const key = (line: Indicator): string => codesIn(line.denominatorTree).join('+');
  const keys = lines.map(key);
  return lines.filter((line, at) => keys.indexOf(key(line)) === at);
}

/** A constant (CT06A counts 1 per unit) is nobody's typing. */
const isTypedBelow = ({ plan }: Scope, line: Indicator): boolean =>
  codesIn(line.denominatorTree).some((code) =>
    plan.fields.some((field) => field.code === code && field.kind !== 'hang_so'),
  );

/** Asked of whatever lines are readable: needs no field of its own. */
function looksLikePercent(scope: Scope<'so_dong'>): readonly Check[] {
  const lines = distinctDenominators(owedLines(scope).filter((line) => isTypedBelow(scope, line)));
  const first = lines.flatMap((line) => codesIn(line.denominatorTree))[0];
  if (first === undefined || lines.length < scope.param('so_dong')) return [];
  const find = (now: NumberOf): Hit | null => {
    let count = 0;
    for (const line of lines) if (amount(line.denominatorTree, now) === 100) count += 1;
    if (count < scope.param('so_dong')) return null;
    const hundreds = lines.filter((line) => amount(line.denominatorTree, now) === 100);
    const at = hundreds.flatMap((line) => codesIn(line.denominatorTree))[0] ?? first;
    return { message: messages.W5(hundreds.map((line) => line.code)), at };
  };
  return [{ fields: [], find: ({ now }) => find(now) }];
}

export const lineRules: readonly Rule[] = [
  rule({
    code: 'W3',
    name: 'Kết quả đẹp khác thường',
    severity: 'warning',
    params: { mau_so: 50, truoc_duoi: 90 },
    description:
      'CT07 đúng 100% với mẫu số trên mau_so; CT03A, CT04, CT05 đúng 100% với mẫu số trên mau_so trong khi kỳ trước dưới truoc_duoi %.',
    checks: (scope) =>
      owedLines(scope).flatMap((line) => {
        if (TARGET_BELOW_100.includes(line.code)) return [tooGood(scope, line)];
        return TARGET_100.includes(line.code) ? [tooGoodSuddenly(scope, line)] : [];
      }),
  }),
  rule({
    code: 'W5',
    name: 'Có vẻ nhập tỷ lệ',
    severity: 'warning',
    params: { so_dong: 2 },
    description: 'Mẫu số đúng bằng 100 ở từ so_dong chỉ tiêu trở lên: có vẻ nhập tỷ lệ thay cho số lượng.',
    checks: looksLikePercent,
  }),
];
