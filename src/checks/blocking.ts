import type { Blocker } from '../indicators/types';
import type { Plan } from '../plan/types';
import type { FieldValues } from '../reading/return';
import { messages } from './messages';
import { fieldNames } from './names';
import { numberReader, type ReadNumber } from './numbers';
import { type Balance, balancesOf, linesUsing, partsOfWhole } from './pairs';
import { numberRules } from './rules';
import { severityOf } from './severity';

/** One way lines fall out of the sums. */
type Block = {
  readonly lines: readonly string[];
  isBroken(values: FieldValues): boolean;
  reason(values: FieldValues): string;
};

const NOTHING: ReadonlyMap<string, string> = new Map();

/**
 * Which lines an agency's own errors take out of the sums, line code → reason (domain.md 1.3): a line with an E2 error on one
 * of its fields (the part that exceeds its whole), and the lines over a broken E5 balance. Unreadable and blank fields are
 * the indicators' own business. A rule that the Quy tắc tab lowers to a warning or switches off takes nothing out.
 * Compiled once per plan: `{hs_tt_toan_trinh: 120, hs_tn_toan_trinh: 100}` gives CT03A alone.
 */
export function blockerFor(plan: Plan): Blocker {
  const read = numberReader(plan);
  const blocks = [...partBlocks(plan, read), ...balanceBlocks(plan, read)];
  return (_agency, values) => {
    let blocked: Map<string, string> | null = null;
    for (const block of blocks) {
      if (!block.isBroken(values)) continue;
      blocked ??= new Map();
      const reason = block.reason(values);
      for (const line of block.lines) if (!blocked.has(line)) blocked.set(line, reason);
    }
    return blocked ?? NOTHING;
  };
}

function partBlocks(plan: Plan, read: ReadNumber): readonly Block[] {
  if (!isError(plan, 'E2')) return [];
  const name = fieldNames(plan);
  return partsOfWhole(plan).map(({ line, part, whole }) => ({
    lines: [...new Set([line, ...linesUsing(plan, (field) => field === part)])],
    isBroken: (values) => read(values, part) > read(values, whole),
    reason: (values) =>
      messages.blocked('E2', messages.E2(name(part), read(values, part), name(whole), read(values, whole))),
  }));
}

function balanceBlocks(plan: Plan, read: ReadNumber): readonly Block[] {
  const name = fieldNames(plan);
  return balancesOf(plan)
    .filter((balance) => balance.lines.length > 0 && isError(plan, balance.rule))
    .map(({ rule, left, right, lines }) => {
      const side = (values: FieldValues, codes: readonly string[]) =>
        codes.map((code) => ({ name: name(code), value: read(values, code) }));
      return {
        lines,
        isBroken: (values) => differ(read, values, { left, right }),
        reason: (values) => messages.blocked(rule, messages[rule](side(values, left), side(values, right))),
      };
    });
}

/** False when a field is missing: NaN differs from nothing. */
function differ(
  read: ReadNumber,
  values: FieldValues,
  { left, right }: Pick<Balance, 'left' | 'right'>,
): boolean {
  let difference = 0;
  for (const code of left) difference += read(values, code);
  for (const code of right) difference -= read(values, code);
  return difference > 0 || difference < 0;
}

function isError(plan: Plan, code: string): boolean {
  const rule = numberRules.find((candidate) => candidate.code === code);
  return rule !== undefined && severityOf(plan, rule) === 'error';
}
