import { resolveAgency } from '../agencies/names';
import type { Agency } from '../agencies/types';
import { parseA1 } from '../cells/a1';
import { type CellValue, type InputCell, isBlank } from '../cells/cell';
import { TASK_COLUMNS } from '../reading/return';
import { inputPlaces } from '../workbook/agency/inputs';
import { liveWrites } from '../workbook/agency/refresh';
import type { CellWrite, TabEdit, WorkbookEdit } from '../workbook/model';
import { importReject as reject } from './messages';
import type { Outcome, Snapshot } from './types';
import { type AgencyTab, readWorld, type World } from './world';

/** One value somebody wants in an agency tab. `where` names the place in the file: "dòng 7", "tab STNMT ô F12". */
export type Entry = {
  readonly file: string;
  readonly where: string;
  /** Agency code, or a name that resolves. */
  readonly agency: string;
  /** Field code, `note:FIELD`, `task:N:column`, `foot:item` (workbook.md). */
  readonly code: string;
  readonly value: CellValue;
  /** Number format of a value typed as a percent or a date. */
  readonly format?: string;
};

export type Overwritten = {
  readonly workbook: string;
  readonly tab: string;
  readonly cell: string;
  readonly agency: string;
  readonly code: string;
  readonly before: CellValue;
  readonly after: CellValue;
};
export type Rejected = { readonly file: string; readonly where: string; readonly reason: string };
export type ImportJson = {
  readonly cells: number;
  readonly agencies: number;
  readonly overwritten: readonly Overwritten[];
  readonly rejected: readonly Rejected[];
};

type Target = { readonly entry: Entry; readonly tab: AgencyTab; readonly cell: string };
type Judged = Target | { readonly entry: Entry; readonly reason: string };

const isTarget = (judged: Judged): judged is Target => 'cell' in judged;

/** The agency an entry speaks of, or why nobody knows. A code counts before a name; nothing is guessed. */
function agencyOf(entry: Entry, world: World): Agency | string {
  const byCode = world.register.byCode.get(entry.agency.trim());
  if (byCode !== undefined) return byCode;
  const found = resolveAgency(world.register, entry.agency);
  return found.kind === 'found' ? found.agency : reject.agency(entry.agency, found.kind, found.suggestions);
}

/** Where an entry goes, or why it goes nowhere. */
function aim(entry: Entry, world: World, tabs: ReadonlyMap<string, AgencyTab>): Judged {
  const agency = agencyOf(entry, world);
  if (typeof agency === 'string') return { entry, reason: agency };
  const tab = tabs.get(agency.code);
  if (tab === undefined) {
    const reports = world.agencies.some(({ code }) => code === agency.code);
    return { entry, reason: reports ? reject.noTab(agency) : reject.notReporting(agency) };
  }
  const cell = tab.read.cells.get(entry.code);
  if (cell !== undefined && entry.code !== '') return { entry, tab, cell };
  const owed = inputPlaces(tab.layout).some(({ code }) => code === entry.code);
  return {
    entry,
    reason: owed
      ? reject.noRow(agency, entry.code)
      : reject.code(agency, entry.code, isKnown(entry.code, world)),
  };
}

/** True for a code of the plan that this agency just does not owe. */
const isKnown = (code: string, { plan }: World): boolean => {
  const field = code.replace(/^note:/, '');
  return (
    plan.fields.some((one) => one.code === field) ||
    plan.tasks.some(({ no }) => TASK_COLUMNS.some((column) => code === `task:${no}:${column}`))
  );
};

const keyOf = ({ tab, entry }: Target): string => `${tab.agency.code} ${entry.code}`;

/**
 * One value per cell: the same value twice counts once, the repetition is listed; two different values for one cell are both
 * refused, since nobody can know which is meant.
 */
