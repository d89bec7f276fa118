import {
  type CellDetail,
  type CellValue,
  detailKey,
  type TabCells,
  type WorkbookCells,
} from '../../cells/cell';
import type { CellModel, CellWrite, TabEdit, TabModel } from '../../workbook/model';
import { type FinalTab, isCarried } from '../xlsx/tabs';

/** The wholly described tab of a file's tab as it stands, null for one no layout knows. */
export type Standing = (tab: TabCells, workbook: WorkbookCells) => TabModel | null;

/** A tab on its way: `id` is that of the file's tab, null for a new one; `tab` null while nobody has touched it. */
type Slot = { readonly id: number | null; readonly source: TabCells | null; readonly tab: FinalTab | null };

const codeOf = (slot: Slot): string => {
  if (slot.tab !== null && !isCarried(slot.tab)) return slot.tab.code;
  return String(slot.source?.cells[0]?.[0] ?? '');
};

/** The slot a tab is put over: by id when the edit names one, else by code. -1 for a new tab. */
function slotFor(slots: readonly Slot[], edit: Extract<TabEdit, { kind: 'putTab' }>): number {
  if (edit.replaces !== null) return slots.findIndex((slot) => slot.id === edit.replaces);
  return slots.findIndex((slot) => codeOf(slot) === edit.tab.code);
}

function putTab(slots: readonly Slot[], edit: Extract<TabEdit, { kind: 'putTab' }>): readonly Slot[] {
  const found = slotFor(slots, edit);
  const old = slots[found];
  const slot: Slot = { id: old?.id ?? null, source: old?.source ?? null, tab: edit.tab };
  const others = slots.filter((_, index) => index !== found);
  const at = edit.at ?? (found === -1 ? others.length : found);
  return [...others.slice(0, at), slot, ...others.slice(at)];
}

/** What a written cell becomes: its look stays, its old formula and link go. */
function writtenCell(old: CellModel | undefined, write: CellWrite): CellModel {
  const { row, col, value, formula, link } = write;
  const format = write.format ?? old?.format;
  return {
    row,
    col,
    value,
    style: old?.style ?? 'plain',
    ...(format === undefined ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
    ...(link === undefined ? {} : { link }),
  };
}

function overlayModel(tab: TabModel, writes: readonly CellWrite[]): TabModel {
  const cells = new Map(tab.cells.map((cell) => [detailKey(cell.row, cell.col), cell]));
  for (const write of writes) {
    const key = detailKey(write.row, write.col);
    cells.set(key, writtenCell(cells.get(key), write));
  }
  return {
    ...tab,
    rows: writes.reduce((rows, { row }) => Math.max(rows, row + 1), tab.rows),
    cols: writes.reduce((cols, { col }) => Math.max(cols, col + 1), tab.cols),
    cells: [...cells.values()],
  };
}

/** What a written cell shows beside its value: its formula, and the format given or had before. */
function writtenDetail(
  { value, formula, format }: CellWrite,
  old: CellDetail | undefined,
): CellDetail | null {
  const kept = format ?? old?.format;
  if (formula === undefined && kept === undefined) return null;
  return {
    shown: value === null ? '' : String(value),
    ...(formula === undefined ? {} : { formula }),
    ...(kept === undefined ? {} : { format: kept }),
  };
}

/** A tab as read with the writes laid in. */
function overlay(tab: TabCells, writes: readonly CellWrite[]): TabCells {
  const cells: CellValue[][] = tab.cells.map((row) => [...row]);
  const details: Record<string, CellDetail> = { ...tab.details };
  for (const write of writes) {
    while (cells.length <= write.row) cells.push([]);
    const line = cells[write.row] ?? [];
    while (line.length < write.col) line.push(null);
    line[write.col] = write.value;
    const key = detailKey(write.row, write.col);
    const detail = writtenDetail(write, details[key]);
    delete details[key];
    if (detail !== null) details[key] = detail;
  }
  return { ...tab, cells, details };
}

/**
 * The tabs a workbook has after its edits, in order, as a shell writes them. `putTab` puts a model over the tab with the
 * id it replaces, else over the one with its code, else adds it; at position `at` (0-based), else where the old one was,
 * else last. `setCells` lays values and formulas over the tab as it stands. Tabs nobody touched come as they stand;
 * those no layout knows are carried. `workbook` null is a file that does not exist yet.
 */
export function finalTabs(
  workbook: WorkbookCells | null,
  edits: readonly TabEdit[],
  standing: Standing,
): readonly FinalTab[] {
  const asItStands = (source: TabCells): FinalTab =>
    (workbook === null ? null : standing(source, workbook)) ?? { carried: source };
  const current = (slot: Slot): readonly FinalTab[] => {
    if (slot.tab !== null) return [slot.tab];
    return slot.source === null ? [] : [asItStands(slot.source)];
  };
  const setCells = (slot: Slot, writes: readonly CellWrite[]): Slot => {
    const { source, tab } = slot;
    if (tab !== null && !isCarried(tab)) return { ...slot, tab: overlayModel(tab, writes) };
    // Written before the structure is laid over it: row heights then fit the new texts.
    return source === null ? slot : { ...slot, source: overlay(source, writes) };
  };
  let slots: readonly Slot[] = (workbook?.tabs ?? []).map((source) => ({ id: source.id, source, tab: null }));
  for (const edit of edits) {
    slots =
      edit.kind === 'putTab'
        ? putTab(slots, edit)
        : slots.map((slot) => (slot.id === edit.tab ? setCells(slot, edit.cells) : slot));
  }
  return slots.flatMap(current);
}
