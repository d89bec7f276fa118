import { evaluate } from '../../../formulas/evaluate';
import { codesIn } from '../../../formulas/leaves';
import { cellFormula } from '../../../formulas/print';
import { percentHundredths, shownRatio } from '../../../indicators/ratio';
import type { Ratio } from '../../../indicators/types';
import { liveTexts } from '../messages';
import type { RowContent } from '../rows';
import { checkRefs } from './fieldCheck';
import { inputRef, knownRef, type Live, literal, numberIn, refOf, type Sheet } from './sheet';
import type { Watch } from './watch';

type LineContent = Extract<RowContent, { kind: 'line' }>;

/** Live cells of a line by column code. */
export type LineCells = Readonly<
  Record<'ket_qua' | 'danh_gia' | 'con_thieu' | 'tu_mau' | 'tu_so' | 'mau_so', Live>
>;

/** What the checks of section A say, by field code. */
export type Checks = ReadonlyMap<string, string>;

/**
 * Fields that are no inputs of the line but whose text ("không phát sinh") keeps a comparison of its inputs open: the wholes and
 * the other sides of balances. Only the full check can tell then, so the line waits.
 */
function witnesses(inputs: readonly string[], watches: ReadonlyMap<string, Watch>): readonly string[] {
  const others = new Set<string>();
  for (const input of inputs) {
    const watch = watches.get(input);
    for (const { tree } of watch?.wholes ?? []) for (const code of codesIn(tree)) others.add(code);
    for (const { left, right } of watch?.balances ?? [])
      for (const code of [...left, ...right]) others.add(code);
  }
  for (const input of inputs) others.delete(input);
  return [...others];
}

const WAITING: LineCells = {
  ket_qua: { value: liveTexts.waiting },
  danh_gia: { value: null },
  con_thieu: { value: null },
  tu_mau: { value: null },
  tu_so: { value: null },
  mau_so: { value: null },
};

/** Text, read by the last check or not: arithmetic cannot ask it. */
const isText = (check: string | undefined): boolean =>
  check === liveTexts.waiting || check === liveTexts.checked;

