import { COMMANDS_TEXT as TEXT } from './messages';

const SHOWN = 20;

/** The first lines of a list for a terminal, and how many there are besides. */
export const listed = (lines: readonly string[]): readonly string[] =>
  lines.length <= SHOWN
    ? lines.map((line) => `  ${line}`)
    : [...lines.slice(0, SHOWN).map((line) => `  ${line}`), `  ${TEXT.more(lines.length - SHOWN)}`];
