import type { WorkbookCells } from '../cells/cell';
import { agencyLayout } from '../workbook/agency/layout';
import { agencyTabModel } from '../workbook/agency/model';
import { type AgencyOutputs, EMPTY_OUTPUTS } from '../workbook/agency/outputs';
import { repairAgencyTab } from '../workbook/agency/repair';
import type { TabEdit, TabModel, WorkbookEdit } from '../workbook/model';
import { modelCells } from '../workbook/modelCells';
import { agencyOutputs } from './agencyOutputs';
import { checkWorld } from './checked';
import { figuresOf } from './figures';
import { repairText, tabRecognised } from './messages';
import { type FindingJson, findingJson } from './report';
import type { Seed } from './seed';
import { type Home, homesOf } from './setupHomes';
import { setupHub } from './setupHub';
import { freeTitle } from './titles';
import type { Outcome, Repair, Snapshot } from './types';
import { readWorld, type Settled, settle } from './world';

export type SetupJson = { readonly repaired: readonly Repair[]; readonly findings: readonly FindingJson[] };

type Built = { readonly home: Home; readonly model: TabModel; readonly repaired: readonly Repair[] };

/** The tab of one agency as it should be: repaired with every typed value, or new. */
function build(home: Home, settled: Settled, outputs: AgencyOutputs): Built {
  const layout = agencyLayout(settled.plan, home.agency, settled.period);
  if (home.tab === null) {
    const model = agencyTabModel({ layout, typed: new Map(), outputs, unplaced: [] });
    const title = freeTitle(model.title, home.among);
    const what = repairText.agencyTabRestored;
    return {
      home,
      model: { ...model, title },
      repaired: [{ workbook: home.workbook, tab: title, cell: '', what }],
    };
  }
  const { title } = home.tab;
  const { model, repaired } = repairAgencyTab(home.tab, layout, outputs);
  const where = { workbook: home.workbook, tab: title };
  const recognised = home.isOrphan ? [{ cell: 'A1', what: tabRecognised }] : [];
  const all = [...recognised, ...repaired];
  return { home, model: { ...model, title }, repaired: all.map((one) => ({ ...where, ...one })) };
}

/** A workbook with its repaired and new tabs among those nobody touches: tabs with one code twice, foreign ones. */
function withBuilt(book: WorkbookCells, built: readonly Built[]): WorkbookCells {
  const own = built.filter(({ home }) => home.workbook === book.id);
  const replaced = new Set(own.flatMap(({ home }) => (home.tab === null ? [] : [home.tab.id])));
  const next = book.tabs.reduce((most, { id }) => Math.max(most, id), 0) + 1;
  return {
    ...book,
    tabs: [
      ...book.tabs.filter(({ id }) => !replaced.has(id)),
      ...own.map(({ home, model }, at) => modelCells(model, home.tab?.id ?? next + at)),
    ],
  };
}

/** The set as it will stand once the structure is repaired, so that it can be read and judged in the same run. */
function repairedSnapshot(snapshot: Snapshot, hub: WorkbookCells, built: readonly Built[]): Snapshot {
  const known = new Set([hub.id, ...snapshot.workbooks.map(({ id }) => id)]);
  const fresh = new Set(built.flatMap(({ home }) => (known.has(home.workbook) ? [] : [home.workbook])));
  const created = [...fresh].map((id): WorkbookCells => ({ id, title: id, tabs: [] }));
  return {
    ...snapshot,
    hub: withBuilt(hub, built),
    workbooks: [...snapshot.workbooks, ...created].map((book) => withBuilt(book, built)),
  };
}

/** What the checks say of the repaired set, by agency: setup leaves no tab without the messages a check would write. */
function judge(snapshot: Snapshot): {
  outputs: ReadonlyMap<string, AgencyOutputs>;
  findings: readonly FindingJson[];
} {
  const checked = checkWorld(readWorld(snapshot), snapshot.now);
  const figures = figuresOf(checked);
  const outputs = agencyOutputs(checked, figures.lines, figures.tasks);
  return {
    outputs: new Map(outputs.map((one) => [one.tab.agency.code, one.outputs])),
    findings: checked.findings.map(findingJson),
  };
}

const putTab = ({ home, model }: Built): TabEdit => ({
  kind: 'putTab',
  tab: model,
  replaces: home.tab?.id ?? null,
  at: null,
});

function workbookEdits(
  built: readonly Built[],
  hubId: string,
  hubEdits: readonly TabEdit[],
  isNewHub: boolean,
): readonly WorkbookEdit[] {
  const agencyEdits = (workbook: string): readonly TabEdit[] =>
    built.filter(({ home }) => home.workbook === workbook).map(putTab);
  const others = [...new Map(built.map(({ home }) => [home.workbook, home.isNew]))].filter(
    ([id]) => id !== hubId,
  );
  return [
    ...others.map(([workbook, isNew]) => ({ workbook, isNew, edits: agencyEdits(workbook) })),
    { workbook: hubId, isNew: isNewHub, edits: [...hubEdits, ...agencyEdits(hubId)] },
  ];
}

/**
 * Thiết lập / sửa cấu trúc: builds what is missing and repairs what is not as it should be, keeping every typed value in the
 * same atomic write. Settings come from the hub where it has them, else from the seed. Two tabs with one code are left
 * alone and named. Run twice it changes nothing. Throws CannotStart when the settings name no current period.
 */
export function setup(snapshot: Snapshot, seed: Seed): Outcome<SetupJson> {
  const { hub, edits, repaired } = setupHub(snapshot.hub, seed);
  const settled = settle({ ...snapshot, hub });
  const homes = homesOf(settled, snapshot.hub, snapshot.workbooks);
  const draft = homes.map((home) => build(home, settled, EMPTY_OUTPUTS));
  const { outputs, findings } = judge(repairedSnapshot(snapshot, hub, draft));
  const built = homes.map((home) => build(home, settled, outputs.get(home.agency.code) ?? EMPTY_OUTPUTS));
  return {
    edits: workbookEdits(built, hub.id, edits, snapshot.hub === null),
    result: { repaired: [...repaired, ...built.flatMap((one) => one.repaired)], findings },
  };
}
