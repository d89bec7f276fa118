import type { Plan } from '../plan/types';

/** First letter upper case: "tổng số" → "Tổng số". */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First letter lower case, for a name inside a sentence; a name in capitals ("TTHC…") stays. */
export const lowerFirst = (text: string): string =>
  text.charAt(1) === text.charAt(1).toLowerCase() ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/**
 * A field's name as a message says it, without brackets and remarks:
 * "Trong đó: số hồ sơ nộp trực tuyến toàn trình" → "số hồ sơ nộp trực tuyến toàn trình".
 */
export function shortName(name: string): string {
  const plain = name
    .replace(/\s*\([^()]*\)/gu, '')
    .replace(/\s+-\s+TỰ (?:TÍNH|ĐIỀN)$/u, '')
    .replace(/^Trong đó:\s*/u, '')
    .trim();
  return lowerFirst(plain === '' ? name : plain);
}

/** Short names of the plan's fields; a code nobody declared is its own name. */
export function fieldNames(plan: Plan): (field: string) => string {
  const names = new Map(plan.fields.map((field) => [field.code, shortName(field.name)]));
  return (field) => names.get(field) ?? field;
}
