import { systemCode } from '../cli/errors';
import { LEFT_REASONS } from '../messages';
import { removeLeftovers, writeBeside } from './beside';
import { createFolder, type FileStamp, faultOf, inFolder, sha256 } from './files';
import { obstacleTo } from './obstacles';
import { readSettings, SETTINGS_FILE, writeSettings } from './settings';

/** One workbook to save; `bytes` null when none of its cells changed. */
export type FileToSave = { readonly file: string; readonly bytes: Uint8Array | null };

export type SaveRequest = {
  readonly dir: string;
  readonly stamps: readonly FileStamp[];
  /** The hub's file name; null when no hub is among the files. */
  readonly hub: string | null;
  readonly files: readonly FileToSave[];
};

export type LeftFile = { readonly file: string; readonly reason: string };

export type SaveResult = {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly left: readonly LeftFile[];
};

type Change = { readonly file: string; readonly bytes: Uint8Array };

const CODES: Readonly<Record<string, string>> = {
  EACCES: LEFT_REASONS.noRight,
  EPERM: LEFT_REASONS.noRight,
  EROFS: LEFT_REASONS.noRight,
  EBUSY: LEFT_REASONS.office,
  ENOSPC: LEFT_REASONS.noSpace,
  EDQUOT: LEFT_REASONS.noSpace,
};

/** Writes one file; the reason it was left, or null. */
function writeOne(dir: string, { file, bytes }: Change, stamp: FileStamp | undefined): string | null {
  let obstacle = obstacleTo(dir, file, stamp);
  if (obstacle !== null) return obstacle;
  try {
    writeBeside(inFolder(dir, file), bytes, () => {
      obstacle = obstacleTo(dir, file, stamp);
      return obstacle === null;
    });
    return obstacle;
  } catch (thrown) {
    return CODES[systemCode(thrown)] ?? LEFT_REASONS.failed(faultOf(thrown));
  }
}

/** A hub that cannot be written stops everything: its "as of" stamp must never be older than the figures around it. */
function blockedByHub(changes: readonly Change[], hub: string, reason: string): readonly LeftFile[] {
  return changes.map(({ file }) => ({ file, reason: file === hub ? reason : LEFT_REASONS.hub(hub) }));
}

/** Agency workbooks in their order, the hub last. */
const hubLast = (changes: readonly Change[], hub: string | null): readonly Change[] => [
  ...changes.filter(({ file }) => file !== hub),
  ...changes.filter(({ file }) => file === hub),
];

function writeAll(changes: readonly Change[], request: SaveRequest): readonly LeftFile[] {
  const stampOf = (file: string) => request.stamps.find((stamp) => stamp.file === file);
  const hub = changes.find(({ file }) => file === request.hub);
  const hubObstacle = hub ? obstacleTo(request.dir, hub.file, stampOf(hub.file)) : null;
  if (hub && hubObstacle !== null) return blockedByHub(changes, hub.file, hubObstacle);
  return hubLast(changes, request.hub).flatMap((change) => {
    const reason = writeOne(request.dir, change, stampOf(change.file));
    return reason === null ? [] : [{ file: change.file, reason }];
  });
}

/** Keeps what was written beside the workspace's clock; a fault is named like a file that was left. */
function recordWritten(dir: string, changes: readonly Change[]): readonly LeftFile[] {
  if (changes.length === 0) return [];
  try {
    const settings = readSettings(dir);
    const hashes = Object.fromEntries(changes.map(({ file, bytes }) => [file, sha256(bytes)]));
    writeSettings(dir, { ...settings, written: { ...settings.written, ...hashes } });
    return [];
  } catch (thrown) {
    return [{ file: SETTINGS_FILE, reason: LEFT_REASONS.failed(faultOf(thrown)) }];
  }
}

/**
 * Saves workbooks into a folder, each whole or not at all, agency files first and the hub last. A file is written only
 * if nobody has it open, it may be written, and it is still what its stamp says (a new one: if it does not exist);
 * otherwise it is left and named with the reason. If the hub cannot be written, nothing is.
 */
export function saveWorkbooks(request: SaveRequest): SaveResult {
  createFolder(request.dir);
  removeLeftovers(request.dir);
  const changes = request.files.flatMap(({ file, bytes }) => (bytes === null ? [] : [{ file, bytes }]));
  const left = writeAll(changes, request);
  const done = changes.filter(({ file }) => !left.some((each) => each.file === file));
  return {
    written: done.map(({ file }) => file),
    unchanged: request.files.filter(({ bytes }) => bytes === null).map(({ file }) => file),
    left: [...left, ...recordWritten(request.dir, done)],
  };
}
