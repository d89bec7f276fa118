import { existsSync } from 'node:fs';
import type { Outcome } from '../../actions';
import type { CommandContext } from '../cli/command';
import { UserError } from '../cli/errors';
import { finalTabs } from '../workspace/apply';
import { fileNameFor, workbookFiles } from '../workspace/files';
import { saveWorkbooks } from '../workspace/save';
import { readSettings, writeSettings } from '../workspace/settings';
import { type FinalTab, isCarried } from '../xlsx/tabs';
import { buildWorkbook } from '../xlsx/write';
import { COMMANDS_TEXT as TEXT } from './messages';

/** A workbook about to be created: its title and whole tabs. */
export type NewWorkbook = { readonly title: string; readonly tabs: readonly FinalTab[] };

export type InitJson = {
  readonly workbooks: readonly {
    readonly file: string;
    readonly role: 'hub' | 'agency';
    readonly tabs: number;
  }[];
  readonly agencies: number;
  readonly period: string;
};

/** Refuses a folder that already holds a set: nothing is ever built over somebody's figures. */
export function refuseExisting(dir: string): void {
  const [file] = existsSync(dir) ? workbookFiles(dir) : [];
  if (file !== undefined) throw new UserError(TEXT.exists(dir, file));
}

/** Workbooks as `setup` describes them for an empty place, hub last. */
export const newWorkbooks = (outcome: Outcome<unknown>): readonly NewWorkbook[] =>
  outcome.edits.map(({ workbook, edits }) => ({ title: workbook, tabs: finalTabs(null, edits, () => null) }));

const isHubTab = (tab: FinalTab): boolean => !isCarried(tab) && tab.code.startsWith('tab:');
const roleOf = (tabs: readonly FinalTab[]): 'hub' | 'agency' => (tabs.some(isHubTab) ? 'hub' : 'agency');

/** Writes a new workspace into an empty or missing folder; the hub last. Throws UserError when a file could not be written. */
export async function createWorkspace(
  dir: string,
  workbooks: readonly NewWorkbook[],
  { progress }: CommandContext,
  clock?: string,
): Promise<InitJson['workbooks']> {
  const files: { file: string; bytes: Uint8Array }[] = [];
  for (const { title, tabs } of workbooks) {
    const file = fileNameFor(title);
    files.push({ file, bytes: await buildWorkbook(tabs, file) });
    progress.step(TEXT.writing, files.length, workbooks.length);
  }
  const hub = workbooks.find(({ tabs }) => roleOf(tabs) === 'hub');
  const saved = saveWorkbooks({ dir, stamps: [], hub: hub ? fileNameFor(hub.title) : null, files });
  const [left] = saved.left;
  if (left !== undefined) throw new UserError(TEXT.left(left.file, left.reason));
  if (clock !== undefined) keepClock(dir, clock);
  return workbooks.map(({ title, tabs }) => ({
    file: fileNameFor(title),
    role: roleOf(tabs),
    tabs: tabs.length,
  }));
}

function keepClock(dir: string, clock: string): void {
  writeSettings(dir, { ...readSettings(dir), clock });
}
