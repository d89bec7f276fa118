import { rollUpLines } from '../indicators/rollup';
import type { LineResult } from '../indicators/types';
import { rollUpTasks } from '../tasks/rollup';
import { completeness } from '../workbook/hub/completeness';
import type { Figures } from './appendices';
import type { Checked } from './checked';
import { STRUCTURE_REASONS } from './messages';

/** Agencies whose tab is at fault, with the words for it: the first structure error of each. */
function structureReasons({ findings }: Checked): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const { agency, rule, severity } of findings) {
    const reason = severity === 'error' ? STRUCTURE_REASONS[rule] : undefined;
    if (agency !== '' && reason !== undefined && !reasons.has(agency)) reasons.set(agency, reason);
  }
  return reasons;
}

/** The agency gave nothing that could be read because of its tab: said so, instead of that it reported nothing. */
function withReasons(line: LineResult, reasons: ReadonlyMap<string, string>): LineResult {
  if (reasons.size === 0) return line;
  const reasonOf = (agency: string, reason: string): string => {
    const structural = reasons.get(agency);
    return structural === undefined || reason === '' ? reason : `${structural} (${reason})`;
  };
  return {
    ...line,
    missing: line.missing.map(({ agency, reason }) => ({ agency, reason: reasonOf(agency, reason) })),
    byAgency: line.byAgency.map((one) => ({ ...one, reason: reasonOf(one.agency.code, one.reason) })),
  };
}

/** Lines, tasks and completeness of a checked set: everything the appendices print. */
export function figuresOf(checked: Checked): Figures {
  const { world, asOf, submissions } = checked;
  const reasons = structureReasons(checked);
  const states = new Map(submissions.map(({ agency, state }) => [agency.code, state]));
  return {
    lines: rollUpLines({ ...world, agencies: world.everReporting }).map((line) => withReasons(line, reasons)),
    tasks: rollUpTasks({ ...world, asOf }),
    completeness: completeness(states, world.plan, world.agencies, world.period),
  };
}
