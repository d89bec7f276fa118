import type { Positional } from '../cli/command';
import { COMMANDS_TEXT as TEXT } from './messages';

export const DIR: Positional = { name: 'DIR', summary: TEXT.dir, required: true };
export const FILES: Positional = { name: 'FILE', summary: TEXT.files, required: true, many: true };
