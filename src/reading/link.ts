import type { InputCell } from '../cells/cell';
import { readingMessages as say } from './messages';
import { type Read, warned } from './read';
import { readText } from './text';

const links = /^https?:\/\/[^\s"<>]+(?:[ ;,]+https?:\/\/[^\s"<>]+)*$/iu;

/** True for one or more http(s) addresses; only such text may be made clickable. */
export const isLink = (text: string): boolean => links.test(text);

/** Reads a link cell: text as `readText`; what is no http(s) address stays as typed with an R9 warning. */
export function readLink(cell: InputCell, maxLength: number): Read<string> {
  const read = readText(cell, maxLength);
  const fine = read.value === '' || isLink(read.value) || read.issue?.severity === 'error';
  return fine ? read : warned(read.value, '', 'R9', say.notLink(read.value));
}
