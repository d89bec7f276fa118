import { dayToText } from '../../../periods/day';
import type { DaySerial } from '../../../periods/types';
import type { TaskColumn, TaskStatus } from '../../../reading/return';
import type { Random } from '../random';
import type { TypedCell } from '../types';

export type WrittenDocument = { readonly number: string; readonly day: DaySerial; readonly title: string };

/** What a clerk reports on one task; what is left out stays blank. */
export type TaskRow = {
  readonly status: TaskStatus;
  readonly percent?: number;
  readonly document?: WrittenDocument;
  readonly link?: string;
  readonly result?: string;
  readonly difficulty?: string;
  readonly proposal?: string;
  readonly ownDue?: DaySerial;
  readonly directedOn?: DaySerial;
};

/** A number, "60%" as text, or 0.6 in a cell formatted as percent. */
function typedPercent(percent: number, random: Random): TypedCell {
  if (random.chance(0.2)) return { value: percent / 100, format: '0%' };
  return { value: random.chance(0.2) ? `${percent}%` : percent };
}

/** A date of the sheet, or the same as text. */
const typedDay = (day: DaySerial, random: Random): TypedCell =>
  random.chance(0.25) ? { value: dayToText(day) } : { value: day, format: 'dd/mm/yyyy' };

type TypedColumns = Partial<Readonly<Record<TaskColumn, TypedCell>>>;

const texts = ({ link, result, difficulty, proposal }: TaskRow): TypedColumns => ({
  ...(link !== undefined && { link: { value: link } }),
  ...(result !== undefined && { ket_qua: { value: result } }),
  ...(difficulty !== undefined && { kho_khan: { value: difficulty } }),
  ...(proposal !== undefined && { kien_nghi: { value: proposal } }),
});

const documentCells = (document: WrittenDocument | undefined, random: Random): TypedColumns =>
  document === undefined
    ? {}
    : {
        van_ban_so: { value: document.number },
        van_ban_ngay: typedDay(document.day, random),
        van_ban_trich_yeu: { value: document.title },
      };

const columnsOf = (row: TaskRow, random: Random): TypedColumns => ({
  trang_thai: { value: row.status },
  ...(row.percent !== undefined && { ty_le_hoan_thanh: typedPercent(row.percent, random) }),
  ...documentCells(row.document, random),
  ...texts(row),
  ...(row.ownDue !== undefined && { ngay_han_rieng: typedDay(row.ownDue, random) }),
  ...(row.directedOn !== undefined && { ngay_chi_dao: typedDay(row.directedOn, random) }),
});

/** The cells of a task's row by `placeCode`. */
export const rowCells = (
  no: number,
  row: TaskRow,
  random: Random,
): readonly (readonly [string, TypedCell])[] =>
  Object.entries(columnsOf(row, random)).map(([column, cell]) => [`task:${no}:${column}`, cell]);
