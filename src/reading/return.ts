import type { CellValue } from '../cells/cell';
import type { DaySerial } from '../periods/types';

/**
 * One field of a return. Four kinds of absence are kept apart all the way: `blank` (not reported), `none` (không phát sinh,
 * counts as 0), `notApplicable` (không thuộc thẩm quyền, leaves `owed`), `unreadable` (E1: typed, but not a count).
 */
export type FieldValue = number | 'blank' | 'none' | 'notApplicable' | 'unreadable';

/** Values by field code; only typed fields the agency owes. A missing key is `blank`. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** The closed list of typed states (domain.md 2). */
export const TASK_STATUSES = [
  'Chưa thực hiện',
  'Đang thực hiện',
  'Hoàn thành',
  'Duy trì thường xuyên',
  'Không phát sinh',
  'Không thuộc phạm vi',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** What was reported on one task. Texts are tidied, '' when blank. */
export type TaskReport = {
  readonly status: TaskStatus | 'blank' | 'unreadable';
  /** 0–100, null when blank or unreadable. */
  readonly percent: number | null;
  readonly docNumber: string;
  readonly docDate: DaySerial | null;
  readonly docTitle: string;
  readonly link: string;
  readonly result: string;
  readonly difficulty: string;
  readonly proposal: string;
  /** ngay_han_rieng, task 22. */
  readonly ownDue: DaySerial | null;
  /** ngay_chi_dao, task 27. */
  readonly directedOn: DaySerial | null;
};

/** Column codes of a task row, the words `import` uses after `task:N:`. */
export const TASK_COLUMNS = [
  'trang_thai',
  'ty_le_hoan_thanh',
  'van_ban_so',
  'van_ban_ngay',
  'van_ban_trich_yeu',
  'link',
  'ket_qua',
  'kho_khan',
  'kien_nghi',
  'ngay_han_rieng',
  'ngay_chi_dao',
] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

export const FOOT_ITEMS = ['nguoi_lap', 'dien_thoai', 'xac_nhan'] as const;
export type FootItem = (typeof FOOT_ITEMS)[number];

/** Where in a return something stands. Turned into an A1 cell by whoever read the tab. */
export type Place =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'note'; readonly field: string }
  | { readonly kind: 'task'; readonly task: number; readonly column: TaskColumn }
  | { readonly kind: 'foot'; readonly item: FootItem }
  | { readonly kind: 'return' };

/** The words `import` uses for a place: "hs_ky_truoc", "note:hs_ky_truoc", "task:5:link", "foot:xac_nhan", "". */
export function placeCode(place: Place): string {
  switch (place.kind) {
    case 'field':
      return place.field;
    case 'note':
      return `note:${place.field}`;
    case 'task':
      return `task:${place.task}:${place.column}`;
    case 'foot':
      return `foot:${place.item}`;
    case 'return':
      return '';
  }
}

/** A fault found while reading one cell. Becomes a finding. */
export type ReadingIssue = {
  /** E1 for counts that are no count; R codes for the rest (see checks/catalogue). */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  readonly typed: CellValue;
  readonly readAs: string;
  readonly message: string;
};

/** What one agency reported for one period. */
export type AgencyReturn = {
  readonly agency: string;
  readonly values: FieldValues;
  /** Giải trình by field code, only non-blank ones. */
  readonly notes: Readonly<Record<string, string>>;
  /** Only the tasks it leads. */
  readonly tasks: ReadonlyMap<number, TaskReport>;
  readonly preparedBy: string;
  readonly phone: string;
  /** "Đã gửi" chosen. */
  readonly ticked: boolean;
  readonly issues: readonly ReadingIssue[];
};

/** Values of earlier periods: period code → agency code → values. What `Kho số liệu` holds. */
export type Archive = ReadonlyMap<string, ReadonlyMap<string, FieldValues>>;
