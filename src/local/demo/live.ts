import {
  consolidate,
  type Entry,
  importValues,
  type Seed,
  type Snapshot,
  settle,
  setup,
  standingModels,
} from '../../actions';
import { putHubTab } from '../../actions/hubEdits';
import type { WorkbookCells } from '../../cells/cell';
import type { Instant } from '../../periods/types';
import { archiveContent } from '../../workbook/hub/archive';
import type { WorkbookEdit } from '../../workbook/model';
import { modelCells } from '../../workbook/modelCells';
import { parseInstant } from '../cli/now';
import type { NewWorkbook } from '../commands/create';
import { finalTabs } from '../workspace/apply';
import { fileNameFor } from '../workspace/files';
import { isHub } from '../workspace/open';
import { type FinalTab, isCarried } from '../xlsx/tabs';
import type { DemoProvince, TypedCell } from './types';

type Typed = ReadonlyMap<string, ReadonlyMap<string, TypedCell>>;
type Book = { readonly cells: WorkbookCells; readonly tabs: readonly FinalTab[] };

/** The demo set while it lives in memory: what a folder of files would be. */
type Books = readonly Book[];

function snapshotOf(books: Books, now: Instant): Snapshot {
  const all = books.map(({ cells }) => cells);
  return { now, user: 'demo', hub: all.find(isHub) ?? null, workbooks: all.filter((book) => !isHub(book)) };
}

function bookOf(title: string, tabs: readonly FinalTab[]): Book {
  const cells = tabs.map((tab, at) => (isCarried(tab) ? tab.carried : modelCells(tab, at + 1)));
  return { cells: { id: fileNameFor(title), title, tabs: cells }, tabs };
}

/** The set after an action's edits, as the next read would find it. */
function after(books: Books, edits: readonly WorkbookEdit[]): Books {
  const snapshot = snapshotOf(books, 0);
  const standing = snapshot.hub === null ? () => null : standingModels(settle(snapshot));
  const known = books.map((book) => {
    const own = edits.find(({ workbook }) => workbook === book.cells.id);
    return own === undefined ? book : bookOf(book.cells.title, finalTabs(book.cells, own.edits, standing));
  });
  const fresh = edits.filter(({ isNew }) => isNew);
  return [
    ...known,
    ...fresh.map(({ workbook, edits: own }) => bookOf(workbook, finalTabs(null, own, standing))),
  ];
}

const entriesOf = (typed: Typed): readonly Entry[] =>
  [...typed].flatMap(([agency, cells]) =>
    [...cells].map(([code, cell]): Entry => ({ file: 'demo', where: agency, agency, code, ...cell })),
  );

/** Types values; a value that finds no cell is a fault of the generator and must not pass unseen. */
function type(books: Books, typed: Typed, now: Instant): Books {
  const { edits, result } = importValues(snapshotOf(books, now), entriesOf(typed));
  const [refused] = result.rejected;
  if (refused !== undefined) throw new Error(`demo: ${refused.where}: ${refused.reason}`);
  return after(books, edits);
}

function withArchive(books: Books, { records }: DemoProvince): Books {
  const { hub } = snapshotOf(books, 0);
  if (hub === null) return books;
  return after(books, [{ workbook: hub.id, isNew: false, edits: [putHubTab(archiveContent(records), hub)] }]);
}

const instantOf = (iso: string): Instant => parseInstant(iso) ?? 0;

/**
 * The demo province lived through in memory: built, its archive filled, typed and consolidated at each earlier read (so that
 * late is late), then typed as it stands at the clock. Whoever opens the files finds the last run a day old, as in an office.
 */
export function liveThrough(
  province: DemoProvince,
  seed: Seed,
): { readonly workbooks: readonly NewWorkbook[]; readonly agencies: number } {
  const clock = instantOf(province.clock);
  const empty = setup({ now: clock, user: 'demo', hub: null, workbooks: [] }, seed);
  let books = withArchive(after([], empty.edits), province);
  for (const { at, typed } of province.earlier) {
    const now = instantOf(at);
    books = type(books, typed, now);
    books = after(books, consolidate(snapshotOf(books, now)).edits);
  }
  books = type(books, province.typed, clock);
  return {
    workbooks: books.map(({ cells, tabs }) => ({ title: cells.title, tabs })),
    agencies: settle(snapshotOf(books, clock)).agencies.length,
  };
}
