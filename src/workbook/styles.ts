import type { StyleName } from './model';

/** A look in platform-neutral words; shells translate it once. Font is Times New Roman everywhere (workbook.md). */
export type Style = {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** RRGGBB. */
  readonly color: string;
  /** RRGGBB, '' for none. */
  readonly fill: string;
  readonly border: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly valign: 'top' | 'middle';
  readonly wrap: boolean;
  /** Number format code, '' for general. Same code in Sheets and Excel. */
  readonly format: string;
  readonly underline: boolean;
};

const BASE: Style = {
  size: 12,
  bold: false,
  italic: false,
  color: '000000',
  fill: '',
  border: false,
  align: 'left',
  valign: 'middle',
  wrap: false,
  format: '',
  underline: false,
};

const GREY = 'EDEDED';
const GROUP = 'F6F6F6';
/** Light yellow: the one colour that means "type here". */
const INPUT = 'FFF9DB';
const COUNT = '#,##0';
const PERCENT = '0.00';

const style = (change: Partial<Style>): Style => ({ ...BASE, ...change });
const boxed = (change: Partial<Style>): Style => style({ border: true, wrap: true, ...change });

export const FONT = 'Times New Roman';

export const STYLES: Readonly<Record<StyleName, Style>> = {
  plain: style({}),
  title: style({ size: 14, bold: true, align: 'center', wrap: true }),
  subtitle: style({ italic: true, align: 'center', wrap: true }),
  headLabel: style({ bold: true }),
  headValue: style({ wrap: false }),
  banner: style({ bold: true, color: 'C00000', align: 'center' }),
  section: style({ bold: true }),
  header: boxed({ bold: true, fill: GREY, align: 'center' }),
  columnNumber: boxed({ italic: true, size: 10, align: 'center', fill: GREY }),
  code: style({ color: '808080', size: 9 }),
  text: boxed({}),
  textBold: boxed({ bold: true }),
  textCenter: boxed({ align: 'center' }),
  number: boxed({ align: 'right', format: COUNT, wrap: false }),
  numberBold: boxed({ align: 'right', format: COUNT, wrap: false, bold: true }),
  percent: boxed({ align: 'right', format: PERCENT, wrap: false }),
  percentBold: boxed({ align: 'right', format: PERCENT, wrap: false, bold: true }),
  groupRow: boxed({ bold: true, fill: GROUP }),
  groupNumber: boxed({ bold: true, fill: GROUP, align: 'right', format: COUNT, wrap: false }),
  groupPercent: boxed({ bold: true, fill: GROUP, align: 'right', format: PERCENT, wrap: false }),
  totalRow: boxed({ bold: true, fill: GREY }),
  totalNumber: boxed({ bold: true, fill: GREY, align: 'right', format: COUNT, wrap: false }),
  totalPercent: boxed({ bold: true, fill: GREY, align: 'right', format: PERCENT, wrap: false }),
  met: boxed({ align: 'center', color: '1B6E2E', bold: true }),
  unmet: boxed({ align: 'center', color: 'B00020', bold: true }),
  muted: boxed({ color: '7A7A7A', italic: true }),
  note: style({ italic: true, wrap: true }),
  input: boxed({ fill: INPUT, align: 'right', format: COUNT, wrap: false }),
  inputText: boxed({ fill: INPUT }),
  /** Text format: a commune code keeps its leading zero. */
  inputCode: boxed({ fill: INPUT, format: '@' }),
  inputDate: boxed({ fill: INPUT, align: 'center', format: 'dd/mm/yyyy', wrap: false }),
  message: boxed({ color: '9C4A00', size: 11 }),
  link: boxed({ color: '1155CC', underline: true, wrap: false }),
  foreign: style({}),
};

/** Looks laid over a cell by a condition. */
export const CONDITIONAL_STYLES: Readonly<
  Record<'met' | 'unmet' | 'muted' | 'warn' | 'soon', { color: string; fill: string }>
> = {
  met: { color: '1B6E2E', fill: 'E4F4E7' },
  unmet: { color: 'B00020', fill: 'FBE6E6' },
  muted: { color: 'B0B0B0', fill: '' },
  warn: { color: '9C4A00', fill: 'FFF1DC' },
  soon: { color: '7A5B00', fill: 'FFF3BF' },
};
