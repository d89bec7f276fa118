/**
 * Signs of text typed in a VNI or TCVN3 font, or of UTF-8 taken for Latin-1, then pasted as Unicode (domain.md 6).
 * Each is a sequence that correct Vietnamese never has.
 */
const signs: readonly RegExp[] = [
  /** VNI keeps the vowel and puts its accent behind: "Vieät", "Tieáng", "ñöôïc". */
  /[aeiouyôöñ][äåëïøûñ]|[aeoy]â|eá|eà|ñ[aeiouyöô]|[aoe]õ|uù|aù/iu,
  /** TCVN3 has capitals and signs inside small words: "ViÖt", "vµ", "c¸c", "®Ò". */
  /\p{Ll}[\u00c4-\u00d1\u00d3\u00d6-\u00d8\u00db-\u00de]\p{Ll}|\p{Ll}[µ¸]|\p{Ll}[¶·¹¨©ª«¬®]\p{Ll}|®\p{L}/u,
  /** VNI turned wrongly: "phịng" for phòng, "HỊA" for HÒA, "cịn" for còn. */
  /[ìíỉĩị]ng(?!\p{L})|(?<!\p{L})(?:hịa|tịa|cịn|địi)(?!\p{L})/iu,
  /** UTF-8 taken for Latin-1: "Viá»‡t", "Æ°", "Ã´". */
  /á[»º][^\s.,;:]|Æ[°¡]|Ã[\u0080-\u00bf]|Ä[\u0091‘]/u,
];

/** True when a text, already in NFC, shows such a sign. A guess: it makes a warning only. */
export const looksMojibake = (text: string): boolean => signs.some((sign) => sign.test(text));
