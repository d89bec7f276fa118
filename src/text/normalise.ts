/** Words of printable ASCII with single spaces between them: codes, above all. Nothing in them can be untidy. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text as shown to people: NFC, every kind of space (NBSP, thin, CR, LF, tab) and control character one plain space,
 * zero-width and direction marks dropped, trimmed. Lone surrogates and non-characters become U+FFFD, so that the
 * result can stand in XML. Spelling, case and tone placement stay as typed: names are never rewritten.
 */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const toneless: Readonly<Record<string, string>> = { oa: 'òóỏõọ', oe: 'òóỏõọ', uy: 'ùúủũụ' };
const toned: Readonly<Record<string, string>> = { oa: 'àáảãạ', oe: 'èéẻẽẹ', uy: 'ỳýỷỹỵ' };

/** One replacement for each of oà oá … uỵ at the end of a syllable; "quý" is left alone, its u belongs to the q. */
const oldTones = Object.keys(toned).map((pair) => {
  const vowels = toned[pair] ?? '';
  return {
    pattern: new RegExp(`(?<!q)${pair.charAt(0)}([${vowels}])(?![\\p{L}\\p{M}])`, 'gu'),
    replace: (_: string, vowel: string) =>
      (toneless[pair] ?? '').charAt(vowels.indexOf(vowel)) + pair.charAt(1),
  };
});

/** Lower-case text with the tone where the new style puts it: hoà → hòa, thuỷ → thủy, khoẻ → khỏe; hoàng and quý stay. */
const newStyleTones = (lower: string): string =>
  oldTones.reduce((text, { pattern, replace }) => text.replace(pattern, replace), lower);

/**
 * Key under which two spellings of one name are equal: tidied, Ð (Icelandic) read as Đ, lower case, new-style tones,
 * punctuation to single spaces. "UBND  xã Trung Hoà" and "ubnd xã Trung Hòa" share the key "ubnd xã trung hòa".
 * '' for text without a letter or digit.
 */
export function nameKey(text: string): string {
  const lower = tidy(text).replace(/Ð/g, 'Đ').replace(/ð/g, 'đ').toLowerCase().normalize('NFC');
  return newStyleTones(lower)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** `nameKey` without accents, đ → d: the second try, for text typed without a Vietnamese keyboard. "Chợ Đồn" → "cho don". */
export const bareKey = (text: string): string =>
  nameKey(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
