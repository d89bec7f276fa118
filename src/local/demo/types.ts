import type { Agency } from '../../agencies/types';
import type { CellValue } from '../../cells/cell';
import type { ArchiveRecord } from '../../workbook/hub/archive';
import type { Profile } from './profile';
import type { Random } from './random';

/** A cell as the clerk left it. `format` is the number format code of a value typed as 85% ("0%") or as a date ("d/m/yyyy"). */
export type TypedCell = { readonly value: CellValue; readonly format?: string };

/** What stands in one agency tab, by `placeCode`. */
export type TypedTab = ReadonlyMap<string, TypedCell>;

/** What stands in the agency tabs, by agency code; every reporting agency has an entry, an empty one too. */
export type TypedTabs = ReadonlyMap<string, TypedTab>;

/** The workspace as a read before the clock saw it. */
export type EarlierRead = { readonly at: string; readonly typed: TypedTabs };

/** Everything the command `demo` fills a fresh workspace with. Made up: no figure of it was ever reported by anyone. */
export type DemoProvince = {
  readonly clock: '2024-09-18T10:00:00+07:00';
  readonly period: '2024-Q3';
  /** Reads that happened before the clock, oldest first: they make first submissions and lateness real. */
  readonly earlier: readonly EarlierRead[];
  /** What stands in the agency tabs at the clock. */
  readonly typed: TypedTabs;
  /** Kho số liệu for 2024-Q1 and 2024-Q2. */
  readonly records: readonly ArchiveRecord[];
  /** Addresses by agency code, all at example.com. */
  readonly emails: ReadonlyMap<string, string>;
};

/** Counts by field code. */
export type Figures = Readonly<Record<string, number>>;

/** What making one quarter of one agency starts from. */
export type Step = {
  readonly agency: Agency;
  readonly profile: Profile;
  readonly random: Random;
  /** The quarter before: its open cases are carried over. */
  readonly before: Figures;
  /** 0, 1, 2: Quý I, II, III. */
  readonly quarter: number;
};

/** Makes the fields of one kind from the step and the fields made so far. */
export type Block = (step: Step, soFar: Figures) => Figures;
