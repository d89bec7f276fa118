import type { StyleName } from '../model';
import type { RowKind } from './types';

type Family = 'text' | 'number' | 'percent';

const FAMILY: Partial<Record<StyleName, Family>> = {
  number: 'number',
  numberBold: 'number',
  percent: 'percent',
  percentBold: 'percent',
};

const SUB: Readonly<Record<Family, StyleName>> = { text: 'muted', number: 'number', percent: 'percent' };
const GROUP: Readonly<Record<Family, StyleName>> = {
  text: 'groupRow',
  number: 'groupNumber',
  percent: 'groupPercent',
};
const TOTAL: Readonly<Record<Family, StyleName>> = {
  text: 'totalRow',
  number: 'totalNumber',
  percent: 'totalPercent',
};

/**
 * Look of a body cell from its column's look and its row's kind: a group or total row takes the grey of its kind and keeps
 * the number format, a sub row is lighter. Plain tabs (archive, log) stay plain.
 */
export function bodyStyle(column: StyleName, kind: RowKind): StyleName {
  if (kind === 'note') return 'note';
  if (kind === 'row' || column === 'plain') return column;
  const family = FAMILY[column] ?? 'text';
  if (kind === 'group') return GROUP[family];
  if (kind === 'total') return TOTAL[family];
  return column === 'textCenter' ? column : SUB[family];
}
