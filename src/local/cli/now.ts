import type { Instant } from '../../periods/types';
import { UserError } from './errors';
import { CLI } from './messages';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** The instant an ISO text with a zone names, or null: "2024-09-18T10:00+07:00" → 1726628400000. 31 February is null. */
export function parseInstant(text: string): Instant | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  const local = Date.UTC(year, month - 1, day, hour, minute, second, Number((match[7] ?? '').padEnd(3, '0')));
  const read = new Date(local);
  const real = read.getUTCMonth() === month - 1 && read.getUTCDate() === day && read.getUTCHours() === hour;
  if (!real || minute > 59 || second > 59 || part(9) > 14 || part(10) > 59) return null;
  const offset = (part(9) * 60 + part(10)) * 60_000;
  return match[8] === '-' ? local + offset : local - offset;
}

/** `--now` as typed; null when it was not given. Throws UserError for anything but an ISO instant with its zone. */
export function readNow(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const instant = parseInstant(text);
  if (instant === null) throw new UserError(CLI.badNow(text));
  return instant;
}

/** When this run takes place: `--now`, else the workspace's own clock, else the system's. */
export function nowOf(typed: Instant | null, clock: string | undefined, system: () => Instant): Instant {
  return typed ?? (clock === undefined ? null : parseInstant(clock)) ?? system();
}
