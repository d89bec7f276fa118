import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reasonOf, systemCode, UserError } from '../cli/errors';
import { FILE_MESSAGES, FOLDER_MESSAGES } from '../messages';
import { guardSize } from '../xlsx/guards';

/** A file as it was when read; `file` is its name inside the workspace. */
export type FileStamp = {
  readonly file: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly sha256: string;
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** "ENOENT" where the system names its error, its sentence elsewhere. */
export const faultOf = (thrown: unknown): string => systemCode(thrown) || reasonOf(thrown);

/** The workbooks of a folder by name, in code point order: not the lock files of Excel and LibreOffice, nothing hidden. */
export function workbookFiles(dir: string): readonly string[] {
  return listFolder(dir)
    .filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('.') && !name.startsWith('~$'))
    .sort();
}

function listFolder(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch (thrown) {
    const code = systemCode(thrown);
    if (code === 'ENOENT') throw new UserError(FOLDER_MESSAGES.missing(dir), { cause: thrown });
    if (code === 'ENOTDIR') throw new UserError(FOLDER_MESSAGES.notFolder(dir), { cause: thrown });
    throw new UserError(FILE_MESSAGES.unreadable(dir, faultOf(thrown)), { cause: thrown });
  }
}

/** Makes a folder and those above it; nothing happens when it is there. Throws UserError when it cannot. */
export function createFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (thrown) {
    const taken = systemCode(thrown) === 'EEXIST';
    throw new UserError(
      taken ? FOLDER_MESSAGES.notFolder(dir) : FOLDER_MESSAGES.cannotCreate(dir, faultOf(thrown)),
      {
        cause: thrown,
      },
    );
  }
}

/**
 * A file's bytes with its stamp, taken before reading: a change in between shows as a different hash. A file over 50 MB
 * is refused before a byte is read. Throws UserError naming the file.
 */
export function readStamped(path: string): { readonly bytes: Uint8Array; readonly stamp: FileStamp } {
  const file = basename(path);
  try {
    const { size, mtimeMs } = statSync(path);
    guardSize(size, file);
    const bytes = new Uint8Array(readFileSync(path));
    return { bytes, stamp: { file, size, mtimeMs, sha256: sha256(bytes) } };
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown;
    const missing = systemCode(thrown) === 'ENOENT';
    throw new UserError(
      missing ? FILE_MESSAGES.missingFile(path) : FILE_MESSAGES.unreadable(path, faultOf(thrown)),
      {
        cause: thrown,
      },
    );
  }
}

/** Where a workbook created under a title goes: signs no file name may hold become "-". "Huyện A/B" → "Huyện A-B.xlsx". */
export const fileNameFor = (title: string): string =>
  `${title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replace(/^[.~\s]+|[.\s]+$/g, '')
    .slice(0, 120)}.xlsx`;

export const inFolder = (dir: string, file: string): string => join(dir, file);
