/** Letters of a 0-based column: 0 → "A", 26 → "AA". */
export function columnLetters(col: number): string {
  const head = Math.floor(col / 26);
  return (head > 0 ? columnLetters(head - 1) : '') + String.fromCharCode(65 + (col % 26));
}

/** A1 address of a 0-based cell: (11, 5) → "F12". */
export const a1 = (row: number, col: number): string => `${columnLetters(col)}${row + 1}`;

/** 0-based position of an A1 address ("F12", "$F$12"), or null when it is none. */
export function parseA1(address: string): { row: number; col: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  const col = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, col };
}
