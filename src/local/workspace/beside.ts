import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../cli/errors';

/** Hidden, so that no reader takes it for a workbook; the writer's process number tells a live one from a left one. */
const TEMPORARY = /^\.tthc-(\d+)-\d+\.tmp$/;

let count = 0;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return systemCode(thrown) === 'EPERM';
  }
}

/** Removes what a killed run left half-written. A running program's own files stay. */
export function removeLeftovers(dir: string): void {
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir)) {
    const pid = TEMPORARY.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dir, name), { force: true });
  }
}

function writeSynced(path: string, bytes: Uint8Array, mode: number): void {
  const handle = openSync(path, 'wx', mode);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(path, mode);
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed over it. A link
 * is followed and stays a link; permissions stay. `allowed` is asked at the last moment; false leaves the file alone.
 * Returns whether it was written. System errors come through, with nothing left behind.
 */
export function writeBeside(path: string, bytes: Uint8Array, allowed: () => boolean): boolean {
  const target = existsSync(path) ? realpathSync(path) : path;
  const mode = existsSync(target) ? statSync(target).mode & 0o777 : 0o644;
  count += 1;
  const temporary = join(dirname(target), `.tthc-${process.pid}-${count}.tmp`);
  try {
    writeSynced(temporary, bytes, mode);
    if (!allowed()) return false;
    renameSync(temporary, target);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}
