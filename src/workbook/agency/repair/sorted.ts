import { a1 } from '../../../cells/a1';
import { cellAt, type InputCell, isBlank, type TabCells } from '../../../cells/cell';
import { placeCode } from '../../../reading/return';
import type { Frame, RowRole } from '../frame';
import { placeAt } from '../inputs';
import { TEXT_COL } from '../layout';
import { agrees, textOf } from '../locate';
import type { Position } from '../placement';
import { isUnplacedRow, UNPLACED_LABEL_COL, UNPLACED_TITLE, UNPLACED_VALUE_COL } from '../unplaced';
import type { FoundColumn } from './columns';
import type { FoundRow, Resolved } from './rows';

/** A filled cell of the file. */
export type Filled = Position & { readonly cell: InputCell };

/** Every filled cell of a tab that is not the layout's own text, sorted by what is to become of it. */
export type Sorted = {
  /** By placeCode: usually one; several where a row or column was copied. */
  readonly inputs: ReadonlyMap<string, readonly Filled[]>;
  /** Typed in rows or columns nobody can vouch for, with what names them. */
  readonly lost: readonly (Filled & { readonly label: string; readonly column: string })[];
  /** Outside the layout. */
  readonly foreign: readonly Filled[];
};

type Fate =
  | 'own'
  | 'foreign'
  | { readonly input: string }
  | { readonly label: string; readonly column: string };

/** A cell in a body row and a known column of its section. */
function bodyFate(row: FoundRow, found: FoundColumn): Fate {
  const { column } = found;
  if (column.role !== 'input') return 'own';
  const place = placeAt(row.row, column);
  if (!row.rejected && !found.rejected) return place === null ? 'own' : { input: placeCode(place) };
  const meant = row.rejected ? row.section.rows.find((one) => agrees(row.words, one)) : row.row;
  if (meant !== undefined && placeAt(meant, column) === null) return 'own';
  return { label: row.words.label || row.row.label, column: found.header || column.header };
}

const isStart = (frame: Frame, role: RowRole, col: number): boolean =>
  role.kind === 'head' ? col === frame.placement.textCol : col === TEXT_COL;

function fateAt(frame: Frame, resolved: Resolved, at: Filled): Fate {
  const { row, col } = at;
  const body = resolved.rows.get(row);
  if (body !== undefined) {
    if (body.row.content.kind === 'note') return 'own';
    const found = resolved.columns.get(body.section.code)?.get(col);
    return found === undefined ? 'foreign' : bodyFate(body, found);
  }
  const role = frame.roles.get(row);
  if (role === undefined) return 'foreign';
  if (role.kind === 'columns' || role.kind === 'header')
    return resolved.columns.get(role.section.code)?.has(col) ? 'own' : 'foreign';
  if (role.kind === 'unplaced')
    return col === UNPLACED_LABEL_COL || col === UNPLACED_VALUE_COL ? 'own' : 'foreign';
  return isStart(frame, role, col) ? 'own' : 'foreign';
}

/** Column A holds codes; anything else there was typed over one. */
const isCode = (text: string, known: ReadonlySet<string>): boolean =>
  known.has(text) || isUnplacedRow(text) || text === UNPLACED_TITLE;

/** Sorts every filled cell of a tab. `trusting` is false for a tab that may be another agency's: then no input is placed. */
export function sortCells(
  tab: TabCells,
  frame: Frame,
  resolved: Resolved,
  known: ReadonlySet<string>,
  trusting: boolean,
): Sorted {
  const inputs = new Map<string, Filled[]>();
  const lost: (Filled & { label: string; column: string })[] = [];
  const foreign: Filled[] = [];
  const sortOne = (filled: Filled): void => {
    if (filled.col === 0) {
      if (!isCode(textOf(filled.cell.value), known)) lost.push({ ...filled, label: '', column: '' });
      return;
    }
    const fate = fateAt(frame, resolved, filled);
    if (fate === 'own') return;
    if (fate === 'foreign') foreign.push(filled);
    else if ('label' in fate) lost.push({ ...filled, ...fate });
    else if (!trusting) lost.push({ ...filled, label: fate.input, column: '' });
    else inputs.set(fate.input, [...(inputs.get(fate.input) ?? []), filled]);
  };
  tab.cells.forEach((line, row) => {
    line.forEach((value, col) => {
      if (!isBlank(value)) sortOne({ row, col, cell: cellAt(tab, row, col) });
    });
  });
  return { inputs, lost, foreign };
}

export const addressOf = ({ row, col }: Position): string => a1(row, col);
