import type { Agency } from '../../agencies/types';
import { dayToText } from '../../periods/day';
import type { AgencyReturn, TaskReport } from '../../reading/return';
import { nameKey, tidy } from '../../text/normalise';
import { cutAtWord } from './appendixCells';
import { PL1_TEXT } from './appendixMessages';

const MAX_ITEMS = 2;
const MAX_AGENCIES = 3;
const MAX_LENGTH = 100;

/** Answers that say there is nothing to say; they would bury the ones that do. Compared by name key. */
const NOTHING: ReadonlySet<string> = new Set(
  [
    '',
    'Không',
    'Không có',
    'Không phát sinh',
    'Không có khó khăn',
    'Không có kiến nghị',
    'K',
    'KPS',
    '0',
  ].map(nameKey),
);

/** One thing said or sent, by whom (short names). */
type Said = { readonly text: string; readonly agencies: readonly string[] };

/** An agency as a crowded cell names it: its tab title ("STT&TT", "Xã Cao Sơn", "PTP Ba Bể"), which is unique; an abbreviation is not. */
export const shortAgencyName = ({ tabTitle, name }: Agency): string => tabTitle || name;

/**
 * Documents reported for a task: "15/BC-UBND ngày 05/09/2024 (SNV)", one a line, two at most, then "và 3 văn bản khác".
 * '' when there is none. The same document of several agencies is printed once.
 */
export function documentsText(
  taskNo: number,
  agencies: readonly Agency[],
  returns: ReadonlyMap<string, AgencyReturn>,
): string {
  const all = gather(taskNo, agencies, returns, (report) => documentOf(report));
  return lines(all, ({ text, agencies: by }) => PL1_TEXT.byAgency(text, names(by)), PL1_TEXT.moreDocuments);
}

/**
 * Difficulties or proposals on a task, "SNV, STC: thiếu máy quét", one a line, at most two of 100 characters each, then
 * "và 3 ý kiến khác"; '' when there is none. "Không", "không có" and the like are left out.
 */
export function opinionsText(
  taskNo: number,
  what: 'difficulty' | 'proposal',
  agencies: readonly Agency[],
  returns: ReadonlyMap<string, AgencyReturn>,
): string {
  const all = gather(taskNo, agencies, returns, (report) => opinionOf(report[what]));
  return lines(all, ({ text, agencies: by }) => PL1_TEXT.said(names(by), text), PL1_TEXT.moreOpinions);
}

function documentOf({ docNumber, docDate }: TaskReport): string {
  const number = tidy(docNumber);
  if (number === '') return '';
  return PL1_TEXT.document(cutAtWord(number, MAX_LENGTH), docDate === null ? null : dayToText(docDate));
}

function opinionOf(text: string): string {
  const said = tidy(text);
  return NOTHING.has(nameKey(said)) ? '' : cutAtWord(said, MAX_LENGTH);
}

/** What the agencies said on a task, in their order; equal texts once, with all who said so. */
function gather(
  taskNo: number,
  agencies: readonly Agency[],
  returns: ReadonlyMap<string, AgencyReturn>,
  textOf: (report: TaskReport) => string,
): readonly Said[] {
  const said = new Map<string, { text: string; agencies: string[] }>();
  for (const agency of agencies) {
    const report = returns.get(agency.code)?.tasks.get(taskNo);
    const text = report === undefined ? '' : textOf(report);
    if (text === '') continue;
    const known = said.get(nameKey(text));
    if (known) known.agencies.push(shortAgencyName(agency));
    else said.set(nameKey(text), { text, agencies: [shortAgencyName(agency)] });
  }
  return [...said.values()];
}

function lines(all: readonly Said[], print: (said: Said) => string, more: (n: number) => string): string {
  const shown = all.slice(0, MAX_ITEMS).map(print);
  return [...shown, ...(all.length > MAX_ITEMS ? [more(all.length - MAX_ITEMS)] : [])].join('\n');
}

function names(agencies: readonly string[]): string {
  const shown = agencies.slice(0, MAX_AGENCIES);
  const rest = agencies.length - MAX_AGENCIES;
  return [...shown, ...(rest > 0 ? [PL1_TEXT.moreAgencies(rest)] : [])].join(', ');
}
