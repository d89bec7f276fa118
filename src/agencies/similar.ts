/** Texts longer than this are compared by their beginning only: a pasted page must not cost minutes. */
const LONGEST = 120;

/** Levenshtein distance of two texts. */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let left = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = (above[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      left = Math.min(swap, (above[j] ?? 0) + 1, left + 1);
      row.push(left);
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Share of words two texts have in common: 2·common ÷ all, 0 to 1. */
function wordOverlap(a: string, b: string): number {
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / (left.size + right.size);
}

/** How alike two keys are, 0 to 2: words in common plus letters in common. */
export function likeness(a: string, b: string): number {
  const [x, y] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  const longest = Math.max(x.length, y.length, 1);
  return wordOverlap(x, y) + 1 - editDistance(x, y) / longest;
}
