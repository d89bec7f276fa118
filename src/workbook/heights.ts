/** Lines a text takes when wrapped at words to a width in characters; a longer word is broken. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  return text.split(/\r?\n/).reduce((sum, paragraph) => sum + paragraphLines(paragraph, room), 0);
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word.length / room) - 1);
    used = word.length % room || Math.min(word.length, room);
  }
  return lines;
}

/**
 * Characters of running Vietnamese in Times New Roman 12 per unit of column width (a unit is a digit of the default font, 7 px).
 * LibreOffice sets about 1,35; 1,2 leaves room for Excel, which sets wider.
 */
const PER_UNIT = 1.2;

/**
 * Height in points of a cell of wrapped Times New Roman text: `width` is the column's width in units, `size` the font size in
 * points. 100 characters in a column of 46 at 12 pt have room for 54 a line and take 2 lines: 32 points.
 */
export function wrappedHeight(text: string, width: number, size = 12): number {
  return wrappedLines(text, ((width - 1) * PER_UNIT * 12) / size) * Math.ceil(size * 1.3);
}
