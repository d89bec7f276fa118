import type { DaySerial } from '../periods/types';

export type Level = 'tinh' | 'huyen' | 'huyen_phong' | 'xa';

/** One row of the register (Cơ quan). Codes are recycled over the years: history is keyed by code and validity, never by name. */
export type Agency = {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** Code of the superior agency; one that is not in the register (the province, "06") is the root. */
  readonly parent: string;
  readonly group: string;
  readonly email: string;
  /** Lines (indicator codes) this agency may mark N/A; [] by default. */
  readonly notApplicable: readonly string[];
  readonly abbr: string;
  readonly aliases: readonly string[];
  readonly docSymbol: string;
  /** Title of the workbook its tab lives in. */
  readonly workbook: string;
  /** Tab title: abbreviation or shortened name, unique in the register, at most 31 characters. */
  readonly tabTitle: string;
  readonly validFrom: DaySerial | null;
  /** Last day, inclusive. */
  readonly validTo: DaySerial | null;
  readonly successor: string;
  /** Display order: position in the register, 0-based. */
  readonly order: number;
};

export type Register = {
  /** All rows in display order. */
  readonly agencies: readonly Agency[];
  readonly byCode: ReadonlyMap<string, Agency>;
};
