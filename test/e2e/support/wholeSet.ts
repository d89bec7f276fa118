import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsolidateJson, FindingJson, LineJson } from '../../../src/actions/report';
import { check, consolidate, smallSet } from '../../support/e2e';
import { agencyTabs, gridOf, openBook, typedIn } from './sheets';

/** A small set as it should be, and what may be said of a copy somebody mistreated. */

export const TOP = 'Cấp tỉnh.xlsx';
export const DISTRICT = 'Huyện Pác Nặm.xlsx';
export const HUB = 'Tổng hợp.xlsx';

export type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type Whole = { readonly dir: string; readonly results: ConsolidateJson; readonly typed: Typed };

const books = (dir: string): readonly string[] => readdirSync(dir).filter((file) => file.endsWith('.xlsx'));

/** Everything typed in a set, by agency and place. */
export const typedBy = (dir: string): Typed =>
  Object.fromEntries(
    books(dir).flatMap((file) =>
      [...agencyTabs(openBook(join(dir, file)))].map(([code, sheet]) => [code, typedIn(sheet)] as const),
    ),
  );

/** Every value of a set as text, for values that may stand anywhere now. */
export const everyValue = (dir: string): ReadonlySet<string> =>
  new Set(
    books(dir).flatMap((file) =>
      Object.values(openBook(join(dir, file)).Sheets).flatMap((sheet) =>
        gridOf(sheet).flatMap((line) => line.map((cell) => String(cell?.v ?? ''))),
      ),
    ),
  );

export async function wholeSet(): Promise<Whole> {
  const { dir } = await smallSet();
  const results = await consolidate(dir);
  return { dir, results, typed: typedBy(dir) };
}

const agencyPart = ({ numerator, denominator, status }: LineJson['byAgency'][number]): string =>
  `${numerator}/${denominator} ${status}`;

const byAgency = (line: LineJson | undefined): ReadonlyMap<string, string> =>
  new Map((line?.byAgency ?? []).map((part) => [part.agency, agencyPart(part)]));

export type Change = { readonly agency: string; readonly line: string; readonly now: string };

/** Agencies and lines whose numbers are not those of the whole set. */
export function changes(whole: Whole, after: ConsolidateJson): readonly Change[] {
  return whole.results.indicators.flatMap((line) => {
    const parts = byAgency(after.indicators.find(({ code }) => code === line.code));
    return [...byAgency(line)].flatMap(([agency, before]) => {
      const now = parts.get(agency) ?? 'no such line';
      return now === before ? [] : [{ agency, line: line.code, now }];
    });
  });
}

/** Changes into another number. */
export const wrongNumbers = (whole: Whole, after: ConsolidateJson): readonly Change[] =>
  changes(whole, after).filter(({ now }) => !/^(null\/null (incomplete|blank)|no such line)$/.test(now));

/** Changes of agencies that no error names with its file. */
export const unnamed = (
  whole: Whole,
  after: ConsolidateJson,
  findings: readonly FindingJson[],
): readonly Change[] =>
  changes(whole, after).filter(
    ({ agency }) =>
      !findings.some(
        (finding) => finding.severity === 'error' && finding.agency === agency && finding.workbook !== '',
      ),
  );

/** Sums of a line hold nothing but the numbers of its agencies. */
export function expectHonestSums({ indicators }: ConsolidateJson): void {
  for (const line of indicators) {
    const sum = (side: 'numerator' | 'denominator'): number =>
      line.byAgency.reduce((all, part) => all + (part[side] ?? 0), 0);
    expect({ code: line.code, sums: [sum('numerator'), sum('denominator')] }).toEqual({
      code: line.code,
      sums: [line.numerator, line.denominator],
    });
  }
}

export type Seen = { readonly findings: readonly FindingJson[]; readonly results: ConsolidateJson };

/** Checks and consolidates a copy: no number is another one. */
export async function see(whole: Whole, dir: string): Promise<Seen> {
  const { findings } = await check(dir);
  const results = await consolidate(dir);
  expect(wrongNumbers(whole, results)).toEqual([]);
  expectHonestSums(results);
  return { findings, results };
}

/** The same, and whatever number is missing has an error that names its agency. */
export async function seeNamed(whole: Whole, dir: string): Promise<Seen> {
  const seen = await see(whole, dir);
  expect(unnamed(whole, seen.results, seen.findings)).toEqual([]);
  return seen;
}
