import { columnLetters } from '../../cells/a1';
import type { Block, Conditional, Validation } from '../model';
import type { Frame } from './frame';
import { dateHelp, listHelp } from './messages';
import type { Column, TableLayout } from './types';

const bodyBlock = (frame: Frame, left: number, right = left + 1): Block => ({
  top: frame.bodyTop,
  left,
  bottom: frame.bodyBottom,
  right,
});

const hasBody = (frame: Frame): boolean => frame.bodyBottom > frame.bodyTop;

/** Body blocks the office may type in: neighbouring office columns make one block. */
export function inputBlocks(frame: Frame): readonly Block[] {
  if (!hasBody(frame)) return [];
  const blocks: Block[] = [];
  frame.columns.forEach((column, col) => {
    if (column?.owner !== 'office') return;
    const last = blocks[blocks.length - 1];
    if (last?.right === col) blocks[blocks.length - 1] = { ...last, right: col + 1 };
    else blocks.push(bodyBlock(frame, col));
  });
  return blocks;
}

function validationOf(column: Column, block: Block): readonly Validation[] {
  if (column.owner !== 'office') return [];
  const values = column.values ?? [];
  if (values.length > 0) return [{ block, kind: 'list', values, ...listHelp(column.header, values) }];
  return column.style === 'inputDate'
    ? [{ block, kind: 'date', values: [], ...dateHelp(column.header) }]
    : [];
}

/** Dropdowns for office columns with values, a date warning for date columns. */
export function validations(frame: Frame): readonly Validation[] {
  if (!hasBody(frame)) return [];
  return frame.columns.flatMap((column, col) =>
    column === null ? [] : validationOf(column, bodyBlock(frame, col)),
  );
}

/** `{row}` → 1-based first body row, `{col:code}` → letters of that column; null when it names a column that is not there. */
function fillFormula(formula: string, frame: Frame): string | null {
  let whole = true;
  const filled = formula
    .replace(/\{row\}/g, String(frame.bodyTop + 1))
    .replace(/\{col:([^}]+)\}/g, (_, code: string) => {
      const col = frame.colOf.get(code);
      if (col === undefined) whole = false;
      return columnLetters(col ?? 0);
    });
  return whole ? filled : null;
}

type Rule = TableLayout['conditionals'][number];

function conditionalOf(rule: Rule, frame: Frame): readonly Conditional[] {
  const codes = rule.kind === 'dataBar' ? [rule.column] : rule.columns;
  const formula = rule.kind === 'dataBar' ? '' : fillFormula(rule.formula, frame);
  if (formula === null) return [];
  return codes.flatMap((code): Conditional[] => {
    const col = frame.colOf.get(code);
    if (col === undefined) return [];
    const block = bodyBlock(frame, col);
    return rule.kind === 'dataBar'
      ? [{ kind: 'dataBar', block, color: rule.color }]
      : [{ kind: 'formula', block, formula, style: rule.style }];
  });
}

/** The layout's conditional looks over all body rows, one per column it names. */
export const conditionals = (layout: TableLayout, frame: Frame): readonly Conditional[] =>
  hasBody(frame) ? layout.conditionals.flatMap((rule) => conditionalOf(rule, frame)) : [];
