import { a1 } from '../../../cells/a1';
import { cellAt, type InputCell, isBlank, type TabCells, valueAt } from '../../../cells/cell';
import { placeCode } from '../../../reading/return';
import type { Frame, RowRole } from '../frame';
import { placeAt } from '../inputs';
import { TEXT_COL } from '../layout';
import { agrees, sameName, textOf } from '../locate';
import { titleCol } from '../looks';
import type { Position } from '../placement';
import { isUnplacedRow, UNPLACED_LABEL_COL, UNPLACED_TITLE, UNPLACED_VALUE_COL } from '../unplaced';
import type { FoundColumn, FoundColumns } from './columns';
import type { FoundRow, Resolved } from './rows';

/** A filled cell of the file: a value, or a formula that shows nothing or was never calculated. */
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

/** A cell in a row or column nobody can vouch for: typed values are lost, the layout's own texts dropped, the rest kept. */
function rejectedFate(row: FoundRow, found: FoundColumn): Fate {
  const { column } = found;
  const meant = row.rejected ? row.section.rows.find((one) => agrees(row.words, one, row.section)) : row.row;
  if (!found.mayBeTyped) return meant === undefined ? 'foreign' : 'own';
  if (!found.rejected && meant !== undefined && placeAt(meant, column) === null) return 'own';
  return { label: row.words.label || row.row.label, column: found.header || column.header };
}

/** A cell in a body row and a known column of its section. */
function bodyFate(row: FoundRow, found: FoundColumn): Fate {
  if (row.rejected || found.rejected) return rejectedFate(row, found);
  const place = placeAt(row.row, found.column);
  return place === null ? 'own' : { input: placeCode(place) };
}

/** True for a code or header row most of whose cells say what they should: the others were typed over, not moved here. */
function isIntact(tab: TabCells, row: number, kind: 'columns' | 'header', columns: FoundColumns): boolean {
  const right = [...columns].filter(([col, { column }]) => {
    const text = textOf(valueAt(tab, row, col));
    return kind === 'columns' ? text === column.code : sameName(text, column.header);
  });
  return 2 * right.length >= columns.size;
}

/** The texts of head and section titles, where the layout has them or wherever a moved column took them. */
function isOwnText(frame: Frame, role: RowRole, { col, cell }: Filled): boolean {
  const text = textOf(cell.value);
  if (role.kind === 'title')
    return col === titleCol(frame, role.section) || sameName(text, role.section.title);
  if (role.kind === 'head') return col === frame.placement.textCol || sameName(text, role.head.text);
  return col === TEXT_COL;
}

/** A code or header of any section: the layout's own word, wherever it was moved. Kept, it would pass for a second column. */
const isColumnWord = ({ layout }: Frame, kind: 'columns' | 'header', text: string): boolean =>
  layout.sections.some(({ columns }) =>
    columns.some(({ code, header }) => text === (kind === 'columns' ? code : header)),
  );

/** A cell of a code or header row. */
function frameFate(
  tab: TabCells,
  frame: Frame,
  kind: 'columns' | 'header',
  columns: FoundColumns,
  at: Filled,
): Fate {
  if (isColumnWord(frame, kind, textOf(at.cell.value))) return 'own';
  return columns.has(at.col) && isIntact(tab, at.row, kind, columns) ? 'own' : 'foreign';
}

function bodyRowFate(resolved: Resolved, body: FoundRow, { col, cell }: Filled): Fate {
  if (body.row.content.kind === 'note')
    return sameName(textOf(cell.value), body.row.label) ? 'own' : 'foreign';
  const found = resolved.columns.get(body.section.code)?.get(col);
  return found === undefined ? 'foreign' : bodyFate(body, found);
}

function fateAt(tab: TabCells, frame: Frame, resolved: Resolved, at: Filled): Fate {
  const body = resolved.rows.get(at.row);
  if (body !== undefined) return bodyRowFate(resolved, body, at);
  const role = frame.roles.get(at.row);
  if (role === undefined) return 'foreign';
  if (role.kind === 'columns' || role.kind === 'header')
    return frameFate(tab, frame, role.kind, resolved.columns.get(role.section.code) ?? new Map(), at);
  if (role.kind === 'unplaced')
    return at.col === UNPLACED_LABEL_COL || at.col === UNPLACED_VALUE_COL ? 'own' : 'foreign';
  return isOwnText(frame, role, at) ? 'own' : 'foreign';
}

/** Shape of a row code: that of a field, line or section a changed plan has no longer is not somebody's value. */
const CODE_SHAPE = /^(?:(?:head|sec|cols|hdr|note|task|foot):[\w:]+|[A-Za-z]\w*)$/;

/** Column A holds codes; anything else there was typed over one. */
const isCode = (text: string, known: ReadonlySet<string>): boolean =>
  known.has(text) || isUnplacedRow(text) || text === UNPLACED_TITLE || CODE_SHAPE.test(text);

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
  const sortCode = (filled: Filled): void => {
    const isA1 = filled.row === frame.placement.rows.get(frame.layout.agency.code);
    if (!isA1 && !isCode(textOf(filled.cell.value), known)) lost.push({ ...filled, label: '', column: '' });
  };
  const sortOne = (filled: Filled): void => {
    const fate = fateAt(tab, frame, resolved, filled);
    if (fate === 'own') return;
    if (fate === 'foreign') foreign.push(filled);
    else if (isBlank(filled.cell.value) && ('label' in fate || !trusting)) return;
    else if ('label' in fate) lost.push({ ...filled, ...fate });
    else if (!trusting) lost.push({ ...filled, label: fate.input, column: '' });
    else inputs.set(fate.input, [...(inputs.get(fate.input) ?? []), filled]);
  };
  tab.cells.forEach((line, row) => {
    line.forEach((value, col) => {
      const filled = { row, col, cell: cellAt(tab, row, col) };
      if (isBlank(value) && (col === 0 || filled.cell.formula === undefined)) return;
      if (col === 0) sortCode(filled);
      else sortOne(filled);
    });
  });
  return { inputs, lost, foreign };
}

export const addressOf = ({ row, col }: Position): string => a1(row, col);
