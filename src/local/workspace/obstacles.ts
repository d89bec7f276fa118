import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LEFT_REASONS } from '../messages';
import { type FileStamp, inFolder, sha256 } from './files';

/** Any write bit. Tests and servers run as root, for whom the system itself would allow every write. */
const WRITABLE = 0o222;

const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

const canWrite = (stats: Stats): boolean => (stats.mode & WRITABLE) !== 0;

/** Excel leaves "~$name.xlsx" beside an open file, LibreOffice ".~lock.name.xlsx#". */
function lockOf(dir: string, file: string): string | null {
  if (existsSync(inFolder(dir, `~$${file}`))) return LEFT_REASONS.office;
  if (existsSync(inFolder(dir, `.~lock.${file}#`))) return LEFT_REASONS.libreOffice;
  return null;
}

const isSame = (stats: Stats, path: string, stamp: FileStamp): boolean =>
  stats.size === stamp.size && stats.mtimeMs === stamp.mtimeMs && sha256(readFileSync(path)) === stamp.sha256;

/**
 * Why a file may not be written now, or null. `stamp` says what it was when read; without one the file must not exist
 * yet. Looks at locks, write permission of file and folder, and whether size, time and content are still the same.
 */
export function obstacleTo(dir: string, file: string, stamp: FileStamp | undefined): string | null {
  const path = inFolder(dir, file);
  const folder = statOf(dirname(path));
  if (folder && !canWrite(folder)) return LEFT_REASONS.noFolderRight;
  const locked = lockOf(dir, file);
  if (locked !== null) return locked;
  const stats = statOf(path);
  if (stats === undefined) return stamp === undefined ? null : LEFT_REASONS.gone;
  if (stamp === undefined) return LEFT_REASONS.exists;
  if (!canWrite(stats)) return LEFT_REASONS.noRight;
  return isSame(stats, path, stamp) ? null : LEFT_REASONS.changed;
}
