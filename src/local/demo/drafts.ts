import type { Field } from '../../plan/types';
import { type Random, randomFor } from './random';
import { isEmpty, READS, type Sending } from './sending';
import type { EarlierRead, TypedCell, TypedTab } from './types';

const EMPTY_TAB: TypedTab = new Map<string, TypedCell>();

const FOOT = ['foot:nguoi_lap', 'foot:dien_thoai'] as const;

/** A return begun: its first figures and who makes it, no task and no "Đã gửi". */
export function draftOf(tab: TypedTab, fields: readonly Field[], random: Random): TypedTab {
  const begun = Math.max(1, Math.min(random.whole(6, 16), fields.length - 1));
  const kept = new Set<string>([...fields.slice(0, begun).map(({ code }) => code), ...FOOT]);
  return new Map([...tab].filter(([place]) => kept.has(place)));
}

/** A return that was sent once and corrected since: one figure was lower by one. */
function beforeRevision(tab: TypedTab): TypedTab {
  const cell = tab.get('hs_tai_su_dung');
  if (typeof cell?.value !== 'number' || cell.value === 0) return tab;
  return new Map([...tab, ['hs_tai_su_dung', { ...cell, value: cell.value - 1 }]]);
}

/** One return at the clock and all that is needed to tell how it stood before. */
export type FinalTab = {
  readonly code: string;
  readonly sending: Sending;
  readonly tab: TypedTab;
  readonly fields: readonly Field[];
};

function tabAt({ code, sending, tab, fields }: FinalTab, sees: readonly Sending[], seed: number): TypedTab {
  const random = randomFor(seed, `${code}:drafts`);
  const revised = random.chance(0.06);
  const begun = random.chance(0.5);
  if (sees.includes(sending)) return revised ? beforeRevision(tab) : tab;
  if (isEmpty(sending) || !begun || fields.length === 0) return EMPTY_TAB;
  return sending === 'partial' ? tab : draftOf(tab, fields, random);
}

/** The workspace at each earlier read: returns sent by then are there, the others begun or still empty. */
export const earlierReads = (tabs: readonly FinalTab[], seed: number): readonly EarlierRead[] =>
  READS.map(({ at, sees }) => ({
    at,
    typed: new Map(tabs.map((final) => [final.code, tabAt(final, sees, seed)])),
  }));
