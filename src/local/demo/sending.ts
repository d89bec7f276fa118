import type { Agency } from '../../agencies/types';
import type { DaySerial } from '../../periods/types';
import { dayOf } from './days';
import type { Random } from './random';

/** When "Đã gửi" was chosen, or how far the return is without it. */
export type Sending = 'early' | 'evening' | 'morning' | 'unticked' | 'partial' | 'empty' | 'tickedEmpty';

/** Communes and justice sections owe their return on 16/09; the first read falls on that day, the second after it. */
export const READS: readonly { readonly at: string; readonly sees: readonly Sending[] }[] = [
  { at: '2024-09-16T17:00:00+07:00', sees: ['early'] },
  { at: '2024-09-17T08:00:00+07:00', sees: ['early', 'evening'] },
];

/** Returns that are not sent properly; all others are ticked at the clock. */
const UNSENT: Readonly<Partial<Record<Sending, readonly string[]>>> = {
  empty: ['BDT', 'PTP064', '02026', '02029', '02035', '02143', '02146'],
  tickedEmpty: ['02095'],
  unticked: ['SXD', 'SKHDT', '064', '066', '02038', '02041', '02152'],
  partial: ['SVHTTDL', 'PTP066', '02044', '02047', '02050', '02089', '02092', '02197'],
};

/** How the return of an agency stands at the clock; most communes are in by the first read, some only after the deadline. */
export function sendingOf({ code, level }: Agency, random: Random): Sending {
  const kinds: readonly Sending[] = ['empty', 'tickedEmpty', 'unticked', 'partial'];
  const unsent = kinds.find((kind) => UNSENT[kind]?.includes(code));
  if (unsent !== undefined) return unsent;
  const draw = random.next();
  const local = level === 'xa' || level === 'huyen_phong';
  if (draw < (local ? 0.7 : 0.3)) return 'early';
  return draw < (local ? 0.88 : 0.6) ? 'evening' : 'morning';
}

/** The day a return was finished. */
export const writtenOn = (sending: Sending): DaySerial =>
  dayOf(sending === 'early' || sending === 'evening' ? '2024-09-16' : '2024-09-17');

export const isTicked = (sending: Sending): boolean =>
  sending === 'early' || sending === 'evening' || sending === 'morning' || sending === 'tickedEmpty';

export const isEmpty = (sending: Sending): boolean => sending === 'empty' || sending === 'tickedEmpty';
