import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { UserError } from '../cli/errors';
import { FILE_MESSAGES } from '../messages';

/** Pictures, printer settings and the like: nothing a reader of cells needs. */
const SKIPPED =
  /^(?:xl\/(?:media|printerSettings|embeddings|activeX|drawings|charts)|Pictures|Thumbnails|Object )/;

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const UTF8_NAME = 0x800;

/** Where the directory's end record stands: in the last 64 kB, before a comment. -1 when there is none. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_558; at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return -1;
}

/** The checksum each entry must have, by name, from the zip's directory. */
function checksums(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const sums = new Map<string, number>();
  let at = end < 0 ? view.byteLength : view.getUint32(end + 16, true);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const length = view.getUint16(at + 28, true);
    const latin = (view.getUint16(at + 8, true) & UTF8_NAME) === 0;
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + length), latin);
    sums.set(name, view.getUint32(at + 16, true));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

/**
 * The same archive, unpacked and checked, as SheetJS may be given it: its own unpacker runs for ever on a damaged stream
 * and lets a wrong checksum pass, which could be a wrong number. Throws UserError naming the file when anything is damaged.
 * To be called after `guardWorkbook`, which has looked at the sizes.
 */
export function soundArchive(bytes: Uint8Array, file: string): Uint8Array {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => !SKIPPED.test(name) });
    const sums = checksums(bytes);
    const damaged = Object.entries(parts).find(([name, part]) => sums.get(name) !== crc32(part));
    if (damaged) throw new Error(`checksum of ${damaged[0]}`);
    return zipSync(parts, { level: 0 });
  } catch (thrown) {
    throw new UserError(FILE_MESSAGES.broken(file), { cause: thrown });
  }
}
