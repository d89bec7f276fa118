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

/**
 * Opens a file in LibreOffice and saves it in another format; returns the saved bytes. Every call has a profile of its
 * own, so calls cannot disturb one another. `recalculate` makes Calc compute every formula anew on loading.
 */
export function convert(
  file: string,
  format: 'xlsx' | 'xls' | 'pdf' | 'ods',
  options: { readonly recalculate?: boolean } = {},
): Uint8Array {
  if (soffice === null) throw new Error('soffice is missing');
  const folder = mkdtempSync(join(tmpdir(), 'tthc-soffice-'));
  try {
    const out = join(folder, 'out');
    const profile = makeProfile(folder, options.recalculate ?? false);
    const run = spawnSync(
      soffice,
      ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', format, '--outdir', out, file],
      { encoding: 'utf8', timeout: 110_000 },
    );
    const saved = join(out, `${basename(file, extname(file))}.${format}`);
    if (!existsSync(saved)) throw new Error(`soffice wrote nothing: ${run.stdout} ${run.stderr}`);
    return new Uint8Array(readFileSync(saved));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
