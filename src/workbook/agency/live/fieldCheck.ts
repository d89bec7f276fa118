import type { CellValue, InputCell } from '../../../cells/cell';
import { evaluate } from '../../../formulas/evaluate';
import { codesIn } from '../../../formulas/leaves';
import { cellFormula } from '../../../formulas/print';
import type { Tree } from '../../../formulas/tree';
import { liveTexts } from '../messages';
import {
  allRefs,
  checkRef,
  inputRef,
  knownRef,
  type Live,
  literal,
  numberIn,
  refOf,
  type Sheet,
} from './sheet';
import type { Watch } from './watch';

/** One question of the check, asked in order: the first that holds is what the cell says. */
type Step = { readonly test: string; readonly holds: boolean; readonly says: string };

/** A formula that ends in an error shows its text as value; typed text that looks like one is mere text. */
const isErrorCell = ({ value, formula }: InputCell): boolean =>
  formula !== undefined && typeof value === 'string' && value.startsWith('#');

/** What "=" says of two cells in a spreadsheet: text without regard to case. */
const sameValue = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;

const isEmpty = (value: CellValue): boolean => value === null || value === '';

/** Questions about the cell alone: E1 and what only the full check can answer. */
function ownSteps(
  sheet: Sheet,
  field: string,
  refs: { input: string; copy: string; flag: string },
): readonly Step[] {
  const { input, copy, flag } = refs;
  const cell = sheet.typed.get(field) ?? { value: null, shown: '' };
  const isFlagged = sheet.outputs.unreadable.has(field);
  const copied = sheet.outputs.lastRead[field] ?? null;
  const unchanged = !isEmpty(copied) && sameValue(cell.value, copied);
  const number = numberIn(sheet, field);
  return [
    { test: `ISERROR(${input})`, holds: isErrorCell(cell), says: liveTexts.waiting },
    { test: `${input}=""`, holds: isEmpty(cell.value), says: '' },
    {
      test: `AND(${flag}=1;${copy}<>"";${input}=${copy})`,
      holds: isFlagged && unchanged,
      says: liveTexts.seeMessage,
    },
    {
      test: `AND(NOT(ISNUMBER(${input}));${copy}<>"";${input}=${copy})`,
      holds: number === null && unchanged,
      says: liveTexts.checked,
    },
    { test: `NOT(ISNUMBER(${input}))`, holds: number === null, says: liveTexts.waiting },
    {
      test: `OR(${input}<0;${input}<>INT(${input}))`,
      holds: number !== null && (number < 0 || !Number.isInteger(number)),
      says: liveTexts.notCount,
    },
  ];
}

/** `test` asked only when all fields are numbers: text in arithmetic would be an error. */
const whenNumbers = (refs: readonly string[], test: string): string =>
  refs.length === 0 ? test : `IF(COUNT(${refs.join(';')})=${refs.length};${test})`;

function wholeStep(sheet: Sheet, field: string, tree: Tree, says: string): readonly Step[] {
  const refs = allRefs(codesIn(tree), (code) => inputRef(sheet, code));
  if (refs === null) return [];
  const whole = evaluate(tree, (code) => numberIn(sheet, code));
  const part = numberIn(sheet, field);
  const ref = knownRef(sheet);
  const test = `${ref(field)}>${cellFormula(tree, ref)}`;
  return [{ test: whenNumbers(refs, test), holds: part !== null && whole !== null && part > whole, says }];
}

const sum = (codes: readonly string[]): Tree | null =>
  codes.reduce<Tree | null>((left, code) => {
    const right: Tree = { kind: 'code', code };
    return left === null ? right : { kind: 'binary', op: '+', left, right };
  }, null);

function balanceStep(sheet: Sheet, { left, right }: Watch['balances'][number]): readonly Step[] {
  const refs = allRefs([...left, ...right], (code) => inputRef(sheet, code));
  const [one, other] = [sum(left), sum(right)];
  if (refs === null || one === null || other === null) return [];
  const number = (code: string): number | null => numberIn(sheet, code);
  const [a, b] = [evaluate(one, number), evaluate(other, number)];
  const ref = knownRef(sheet);
  const test = `${cellFormula(one, ref)}<>${cellFormula(other, ref)}`;
  return [
    { test: whenNumbers(refs, test), holds: a !== null && b !== null && a !== b, says: liveTexts.unbalanced },
  ];
}

/**
 * "Kiểm tra" of one input: blank, "chờ kiểm tra" for text, "Đã kiểm tra" for text the last check has read ("hiểu là" says as
 * what), "Xem thông báo" while the cell still holds what it could not read, a message for a number that is no count, exceeds its whole or breaks a balance that blocks a line, else "Đúng".
 * Without a place for the input, copy or flag there is no formula and it waits.
 */
export function fieldCheck(sheet: Sheet, field: string, watch: Watch): Live {
  const input = inputRef(sheet, field);
  const copy = refOf(sheet, 'A', field, 'da_doc');
  const flag = refOf(sheet, 'A', field, 'khong_doc_duoc');
  if (input === null || copy === null || flag === null) return { value: liveTexts.waiting };
  const steps = [
    ...ownSteps(sheet, field, { input, copy, flag }),
    ...watch.wholes.flatMap(({ tree, says }) => wholeStep(sheet, field, tree, says)),
    ...watch.balances.flatMap((balance) => balanceStep(sheet, balance)),
  ];
  return {
    value: steps.find(({ holds }) => holds)?.says ?? liveTexts.right,
    formula: steps.reduceRight(
      (rest, { test, says }) => `IF(${test};${literal(says)};${rest})`,
      literal(liveTexts.right),
    ),
  };
}

/** What keeps a number out of a derived field: the check could not read it, or it is no count. */
const UNUSABLE: readonly string[] = [liveTexts.seeMessage, liveTexts.notCount];

/**
 * A derived or constant field: its formula over the inputs, blank until all are numbers their own checks accept. A date typed
 * for a count is a number to a spreadsheet, and must not be added up. `checks`: what "Kiểm tra" says by field code.
 */
export function derivedField(sheet: Sheet, tree: Tree, checks: ReadonlyMap<string, string>): Live {
  const fields = codesIn(tree);
  const refs = allRefs(fields, (code) => inputRef(sheet, code));
  const own = checkRefs(sheet, fields);
  if (refs === null || own === null) return { value: null };
  const formula = cellFormula(tree, knownRef(sheet));
  const usable = fields.every((field) => !UNUSABLE.includes(checks.get(field) ?? ''));
  const value = usable ? evaluate(tree, (code) => numberIn(sheet, code)) : null;
  if (refs.length === 0) return { value, formula };
  const tests = own.flatMap((ref) => UNUSABLE.map((text) => `${ref}<>${literal(text)}`));
  const ready = `AND(${[`COUNT(${refs.join(';')})=${refs.length}`, ...tests].join(';')})`;
  return { value: value ?? '', formula: `IF(${ready};${formula};"")` };
}

/** References to the checks of several fields, null when one has no place. */
export const checkRefs = (sheet: Sheet, fields: readonly string[]): readonly string[] | null =>
  allRefs(fields, (field) => checkRef(sheet, field));
