import { type CellValue, type InputCell, isBlank, type TabCells } from '../../cells/cell';
import { nameKey } from '../../text/normalise';
import type { TabModel } from '../model';
import { type Frame, frameOf } from './frame';
import { agencyNameIn } from './identify';
import type { AgencyLayout } from './layout';
import { sameName } from './locate';
import { repairTexts as say, unplacedLabel } from './messages';
import { canonicalGrid } from './model';
import type { AgencyOutputs } from './outputs';
import { layoutRows } from './placement';
import { isMoved, type Moved, placeForeign, putForeign } from './repair/foreign';
import { formulaKeeper, type KeepsFormula, withoutFormula } from './repair/formulas';
import { isStraight, type Repaired, structureRepairs } from './repair/list';
import { type Resolved, resolve } from './repair/rows';
import { addressOf, type Filled, type Sorted, sortCells } from './repair/sorted';
import { standingAgencyTab } from './standing';
import { readUnplaced, rowsWith, type Unplaced } from './unplaced';

export type { Repaired } from './repair/list';

export type RepairedTab = {
  readonly model: TabModel;
  /** What was put right; [] for a tab that was as it should be. */
  readonly repaired: readonly Repaired[];
};

/**
 * False when the head names another agency than A1: whose numbers these are only a person can say. A name that is gone says
 * nothing; a tab whose A1 is gone was chosen by its name.
 */
function isOwn(tab: TabCells, layout: AgencyLayout): boolean {
  const name = agencyNameIn(tab);
  return nameKey(name) === '' || sameName(name, layout.agency.name);
}

type Placed = {
  readonly typed: ReadonlyMap<string, Filled>;
  readonly rivals: readonly (Filled & { readonly code: string })[];
};

const differ = (found: readonly Filled[]): boolean =>
  new Set(found.map(({ cell }) => `${typeof cell.value} ${String(cell.value)}`)).size > 1;

/** One value per place; where copies of a row or column say different things none of them is taken. */
function placeInputs(inputs: Sorted['inputs']): Placed {
  const typed = new Map<string, Filled>();
  const rivals: (Filled & { code: string })[] = [];
  for (const [code, cells] of inputs) {
    const valued = cells.filter(({ cell }) => !isBlank(cell.value));
    const found = valued.length > 0 ? valued : cells;
    const [first] = found;
    if (first === undefined) continue;
    if (differ(found)) rivals.push(...found.map((filled) => ({ ...filled, code })));
    else typed.set(code, first);
  }
  return { typed, rivals };
}

const typedCells = (placed: Placed, keeps: KeepsFormula): ReadonlyMap<string, InputCell> =>
  new Map(
    [...placed.typed].map(([code, filled]) => [
      code,
      keeps(filled) ? filled.cell : withoutFormula(filled.cell),
    ]),
  );

const unplacedOf = (filled: Filled, label: string, column: string): Unplaced => ({
  label: unplacedLabel(addressOf(filled), label, column),
  value: filled.cell.value,
  ...(filled.cell.format === undefined ? {} : { format: filled.cell.format }),
});

/** New place of a grid row that is the layout's, null for any other. */
function newRow(layout: AgencyLayout, frame: Frame, resolved: Resolved): (row: number) => number | null {
  const rows = layoutRows(layout);
  const codes = new Map([...frame.placement.rows].map(([code, row]) => [row, code]));
  return (row) => {
    const body = resolved.rows.get(row);
    if (body !== undefined) return body.rejected ? null : body.row.row;
    const code = codes.get(row);
    return code === undefined ? null : (rows.get(code) ?? null);
  };
}

const shown = (value: CellValue): string => String(value ?? '');

const entry = (filled: Filled, what: string): Repaired => ({ cell: addressOf(filled), what });

function movedEntries(moved: readonly Moved[]): readonly Repaired[] {
  return moved.filter(isMoved).map((one) => entry(one.from, say.foreign(addressOf(one.to))));
}

function valueEntries(sorted: Sorted, placed: Placed): readonly Repaired[] {
  const away = [...sorted.lost, ...placed.rivals];
  return away.map((filled) => entry(filled, say.unplaced(shown(filled.cell.value))));
}

/** Formulas of which the value alone was kept. */
function formulaEntries(sorted: Sorted, moved: readonly Moved[], keeps: KeepsFormula): readonly Repaired[] {
  const given = [
    ...[...sorted.inputs.values()].flat().filter((filled) => !keeps(filled)),
    ...moved.flatMap(({ from, to }) => (keeps(from, to) ? [] : [from])),
    ...sorted.lost,
  ];
  return given.flatMap((filled) => {
    const { formula } = filled.cell;
    return formula === undefined ? [] : [entry(filled, say.formula(formula))];
  });
}

/**
 * The tab as the layout wants it, with every typed value kept. Values go to their place by row and column code; rows and
 * columns whose code is gone are known again by STT and label, or header. Where code and words contradict each other, or
 * copies disagree, nobody can tell: such values go to the block "Chưa xếp được" under the foot. Cells outside the layout are
 * kept to its right or below. Everything done is listed with the cell it was done to, as the file has it. Repairing a
 * repaired tab changes and lists nothing.
 */
export function repairAgencyTab(tab: TabCells, layout: AgencyLayout, outputs: AgencyOutputs): RepairedTab {
  const known: ReadonlySet<string> = new Set(layoutRows(layout).keys());
  const frame = frameOf(tab, layout);
  const resolved = resolve(tab, layout, known);
  const sorted = sortCells(tab, frame, resolved, known, isOwn(tab, layout));
  const placed = placeInputs(sorted.inputs);
  const unplaced = [
    ...readUnplaced(tab),
    ...sorted.lost.map((filled) => unplacedOf(filled, filled.label, filled.column)),
    ...placed.rivals.map((filled) => unplacedOf(filled, filled.code, '')),
  ];
  const free = { right: layout.widths.length, below: rowsWith(layout, unplaced) + 1 };
  const straight = isStraight(frame, resolved);
  const moved = placeForeign(sorted.foreign, newRow(layout, frame, resolved), free, straight);
  const gone = [...sorted.lost, ...moved.filter(isMoved).map(({ from }) => from)];
  const keeps = formulaKeeper(straight, gone);
  const grid = canonicalGrid({ layout, typed: typedCells(placed, keeps), outputs, unplaced });
  putForeign(grid, moved, keeps);
  return {
    model: standingAgencyTab(grid.tab(tab.title), layout),
    repaired: [
      ...structureRepairs(tab, frame, resolved),
      ...valueEntries(sorted, placed),
      ...formulaEntries(sorted, moved, keeps),
      ...movedEntries(moved),
    ],
  };
}
