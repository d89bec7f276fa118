import type { CellValue, InputCell } from '../cells/cell';
import { readingMessages } from './messages';

/** A fault of one cell, before it is known where the cell stands. */
export type CellIssue = {
  /** E1 for counts, R1–R10 for the rest. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** Vietnamese: what was found and what to do. */
  readonly message: string;
};

/** What a cell was read as. */
export type Read<Value> = {
  readonly value: Value;
  /** "Hiểu là": '' when the cell is taken just as it is typed, else what it was read as ("1.234", "0 (không phát sinh)"). */
  readonly readAs: string;
  readonly issue: CellIssue | null;
};

export const taken = <Value>(value: Value, readAs = ''): Read<Value> => ({ value, readAs, issue: null });

export const warned = <Value>(value: Value, readAs: string, rule: string, message: string): Read<Value> => ({
  value,
  readAs,
  issue: { rule, severity: 'warning', message },
});

export const refused = <Value>(value: Value, rule: string, message: string): Read<Value> => ({
  value,
  readAs: '',
  issue: { rule, severity: 'error', message },
});

/** R1: a formula in an input cell is taken at its result, with a warning unless the cell has a fault already. */
export const noteFormula = <Value>(cell: InputCell, read: Read<Value>): Read<Value> =>
  cell.formula === undefined || read.issue !== null
    ? read
    : { ...read, issue: { rule: 'R1', severity: 'warning', message: readingMessages.formula(cell.formula) } };

/** What the person sees in the cell, for messages. */
export const seen = (cell: InputCell): string => (cell.shown.trim() === '' ? String(cell.value) : cell.shown);

const longestTyped = 500;

/** The typed value as findings carry it: very long text shortened (never inside a surrogate pair), the rest untouched. */
export const typedForFinding = (value: CellValue): CellValue =>
  typeof value === 'string' && value.length > longestTyped
    ? `${value.slice(0, longestTyped).replace(/\p{Cs}$/u, '')}…`
    : value;
