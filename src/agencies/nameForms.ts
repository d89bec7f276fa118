import { nameKey, tidy } from '../text/normalise';
import { sectionOf } from './places';
import { placeKeys } from './tabs';
import type { Agency } from './types';

const DOTTED: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{M}\d])tt\.\s*/giu, 'thị trấn '],
  [/(?<![\p{L}\p{M}\d])tp\.\s*/giu, 'thành phố '],
  [/(?<![\p{L}\p{M}\d])p\.\s*/giu, 'phường '],
  [/(?<![\p{L}\p{M}\d])x\.\s*/giu, 'xã '],
  [/(?<![\p{L}\p{M}\d])h\.\s*/giu, 'huyện '],
  [/(?<![\p{L}\p{M}\d])s\.\s*/giu, 'sở '],
  [/\s*&\s*/gu, ' và '],
];

const COMMITTEE = 'ủy ban nhân dân';
/** Unit words written short without a dot, at the head of a name or right after the committee: "TP Bắc Kạn". */
const SHORT_UNITS: ReadonlyMap<string, string> = new Map([
  ['tt', 'thị trấn'],
  ['tp', 'thành phố'],
  ['p', 'phường'],
  ['x', 'xã'],
  ['h', 'huyện'],
]);

/**
 * Name key with abbreviations written out: "UBND TT. Chợ Rã" → "ủy ban nhân dân thị trấn chợ rã", "Sở TT&TT" → "sở tt và
 * tt". "TT." is thị trấn only with its dot or at the head, never inside a department's initials.
 */
export function fullKey(text: string): string {
  const spelled = DOTTED.reduce((rest, [short, full]) => rest.replace(short, full), tidy(text));
  const key = nameKey(spelled).replace(/(?<![\p{L}\p{M}\d])ubnd(?![\p{L}\p{M}\d])/gu, COMMITTEE);
  const head = key.startsWith(`${COMMITTEE} `) ? `${COMMITTEE} ` : '';
  const [first = '', ...others] = key.slice(head.length).split(' ');
  const unit = others.length > 0 && others[0] !== 'và' ? (SHORT_UNITS.get(first) ?? first) : first;
  return [head + unit, ...others].join(' ');
}

/** Key of initials: every letter and digit without spaces, "STT&TT" and "S TT TT" → "stttt". */
export const initialsKey = (text: string): string => nameKey(text).replace(/ /g, '');

/** Full keys under which an agency is known: name, aliases, and what follows from the form of its name. */
export function knownForms(agency: Agency): readonly string[] {
  const spelled = [agency.name, ...agency.aliases].map(fullKey);
  const places = placeKeys(agency.name).flatMap((key) => [key, `${COMMITTEE} ${key}`]);
  return [...new Set([...spelled, ...places, ...sectionForms(agency)])].filter((key) => key !== '');
}

/** "Phòng Tư pháp huyện Ba Bể" is also "phòng tư pháp ba bể", "ptp ba bể", "ptp huyện ba bể" and, like its peers, "phòng tư pháp". */
function sectionForms(agency: Agency): readonly string[] {
  const parts = agency.level === 'huyen_phong' ? sectionOf(agency.name) : null;
  if (parts === null) return [];
  const heads = [parts.section, agency.abbr].filter((head) => head !== '');
  return heads
    .flatMap((head) => [head, `${head} ${parts.place}`, `${head} ${parts.unit} ${parts.place}`])
    .map(fullKey);
}

/** Initials under which an agency is known: code, abbreviation, and aliases like "Sở TT&TT" written together. */
export const knownInitials = (agency: Agency): readonly string[] =>
  [...new Set([agency.code, agency.abbr, ...agency.aliases].map(initialsKey))].filter((key) => key !== '');
