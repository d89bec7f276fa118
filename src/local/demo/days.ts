import { isoToDay } from '../../periods/day';
import type { DaySerial } from '../../periods/types';

/** Day serial of an ISO date written in this room; 0, which no date is, for one that does not exist. */
export const dayOf = (iso: string): DaySerial => isoToDay(iso) ?? 0;
