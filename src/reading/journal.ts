import type { InputCell } from '../cells/cell';
import { type Read, typedForFinding } from './read';
import { type Place, placeCode, type ReadingIssue } from './return';

/** Typed cells of one return by `placeCode`; a place that is not in it is blank. */
export type TypedCells = ReadonlyMap<string, InputCell>;

/** Reads the cells of one return and keeps what each was read as and what was wrong with it, in reading order. */
export type Journal = {
  readonly issues: readonly ReadingIssue[];
  /** "Hiểu là" by `placeCode`; only where it says more than the cell. */
  readonly readAs: ReadonlyMap<string, string>;
  cellOf(place: Place): InputCell;
  /** Notes a cell that was read and gives its value. */
  note<Value>(place: Place, read: Read<Value>): Value;
  /** Reads the cell of a place with a reader, notes it and gives its value. */
  take<Value>(place: Place, reader: (cell: InputCell) => Read<Value>): Value;
};

const blankCell: InputCell = { value: null, shown: '' };

export function openJournal(typed: TypedCells): Journal {
  const issues: ReadingIssue[] = [];
  const readAs = new Map<string, string>();
  const cellOf = (place: Place): InputCell => typed.get(placeCode(place)) ?? blankCell;
  const note = <Value>(place: Place, read: Read<Value>): Value => {
    if (read.readAs !== '') readAs.set(placeCode(place), read.readAs);
    if (read.issue !== null) {
      issues.push({ ...read.issue, place, typed: typedForFinding(cellOf(place).value), readAs: read.readAs });
    }
    return read.value;
  };
  return { issues, readAs, cellOf, note, take: (place, reader) => note(place, reader(cellOf(place))) };
}
