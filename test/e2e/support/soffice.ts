import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice's program, or null where there is none. */
export function findSoffice(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/lib/libreoffice/program'];
  return folders.map((folder) => join(folder, 'soffice')).find((file) => existsSync(file)) ?? null;
}

const soffice = findSoffice();

/**
 * `describe` where LibreOffice is there; elsewhere the tests are skipped with one line, and fail in CI, where it must be.
 */
export function describeWithSoffice(name: string, tests: () => void): void {
  if (soffice !== null) {
    describe(name, tests);
    return;
  }
  if (process.env.CI === 'true') {
    it(name, () => {
      throw new Error('LibreOffice (soffice) is missing: install libreoffice-calc-nogui');
    });
    return;
  }
  process.stderr.write(`skipped, no LibreOffice (soffice) here: ${name}\n`);
  describe.skip(name, tests);
}

const item = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/**
 * A Vietnamese machine (1.234,5 and day first). Recalculation on load "always" (0), so that no stored result hides a wrong
 * formula, else "never" (1).
 */
const settings = (recalculate: boolean): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item('Setup/L10N', 'ooSetupSystemLocale', 'vi-VN')}
${item('Office.Calc/Formula/Load', 'OOXMLRecalcMode', recalculate ? '0' : '1')}
${item('Office.Calc/Formula/Load', 'ODFRecalcMode', recalculate ? '0' : '1')}
</oor:items>`;

function makeProfile(folder: string, recalculate: boolean): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings(recalculate));
  return pathToFileURL(profile).href;
}

type Format = 'xlsx' | 'xls' | 'pdf' | 'ods';
type Options = { readonly recalculate?: boolean };

const withoutKind = (file: string): string => basename(file, extname(file));

/**
 * Opens files in LibreOffice and saves them in another format; returns the saved bytes by file name without extension.
 * Every call has a profile of its own, so calls cannot disturb one another. `recalculate` makes Calc compute every
 * formula anew on loading.
 */
export function convertAll(
  files: readonly string[],
  format: Format,
  options: Options = {},
): ReadonlyMap<string, Uint8Array> {
  if (soffice === null) throw new Error('soffice is missing');
  const folder = mkdtempSync(join(tmpdir(), 'tthc-soffice-'));
  try {
    const out = join(folder, 'out');
    const profile = makeProfile(folder, options.recalculate ?? false);
    const argv = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', format, '--outdir', out];
    const run = spawnSync(soffice, [...argv, ...files], { encoding: 'utf8', timeout: 200_000 });
    return new Map(
      files.map((file) => {
        const saved = join(out, `${withoutKind(file)}.${format}`);
        if (!existsSync(saved)) throw new Error(`soffice wrote no ${saved}: ${run.stdout} ${run.stderr}`);
        return [withoutKind(file), new Uint8Array(readFileSync(saved))] as const;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for one file. */
export const convert = (file: string, format: Format, options: Options = {}): Uint8Array =>
  convertAll([file], format, options).get(withoutKind(file)) ?? new Uint8Array();

const MACRO = (file: string, report: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Panes
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden"
  how(0).Value = True
  doc = StarDesktop.loadComponentFromURL("${pathToFileURL(file).href}", "_blank", 0, how())
  view = doc.CurrentController
  Open "${report}" For Output As #1
  For i = 0 To doc.Sheets.Count - 1
    view.setActiveSheet(doc.Sheets.getByIndex(i))
    frozen = 0
    If view.hasFrozenPanes() Then frozen = 1
    Print #1, frozen &amp; " " &amp; view.getSplitRow() &amp; " " &amp; view.getSplitColumn()
  Next i
  Close #1
  doc.close(True)
End Sub
</script:module>`;

const LIBRARY = (kind: 'library' | 'libraries', content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind}.dtd">
<library:${kind} xmlns:library="http://openoffice.org/2000/library" ${content}</library:${kind}>`;

/** A macro "Standard.Module1.Panes" in a profile. */
function addMacro(profile: string, macro: string): void {
  const basic = join(profile, 'user', 'basic');
  mkdirSync(join(basic, 'Standard'), { recursive: true });
  writeFileSync(
    join(basic, 'script.xlc'),
    LIBRARY('libraries', '><library:library library:name="Standard" library:link="false"/>'),
  );
  writeFileSync(
    join(basic, 'Standard', 'script.xlb'),
    LIBRARY(
      'library',
      'library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/>',
    ),
  );
  writeFileSync(join(basic, 'Standard', 'Module1.xba'), macro);
}

/**
 * Rows and columns LibreOffice keeps in view when it shows a file, tab by tab; null where nothing is frozen. Converting
 * without a window drops them, so a hidden window is asked.
 */
export function frozenPanes(
  file: string,
): readonly ({ readonly rows: number; readonly cols: number } | null)[] {
  if (soffice === null) throw new Error('soffice is missing');
  const folder = mkdtempSync(join(tmpdir(), 'tthc-soffice-'));
  try {
    const own = ['--headless', `-env:UserInstallation=${makeProfile(folder, false)}`];
    // A fresh profile is filled in the first start, which runs no macro.
    spawnSync(soffice, [...own, '--terminate_after_init'], { timeout: 110_000 });
    const report = join(folder, 'panes.txt');
    addMacro(join(folder, 'profile'), MACRO(file, report));
    const argv = [...own, 'macro:///Standard.Module1.Panes'];
    const run = spawnSync(soffice, argv, { encoding: 'utf8', timeout: 110_000 });
    if (!existsSync(report)) throw new Error(`soffice reported nothing: ${run.stdout} ${run.stderr}`);
    const lines = readFileSync(report, 'utf8').trim().split(/\r?\n/);
    return lines.map((line) => {
      const [frozen = 0, rows = 0, cols = 0] = line.trim().split(/\s+/).map(Number);
      return frozen === 1 ? { rows, cols } : null;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
