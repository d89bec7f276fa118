import { CFB } from '@e965/xlsx';
import { strFromU8, type UnzipFileInfo, type Unzipped, unzipSync } from 'fflate';
import { UserError } from '../cli/errors';
import { FILE_MESSAGES } from '../messages';

const MEGABYTE = 1024 * 1024;

/** Largest file opened, in MB, and largest content a zip may declare, in MB (issue 2, "Bad input"). */
export const MAX_FILE_MB = 50;
export const MAX_UNPACKED_MB = 300;

/** What a workbook file is inside, whatever its name says. */
export type WorkbookKind = 'xlsx' | 'ods' | 'xls';

/** Refuses a file by its size alone, so that a huge one is never read into memory. `size` in bytes. */
export function guardSize(size: number, file: string): void {
  if (size === 0) throw new UserError(FILE_MESSAGES.empty(file));
  if (size > MAX_FILE_MB * MEGABYTE) throw new UserError(FILE_MESSAGES.tooBig(file, MAX_FILE_MB));
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Looks at a file before any parser does. Sizes come from the zip's central directory, nothing is inflated for them.
 * Throws UserError naming the file: empty, over 50 MB, over 300 MB unpacked, password, damaged, not a workbook.
 */
export function guardWorkbook(bytes: Uint8Array, file: string): WorkbookKind {
  guardSize(bytes.length, file);
  if (startsWith(bytes, ZIP)) return guardZip(bytes, file);
  if (startsWith(bytes, OLE)) return guardOle(bytes, file);
  throw new UserError(FILE_MESSAGES.notWorkbook(file));
}

function guardZip(bytes: Uint8Array, file: string): WorkbookKind {
  const names = declaredNames(bytes, file);
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'xlsx';
  if (!names.has('content.xml')) throw new UserError(FILE_MESSAGES.notWorkbook(file));
  guardOds(bytes, file);
  return 'ods';
}

/** Unpacks what the filter takes; a damaged zip is a UserError. */
function unpack(bytes: Uint8Array, file: string, filter: (entry: UnzipFileInfo) => boolean): Unzipped {
  try {
    return unzipSync(bytes, { filter });
  } catch (thrown) {
    throw new UserError(FILE_MESSAGES.broken(file), { cause: thrown });
  }
}

/** The names in a zip's directory; refuses one that declares too much. */
function declaredNames(bytes: Uint8Array, file: string): ReadonlySet<string> {
  const names = new Set<string>();
  let unpacked = 0;
  unpack(bytes, file, (entry) => {
    names.add(entry.name);
    unpacked += entry.originalSize;
    return false;
  });
  if (unpacked > MAX_UNPACKED_MB * MEGABYTE) {
    throw new UserError(FILE_MESSAGES.tooBigUnpacked(file, MAX_UNPACKED_MB));
  }
  return names;
}

/** An OpenDocument file says in its manifest that it is encrypted, and in its mimetype that it is a spreadsheet. */
function guardOds(bytes: Uint8Array, file: string): void {
  const wanted = ['mimetype', 'META-INF/manifest.xml'];
  const parts = unpack(bytes, file, (entry) => wanted.includes(entry.name) && entry.originalSize < MEGABYTE);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  if (text('META-INF/manifest.xml').includes('encryption-data'))
    throw new UserError(FILE_MESSAGES.protected(file));
  if (!text('mimetype').includes('spreadsheet')) throw new UserError(FILE_MESSAGES.notWorkbook(file));
}

/** Excel wraps an encrypted .xlsx in the old container; a plain one holds "Workbook" (Excel 97+) or "Book" (95). */
function guardOle(bytes: Uint8Array, file: string): WorkbookKind {
  const streams = oleStreams(bytes, file);
  if (streams.some((path) => path.endsWith('/EncryptedPackage')))
    throw new UserError(FILE_MESSAGES.protected(file));
  if (!streams.some((path) => /\/(Workbook|Book)$/i.test(path)))
    throw new UserError(FILE_MESSAGES.notWorkbook(file));
  return 'xls';
}

function oleStreams(bytes: Uint8Array, file: string): readonly string[] {
  try {
    const container: { readonly FullPaths: readonly string[] } = CFB.read(bytes, { type: 'array' });
    return container.FullPaths;
  } catch (thrown) {
    throw new UserError(FILE_MESSAGES.broken(file), { cause: thrown });
  }
}
