import type { CellValue } from '../../cells/cell';
import type { Heading, RowKind } from './types';

/** Row codes of the rows above the body, in hidden column A. Heading rows carry "head:<style>:<n>". */
export const COLS = 'cols';
export const OVER = 'over';
export const HEADER = 'hdr';
export const NUMS = 'nums';

/** Code of the n-th heading (1-based): the style is in it, so that a tab can be restyled from its codes alone. */
export const headCode = (style: Heading['style'], n: number): string => `head:${style}:${n}`;

export type RowRole =
  | { readonly kind: 'head'; readonly style: Heading['style'] }
  | { readonly kind: 'top' | 'cols' | 'over' | 'header' | 'nums' }
  | { readonly kind: RowKind; readonly code: string }
  | { readonly kind: 'unknown' };

const HEAD_STYLES: readonly Heading['style'][] = ['title', 'subtitle', 'banner', 'headLabel'];
const ROW_KINDS: readonly RowKind[] = ['row', 'sub', 'group', 'total', 'note'];
const FRAME_ROWS: ReadonlyMap<string, 'cols' | 'over' | 'header' | 'nums'> = new Map([
  [COLS, 'cols'],
  [OVER, 'over'],
  [HEADER, 'header'],
  [NUMS, 'nums'],
]);

/**
 * What a code in column A says its row is: "row:CT01" → a `row`, "head:title:1" → a title, "hdr" → the header row.
 * Anything else, blank included, is `unknown`; the tab code itself ("tab:pl2") is `top`.
 */
export function roleOf(value: CellValue, tabCode: string): RowRole {
  if (typeof value !== 'string') return { kind: 'unknown' };
  if (value === tabCode) return { kind: 'top' };
  const frameRow = FRAME_ROWS.get(value);
  if (frameRow !== undefined) return { kind: frameRow };
  const [first = '', second = ''] = value.split(':');
  const style = first === 'head' ? HEAD_STYLES.find((name) => name === second) : undefined;
  if (style !== undefined) return { kind: 'head', style };
  const kind = value.includes(':') ? ROW_KINDS.find((name) => name === first) : undefined;
  return kind === undefined ? { kind: 'unknown' } : { kind, code: value };
}

/** True for the roles a table row has. */
export const isBodyRole = (role: RowRole): role is { readonly kind: RowKind; readonly code: string } =>
  ROW_KINDS.some((kind) => kind === role.kind);
