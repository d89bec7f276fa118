import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CellObject, utils, write } from '@e965/xlsx';
import type { Case } from './case';
import { type CrossTab, compareSummary, crossTab, type Grid, SUMMARY } from './crosstab';
import { median } from './measure';
import { measureOurs } from './ours';
import { atLeast, duration, type Line, type Part, times as ratio } from './part';
import { faultlessCase } from './province';

const RUNS = 7;

/**
 * Opens a workbook hidden and recalculates every formula `runs` times with the office's own clock around it: starting the program
 * and reading the file are not in the figures. Then the summary, cell by cell, for the comparison.
 */
const MACRO = `Sub Recalculate(source, target, runs, rows, cols)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  out = FreeFile
  Open target For Output As #out
  For i = 1 To CInt(runs)
    begun = GetSystemTicks()
    book.calculateAll()
    Print #out, "ms" &amp; Chr(9) &amp; CStr(GetSystemTicks() - begun)
  Next
  sheet = book.Sheets.getByName("${SUMMARY}")
  For row = 0 To CInt(rows) - 1
    line = sheet.getCellByPosition(0, row).String
    For col = 1 To CInt(cols) - 1
      line = line &amp; Chr(9) &amp; sheet.getCellByPosition(col, row).String
    Next
    Print #out, "row" &amp; Chr(9) &amp; line
  Next
  Close #out
  book.close(True)
  StarDesktop.terminate()
End Sub`;

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${MACRO}</script:module>
`;

/** Runs the office with a profile of its own under `home`; false when there is none on this machine. */
function soffice(home: string, argument: string): boolean {
  const profile = pathToFileURL(join(home, 'profile')).href;
  const { error } = spawnSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--nologo', '--norestore', argument],
    { stdio: 'ignore', timeout: 600_000 },
  );
  return error === undefined;
}

function excelCell(cell: Grid[number][number]): CellObject {
  if (cell === null) return { t: 'z' };
  if (typeof cell === 'number') return { t: 'n', v: cell };
  return cell.startsWith('=') ? { t: 'n', f: cell.slice(1) } : { t: 's', v: cell };
}

/** A workbook without any calculated value in it. */
function saveBook(path: string, { sheets }: CrossTab): void {
  const book = utils.book_new();
  for (const [name, grid] of Object.entries(sheets)) {
    const cells = grid.map((row) => row.map(excelCell));
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name);
  }
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  writeFileSync(path, bytes);
}

const numberOrText = (text: string): string | number => (/^-?\d+$/.test(text) ? Number(text) : text);

/** Milliseconds of each recalculation, and the summary it gave. */
function recalculate(home: string, table: CrossTab): { times: readonly number[]; summary: string[][] } {
  const source = join(home, 'crosstab.xlsx');
  const target = join(home, 'out.txt');
  saveBook(source, table);
  const summary = table.sheets[SUMMARY] ?? [];
  const size = `"${summary.length}","${summary[0]?.length ?? 0}"`;
  soffice(
    home,
    `macro:///Standard.Module1.Recalculate("${pathToFileURL(source).href}","${target}","${RUNS}",${size})`,
  );
  const rows = readFileSync(target, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  const of = (kind: string): string[][] =>
    rows.filter(([first]) => first === kind).map(([, ...rest]) => rest);
  return { times: of('ms').map(([ms]) => Number(ms)), summary: of('row') };
}

function compared(home: string, all: Case, history: boolean): readonly Line[] {
  const table = crossTab(all, history);
  const ours = measureOurs(history ? all : { ...all, archive: new Map() });
  const { times, summary } = recalculate(home, table);
  compareSummary(
    summary.map((row) => row.map(numberOrText)),
    ours.lines,
  );
  const theirs = median(times.slice(1));
  const span = history ? 'with previous quarter and year to date' : 'this quarter';
  return [
    atLeast(`${span}: LibreOffice ÷ ours`, theirs / ours.rollUp, 10),
    {
      what: `${span}: LibreOffice ÷ ours with every check and task`,
      figure: ratio(theirs / ours.everything),
    },
    { what: `LibreOffice: all ${table.formulas} formulas`, figure: duration(theirs) },
    { what: 'ours: the 14 lines', figure: duration(ours.rollUp) },
    { what: 'ours: lines, checks, tasks', figure: duration(ours.everything) },
  ];
}

/** b. The same formulas recalculated by the office program, its start and the reading of the file left out. */
export const LIBREOFFICE: Part = {
  name: 'libreoffice',
  title: 'The same consolidation as SUMIFS formulas in LibreOffice (143 agencies)',
  run() {
    const home = mkdtempSync(join(tmpdir(), 'tthc-bench-'));
    try {
      // The first start fills the profile and would overwrite a macro that is already there.
      if (!soffice(home, '--terminate_after_init')) return [{ what: 'no soffice here', figure: 'skipped' }];
      writeFileSync(join(home, 'profile/user/basic/Standard/Module1.xba'), MODULE);
      const all = faultlessCase();
      return [...compared(home, all, false), ...compared(home, all, true)];
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};
