import type { CellValue } from '../cells/cell';
import { type History, historyOf } from '../checks/history';
import { agencySpans } from '../indicators/agencySpans';
import type { AgencyLine, LineResult } from '../indicators/types';
import { instantToText } from '../periods/day';
import { linesOwedBy, typedFieldsOwedBy } from '../plan/owing';
import { TASK_STATE_LABELS } from '../tasks/messages';
import type { TaskResult } from '../tasks/types';
import type { AgencyOutputs, LineOutput } from '../workbook/agency/outputs';
import type { SubmissionLine } from '../workbook/hub/submissions';
import type { Checked } from './checked';
import { findingText, returnState } from './messages';
import type { AgencyTab } from './world';

type Shared = {
  readonly checked: Checked;
  readonly spans: ReturnType<typeof agencySpans>;
  readonly messages: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;
  readonly results: ReadonlyMap<string, ReadonlyMap<string, AgencyLine>>;
  readonly states: ReadonlyMap<string, Readonly<Record<number, string>>>;
  readonly submissions: ReadonlyMap<string, SubmissionLine>;
  readonly history: History;
};

/** Row of section C a finding stands in, "task:5" for "task:5:link"; '' elsewhere. */
const taskRow = (code: string): string => /^task:\d+/.exec(code)?.[0] ?? '';

/** Sentences per agency and place, of the whole return under ''; those of a task also under its row. */
function messagesByAgency({ findings }: Checked): Shared['messages'] {
  const all = new Map<string, Record<string, string[]>>();
  for (const finding of findings) {
    if (finding.agency === '') continue;
    const own = all.get(finding.agency) ?? {};
    all.set(finding.agency, own);
    const row = taskRow(finding.code);
    for (const key of row === '' ? [finding.code] : [finding.code, row]) {
      own[key] = [...(own[key] ?? []), findingText(finding)];
    }
  }
  return all;
}

function resultsByAgency(lines: readonly LineResult[]): Shared['results'] {
  const all = new Map<string, Map<string, AgencyLine>>();
  for (const { indicator, byAgency } of lines) {
    for (const line of byAgency) {
      const own = all.get(line.agency.code) ?? new Map<string, AgencyLine>();
      all.set(line.agency.code, own.set(indicator.code, line));
    }
  }
  return all;
}

function statesByAgency(tasks: readonly TaskResult[]): Shared['states'] {
  const all = new Map<string, Record<number, string>>();
  for (const { task, byAgency } of tasks) {
    for (const { agency, state } of byAgency) {
      const own = all.get(agency) ?? {};
      all.set(agency, own);
      own[task.no] = TASK_STATE_LABELS[state];
    }
  }
  return all;
}

function stateOf(line: SubmissionLine | undefined): string {
  if (line === undefined) return '';
  const { errors, warnings, state, filled } = line;
  const sent = state.submitted && state.firstSubmitted !== null ? instantToText(state.firstSubmitted) : null;
  return returnState({
    errors,
    warnings,
    sent,
    blank: filled === 0 && errors + warnings === 0 && sent === null,
  });
}

function linesOf(tab: AgencyTab, shared: Shared): Readonly<Record<string, LineOutput>> {
  const { code } = tab.agency;
  const spans = shared.spans.get(code);
  return Object.fromEntries(
    linesOwedBy(shared.checked.world.plan, tab.agency).map((indicator) => {
      const span = spans?.get(indicator.code);
      const result = shared.results.get(code)?.get(indicator.code) ?? null;
      return [
        indicator.code,
        { result, previous: span?.previous ?? null, cumulative: span?.cumulative ?? null },
      ];
    }),
  );
}

function outputsOf(tab: AgencyTab, shared: Shared): AgencyOutputs {
  const { plan } = shared.checked.world;
  const { code } = tab.agency;
  const { ret, typed, readAs } = tab.read;
  const fields = typedFieldsOwedBy(plan, tab.agency).map((field) => field.code);
  const lastRead: Record<string, CellValue> = {};
  for (const field of fields) lastRead[field] = typed.get(field)?.value ?? null;
  return {
    state: stateOf(shared.submissions.get(code)),
    previous: shared.history.before(1, tab.agency) ?? {},
    readAs: Object.fromEntries(readAs),
    messages: shared.messages.get(code) ?? {},
    lastRead,
    unreadable: new Set(fields.filter((field) => ret.values[field] === 'unreadable')),
    lines: linesOf(tab, shared),
    taskStates: shared.states.get(code) ?? {},
  };
}

/** What a check writes into every agency tab that was found: state, hiểu là, thông báo, kỳ trước, lũy kế, đánh giá. */
export function agencyOutputs(
  checked: Checked,
  lines: readonly LineResult[],
  tasks: readonly TaskResult[],
): readonly { readonly tab: AgencyTab; readonly outputs: AgencyOutputs }[] {
  const { world } = checked;
  const shared: Shared = {
    checked,
    spans: agencySpans(world.lines, world),
    messages: messagesByAgency(checked),
    results: resultsByAgency(lines),
    states: statesByAgency(tasks),
    submissions: new Map(checked.submissions.map((line) => [line.agency.code, line])),
    history: historyOf(world.plan.periods, world.period, world.archive),
  };
  return world.tabs.map((tab) => ({ tab, outputs: outputsOf(tab, shared) }));
}