/** Numerator and denominator once every input is "Đúng" and no witness waits; null before. */
function liveRatio(sheet: Sheet, line: LineContent, others: readonly string[], checks: Checks): Ratio | null {
  const isRight = line.inputs.every((field) => checks.get(field) === liveTexts.right);
  if (!isRight || others.some((field) => isText(checks.get(field)))) return null;
  const number = (field: string): number | null => numberIn(sheet, field);
  const numerator = evaluate(line.numerator, number);
  const denominator = evaluate(line.denominator, number);
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** A ratio that no share gives (negative, or a part over its whole) is left to the full check. */
const isOdd = ({ numerator, denominator }: Ratio): boolean =>
  numerator < 0 || denominator < 0 || numerator > denominator;

function resultValue(line: LineContent, ratio: Ratio | null, checks: Checks): string | number {
  if (line.inputs.every((field) => checks.get(field) === '')) return '';
  if (ratio === null || isOdd(ratio)) return liveTexts.waiting;
  const hundredths = percentHundredths(ratio, line.indicator.targetHundredths);
  return hundredths === null ? liveTexts.none : hundredths / 100;
}

/**
 * The percentage from integers only (workbook.md): INT((20000*n+d)/(2*d))/100, or INT(10000*n/d)/100 when n/d is below the
 * target `h` (hundredths of a percent) but rounding would show it. 99999/100000 against 10000 gives 99.99.
 */
function percentFormula(n: string, d: string, h: number): string {
  const rounded = `INT((20000*${n}+${d})/(2*${d}))`;
  return `IF(AND(10000*${n}<${h}*${d};${rounded}>=${h});INT(10000*${n}/${d});${rounded})/100`;
}

function resultFormula(checks: readonly string[], n: string, d: string, h: number): string {
  const blank = `AND(${checks.map((ref) => `${ref}=""`).join(';')})`;
  const waiting = literal(liveTexts.waiting);
  const odd = `OR(${n}<0;${d}<0;${n}>${d})`;
  const percent = `IF(${d}=0;${literal(liveTexts.none)};${percentFormula(n, d, h)})`;
  return `IF(${blank};"";IF(NOT(ISNUMBER(${d}));${waiting};IF(${odd};${waiting};${percent})))`;
}

type Refs = { readonly n: string; readonly d: string; readonly result: string };

/** Cells that follow from the result: shown only where it is a number. */
function followers(line: LineContent, ratio: Ratio | null, refs: Refs) {
  const { n, d, result } = refs;
  const h = line.indicator.targetHundredths;
  const shown = ratio === null || isOdd(ratio) ? null : shownRatio(ratio, line.indicator);
  const when = (formula: string): string => `IF(ISNUMBER(${result});${formula};"")`;
  const met = shown === null || shown.met === null ? '' : shown.met ? liveTexts.met : liveTexts.unmet;
  return {
    danh_gia: {
      value: met,
      formula: when(`IF(10000*${n}>=${h}*${d};${literal(liveTexts.met)};${literal(liveTexts.unmet)})`),
    },
    con_thieu: { value: shown?.gap ?? '', formula: when(`MAX(0;INT((${h}*${d}+9999)/10000)-${n})`) },
    tu_mau: {
      value: ratio === null ? '' : `${ratio.numerator}/${ratio.denominator}`,
      formula: `IF(ISNUMBER(${d});${n}&"/"&${d};"")`,
    },
  };
}

/** Numerator and denominator in the hidden columns, "" until they may be shown. */
function sides(sheet: Sheet, line: LineContent, ratio: Ratio | null, ready: string) {
  const side = (tree: LineContent['numerator'], value: number | undefined): Live => ({
    value: value ?? '',
    formula: `IF(${ready};${cellFormula(tree, knownRef(sheet))};"")`,
  });
  return {
    tu_so: side(line.numerator, ratio?.numerator),
    mau_so: side(line.denominator, ratio?.denominator),
  };
}

/**
 * The live cells of one line. A number appears only where the full check would count the agency: every input "Đúng". All blank
 * gives blank, a denominator of 0 "Không phát sinh", anything else "chờ kiểm tra". Where an input or the checks have no place
 * in the tab there are no formulas and the line waits.
 */
export function lineCells(
  sheet: Sheet,
  line: LineContent,
  watches: ReadonlyMap<string, Watch>,
  checks: Checks,
): LineCells {
  const others = witnesses(line.inputs, watches).filter((field) => checks.has(field));
  const inputs = checkRefs(sheet, line.inputs);
  const waits = checkRefs(sheet, others);
  const refs = ownRefs(sheet, line.indicator.code);
  const placed = line.inputs.every((field) => inputRef(sheet, field) !== null);
  if (inputs === null || inputs.length === 0 || waits === null || refs === null || !placed) return WAITING;
  const right = inputs.map((ref) => `${ref}=${literal(liveTexts.right)}`);
  const known = waits.flatMap((ref) =>
    [liveTexts.waiting, liveTexts.checked].map((text) => `${ref}<>${literal(text)}`),
  );
  const ratio = liveRatio(sheet, line, others, checks);
  return {
    ket_qua: {
      value: resultValue(line, ratio, checks),
      formula: resultFormula(inputs, refs.n, refs.d, line.indicator.targetHundredths),
    },
    ...followers(line, ratio, refs),
    ...sides(sheet, line, ratio, `AND(${[...right, ...known].join(';')})`),
  };
}

function ownRefs(sheet: Sheet, code: string): Refs | null {
  const n = refOf(sheet, 'B', code, 'tu_so');
  const d = refOf(sheet, 'B', code, 'mau_so');
  const result = refOf(sheet, 'B', code, 'ket_qua');
  return n === null || d === null || result === null ? null : { n, d, result };
}
