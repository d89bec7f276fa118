/** A day as spreadsheet serial: days since 1899-12-30. 45540 is 05/09/2024. */
export type DaySerial = number;

/** A point in time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A reporting period (kỳ báo cáo): a quarter, or a cumulative one derived from quarters. */
export type Period = {
  /** "2024-Q3", "2024-6T", "2024-9T", "2024-N". */
  readonly code: string;
  /** "Quý III/2024", "9 tháng năm 2024". */
  readonly name: string;
  /** First and last day of the data window, both inclusive. */
  readonly from: DaySerial;
  readonly to: DaySerial;
  /** Quarters it accumulates, oldest first; [] for a quarter itself. */
  readonly parts: readonly string[];
  /** Deadline day per group code; the province's own under "tinh". It ends 23:59:59 of that day, Asia/Ho_Chi_Minh. */
  readonly deadlines: Readonly<Record<string, DaySerial>>;
};