function withoutRepeats(targets: readonly Target[]): readonly Judged[] {
  return [...grouped(targets, keyOf).values()].flatMap((same): readonly Judged[] => {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) return same;
    const places = same.map(({ entry }) => `${entry.file} ${entry.where}: ${String(entry.value)}`);
    if (
      others.some(({ entry }) => entry.value !== first.entry.value || entry.format !== first.entry.format)
    ) {
      return same.map(({ entry }) => ({ entry, reason: reject.contradiction(places) }));
    }
    return [first, ...others.map(({ entry }) => ({ entry, reason: reject.repeated(first.entry.where) }))];
  });
}

/** The same value in the same look: 0.85 and 85% are two different things to read. */
const isSame = ({ tab, entry }: Target): boolean => {
  const present = tab.read.typed.get(entry.code);
  return present?.value === entry.value && (entry.format === undefined || present.format === entry.format);
};

function overwrittenBy({ tab, entry, cell }: Target): Overwritten {
  return {
    workbook: tab.workbook.id,
    tab: tab.tab.title,
    cell,
    agency: tab.agency.code,
    code: entry.code,
    before: tab.read.typed.get(entry.code)?.value ?? null,
    after: entry.value,
  };
}

const replaces = ({ tab, entry }: Target): boolean => !isBlank(tab.read.typed.get(entry.code)?.value ?? null);

function writeOf({ entry, cell }: Target): CellWrite[] {
  const at = parseA1(cell);
  if (at === null) return [];
  return [{ ...at, value: entry.value, ...(entry.format === undefined ? {} : { format: entry.format }) }];
}

const inputOf = ({ value, format }: Entry): InputCell => ({
  value,
  shown: String(value ?? ''),
  ...(format === undefined ? {} : { format }),
});

/** What one tab gets: the values, and its live results as they follow from them. */
function tabEdit(tab: AgencyTab, targets: readonly Target[]): TabEdit {
  const typing = new Map(targets.map(({ entry }) => [entry.code, inputOf(entry)]));
  const cells = [...targets.flatMap(writeOf), ...liveWrites(tab.tab, tab.layout, typing)];
  return { kind: 'setCells', tab: tab.tab.id, cells };
}

const grouped = <Key>(targets: readonly Target[], keyOf: (target: Target) => Key): Map<Key, Target[]> => {
  const groups = new Map<Key, Target[]>();
  for (const target of targets) groups.set(keyOf(target), [...(groups.get(keyOf(target)) ?? []), target]);
  return groups;
};

const editsOf = (targets: readonly Target[]): readonly WorkbookEdit[] =>
  [...grouped(targets, ({ tab }) => tab.workbook.id)].map(([workbook, own]) => ({
    workbook,
    isNew: false,
    edits: [...grouped(own, ({ tab }) => tab)].map(([tab, typed]) => tabEdit(tab, typed)),
  }));

/**
 * Types values into agency tabs on the agencies' behalf: good entries are taken, bad ones listed with their place and reason, a
 * value over another one listed as overwritten. Blank entries are skipped; a value already there changes nothing.
 */
export function importValues(snapshot: Snapshot, entries: readonly Entry[]): Outcome<ImportJson> {
  const world = readWorld(snapshot);
  const tabs = new Map(world.tabs.map((tab) => [tab.agency.code, tab]));
  const judged = entries.filter(({ value }) => !isBlank(value)).map((entry) => aim(entry, world, tabs));
  const single = withoutRepeats(judged.filter(isTarget));
  const taken = single.filter(isTarget);
  const refused = [...judged, ...single].flatMap((one) => (isTarget(one) ? [] : [one]));
  const changing = taken.filter((target) => !isSame(target));
  return {
    edits: editsOf(changing),
    result: {
      cells: taken.length,
      agencies: new Set(taken.map(({ tab }) => tab.agency.code)).size,
      overwritten: changing.filter(replaces).map(overwrittenBy),
      rejected: refused.map(({ entry, reason }) => ({ file: entry.file, where: entry.where, reason })),
    },
  };
}
