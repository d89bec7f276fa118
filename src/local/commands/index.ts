import type { Command } from '../cli/command';
import { CHECK } from './check';
import { CONSOLIDATE } from './consolidate';
import { DEMO } from './demo';
import { IMPORT } from './import';
import { INIT } from './init';
import { PLAN } from './plan';
import { SETUP } from './setup';

/** Every command, in the order `tthc --help` lists them. */
export const COMMANDS: readonly Command[] = [PLAN, INIT, SETUP, IMPORT, CHECK, CONSOLIDATE, DEMO];
