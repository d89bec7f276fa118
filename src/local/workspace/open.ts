import type { WorkbookCells } from '../../cells/cell';
import { UserError } from '../cli/errors';
import { FOLDER_MESSAGES } from '../messages';
import { parseWorkbook } from '../xlsx/read';
import { type FileStamp, inFolder, readStamped, workbookFiles } from './files';
import { readSettings, type WorkspaceSettings } from './settings';

/** A folder of workbooks as read; `stamps` say what each file was, for the write that follows. */
export type Workspace = {
  readonly dir: string;
  readonly settings: WorkspaceSettings;
  readonly hub: WorkbookCells;
  /** The agency workbooks, without the hub, in code point order of their names. */
  readonly workbooks: readonly WorkbookCells[];
  readonly stamps: readonly FileStamp[];
};

/** Called after each file. */
export type OnFile = (done: number, total: number) => void;

/** The hub is the workbook with a tab whose A1 begins "tab:", whatever the file is called. */
export const isHub = (workbook: WorkbookCells): boolean =>
  workbook.tabs.some(({ cells }) => String(cells[0]?.[0] ?? '').startsWith('tab:'));

/** Every workbook of a folder with its stamp. Throws UserError for a missing folder or a file that cannot be read. */
export function readFolder(
  dir: string,
  onFile: OnFile = () => {},
): readonly { readonly workbook: WorkbookCells; readonly stamp: FileStamp }[] {
  const files = workbookFiles(dir);
  return files.map((file, index) => {
    const { bytes, stamp } = readStamped(inFolder(dir, file));
    const workbook = parseWorkbook(bytes, file);
    onFile(index + 1, files.length);
    return { workbook, stamp };
  });
}

/**
 * Reads a workspace: every .xlsx of the folder but lock files and hidden ones. Throws UserError: folder missing, a file
 * unreadable (named), no hub ("chạy tthc init"), two hubs (both named).
 */
export function openWorkspace(dir: string, onFile?: OnFile): Workspace {
  const read = readFolder(dir, onFile);
  const hubs = read.filter(({ workbook }) => isHub(workbook));
  const [hub] = hubs;
  if (hub === undefined) throw new UserError(FOLDER_MESSAGES.noHub(dir));
  if (hubs.length > 1) throw new UserError(FOLDER_MESSAGES.twoHubs(hubs.map(({ stamp }) => stamp.file)));
  return {
    dir,
    settings: readSettings(dir),
    hub: hub.workbook,
    workbooks: read.filter((each) => each !== hub).map(({ workbook }) => workbook),
    stamps: read.map(({ stamp }) => stamp),
  };
}
