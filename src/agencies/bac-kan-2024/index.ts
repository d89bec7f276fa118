import type { SettingsRow } from '../../plan/types';
import { withTitles } from '../registerRows';
import { JUSTICE_SECTIONS } from './justice';
import { NORTHERN } from './northern';
import { PROVINCIAL } from './provincial';
import { SOUTHERN } from './southern';

/**
 * Bắc Kạn's 144 agencies of 2024 as rows of the tab Cơ quan, files and tab titles filled in: 20 provincial ones, 8
 * districts with 108 communes, 8 justice sections. Names as in the statistics office's list, old tone placement included.
 */
export const BAC_KAN_REGISTER: readonly SettingsRow[] = withTitles(
  [...PROVINCIAL, ...NORTHERN, ...SOUTHERN, ...JUSTICE_SECTIONS].map((cells, row) => ({ row, cells })),
);
