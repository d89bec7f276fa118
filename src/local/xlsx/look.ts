import type { Borders, Style as ExcelStyle } from 'exceljs';
import type { StyleName } from '../../workbook/model';
import { FONT, STYLES, type Style } from '../../workbook/styles';

/** exceljs hands out one style id per object, so looks are made once and shared by all workbooks. */
const looks = new Map<string, Partial<ExcelStyle>>();

const THIN = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BOX: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** RRGGBB as exceljs wants it. */
export const opaque = (color: string): { argb: string } => ({ argb: `FF${color}` });

export const solid = (color: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: opaque(color), bgColor: opaque(color) }) as const;

function excelStyle(style: Style, format: string, unlocked: boolean): Partial<ExcelStyle> {
  return {
    font: {
      name: FONT,
      size: style.size,
      bold: style.bold,
      italic: style.italic,
      underline: style.underline,
      color: opaque(style.color),
    },
    alignment: { horizontal: style.align, vertical: style.valign, wrapText: style.wrap },
    ...(style.border ? { border: BOX } : {}),
    ...(style.fill === '' ? {} : { fill: solid(style.fill) }),
    ...(format === '' ? {} : { numFmt: format }),
    ...(unlocked ? { protection: { locked: false } } : {}),
  };
}

/** The look of a cell: its named style, a number format carried over it ('' for the style's own), locked unless an input. */
export function lookOf(name: StyleName, format: string, unlocked: boolean): Partial<ExcelStyle> {
  const key = `${name}|${format}|${unlocked}`;
  const known = looks.get(key);
  if (known !== undefined) return known;
  const style = STYLES[name];
  const look = excelStyle(style, format === '' ? style.format : format, unlocked);
  looks.set(key, look);
  return look;
}
