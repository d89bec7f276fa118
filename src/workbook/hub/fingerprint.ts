import type { InputCell } from '../../cells/cell';

const FNV_PRIME = 0x01000193;
const SEEDS = [0x811c9dc5, 0x1b873593] as const;

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const isTick = (place: string): boolean => place === 'foot:xac_nhan';

const cellText = ([place, cell]: readonly [string, InputCell]): string =>
  `${place}\u0001${typeof cell.value}\u0001${String(cell.value)}\u0001${cell.formula ?? ''}`;

/**
 * Fingerprint of what an agency typed (place code → cell), 16 hex digits: equal for equal content whatever the order of rows.
 * The tick "Đã gửi" is left out: ticking again is no revision. Blank cells count as absent. The letter before the digits keeps
 * a spreadsheet from reading "00123e45" as a number.
 */
export function contentFingerprint(typed: ReadonlyMap<string, InputCell>): string {
  const text = [...typed]
    .filter(([place, cell]) => !isTick(place) && cell.value !== null && cell.value !== '')
    .map(cellText)
    .sort()
    .join('\u0002');
  return `h${SEEDS.map((seed) => fnv(text, seed)).join('')}`;
}
