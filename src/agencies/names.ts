import { bareKey, tidy } from '../text/normalise';
import { fullKey, initialsKey, knownForms, knownInitials } from './nameForms';
import { likeness } from './similar';
import type { Agency, Register } from './types';

export type ResolvedAgency =
  | { readonly kind: 'found'; readonly agency: Agency }
  /** The three agencies most like what was typed (fewer in a register of fewer), best first; [] for blank text. */
  | { readonly kind: 'unknown' | 'ambiguous'; readonly suggestions: readonly Agency[] };

type Lookup = ReadonlyMap<string, readonly Agency[]>;
/** Ways to look a name up, strictest first; the first that knows it decides. */
type NameIndex = readonly { readonly keyOf: (text: string) => string; readonly agencies: Lookup }[];

const SUGGESTIONS = 3;

function lookupOf(agencies: readonly Agency[], keysOf: (agency: Agency) => readonly string[]): Lookup {
  const lookup = new Map<string, Agency[]>();
  for (const agency of agencies) {
    for (const key of new Set(keysOf(agency))) {
      const known = lookup.get(key);
      if (known) known.push(agency);
      else lookup.set(key, [agency]);
    }
  }
  return lookup;
}

const withoutAccents = (text: string): string => bareKey(fullKey(text));

const indexOf = ({ agencies }: Register): NameIndex => [
  { keyOf: tidy, agencies: lookupOf(agencies, (agency) => [agency.code]) },
  { keyOf: fullKey, agencies: lookupOf(agencies, knownForms) },
  { keyOf: initialsKey, agencies: lookupOf(agencies, knownInitials) },
  { keyOf: withoutAccents, agencies: lookupOf(agencies, (agency) => knownForms(agency).map(bareKey)) },
  {
    keyOf: (text) => bareKey(initialsKey(text)),
    agencies: lookupOf(agencies, (agency) => knownInitials(agency).map(bareKey)),
  },
];

/** An index is costly against one look-up; an import asks thousands of times about the same register. */
const indexes = new WeakMap<Register, NameIndex>();

function cachedIndex(register: Register): NameIndex {
  const index = indexes.get(register) ?? indexOf(register);
  indexes.set(register, index);
  return index;
}

/** Agencies by likeness to a text, best first, register order among equals. */
function ranked(agencies: readonly Agency[], text: string): readonly Agency[] {
  const typed = withoutAccents(text);
  return agencies
    .map((agency) => ({
      agency,
      score: Math.max(
        ...[...knownForms(agency), ...knownInitials(agency)].map((form) => likeness(typed, bareKey(form))),
      ),
    }))
    .sort((a, b) => b.score - a.score || a.agency.order - b.agency.order)
    .map(({ agency }) => agency);
}

/**
 * The agency a text means: its code, name, another name, an abbreviation, or one of these without accents. "Sở TT&TT" →
 * STTTT, "X. Bang Thanh" → 01858. Never a guess: what fits several agencies ("PTP") is ambiguous and what fits none is
 * unknown, each with three suggestions.
 */
export function resolveAgency(register: Register, text: string): ResolvedAgency {
  if (tidy(text) === '') return { kind: 'unknown', suggestions: [] };
  for (const { keyOf, agencies } of cachedIndex(register)) {
    const key = keyOf(text);
    const found = key === '' ? [] : (agencies.get(key) ?? []);
    const [agency] = found;
    if (agency && found.length === 1) return { kind: 'found', agency };
    if (agency) return { kind: 'ambiguous', suggestions: suggest(register, found, text) };
  }
  return { kind: 'unknown', suggestions: suggest(register, [], text) };
}

/** Candidates first, then the most alike, three in all. */
function suggest(register: Register, candidates: readonly Agency[], text: string): readonly Agency[] {
  const likely = ranked(register.agencies, text);
  const first = likely.filter((agency) => candidates.includes(agency));
  const others = likely.filter((agency) => !candidates.includes(agency));
  return [...first, ...others].slice(0, SUGGESTIONS);
}
