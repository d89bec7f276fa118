import { dayToText } from '../../src/periods/day';
import { READINGS, REPAIRS } from '../../src/plan/bac-kan-2024/repairs';
import type { Indicator, Task } from '../../src/plan/types';
import { bacKanPlan, fixture } from '../support/plan';
import { applyRepair, LINE_COLUMNS, readScan, TASK_COLUMNS } from '../support/scan';

const plan = bacKanPlan();
const repaired = readScan();
const fitting = REPAIRS.map((repair) => applyRepair(repaired, repair));

const taskCells = (task: Task): Record<string, string> => ({
  stt: String(task.no),
  ten: task.name,
  san_pham: task.product,
  chu_tri_goc: task.lead,
  phoi_hop_goc: task.cooperating,
  thoi_gian_goc: task.timing,
});

const lineCells = (line: Indicator): Record<string, string> => ({
  stt: String(line.no),
  ten: line.name,
  don_vi: line.unit,
  muc_tieu_goc: line.targetText,
  chu_tri_goc: line.leadText,
});

/** Phrases of the plan and the codes they mean; longer ones first. */
const OWNERS: readonly (readonly [string, string])[] = [
  ['Phòng Tư pháp cấp huyện', 'phong_tu_phap'],
  ['Các Sở, Ban, ngành', 'so_ban_nganh'],
  ['UBND cấp huyện', 'ubnd_cap_huyen'],
  ['UBND cấp xã', 'ubnd_cap_xa'],
  ['Văn phòng UBND tỉnh', 'VPUBND'],
  ['Sở Thông tin và Truyền thông', 'STTTT'],
  ['Sở Tài nguyên và Môi trường', 'STNMT'],
  ['Sở Tư pháp', 'STP'],
  ['Cục Thuế tỉnh', 'CT'],
];

/** Codes of the agencies named in a cell, in the order they are named; what is left over stays as text. */
function ownersIn(words: string): readonly string[] {
  const coded = OWNERS.reduce((text, [phrase, code]) => text.split(phrase).join(code), words);
  return coded.split(/[,;]\s*/);
}

describe('the scanned plan with the listed repairs', () => {
  it('needs every repair that is listed', () => {
    expect(REPAIRS.filter((_, i) => !fitting[i])).toEqual([]);
    expect(REPAIRS.length).toBeGreaterThan(30);
  });

  it('has the 34 tasks, cell by cell', () => {
    const scanned = [...repaired.tasks.values()].slice(1);
    expect(scanned).toHaveLength(34);
    expect(plan.tasks.map(taskCells)).toEqual(scanned);
  });

  it('has the 14 measured lines, cell by cell', () => {
    const scanned = [...repaired.indicators.entries()].slice(1);
    expect(scanned).toHaveLength(14);
    expect(plan.indicators.map((line) => [line.code, lineCells(line)])).toEqual(scanned);
  });

  it('has the headers the plan prints', () => {
    expect(TASK_COLUMNS.map((column) => repaired.tasks.get('head')?.[column])).toEqual([
      'TT',
      'Tên nhiệm vụ',
      'Sản phẩm dự kiến hoàn thành',
      'Cơ quan chủ trì',
      'Cơ quan, đơn vị phối hợp',
      'Thời gian thực hiện',
    ]);
    expect(LINE_COLUMNS.map((column) => repaired.indicators.get('head')?.[column])).toEqual([
      'STT',
      'Chỉ tiêu',
      'Đơn vị',
      'Chỉ tiêu năm 2024',
      'Cơ quan chủ trì thực hiện',
    ]);
  });

  it('is left without markup or doubled blanks', () => {
    const cells = [...repaired.tasks.values(), ...repaired.indicators.values()].flatMap(Object.values);
    expect(cells.filter((cell) => /<|>|\n|\s{2}|\( | \)|^\s|\s$/.test(cell))).toEqual([]);
  });

  it('names the same agencies in words and in codes', () => {
    expect(plan.tasks.map((task) => task.leadGroups)).toEqual(plan.tasks.map((task) => ownersIn(task.lead)));
    expect(plan.tasks.map((task) => task.cooperatingGroups)).toEqual(
      plan.tasks.map((task) => ownersIn(task.cooperating)),
    );
    expect(plan.indicators.map((line) => line.owedBy)).toEqual(
      plan.indicators.map((line) => ownersIn(line.leadText)),
    );
  });

  it('takes each target from the number in its words', () => {
    expect(plan.indicators.map((line) => line.target)).toEqual(
      plan.indicators.map((line) => Number(/\d+/.exec(line.targetText)?.[0])),
    );
  });

  it('bears the title of the plan', () => {
    expect(fixture('plan/ke-hoach-tthc-2024.txt')).toContain(`\n### ${plan.title}\n`);
  });
});

describe('readings', () => {
  const dateOf = (no: number): string => dayToText(plan.tasks.find((task) => task.no === no)?.due ?? 0);

  it('start from words the repaired scan has', () => {
    const cells = [...repaired.tasks.values(), ...repaired.indicators.values()].flatMap(Object.values);
    expect(READINGS.filter(({ words }) => !cells.includes(words))).toEqual([]);
  });

  it('are what the data say', () => {
    const said = READINGS.map(({ where }) => {
      if (where.column === 'han') return dateOf(Number(where.row));
      if (where.table === 'tasks') return plan.tasks.find(({ no }) => no === where.row)?.leadGroups.join('+');
      return plan.indicators.find(({ code }) => code === where.row)?.part;
    });
    expect(said).toEqual(READINGS.map(({ reading }) => reading));
  });

  it('cover every line that is a part of an indicator', () => {
    const parts = plan.indicators.filter((line) => line.part !== '').map((line) => line.code);
    expect(READINGS.filter(({ where }) => where.column === 'phan').map(({ where }) => where.row)).toEqual(
      parts,
    );
  });
});
