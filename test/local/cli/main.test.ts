import type { Command, CommandContext } from '../../../src/local/cli/command';
import { UserError } from '../../../src/local/cli/errors';
import { run } from '../../../src/local/cli/main';
import { recorder } from '../../support/local';

/** A command that answers with what it was given. */
const command = (change: Partial<Command> = {}): Command => ({
  name: 'consolidate',
  summary: 'Tổng hợp số liệu',
  positionals: [{ name: 'DIR', summary: 'thư mục', required: true }],
  options: ['period', 'seed', 'single-workbook'],
  run: async ({ args, now }: CommandContext) => ({
    exit: 1,
    json: {
      dir: args.positionals,
      period: args.text('period') ?? null,
      seed: args.count('seed') ?? null,
      single: args.flag('single-workbook'),
      now,
    },
    text: 'xong',
  }),
  ...change,
});

const IMPORT = command({
  name: 'import',
  positionals: [
    { name: 'DIR', summary: 'thư mục', required: true },
    { name: 'FILE', summary: 'tệp', required: true, many: true },
  ],
  options: [],
});

async function ran(argv: readonly string[], commands: readonly Command[] = [command(), IMPORT], env = {}) {
  const seen = recorder({ env });
  const exit = await run(argv, seen.io, commands);
  return { exit, out: seen.out(), err: seen.err() };
}

const failing = (thrown: unknown): Command =>
  command({
    run: async () => {
      throw thrown;
    },
  });

describe('run', () => {
  it('gives a person the text and a program one JSON document, with the exit of the command', async () => {
    expect(await ran(['consolidate', 'tỉnh'])).toEqual({ exit: 1, out: 'xong\n', err: '' });
    const { exit, out } = await ran(['consolidate', '--json', 'tỉnh', '--seed=3', '--period', '2024-Q3']);
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toEqual({ dir: ['tỉnh'], period: '2024-Q3', seed: 3, single: false, now: null });
  });

  it('takes options anywhere, any number of files, and anything after --', async () => {
    const { out } = await ran(['import', 'tỉnh', 'a.csv', '--json', '--', '--b.csv']);
    expect(JSON.parse(out).dir).toEqual(['tỉnh', 'a.csv', '--b.csv']);
  });

  it('reads --now as an instant', async () => {
    const { out } = await ran(['consolidate', 'd', '--json', '--now', '2024-09-18T10:00:00+07:00']);
    expect(JSON.parse(out).now).toBe(Date.UTC(2024, 8, 18, 3));
  });

  it.each([
    ['no command', [], 'Chưa nói lệnh nào.'],
    ['an unknown command', ['consolidat', 'd'], 'Không có lệnh "consolidat". Có phải "consolidate"?'],
    ['one like none', ['xyz'], 'Không có lệnh "xyz". Xem danh sách'],
    [
      'an unknown option',
      ['consolidate', 'd', '--perod', '1'],
      'không có tùy chọn --perod. Có phải --period?',
    ],
    ['an option of another command', ['import', 'd', 'f', '--seed', '1'], 'không có tùy chọn --seed.'],
    ['a short option', ['consolidate', 'd', '-x'], 'không có tùy chọn -x.'],
    [
      'an option without its value',
      ['consolidate', 'd', '--period'],
      '--period cần giá trị: --period 2024-Q3',
    ],
    ['a value for none', ['consolidate', 'd', '--json=1'], '--json không nhận giá trị'],
    ['a count that is none', ['consolidate', 'd', '--seed', '1.5'], '--seed "1.5" không phải số nguyên'],
    ['a missing folder', ['consolidate'], 'Lệnh consolidate thiếu DIR'],
    ['a missing file', ['import', 'd'], 'Lệnh import thiếu FILE'],
    ['something more', ['consolidate', 'd', 'e'], 'không nhận thêm "e"'],
    [
      'a time without a zone',
      ['consolidate', 'd', '--now', '2024-09-18T10:00:00'],
      '--now "2024-09-18T10:00:00"',
    ],
  ])('answers %s with one line and 2', async (_, argv, message) => {
    const { exit, out, err } = await ran(argv);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('reports a user error by its line alone, and with its causes when debugging', async () => {
    const thrown = new UserError('a.xlsx: hỏng', { cause: new Error('bad zip') });
    expect(await ran(['consolidate', 'd'], [failing(thrown)])).toEqual({
      exit: 2,
      out: '',
      err: 'a.xlsx: hỏng\n',
    });
    const { err } = await ran(['consolidate', 'd'], [failing(thrown)], { TTHC_DEBUG: '1' });
    expect(err).toContain('bad zip');
    expect(err).toContain('main.test.ts');
  });

  it('owns up to its own faults without a stack', async () => {
    const { exit, err } = await ran(['consolidate', 'd'], [failing(new TypeError('x is\nundefined'))]);
    expect(exit).toBe(2);
    expect(err).toMatch(/^Lỗi của chương trình: x is undefined\. [^\n]*\n$/);
  });

  it('explains itself from the declarations', async () => {
    const overview = await ran(['--help']);
    expect(overview.exit).toBe(0);
    expect(overview.out).toContain('  consolidate  Tổng hợp số liệu\n');
    const help = await ran(['import', '--help'], [IMPORT]);
    expect(help.exit).toBe(0);
    expect(help.out).toContain('tthc import DIR FILE…');
    const own = await ran(['consolidate', '--help']);
    expect(own.out).toContain('tthc consolidate DIR [--period 2024-Q3] [--seed N] [--single-workbook]');
    for (const option of ['--json', '--now ISO', '--seed N']) expect(own.out).toContain(`  ${option} `);
    expect(own.out).not.toContain('--agencies');
  });
});
