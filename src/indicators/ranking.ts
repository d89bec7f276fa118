import type { Agency } from '../agencies/types';
import type { Group, Indicator } from '../plan/types';
import { compareRatios } from './ratio';
import type { AgencyLine, AgencyStatus, LineResult, Ratio, ShownRatio } from './types';

/** Under this denominator a percentage is chance, not merit: printed, not ranked (domain.md 8). */
export const SMALLEST_RANKED = 10;

export type RankedOnLine = { readonly rank: number; readonly agency: Agency; readonly ratio: ShownRatio };

/** One line within one group. */
export type LineRanking = {
  readonly indicator: Indicator;
  readonly group: Group;
  /** Best first; ties share a rank and the next rank is skipped (1, 2, 2, 4); register order among equals. */
  readonly ranked: readonly RankedOnLine[];
  /** Denominator under 10, register order, not ranked. */
  readonly small: readonly AgencyLine[];
  /** "Không phát sinh", register order, not ranked. */
  readonly none: readonly AgencyLine[];
};

export type RankedOverall = {
  readonly rank: number;
  readonly agency: Agency;
  readonly met: number;
  readonly unmet: number;
};

/** All lines together within one group. */
export type OverallRanking = {
  readonly group: Group;
  /** By lines met ÷ (met + unmet), ties sharing a rank. */
  readonly ranked: readonly RankedOverall[];
  /**
   * Agencies with a line still blank or incomplete, and those with no line met or unmet: whoever leaves its bad lines out must
   * not come first for it.
   */
  readonly unranked: readonly Agency[];
};

export type Ranking = {
  readonly overall: readonly OverallRanking[];
  readonly byLine: readonly LineRanking[];
};

/**
 * The "Xếp hạng" tab (workbook.md): agencies compared within their own group only, by exact fractions and not by printed
 * percentages. Groups in plan order, lines in the order given; a group without an agency owing anything is left out.
 */
export function rankAgencies(results: readonly LineResult[], groups: readonly Group[]): Ranking {
  return {
    overall: groups.flatMap((group) => overallOf(results, group)),
    byLine: results.flatMap((result) => groups.flatMap((group) => lineRankingOf(result, group))),
  };
}

function lineRankingOf(result: LineResult, group: Group): readonly LineRanking[] {
  const lines = result.byAgency.filter(({ agency }) => agency.group === group.code);
  if (lines.length === 0) return [];
  const measured = lines.flatMap(({ agency, ratio }) =>
    ratio !== null && ratio.denominator >= SMALLEST_RANKED ? [{ agency, ratio }] : [],
  );
  return [
    {
      indicator: result.indicator,
      group,
      ranked: rankBy(measured, ({ ratio }) => ratio),
      small: lines.filter(({ ratio }) => isSmall(ratio)),
      none: lines.filter(({ status }) => status === 'none'),
    },
  ];
}

const isSmall = (ratio: ShownRatio | null): boolean =>
  ratio !== null && ratio.denominator > 0 && ratio.denominator < SMALLEST_RANKED;

type Score = { readonly agency: Agency; met: number; unmet: number; open: number };

const isJudged = ({ met, unmet, open }: Score): boolean => met + unmet > 0 && open === 0;

function overallOf(results: readonly LineResult[], group: Group): readonly OverallRanking[] {
  const scores = scoresOf(results, group);
  if (scores.length === 0) return [];
  const judged = scores.filter(isJudged);
  const unranked = scores.filter((score) => !isJudged(score)).map(({ agency }) => agency);
  const ratioOf = ({ met, unmet }: Score): Ratio => ({ numerator: met, denominator: met + unmet });
  const ranked = rankBy(judged, ratioOf).map(({ rank, agency, met, unmet }) => ({
    rank,
    agency,
    met,
    unmet,
  }));
  return [{ group, ranked, unranked }];
}

/** Which count of a score a status adds to; null for nothing arisen and N/A. */
const COUNTED: Readonly<Record<AgencyStatus, 'met' | 'unmet' | 'open' | null>> = {
  met: 'met',
  unmet: 'unmet',
  blank: 'open',
  incomplete: 'open',
  none: null,
  notApplicable: null,
};

/** Lines met, unmet and still open per agency of a group, register order. */
function scoresOf(results: readonly LineResult[], group: Group): readonly Score[] {
  const scores = new Map<string, Score>();
  for (const { agency, status } of results.flatMap(({ byAgency }) => byAgency)) {
    if (agency.group !== group.code) continue;
    const score = scores.get(agency.code) ?? { agency, met: 0, unmet: 0, open: 0 };
    scores.set(agency.code, score);
    const count = COUNTED[status];
    if (count !== null) score[count] += 1;
  }
  return [...scores.values()].sort((a, b) => a.agency.order - b.agency.order);
}

/** Best first with a rank each: one more than the number of strictly better ones. */
function rankBy<T extends { readonly agency: Agency }>(
  items: readonly T[],
  ratioOf: (item: T) => Ratio,
): readonly (T & { readonly rank: number })[] {
  const sorted = [...items].sort(
    (a, b) => compareRatios(ratioOf(b), ratioOf(a)) || a.agency.order - b.agency.order,
  );
  let rank = 0;
  let best: Ratio | null = null;
  return sorted.map((item, position) => {
    const ratio = ratioOf(item);
    if (best === null || compareRatios(ratio, best) !== 0) rank = position + 1;
    best = ratio;
    return { ...item, rank };
  });
}
