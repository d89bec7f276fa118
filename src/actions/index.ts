/** What a shell may call. */
export { check } from './check';
export { consolidate } from './consolidate';
export { type Entry, importValues } from './importValues';
export { planJson } from './planJson';
export { DEFAULT_SEED, readSeed, type Seed, withAgencyColumn, withSettings } from './seed';
export { setup } from './setup';
export { standingModels } from './standing';
export type { Outcome, Snapshot } from './types';
export { CannotStart, settle } from './world';
