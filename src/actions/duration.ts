import { LOG_LAYOUT } from '../workbook/hub/log';
import type { TabEdit, TabModel, WorkbookEdit } from '../workbook/model';

const COLUMN = LOG_LAYOUT.columns.findIndex(({ code }) => code === 'thoi_luong_ms') + 1;

function timed(tab: TabModel, milliseconds: number): TabModel {
  const row = tab.cells.reduce((last, cell) => (cell.col === COLUMN ? Math.max(last, cell.row) : last), -1);
  const cells = tab.cells.map((cell) =>
    cell.row === row && cell.col === COLUMN ? { ...cell, value: Math.round(milliseconds) } : cell,
  );
  return { ...tab, cells };
}

const isLog = (edit: TabEdit): boolean => edit.kind === 'putTab' && edit.tab.code === LOG_LAYOUT.code;

/** The same edits with the run's duration in its row of Nhật ký: only the shell has a stop-watch. */
export const withDuration = (edits: readonly WorkbookEdit[], milliseconds: number): readonly WorkbookEdit[] =>
  edits.map((book) => ({
    ...book,
    edits: book.edits.map((edit) =>
      edit.kind === 'putTab' && isLog(edit) ? { ...edit, tab: timed(edit.tab, milliseconds) } : edit,
    ),
  }));
