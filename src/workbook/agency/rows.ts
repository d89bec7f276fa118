import type { Agency } from '../../agencies/types';
import { derivedOf } from '../../checks/numbers';
import { balancesOf } from '../../checks/pairs';
import { codesIn, type Derived, expand } from '../../formulas/leaves';
import type { Tree } from '../../formulas/tree';
import { fieldsOwedBy, isTyped, linesOwedBy, tasksLedBy } from '../../plan/owing';
import type { Field, Indicator, Plan, Task } from '../../plan/types';
import { FOOT_ITEMS, type FootItem } from '../../reading/return';
import { footLabels, intakeNotes } from './messages';

/** A body row before it has a place. STT and label confirm its code on reading; a note row has neither. */
export type RowContent =
  | { readonly kind: 'field'; readonly field: Field; readonly typed: boolean }
  | {
      readonly kind: 'line';
      readonly indicator: Indicator;
      /** Both sides of the ratio over typed fields and numbers only. */
      readonly numerator: Tree;
      readonly denominator: Tree;
      /** The typed fields in them, each once, numerator first. */
      readonly inputs: readonly string[];
    }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'foot'; readonly item: FootItem }
  | { readonly kind: 'note'; readonly text: string };

export type RowSeed = {
  /** Stands in column A. */
  readonly code: string;
  readonly stt: number | null;
  readonly label: string;
  readonly content: RowContent;
};

export const taskRowCode = (no: number): string => `task:${no}`;
export const footRowCode = (item: FootItem): string => `foot:${item}`;

/** The last field of the intake balance (E3) the agency owes: the note on returned dossiers stands under it. */
function intakeEnd(plan: Plan, owed: readonly Field[]): string | null {
  const codes = new Set(owed.map((field) => field.code));
  const balance = balancesOf(plan, codes).find(({ rule }) => rule === 'E3');
  if (balance === undefined) return null;
  const block = new Set([...balance.left, ...balance.right]);
  return owed.filter((field) => block.has(field.code)).slice(-1)[0]?.code ?? null;
}

const noteRows: readonly RowSeed[] = intakeNotes.map((text, at) => ({
  code: `note:hs:${at + 1}`,
  stt: null,
  label: text,
  content: { kind: 'note', text },
}));

/** Section A: every field the agency owes in plan order, derived and constant ones as computed rows. */
export function fieldRows(plan: Plan, agency: Agency): readonly RowSeed[] {
  const owed = fieldsOwedBy(plan, agency);
  const noteAfter = intakeEnd(plan, owed);
  return owed.flatMap((field, at) => {
    const row: RowSeed = {
      code: field.code,
      stt: at + 1,
      label: field.name,
      content: { kind: 'field', field, typed: isTyped(field) },
    };
    return field.code === noteAfter ? [row, ...noteRows] : [row];
  });
}

export const lineLabel = ({ name, part }: Indicator): string => (part === '' ? name : `${name} – ${part}`);

/** A line of the agency with both sides written out down to typed fields. */
function lineContent(indicator: Indicator, derived: Derived): RowContent {
  const numerator = expand(indicator.numeratorTree, derived);
  const denominator = expand(indicator.denominatorTree, derived);
  const inputs = [...new Set([...codesIn(numerator), ...codesIn(denominator)])];
  return { kind: 'line', indicator, numerator, denominator, inputs };
}

/** Section B: the lines the agency owes, with the STT of the plan (both lines of indicator 3 carry a 3). */
export function lineRows(plan: Plan, agency: Agency): readonly RowSeed[] {
  const derived = derivedOf(plan);
  return linesOwedBy(plan, agency).map((indicator) => ({
    code: indicator.code,
    stt: indicator.no,
    label: lineLabel(indicator),
    content: lineContent(indicator, derived),
  }));
}

/** Section C: the tasks the agency leads. */
export const taskRows = (plan: Plan, agency: Agency): readonly RowSeed[] =>
  tasksLedBy(plan, agency).map((task) => ({
    code: taskRowCode(task.no),
    stt: task.no,
    label: task.name,
    content: { kind: 'task', task },
  }));

export const footRows = (): readonly RowSeed[] =>
  FOOT_ITEMS.map((item, at) => ({
    code: footRowCode(item),
    stt: at + 1,
    label: footLabels[item],
    content: { kind: 'foot', item },
  }));
