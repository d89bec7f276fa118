import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ImportJson } from '../../src/actions/importValues';
import type { PlanJson } from '../../src/actions/planJson';
import type { CheckJson, ConsolidateJson, FindingJson } from '../../src/actions/report';
import type { SetupJson } from '../../src/actions/setup';
import { run } from '../../src/local/cli/main';
import { COMMANDS } from '../../src/local/commands';
import type { InitJson } from '../../src/local/commands/create';
import type { LeftFile } from '../../src/local/workspace/save';
import { newFolder, recorder } from './local';

/** What `npm run build` leaves: the command line and the newcomer's start. */
export const BUILT = resolve('build', 'tthc.cjs');
export const BUILT_START = resolve('build', 'start.cjs');

/** The moment every test runs at, after the communes' deadline and before the districts'. */
export const NOW = '2024-09-18T10:00:00+07:00';

export type Ran = { readonly exit: number; readonly out: string; readonly err: string };

/** Runs a built program to its end. `env` is laid over the machine's own. */
export function program(
  file: string,
  argv: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Promise<Ran> {
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [file, ...argv], {
      env: { ...process.env, ...options.env },
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', failed);
    child.on('close', (code) =>
      done({ exit: code ?? -1, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** The built command line as a user runs it. */
export const tthc = (...argv: readonly string[]): Promise<Ran> => program(BUILT, argv);

/** The same command line inside this process, where a test needs many runs. The clock stands at NOW. */
export async function inProcess(...argv: readonly string[]): Promise<Ran> {
  const { io, out, err } = recorder({ clock: () => Date.parse(NOW) });
  const exit = await run(argv, io, COMMANDS);
  return { exit, out: out(), err: err() };
}

type Written = { readonly left: readonly LeftFile[] };

/** The JSON document of a run that must not have failed. */
function document<Json>({ exit, out, err }: Ran): Json {
  if (exit === 2) throw new Error(`exit 2: ${err}`);
  return JSON.parse(out);
}

export const planJson = async (): Promise<PlanJson> => document(await inProcess('plan', '--json'));
export const init = async (dir: string, ...options: readonly string[]): Promise<InitJson> =>
  document(await inProcess('init', dir, '--json', ...options));
export const setup = async (dir: string): Promise<SetupJson & Written> =>
  document(await inProcess('setup', dir, '--json', '--now', NOW));
export const check = async (dir: string): Promise<CheckJson & Written> =>
  document(await inProcess('check', dir, '--json', '--now', NOW));
export const consolidate = async (dir: string): Promise<ConsolidateJson & Written> =>
  document(await inProcess('consolidate', dir, '--json', '--now', NOW));
export const importFiles = async (dir: string, ...files: readonly string[]): Promise<ImportJson & Written> =>
  document(await inProcess('import', dir, ...files, '--json', '--now', NOW));

/** Lines of a csv, quoted where they must be. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (/[",;\n]/.test(`${cell}`) ? `"${`${cell}`.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\n');

/** Writes a text into a folder of its own and returns its path. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** A csv of values for `import`. */
export const valuesFile = (rows: readonly (readonly (string | number)[])[], name = 'so-lieu.csv'): string =>
  fileWith(name, csv([['agency', 'code', 'value'], ...rows]));

/** One agency of every kind, and a second commune: enough for every line of the plan. */
export const FEW: readonly (readonly string[])[] = [
  ['VPUBND', 'Văn phòng UBND tỉnh', 'tinh', '06', 'van_phong_ubnd_tinh'],
  ['SNV', 'Sở Nội vụ', 'tinh', '06', 'so_ban_nganh'],
  ['STNMT', 'Sở Tài nguyên và Môi trường', 'tinh', '06', 'so_ban_nganh'],
  ['STTTT', 'Sở Thông tin và Truyền thông', 'tinh', '06', 'so_ban_nganh'],
  ['060', 'UBND huyện Pác Nặm', 'huyen', '06', 'ubnd_cap_huyen'],
  ['01858', 'UBND xã Bằng Thành', 'xa', '060', 'ubnd_cap_xa'],
  ['01864', 'UBND xã Bộc Bố', 'xa', '060', 'ubnd_cap_xa'],
  ['PTP060', 'Phòng Tư pháp huyện Pác Nặm', 'huyen_phong', '060', 'phong_tu_phap'],
];

export const agenciesFile = (rows: readonly (readonly string[])[] = FEW): string =>
  fileWith('co-quan.csv', csv([['code', 'name', 'level', 'parent', 'group'], ...rows]));

/** A faultless return `k` times as big as the smallest one. */
export const goodValues = (k: number): Readonly<Record<string, number>> => ({
  hs_ky_truoc: 10,
  hs_tn_truc_tuyen: 60 * k,
  hs_tn_truc_tiep: 40 * k,
  hs_gq_truoc_han: 50 * k,
  hs_gq_dung_han: 30 * k,
  hs_gq_qua_han: 5,
  hs_dang_trong_han: 20 * k + 2,
  hs_dang_qua_han: 3,
  tthc_tt_cung_cap: 50 + k,
  tthc_tt_du_dk: 70 + k,
  gd_tt_dvcqg: 25 * k,
  gd_tong: 39 * k,
  hs_dd_tt_dvcqg: 20,
  hs_dd_phat_sinh: 30,
  hs_tn_toan_trinh: 50 * k,
  hs_tt_toan_trinh: 40 * k,
  hs_tn_mot_phan: 38 * k,
  hs_tt_mot_phan: 20 * k,
  hs_so_hoa_tp: 80 * k,
  kq_so_hoa: 60 * k,
  hs_gq_co_kq: 70 * k,
  kq_dien_tu: 50 * k,
  ct_da_cung_cap: 1,
  ct_bs_dien_tu: 5 * k,
  ct_bs_tong: 19 * k,
  hs_tai_su_dung: 55 * k,
  tthc_cbck_phai_lam: 6,
  tthc_cbck_dung_han: 5,
  kq_phai_dong_bo: 900,
  kq_dong_bo: 880,
  pa_ky_truoc: 2,
  pa_moi: 8,
  pa_xl_dung_han: 7,
  pa_xl_qua_han: 1,
  pa_dang_trong_han: 2,
  pa_dang_qua_han: 0,
  dg_tong: 41 * k,
  dg_hai_long: 37 * k,
});

const SIZES: Readonly<Record<string, number>> = {
  SNV: 3,
  STNMT: 7,
  STTTT: 5,
  '060': 11,
  '01858': 2,
  '01864': 4,
  PTP060: 6,
};

/** True for an agency named by a list of groups and agency codes. */
const isNamed = ([code = '', , , , group = '']: readonly string[], list: readonly string[]): boolean =>
  list.includes(code) || list.includes(group);

const statusOf = (timingKind: string): string =>
  timingKind === 'thuong_xuyen' ? 'Duy trì thường xuyên' : 'Đang thực hiện';

/** What the clerk of one agency types: faultless counts, a status for each task, the foot, ticked. */
export function goodReturn(
  plan: PlanJson,
  agency: readonly string[],
): readonly (readonly [string, string, string])[] {
  const [code = ''] = agency;
  const good = goodValues(SIZES[code] ?? 1);
  const fields: readonly { code: string; kind: string; owedBy: readonly string[] }[] = JSON.parse(
    JSON.stringify(plan.fields),
  );
  const tasks: readonly { no: number; timingKind: string; leadGroups: readonly string[] }[] = JSON.parse(
    JSON.stringify(plan.tasks),
  );
  return [
    ...fields
      .filter((field) => !['tinh', 'hang_so'].includes(field.kind) && isNamed(agency, field.owedBy))
      .map((field) => [code, field.code, `${good[field.code]}`] as const),
    ...tasks
      .filter((task) => isNamed(agency, task.leadGroups))
      .map((task) => [code, `task:${task.no}:trang_thai`, statusOf(task.timingKind)] as const),
    [code, 'foot:nguoi_lap', `Người lập của ${code}`],
    [code, 'foot:dien_thoai', '0209 3870 123'],
    [code, 'foot:xac_nhan', 'Đã gửi'],
  ];
}

export type SmallSet = { readonly dir: string; readonly hub: string };

/** A set of few agencies with every return filled in, faultless and ticked; `options` go to `init`. */
export async function smallSet(...options: readonly string[]): Promise<SmallSet> {
  const dir = join(newFolder(), 'bộ tệp');
  const { workbooks } = await init(dir, '--agencies', agenciesFile(), ...options);
  const plan = await planJson();
  const { rejected, left } = await importFiles(
    dir,
    valuesFile(FEW.flatMap((agency) => goodReturn(plan, agency))),
  );
  if (rejected.length > 0 || left.length > 0) throw new Error(JSON.stringify({ rejected, left }));
  return { dir, hub: workbooks.find(({ role }) => role === 'hub')?.file ?? '' };
}

/** The same workspace once more, for a test that changes it. */
export function copyOf(dir: string): string {
  const copy = join(newFolder(), 'bản sao');
  cpSync(dir, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

/** Every file of a folder by its path: hash, size and modification time. Two equal prints: nothing was written. */
export function fingerprint(dir: string): Readonly<Record<string, string>> {
  if (!existsSync(dir)) return {};
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files.map((file) => {
      const path = join(dir, file);
      const stats = statSync(path);
      if (stats.isDirectory()) return [file, 'folder'];
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [file, `${hash} ${stats.size} ${stats.mtimeMs} ${stats.ino}`];
    }),
  );
}

export const findingsOf = (findings: readonly FindingJson[], rule: string): readonly FindingJson[] =>
  findings.filter((finding) => finding.rule === rule);
