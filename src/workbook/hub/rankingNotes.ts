import type { LineRanking } from '../../indicators/ranking';
import type { AgencyStatus, LineResult } from '../../indicators/types';
import { RANKING_CELL, RANKING_REASON } from './appendixMessages';

/** What one agency gets on the lines it owes, all keyed by line code. */
export type AgencyLines = {
  readonly statuses: ReadonlyMap<string, AgencyStatus>;
  /** Rank within its group, or the word that stands for none; lines without a complete figure are missing. */
  readonly ranks: ReadonlyMap<string, number | string>;
  /** Lines it is not ranked on for its small denominator while others of its group are. */
  readonly small: readonly string[];
};

type Gathered = { statuses: Map<string, AgencyStatus>; ranks: Map<string, number | string>; small: string[] };

/** Turns line by line results into agency by agency ones. */
export function agencyLinesOf(
  lines: readonly LineResult[],
  rankings: readonly LineRanking[],
): ReadonlyMap<string, AgencyLines> {
  const found = new Map<string, Gathered>();
  for (const { indicator, byAgency } of lines) {
    for (const { agency, status } of byAgency) {
      const own = found.get(agency.code) ?? { statuses: new Map(), ranks: new Map(), small: [] };
      own.statuses.set(indicator.code, status);
      found.set(agency.code, own);
    }
  }
  for (const ranking of rankings) addRanks(found, ranking);
  return found;
}

function addRanks(
  found: ReadonlyMap<string, Gathered>,
  { indicator, ranked, small, none }: LineRanking,
): void {
  const { code } = indicator;
  for (const { agency, rank } of ranked) found.get(agency.code)?.ranks.set(code, rank);
  for (const { agency } of none) found.get(agency.code)?.ranks.set(code, RANKING_CELL.none);
  for (const { agency } of small) {
    found.get(agency.code)?.ranks.set(code, RANKING_CELL.small);
    // A line of one unit each (CT06A) ranks nobody: repeating that for 116 agencies says nothing of any of them.
    if (ranked.length > 0) found.get(agency.code)?.small.push(code);
  }
}

/** "Mẫu số dưới 10: CT02, CT10. Không phát sinh: CT11. Chưa đủ số liệu: CT05"; '' when there is nothing to say. */
export function noteText(lines: AgencyLines | undefined): string {
  if (lines === undefined) return '';
  const none = [...lines.ranks].flatMap(([code, rank]) => (rank === RANKING_CELL.none ? [code] : []));
  const missing = [...lines.statuses].flatMap(([code, status]) =>
    status === 'blank' || status === 'incomplete' ? [code] : [],
  );
  return [
    part(RANKING_REASON.small, lines.small),
    part(RANKING_REASON.noneAt, none),
    part(RANKING_REASON.missingAt, missing),
  ]
    .filter((text) => text !== '')
    .join('. ');
}

const part = (print: (codes: string) => string, codes: readonly string[]): string =>
  codes.length === 0 ? '' : print(codes.join(', '));

/** Why an agency without a line met or unmet is not ranked. */
export function unrankedReason(lines: AgencyLines | undefined): string {
  const statuses = [...(lines?.statuses.values() ?? [])];
  if (statuses.includes('incomplete')) return RANKING_REASON.incomplete;
  return statuses.includes('blank') ? RANKING_REASON.blank : RANKING_REASON.none;
}
