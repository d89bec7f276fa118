import { evaluate } from '../../formulas/evaluate';
import type { Tree } from '../../formulas/tree';
import { shownRatio } from '../../indicators/ratio';
import type { LineResult, ShownRatio } from '../../indicators/types';
import type { Indicator, Plan } from '../../plan/types';
import type { AgencyReturn, FieldValues } from '../../reading/return';
import { PL2_TEXT } from './appendixMessages';

/** One half of a pooled line, summed over the agencies that are in the line's own sum (`complete` of them). */
export type PartRatio = { readonly label: string; readonly ratio: ShownRatio; readonly complete: number };

type PartOf = { readonly label: string; readonly numerator: string; readonly denominator: string };

/** Lines known to pool two rates (domain.md CT04), by their formula without spaces: another formula has no halves. */
const POOLED: Readonly<Record<string, readonly PartOf[]>> = {
  'hs_so_hoa_tp+kq_so_hoa/hs_tiep_nhan+hs_gq_co_kq': [
    { label: PL2_TEXT.digitisedFiles, numerator: 'hs_so_hoa_tp', denominator: 'hs_tiep_nhan' },
    { label: PL2_TEXT.digitisedResults, numerator: 'kq_so_hoa', denominator: 'hs_gq_co_kq' },
  ],
};

/**
 * Sub-rates by line code, only for pooled lines: for CT04 `hs_so_hoa_tp / hs_tiep_nhan` and `kq_so_hoa / hs_gq_co_kq`, each
 * Σ/Σ over the same complete agencies, so that the two numerators add up to the line's own.
 */
export function partRatios(
  plan: Plan,
  lines: readonly LineResult[],
  returns: ReadonlyMap<string, AgencyReturn>,
): ReadonlyMap<string, readonly PartRatio[]> {
  const derived = derivedTrees(plan);
  return new Map(
    lines.flatMap((line) => {
      const parts = POOLED[formulaKey(line.indicator)];
      if (parts === undefined) return [];
      const values = line.byAgency
        .filter(({ ratio }) => ratio !== null)
        .map(({ agency }) => returns.get(agency.code)?.values ?? {});
      return [[line.indicator.code, parts.map((part) => partRatio(part, line.indicator, values, derived))]];
    }),
  );
}

const formulaKey = ({ numerator, denominator }: Indicator): string =>
  `${numerator}/${denominator}`.replace(/\s/g, '');

const derivedTrees = ({ fields }: Plan): ReadonlyMap<string, Tree> =>
  new Map(fields.flatMap(({ code, tree }) => (tree === null ? [] : [[code, tree]])));

function partRatio(
  part: PartOf,
  indicator: Indicator,
  values: readonly FieldValues[],
  derived: ReadonlyMap<string, Tree>,
): PartRatio {
  const sum = (code: string) =>
    values.reduce((total, each) => total + (fieldNumber(code, each, derived) ?? 0), 0);
  const ratio = { numerator: sum(part.numerator), denominator: sum(part.denominator) };
  return { label: part.label, ratio: shownRatio(ratio, indicator), complete: values.length };
}

/** A field's number, derived ones computed; "không phát sinh" is 0; null when blank or unreadable. */
function fieldNumber(code: string, values: FieldValues, derived: ReadonlyMap<string, Tree>): number | null {
  const tree = derived.get(code);
  if (tree !== undefined) return evaluate(tree, (leaf) => fieldNumber(leaf, values, derived));
  const value = values[code];
  if (value === 'none') return 0;
  return typeof value === 'number' ? value : null;
}
