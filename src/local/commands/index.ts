import type { Command } from '../cli/command';

/** Every command, in the order `tthc --help` lists them. */
export const COMMANDS: readonly Command[] = [];
