import type { CellValue } from '../cells/cell';
import type { LocatedFinding } from '../checks/finding';
import type { LineResult, Missing, OtherSpan, ShownRatio } from '../indicators/types';
import { instantToIso } from '../periods/day';
import type { TaskResult, TaskState } from '../tasks/types';
import type { Completeness } from '../workbook/hub/completeness';
import type { Checked } from './checked';

/** A finding in the command line's JSON (workbook.md). `cell` in A1, `agency` may be "". */
export type FindingJson = {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly agency: string;
  readonly workbook: string;
  readonly tab: string;
  readonly cell: string;
  readonly typed: CellValue;
  readonly readAs: string;
  readonly message: string;
  readonly explained: string;
};

export type CheckJson = {
  readonly period: string;
  readonly asOf: string;
  readonly findings: readonly FindingJson[];
  readonly counts: { readonly errors: number; readonly warnings: number };
};

export const findingJson = (finding: LocatedFinding): FindingJson => ({
  rule: finding.rule,
  severity: finding.severity,
  agency: finding.agency,
  workbook: finding.workbook,
  tab: finding.tab,
  cell: finding.cell,
  typed: finding.typed,
  readAs: finding.readAs,
  message: finding.message,
  explained: finding.explained,
});

export const checkJson = ({ world, asOf, findings, counts }: Checked): CheckJson => ({
  period: world.period.code,
  asOf: instantToIso(asOf),
  findings: findings.map(findingJson),
  counts,
});

type RatioJson = Pick<ShownRatio, 'numerator' | 'denominator' | 'percent' | 'shown'>;
type SpanJson = RatioJson & {
  readonly period: string;
  readonly met: boolean | null;
  readonly gap: number | null;
  readonly coverage: LineResult['coverage'];
  readonly missing: readonly Missing[];
};

/** `Line` of workbook.md; `countUnit` besides, the unit of `gap`. */
export type LineJson = RatioJson & {
  readonly code: string;
  readonly no: number;
  readonly name: string;
  readonly part: string;
  readonly unit: string;
  readonly countUnit: string;
  readonly target: number;
  readonly met: boolean | null;
  readonly gap: number | null;
  readonly coverage: LineResult['coverage'];
  readonly unsubmitted: number;
  readonly missing: readonly Missing[];
  readonly previous: SpanJson | null;
  readonly cumulative: SpanJson | null;
  readonly byGroup: readonly (RatioJson & {
    readonly group: string;
    readonly met: boolean | null;
    readonly gap: number | null;
    readonly coverage: LineResult['coverage'];
  })[];
  readonly byAgency: readonly {
    readonly agency: string;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly percent: number | null;
    readonly shown: string;
    readonly gap: number | null;
    readonly status: string;
  }[];
};

export type ConsolidateJson = {
  readonly period: string;
  readonly asOf: string;
  readonly indicators: readonly LineJson[];
  readonly tasks: readonly ({ readonly no: number } & Readonly<Record<TaskState, number>>)[];
  readonly completeness: Completeness;
};

const ratioJson = ({ numerator, denominator, percent, shown }: ShownRatio): RatioJson => ({
  numerator,
  denominator,
  percent,
  shown,
});

const spanJson = (span: OtherSpan | null): SpanJson | null =>
  span === null
    ? null
    : {
        period: span.period,
        ...ratioJson(span),
        met: span.met,
        gap: span.gap,
        coverage: span.coverage,
        missing: span.missing,
      };

const agencyJson = ({
  agency,
  ratio,
  status,
}: LineResult['byAgency'][number]): LineJson['byAgency'][number] => ({
  agency: agency.code,
  numerator: ratio?.numerator ?? null,
  denominator: ratio?.denominator ?? null,
  percent: ratio?.percent ?? null,
  shown: ratio?.shown ?? '',
  gap: ratio?.gap ?? null,
  status,
});

const groupJson = (line: LineResult['byGroup'][number]): LineJson['byGroup'][number] => ({
  group: line.group.code,
  ...ratioJson(line),
  met: line.met,
  gap: line.gap,
  coverage: line.coverage,
});

/** One measured line as JSON; numbers as `consolidate` shows them, percents unrounded beside `shown`. */
export function lineJson(line: LineResult): LineJson {
  const { code, no, name, part, unit, countUnit, target } = line.indicator;
  return {
    ...{ code, no, name, part, unit, countUnit },
    ...ratioJson(line),
    target,
    met: line.met,
    gap: line.gap,
    coverage: line.coverage,
    unsubmitted: line.unsubmitted,
    missing: line.missing,
    previous: spanJson(line.previous),
    cumulative: spanJson(line.cumulative),
    byGroup: line.byGroup.map(groupJson),
    byAgency: line.byAgency.map(agencyJson),
  };
}

/** Counts of the seven states of a task; they sum to the agencies leading it. */
export const taskJson = ({ task, counts }: TaskResult): ConsolidateJson['tasks'][number] => ({
  no: task.no,
  ...counts,
});
