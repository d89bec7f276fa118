import { a1 } from '../../../cells/a1';
import { type CellValue, type TabCells, valueAt } from '../../../cells/cell';
import type { Frame } from '../frame';
import { type AgencyRow, columnsRowCode, headerRowCode, type Section, STATE_ROW } from '../layout';
import { textOf } from '../locate';
import { repairTexts as say } from '../messages';
import { fixedValue } from '../model';
import { canonicalPlacement } from '../placement';
import type { FoundRow, Resolved } from './rows';

/** One thing put right: the cell as the file has it ('' when there was none) and what was done (Vietnamese). */
export type Repaired = { readonly cell: string; readonly what: string };

const strays = (found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): boolean =>
  [...found].some(([key, at]) => wanted.get(key) !== at);

/** True when a row or column that was found stands elsewhere than the layout puts it. */
function hasMoved({ layout, placement }: Frame): boolean {
  const canonical = canonicalPlacement(layout);
  return strays(placement.rows, canonical.rows) || strays(placement.cols, canonical.cols);
}

/**
 * True when every row and column that was found, copies included, stands where the layout puts it and is what its code says:
 * formulas then point where they did. One that lost its code or is gone from the end leaves a tab straight.
 */
export function isStraight(frame: Frame, resolved: Resolved): boolean {
  const rows = [...resolved.rows].every(([at, { row, rejected }]) => !rejected && at === row.row);
  const columns = [...resolved.columns.values()].every((found) =>
    [...found].every(([at, { column, rejected }]) => !rejected && at === column.col),
  );
  return rows && columns && !hasMoved(frame);
}

const sameText = (found: CellValue, wanted: CellValue): boolean =>
  found === wanted || textOf(found) === textOf(wanted);

/** A fixed text that is not what it should be. */
function textRepair(tab: TabCells, row: number, col: number, wanted: CellValue): readonly Repaired[] {
  const found = valueAt(tab, row, col);
  return sameText(found, wanted)
    ? []
    : [{ cell: a1(row, col), what: say.label(textOf(found), textOf(wanted)) }];
}

function headRepairs(tab: TabCells, frame: Frame): readonly Repaired[] {
  const { layout, placement } = frame;
  return layout.head.flatMap(({ code, text }) => {
    const row = placement.rows.get(code);
    if (row === undefined) return [{ cell: '', what: say.rowRebuilt(text || code) }];
    const codeFault = textRepair(tab, row, 0, code);
    return code === STATE_ROW
      ? codeFault
      : [...codeFault, ...textRepair(tab, row, placement.textCol, text || null)];
  });
}

function columnRepairs(
  tab: TabCells,
  frame: Frame,
  section: Section,
  resolved: Resolved,
): readonly Repaired[] {
  const columns = [...(resolved.columns.get(section.code) ?? [])];
  const headerRow = frame.placement.rows.get(headerRowCode(section.code));
  return section.columns.flatMap((column) => {
    const found = columns.filter(([, one]) => one.column === column);
    if (found.length === 0) return [{ cell: '', what: say.columnRebuilt(section.title, column.header) }];
    return found.flatMap(([col, one]) => {
      const cell = headerRow === undefined ? '' : a1(headerRow, col);
      if (one.byHeader) return [{ cell, what: say.columnFoundByHeader(section.title, column.header) }];
      return headerRow === undefined ? [] : textRepair(tab, headerRow, col, column.header);
    });
  });
}

function fixedRepairs(
  tab: TabCells,
  resolved: Resolved,
  at: number,
  { section, row }: FoundRow,
): readonly Repaired[] {
  if (row.content.kind === 'note') return [];
  return [...(resolved.columns.get(section.code) ?? [])].flatMap(([col, { column, rejected }]) =>
    column.role !== 'fixed' || rejected ? [] : textRepair(tab, at, col, fixedValue(row, column.code)),
  );
}

function rowRepairs(tab: TabCells, resolved: Resolved, row: AgencyRow): readonly Repaired[] {
  const found = [...resolved.rows].filter(([, one]) => one.row === row);
  if (found.length === 0) return [{ cell: '', what: say.rowRebuilt(row.label) }];
  return found.flatMap(([at, one]) =>
    one.byLabel
      ? [{ cell: a1(at, 0), what: say.rowFoundByLabel(row.label) }]
      : fixedRepairs(tab, resolved, at, one),
  );
}

/** Frame rows of a section that are gone. */
function frameRepairs(frame: Frame, section: Section): readonly Repaired[] {
  return [columnsRowCode(section.code), headerRowCode(section.code)].flatMap((code) =>
    frame.placement.rows.has(code) ? [] : [{ cell: '', what: say.rowRebuilt(`${section.title} (${code})`) }],
  );
}

/** Rows or columns that do not stand where the layout puts them: one entry, however many an inserted row pushed down. */
function orderRepair(frame: Frame): readonly Repaired[] {
  return hasMoved(frame) ? [{ cell: '', what: say.order }] : [];
}

/** What the structure of a tab lacks, or has wrong; [] for one as `setup` built it. */
export function structureRepairs(tab: TabCells, frame: Frame, resolved: Resolved): readonly Repaired[] {
  return [
    ...orderRepair(frame),
    ...headRepairs(tab, frame),
    ...frame.layout.sections.flatMap((section) => [
      ...frameRepairs(frame, section),
      ...columnRepairs(tab, frame, section, resolved),
      ...section.rows.flatMap((row) => rowRepairs(tab, resolved, row)),
    ]),
  ];
}
