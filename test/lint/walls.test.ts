import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Broken, lint } from '../support/lint';

/** Rooms from the ground up (architecture.md): arrows point down. */
const LAYERS: readonly (readonly string[])[] = [
  ['text', 'cells'],
  ['periods', 'agencies', 'plan', 'formulas', 'reading'],
  ['indicators', 'tasks', 'checks'],
  ['workbook', 'mail', 'documents', 'dashboard'],
  ['actions'],
];
const CORE = LAYERS.flat();
const SHELLS = ['google', 'local'];
const SRC = join(__dirname, '../../src');

const floorOf = (room: string): number => {
  const floor = LAYERS.findIndex((layer) => layer.includes(room));
  return floor < 0 ? LAYERS.length : floor;
};
const above = (room: string): readonly string[] =>
  [...CORE, ...SHELLS].filter((other) => floorOf(other) > floorOf(room));
const notAbove = (room: string): readonly string[] =>
  CORE.filter((other) => other !== room && floorOf(other) <= floorOf(room));

/** Sources by what is tried, each in a file of its own in each room. */
const tried = (
  rooms: readonly string[],
  sourcesOf: (room: string) => Readonly<Record<string, string>>,
): ReadonlyMap<string, string> =>
  new Map(
    rooms.flatMap((room) =>
      Object.entries(sourcesOf(room)).map(([name, source]): [string, string] => [
        `src/${room}/${name}.ts`,
        source,
      ]),
    ),
  );

const importing = (path: string): string => `import { thing } from '${path}';\nexport const mine = thing;\n`;

/** The files whose broken rules are not exactly these. */
const others = (broken: Broken, rules: readonly string[]): readonly string[] =>
  [...broken]
    .filter(([, found]) => found.join() !== rules.join())
    .map(([path, found]) => `${path}: ${found}`);

describe('import walls', () => {
  it('let no room import from a room above it, however it is written', () => {
    const upward = tried(CORE, (room) =>
      Object.fromEntries(
        above(room).flatMap((other) => [
          [`file-${other}`, importing(`../${other}/thing`)],
          [`index-${other}`, importing(`../${other}`)],
          [`late-${other}`, `export const load = () => import('../${other}/thing');\n`],
          [`deep/type-${other}`, `export type { Thing } from '../../${other}/deeper/thing';\n`],
        ]),
      ),
    );
    expect(upward.size).toBeGreaterThan(400);
    expect(others(lint(upward), ['noRestrictedImports'])).toEqual([]);
  });

  it('let every room import from its own floor and those below', () => {
    const downward = tried([...CORE, ...SHELLS], (room) =>
      Object.fromEntries(notAbove(room).map((other) => [`file-${other}`, importing(`../${other}/thing`)])),
    );
    expect(others(lint(downward), [])).toEqual([]);
  });

  it.each([
    'node:fs',
    'exceljs',
    '@e965/xlsx',
    'googleapis',
    'hyperformula',
    'papaparse',
    'fflate',
    'cli-progress',
  ])('keep %s out of the core', (name) => {
    const platform = tried(CORE, () => ({ platform: importing(name) }));
    expect(others(lint(platform), ['noRestrictedImports'])).toEqual([]);
  });

  it('keep the shells apart', () => {
    const google = tried(['google'], () =>
      Object.fromEntries(
        ['../local/thing', 'node:fs', 'exceljs', '@e965/xlsx', 'hyperformula'].map((path, at) => [
          `x${at}`,
          importing(path),
        ]),
      ),
    );
    const local = tried(['local'], () => ({
      x0: importing('../google/thing'),
      x1: importing('hyperformula'),
    }));
    expect(others(lint(new Map([...google, ...local])), ['noRestrictedImports'])).toEqual([]);
  });
});

describe('what the core may not ask for', () => {
  it.each([
    ['the clock', 'export const x = Date.now();', 'noRestrictedGlobals'],
    ['a new date', 'export const x = new Date(2024, 0, 1);', 'noRestrictedGlobals'],
    ['the language of the machine', "export const x = new Intl.Collator('vi');", 'noRestrictedGlobals'],
    ['a timer', 'setTimeout(() => 1, 2);', 'noRestrictedGlobals'],
    ['the process', 'export const x = process.env;', 'noRestrictedGlobals'],
    ['the console', "console.error('x');", 'noRestrictedGlobals'],
    ['the global object', 'export const x = globalThis;', 'noRestrictedGlobals'],
    ['Google Sheets', 'export const x = SpreadsheetApp.getActive();', 'noRestrictedGlobals'],
    ['Google mail', 'export const x = MailApp.getRemainingDailyQuota();', 'noRestrictedGlobals'],
    ['chance', 'export const x = Math.random();', 'plugin'],
    ['the order of a locale', "export const x = 'a'.localeCompare('b');", 'plugin'],
    ['the digits of a locale', 'export const x = (1).toLocaleString();', 'plugin'],
    ['the case of a locale', "export const x = 'a'.toLocaleUpperCase();", 'plugin'],
    ['any', 'export const x: any = 1;', 'noExplicitAny'],
    ['a silenced null', 'export const x = (y: string | null) => y!.length;', 'noNonNullAssertion'],
  ])('%s', (_, source, rule) => {
    const sources = tried(CORE, () => ({ x: `${source}\n` }));
    expect(others(lint(sources), [rule])).toEqual([]);
  });

  it('leaves what is pure alone, and the clock to the local shell', () => {
    const pure = "export const x = Math.max(1, 'a'.toLowerCase().length, Number.parseInt('1', 10));\n";
    const sources = new Map([
      ...tried([...CORE, ...SHELLS], () => ({ pure })),
      ...tried(['local'], () => ({ clock: 'export const now = (): number => Date.now();\n' })),
    ]);
    expect(others(lint(sources), [])).toEqual([]);
  });
});

describe('the sources themselves', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const roomOf = (file: string): string => file.split(/[\\/]/)[0] ?? '';

  it('have no room the walls do not know', () => {
    const rooms = readdirSync(SRC).filter((name) => statSync(join(SRC, name)).isDirectory());
    const known: readonly string[] = [...CORE, ...SHELLS];
    expect(rooms.filter((room) => !known.includes(room))).toEqual([]);
    expect(readdirSync(SRC).filter((name) => name.endsWith('.ts'))).toEqual([]);
  });

  it('name no locale function in the core, called or not', () => {
    const core = files.filter((file) => CORE.includes(roomOf(file)));
    expect(core.length).toBeGreaterThan(100);
    const named = core.filter((file) => /toLocale|localeCompare/.test(readFileSync(join(SRC, file), 'utf8')));
    expect(named).toEqual([]);
  });

  it('silence no rule', () => {
    const silenced = files.filter((file) =>
      /biome-ignore|@ts-(?:ignore|expect-error|nocheck)/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(silenced).toEqual([]);
  });
});
