import { isoToDay } from '../../periods/day';
import type { SettingsRow } from '../types';

/** Cells of one settings row, as they are written into the tab. */
export type Cells = SettingsRow['cells'];

/** Day serial of an ISO day, as a date cell holds it. */
export const dayCell = (iso: string): number | null => isoToDay(iso);

/** Rows numbered by their place in the list, 0-based. */
export const settingsRows = (rows: readonly Cells[]): readonly SettingsRow[] =>
  rows.map((cells, row) => ({ row, cells }));
