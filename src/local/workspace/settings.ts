import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { reasonOf, UserError } from '../cli/errors';
import { FILE_MESSAGES, FOLDER_MESSAGES } from '../messages';
import { createFolder, faultOf } from './files';

/** What .xlsx cannot hold. Lives in `.tthc/workspace.json`. */
export type WorkspaceSettings = {
  /** The workspace's own clock (ISO with zone): what `--now` is when nobody gives it. Only demo provinces have one. */
  readonly clock?: string;
  /** sha256 of each file as this program last wrote it. */
  readonly written: Readonly<Record<string, string>>;
};

const SCHEMA = v.object({
  clock: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
  written: v.fallback(v.record(v.string(), v.string()), {}),
});

const FOLDER = '.tthc';

/** Named in messages as it stands in the workspace. */
export const SETTINGS_FILE = `${FOLDER}/workspace.json`;

/** The settings of a workspace; empty where there are none yet. Throws UserError for a file that is not in shape. */
export function readSettings(dir: string): WorkspaceSettings {
  const path = join(dir, SETTINGS_FILE);
  if (!existsSync(path)) return { written: {} };
  const parsed = v.safeParse(SCHEMA, parseJson(path));
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new UserError(
    FOLDER_MESSAGES.badSettings(path, `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim()),
  );
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (thrown) {
    throw new UserError(FOLDER_MESSAGES.badSettings(path, reasonOf(thrown)), { cause: thrown });
  }
}

/** Writes the settings, making the folders they need. Throws UserError when it cannot. */
export function writeSettings(dir: string, settings: WorkspaceSettings): void {
  createFolder(join(dir, FOLDER));
  const path = join(dir, SETTINGS_FILE);
  const written = Object.fromEntries(Object.entries(settings.written).sort(([a], [b]) => (a < b ? -1 : 1)));
  try {
    writeFileSync(path, `${JSON.stringify({ ...settings, written }, null, 2)}\n`);
  } catch (thrown) {
    throw new UserError(FILE_MESSAGES.unreadable(path, faultOf(thrown)), { cause: thrown });
  }
}
