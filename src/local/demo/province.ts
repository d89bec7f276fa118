import { reportingAgencies } from '../../agencies/register';
import type { Agency, Register } from '../../agencies/types';
import { periodByCode } from '../../periods/calendar';
import type { Period } from '../../periods/types';
import { owes } from '../../plan/owing';
import type { Plan } from '../../plan/types';
import type { ArchiveRecord } from '../../workbook/hub/archive';
import { dayOf } from './days';
import { earlierReads } from './drafts';
import { withPast } from './planted/plant';
import type { Own } from './planted/types';
import { type ProvinceFigures, provinceFigures } from './quarters';
import { recordsOf } from './records';
import { finalTab } from './tab';
import type { DemoProvince, Figures } from './types';

const PERIOD = '2024-Q3';
const EARLIER = ['2024-Q1', '2024-Q2'] as const;

const isPeriod = (period: Period | undefined): period is Period => period !== undefined;

/** Figures with the past of the planted faults in Quý I and II. */
const remembered = (figures: ProvinceFigures): ProvinceFigures =>
  new Map(
    [...figures].map(([code, quarters]) => [
      code,
      quarters.map((quarter, at) => (at < EARLIER.length ? withPast(code, quarter) : quarter)),
    ]),
  );

const figuresOf = (figures: ProvinceFigures, code: string, quarter: number): Figures =>
  figures.get(code)?.[quarter] ?? {};

function ownOf(agency: Agency, agencies: readonly Agency[], figures: ProvinceFigures): Own {
  const at = (code: string, quarter: number, field: string): number =>
    figuresOf(figures, code, quarter)[field] ?? 0;
  const communes = agencies.filter(({ level, parent }) => level === 'xa' && parent === agency.code);
  return {
    now: (field) => at(agency.code, 2, field),
    before: (field) => at(agency.code, 1, field),
    communes: (field) => communes.reduce((sum, { code }) => sum + at(code, 2, field), 0),
  };
}

function recordsOfYear(
  plan: Plan,
  agencies: readonly Agency[],
  figures: ProvinceFigures,
  seed: number,
): readonly ArchiveRecord[] {
  const periods = EARLIER.map((code) => periodByCode(plan.periods, code)).filter(isPeriod);
  return periods.flatMap((period, quarter) =>
    agencies.flatMap((agency) =>
      recordsOf(plan, agency, period, figuresOf(figures, agency.code, quarter), seed),
    ),
  );
}

/** "snv@example.com", "ubnd01834@example.com": a name reserved for examples, where nobody receives mail. */
const emailOf = ({ code }: Agency): string =>
  `${/^\d/u.test(code) ? 'ubnd' : ''}${code.toLowerCase()}@example.com`;

/** Whose resolved dossiers are the province's: those owing them, a Phòng Tư pháp not. */
const resolves =
  (plan: Plan) =>
  (agency: Agency): boolean =>
    plan.fields.some((field) => field.code === 'hs_gq_dung_han' && owes(agency, field.owedBy));

/**
 * The demo province: made-up returns of Quý III/2024 in every state they can be in, two quarters of history, and the reads
 * before the clock. The same seed gives the same province on every machine; agencies the tables do not know get usual
 * figures, and planted faults of agencies that do not report are left out.
 */
export function demoProvince(plan: Plan, register: Register, seed: number): DemoProvince {
  const day = periodByCode(plan.periods, PERIOD)?.to ?? dayOf('2024-09-14');
  const agencies = reportingAgencies(register, plan, day);
  const figures = remembered(provinceFigures(agencies, resolves(plan), seed));
  const tabs = agencies.map((agency) =>
    finalTab(plan, agency, figuresOf(figures, agency.code, 2), ownOf(agency, agencies, figures), seed),
  );
  return {
    clock: '2024-09-18T10:00:00+07:00',
    period: PERIOD,
    earlier: earlierReads(tabs, seed),
    typed: new Map(tabs.map(({ code, tab }) => [code, tab])),
    records: recordsOfYear(plan, agencies, figures, seed),
    emails: new Map(register.agencies.map((agency) => [agency.code, emailOf(agency)])),
  };
}
