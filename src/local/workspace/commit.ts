import type { WorkbookEdit } from '../../workbook/model';
import { buildWorkbook } from '../xlsx/write';
import { finalTabs, type Standing } from './apply';
import { fileNameFor } from './files';
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

async function fileOf(request: CommitRequest, edit: WorkbookEdit): Promise<FileToSave> {
  const { hub, workbooks } = request.workspace;
  const existing = [hub, ...workbooks].find(({ id }) => id === edit.workbook) ?? null;
  const file = existing?.id ?? (edit.isNew ? fileNameFor(edit.workbook) : edit.workbook);
  const tabs = finalTabs(existing, edit.edits, request.standing);
  const same = existing !== null && request.rewrite !== true && sameCells(existing, tabs);
  return { file, bytes: same ? null : await buildWorkbook(tabs, file) };
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
