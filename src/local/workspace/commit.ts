import type { WorkbookEdit } from '../../workbook/model';
import { isCarried } from '../xlsx/tabs';
import { buildWorkbook } from '../xlsx/write';
import { finalTabs, type Standing } from './apply';
import { fileNameFor, inFolder, readStamped } from './files';
import type { Workspace } from './open';
import { sameCells } from './same';
import { type FileToSave, type SaveResult, saveWorkbooks } from './save';

export type CommitRequest = {
  readonly workspace: Workspace;
  readonly edits: readonly WorkbookEdit[];
  readonly standing: Standing;
  /** Rewrites files whose cells stay the same too: for `setup`, which repairs what no cell shows (protection, dropdowns). */
  readonly rewrite?: boolean;
  /** Called after each workbook built. */
  readonly onFile?: (done: number, total: number) => void;
};

/** The bytes a workbook was read from, for what no cell says; null for a new file or one changed since, which is not saved. */
function presentBytes({ dir, stamps }: Workspace, file: string): Uint8Array | null {
  const stamp = stamps.find((each) => each.file === file);
  if (stamp === undefined) return null;
  try {
    const read = readStamped(inFolder(dir, file));
    return read.stamp.sha256 === stamp.sha256 ? read.bytes : null;
  } catch {
    return null;
  }
}

async function fileOf(request: CommitRequest, edit: WorkbookEdit): Promise<FileToSave> {
  const { hub, workbooks } = request.workspace;
  const existing = [hub, ...workbooks].find(({ id }) => id === edit.workbook) ?? null;
  const file = existing?.id ?? (edit.isNew ? fileNameFor(edit.workbook) : edit.workbook);
  const tabs = finalTabs(existing, edit.edits, request.standing);
  const same = existing !== null && request.rewrite !== true && sameCells(existing, tabs);
  if (same) return { file, bytes: null };
  const present = tabs.some(isCarried) ? presentBytes(request.workspace, file) : null;
  return { file, bytes: await buildWorkbook(tabs, file, present) };
}

/** Carries out an action's edits on the workspace it was read from: builds what changed, saves it (`saveWorkbooks`). */
export async function commitEdits(request: CommitRequest): Promise<SaveResult> {
  const files: FileToSave[] = [];
  for (const edit of request.edits) {
    files.push(await fileOf(request, edit));
    request.onFile?.(files.length, request.edits.length);
  }
  const { dir, stamps, hub } = request.workspace;
  return saveWorkbooks({ dir, stamps, hub: hub.id, files });
}
