import { bareKey, tidy } from '../text/normalise';
import { fullKey, initialsKey, knownForms, knownInitials } from './nameForms';
import { likeness } from './similar';
import type { Agency, Register } from './types';

export type ResolvedAgency =
  | { readonly kind: 'found'; readonly agency: Agency }
  /** The three agencies most like what was typed (fewer in a register of fewer), best first; [] for blank text. */
  | { readonly kind: 'unknown' | 'ambiguous'; readonly suggestions: readonly Agency[] };

type Lookup = ReadonlyMap<string, readonly Agency[]>;

type NameIndex = {
  /** Ways to look a name up, strictest first; the first that knows it decides. */
  readonly steps: readonly { readonly keyOf: (text: string) => string; readonly agencies: Lookup }[];
  /** What was answered before: a csv names one agency in forty rows. */
  readonly answers: Map<string, ResolvedAgency>;
  /** Every form of every agency without accents, for suggestions. */
  readonly forms: readonly { readonly agency: Agency; readonly bare: readonly string[] }[];
};

const SUGGESTIONS = 3;

/** Agencies by key; `keys[i]` are those of `agencies[i]`. */
function lookupOf(agencies: readonly Agency[], keys: readonly (readonly string[])[]): Lookup {
  const lookup = new Map<string, Agency[]>();
  for (const [i, agency] of agencies.entries()) {
    for (const key of new Set(keys[i])) {
      const known = lookup.get(key);
      if (known) known.push(agency);
      else lookup.set(key, [agency]);
    }
  }
  return lookup;
}

const withoutAccents = (text: string): string => bareKey(fullKey(text));
const bare = (keys: readonly string[]): readonly string[] => keys.map(bareKey);

function indexOf({ agencies }: Register): NameIndex {
  const forms = agencies.map(knownForms);
  const initials = agencies.map(knownInitials);
  const [bareForms, bareInitials] = [forms.map(bare), initials.map(bare)];
  return {
    answers: new Map(),
    steps: [
      {
        keyOf: tidy,
        agencies: lookupOf(
          agencies,
          agencies.map((agency) => [agency.code]),
        ),
      },
      { keyOf: fullKey, agencies: lookupOf(agencies, forms) },
      { keyOf: initialsKey, agencies: lookupOf(agencies, initials) },
      { keyOf: withoutAccents, agencies: lookupOf(agencies, bareForms) },
      { keyOf: (text) => bareKey(initialsKey(text)), agencies: lookupOf(agencies, bareInitials) },
    ],
    forms: agencies.map((agency, i) => ({
      agency,
      bare: [...new Set([...(bareForms[i] ?? []), ...(bareInitials[i] ?? [])])],
    })),
  };
}

/** An index is costly against one look-up; an import asks thousands of times about the same register. */
const indexes = new WeakMap<Register, NameIndex>();

function cachedIndex(register: Register): NameIndex {
  const index = indexes.get(register) ?? indexOf(register);
  indexes.set(register, index);
  return index;
}

/** Agencies by likeness to a text, best first, register order among equals. */
function ranked({ forms }: NameIndex, text: string): readonly Agency[] {
  const typed = withoutAccents(text);
  return forms
    .map(({ agency, bare: keys }) => ({
      agency,
      score: Math.max(...keys.map((key) => likeness(typed, key))),
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
  const index = cachedIndex(register);
  const answer = index.answers.get(text) ?? lookUp(index, text);
  index.answers.set(text, answer);
  return answer;
}

function lookUp(index: NameIndex, text: string): ResolvedAgency {
  if (tidy(text) === '') return { kind: 'unknown', suggestions: [] };
  for (const { keyOf, agencies } of index.steps) {
    const key = keyOf(text);
    const found = key === '' ? [] : (agencies.get(key) ?? []);
    const [agency] = found;
    if (agency && found.length === 1) return { kind: 'found', agency };
    if (agency) return { kind: 'ambiguous', suggestions: suggest(index, found, text) };
  }
  return { kind: 'unknown', suggestions: suggest(index, [], text) };
}

/** Candidates first, then the most alike, three in all. */
function suggest(index: NameIndex, candidates: readonly Agency[], text: string): readonly Agency[] {
  const likely = ranked(index, text);
  const first = likely.filter((agency) => candidates.includes(agency));
  const others = likely.filter((agency) => !candidates.includes(agency));
  return [...first, ...others].slice(0, SUGGESTIONS);
}
