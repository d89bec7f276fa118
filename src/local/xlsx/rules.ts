import './exceljs';
import type { ConditionalFormattingRule, DataValidation, Worksheet } from 'exceljs';
import { a1 } from '../../cells/a1';
import type { Block, Conditional, Validation } from '../../workbook/model';
import { CONDITIONAL_STYLES } from '../../workbook/styles';
import { toXlsxFormula } from './formulas';
import { opaque, solid } from './look';

/** "F12:F80", or "F12" for a single cell. */
export function rangeOf(block: Block): string {
  const first = a1(block.top, block.left);
  const last = a1(block.bottom - 1, block.right - 1);
  return first === last ? first : `${first}:${last}`;
}

/** An inline list holds 255 characters and no comma inside a value. */
const MAX_LIST = 255;

/** Excel cuts longer titles and texts by calling the file damaged. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

const FIRST_DAY = new Date(Date.UTC(2000, 0, 1));
const LAST_DAY = new Date(Date.UTC(2099, 11, 31));

type Condition = Pick<DataValidation, 'type' | 'formulae' | 'operator'>;

/** What the cell must hold; null when the format cannot say it, so that no wrong dropdown appears. */
function conditionOf(validation: Validation): Condition | null {
  switch (validation.kind) {
    case 'count':
      return { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] };
    case 'percent':
      return { type: 'decimal', operator: 'between', formulae: [0, 100] };
    case 'date':
      return { type: 'date', operator: 'between', formulae: [FIRST_DAY, LAST_DAY] };
    case 'list': {
      const list = validation.values.join(',').replaceAll('"', '""');
      const fits = list.length <= MAX_LIST && validation.values.every((value) => !value.includes(','));
      return fits ? { type: 'list', formulae: [`"${list}"`] } : null;
    }
  }
}

/** Dropdowns stop anything else; the others only warn, so that "không phát sinh" and "1.234 hồ sơ" can be typed. */
export function addValidation(sheet: Worksheet, validation: Validation): void {
  const condition = conditionOf(validation);
  if (condition === null) return;
  sheet.dataValidations.add(rangeOf(validation.block), {
    ...condition,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: validation.kind === 'list' ? 'stop' : 'warning',
    errorTitle: validation.title.slice(0, MAX_TITLE),
    error: validation.message.slice(0, MAX_MESSAGE),
  });
}

function ruleOf(conditional: Conditional, priority: number): ConditionalFormattingRule {
  if (conditional.kind === 'dataBar') {
    return {
      type: 'dataBar',
      priority,
      gradient: false,
      minLength: 0,
      maxLength: 100,
      color: opaque(conditional.color),
      // Bars show percentages: 100 is the full cell whatever the others are.
      cfvo: [
        { type: 'num', value: 0 },
        { type: 'num', value: 100 },
      ],
    };
  }
  const { color, fill } = CONDITIONAL_STYLES[conditional.style];
  return {
    type: 'expression',
    priority,
    formulae: [toXlsxFormula(conditional.formula)],
    style: { font: { color: opaque(color) }, ...(fill === '' ? {} : { fill: solid(fill) }) },
  };
}

/** Adds the conditions in the order given: the first that holds wins. */
export function addConditionals(sheet: Worksheet, conditionals: readonly Conditional[]): void {
  conditionals.forEach((conditional, index) => {
    sheet.addConditionalFormatting({
      ref: rangeOf(conditional.block),
      rules: [ruleOf(conditional, index + 1)],
    });
  });
}
