/** Single-letter edits between two words (insert, delete, replace). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      const replaced = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The known word at most three letters away, or null: "consolidat" → "consolidate". */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((each) => ({ each, away: distance(word, each) }))
    .filter(({ each, away }) => away <= Math.min(3, each.length - 1))
    .sort((a, b) => a.away - b.away);
  return ranked[0]?.each ?? null;
}
