import { extname } from 'node:path';
import type { Entry } from '../../actions';
import type { Rejected } from '../../actions/importValues';
import type { Settled } from '../../actions/world';
import { type CellValue, isBlank, type TabCells } from '../../cells/cell';
import { agencyLayout } from '../../workbook/agency/layout';
import { periodTextIn } from '../../workbook/agency/periodText';
import { readAgencyTab } from '../../workbook/agency/read';
import { tabCode } from '../../workbook/table/identify';
import { UserError } from '../cli/errors';
import { readCsv } from '../csv';
import { readStamped } from '../workspace/files';
import { parseWorkbook } from '../xlsx/read';
import { MAX_CELL_TEXT } from '../xlsx/stored';
import { COMMANDS_TEXT as TEXT } from './messages';

/** What files to import hold, before anybody knows whether it fits. */
export type Gathered = { readonly entries: readonly Entry[]; readonly rejected: readonly Rejected[] };

const CSV_COLUMNS = { required: ['agency', 'code', 'value'], optional: [] } as const;

/** workbook.md: a number only if `^\d+$` (up to 15 digits) or `^\d+\.\d{1,2}$`; anything else is the text as typed. */
export const typedValue = (text: string): CellValue =>
  /^\d{1,15}$/.test(text) || /^\d{1,13}\.\d{1,2}$/.test(text) ? Number(text) : text;

function fromCsv(bytes: Uint8Array, file: string): Gathered {
  const entries = readCsv(bytes, file, CSV_COLUMNS).map(
    ({ row, values }): Entry => ({
      file,
      where: `dòng ${row}`,
      agency: values.agency ?? '',
      code: (values.code ?? '').trim(),
      value: typedValue(values.value ?? ''),
    }),
  );
  return { entries, rejected: [] };
}

function fromTab(tab: TabCells, file: string, { plan, register, period }: Settled): Gathered {
  const agency = register.byCode.get(tabCode(tab));
  if (agency === undefined) return { entries: [], rejected: [] };
  const layout = agencyLayout(plan, agency, period);
  const expected = layout.head.find(({ code }) => code === 'head:period')?.text ?? '';
  const found = periodTextIn(tab);
  const where = `tab ${tab.title}`;
  if (found !== expected)
    return { entries: [], rejected: [{ file, where, reason: TEXT.otherPeriod(found, period.code) }] };
  const { typed, cells, findings } = readAgencyTab(tab, layout, file);
  const entries = [...typed].flatMap(([code, { value, format }]): Entry[] =>
    isBlank(value)
      ? []
      : [
          {
            file,
            where: `${where} ô ${cells.get(code) ?? ''}`,
            agency: agency.code,
            code,
            value,
            ...(format === undefined ? {} : { format }),
          },
        ],
  );
  const rejected = findings.map(({ cell, message }) => ({
    file,
    where: `${where} ${cell}`.trim(),
    reason: message,
  }));
  return { entries, rejected };
}

function fromWorkbook(bytes: Uint8Array, file: string, settled: Settled): Gathered {
  const tabs = parseWorkbook(bytes, file).tabs;
  if (!tabs.some((tab) => settled.register.byCode.has(tabCode(tab)))) {
    return { entries: [], rejected: [{ file, where: '', reason: TEXT.noCodedTab }] };
  }
  return joined(tabs.map((tab) => fromTab(tab, file, settled)));
}

const joined = (parts: readonly Gathered[]): Gathered => ({
  entries: parts.flatMap(({ entries }) => entries),
  rejected: parts.flatMap(({ rejected }) => rejected),
});

/** What a spreadsheet shows where a formula failed. */
const ERROR_TEXT = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)$/;

/** Why a value cannot be typed into a cell, null when it can. */
function unusable({ value }: Entry): string | null {
  if (typeof value !== 'string') return null;
  if (ERROR_TEXT.test(value.trim())) return TEXT.errorCell(value.trim());
  return value.length > MAX_CELL_TEXT ? TEXT.tooLong(value.length, MAX_CELL_TEXT) : null;
}

/** Error cells and texts no cell can hold go to the refused ones. */
function withoutUnusable({ entries, rejected }: Gathered): Gathered {
  const refused = entries.flatMap((entry): Rejected[] => {
    const reason = unusable(entry);
    return reason === null ? [] : [{ file: entry.file, where: entry.where, reason }];
  });
  return {
    entries: entries.filter((entry) => unusable(entry) === null),
    rejected: [...refused, ...rejected],
  };
}

/** Reads one file of any kind `import` takes. Throws UserError for one that cannot be read at all. */
function gatherFile(path: string, settled: Settled): Gathered {
  const kind = extname(path).toLowerCase();
  if (!['.csv', '.xlsx', '.xls', '.ods'].includes(kind)) throw new UserError(TEXT.unknownFileKind(path));
  const { bytes } = readStamped(path);
  return kind === '.csv' ? fromCsv(bytes, path) : fromWorkbook(bytes, path, settled);
}

/** Everything the named files want to enter; tabs are read through the same layouts as the workspace's own. */
export const gather = (paths: readonly string[], settled: Settled): Gathered =>
  withoutUnusable(joined(paths.map((path) => gatherFile(path, settled))));
