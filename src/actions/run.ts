import { instantToText } from '../periods/day';
import { agencyWrites } from '../workbook/agency/writes';
import { findingsContent } from '../workbook/hub/findingsTab';
import { appendLog, logContent, readLog } from '../workbook/hub/log';
import type { Stamp } from '../workbook/hub/stamp';
import { submissionsContent } from '../workbook/hub/submissions';
import type { CellWrite, TabEdit, WorkbookEdit } from '../workbook/model';
import type { TableContent } from '../workbook/table/types';
import { agencyOutputs } from './agencyOutputs';
import type { Figures } from './appendices';
import type { Checked } from './checked';
import { putHubTab } from './hubEdits';
import { runOutcome } from './messages';
import type { Snapshot } from './types';

export const stampOf = ({ world, asOf }: Checked): Stamp => ({
  plan: world.plan,
  period: world.period,
  asOf,
});

/** Edits by workbook id, in the order workbooks are first named. */
class EditBook {
  private readonly books = new Map<string, TabEdit[]>();

  add(workbook: string, edit: TabEdit): void {
    const edits = this.books.get(workbook) ?? [];
    this.books.set(workbook, edits);
    edits.push(edit);
  }

  /** The hub last, so that its "as of" is never older than what stands in the agency workbooks. */
  list(hub: string): readonly WorkbookEdit[] {
    const ids = [...this.books.keys()].filter((id) => id !== hub);
    return [...ids, hub].map((workbook) => ({
      workbook,
      isNew: false,
      edits: this.books.get(workbook) ?? [],
    }));
  }
}

function logged(checked: Checked, snapshot: Snapshot, what: string, cells: number): TableContent {
  const { world, counts, asOf } = checked;
  const outcome = runOutcome(counts, instantToText(asOf));
  return logContent(
    appendLog(readLog(world.hub), {
      at: asOf,
      who: snapshot.user,
      what,
      outcome,
      period: world.period.code,
      returns: world.tabs.length,
      ...counts,
      cells,
      milliseconds: null,
    }),
  );
}

/**
 * The edits of a run that read and judged the whole set: outputs of every agency tab, "Tình hình gửi", "Lỗi số liệu",
 * `extra` tabs of the hub, and a row in "Nhật ký". Input cells are never among them.
 */
export function runEdits(
  checked: Checked,
  figures: Figures,
  snapshot: Snapshot,
  run: { readonly what: string; readonly extra: readonly TableContent[] },
): readonly WorkbookEdit[] {
  const { world } = checked;
  const book = new EditBook();
  let written = 0;
  for (const { tab, outputs } of agencyOutputs(checked, figures.lines, figures.tasks)) {
    const cells: readonly CellWrite[] = agencyWrites(tab.tab, tab.layout, outputs);
    written += cells.length;
    if (cells.length > 0) book.add(tab.workbook.id, { kind: 'setCells', tab: tab.tab.id, cells });
  }
  const stamp = stampOf(checked);
  const contents = [
    ...run.extra,
    submissionsContent(checked.submissions, stamp),
    findingsContent(checked.findings, world.register, stamp),
    logged(checked, snapshot, run.what, written),
  ];
  for (const content of contents) book.add(world.hub.id, putHubTab(content, world.hub));
  return book.list(world.hub.id);
}
