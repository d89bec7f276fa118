import { inputPlaces } from '../../../src/workbook/agency/inputs';
import { readAgencyTab } from '../../../src/workbook/agency/read';
import { standingAgencyTab } from '../../../src/workbook/agency/standing';
import type { Block, TabModel } from '../../../src/workbook/model';
import { STYLES } from '../../../src/workbook/styles';
import {
  AGENCIES,
  COMMUNE,
  cellOf,
  colAt,
  filled,
  layoutFor,
  modelOf,
  PLAN,
  rowAt,
  tabFrom,
  typedCell,
  valuesOf,
  withValues,
} from '../../support/agencyTab';

const sectionsOf = (code: string): readonly string[] => layoutFor(code).sections.map((one) => one.code);

const within = (blocks: readonly Block[], row: number, col: number): boolean =>
  blocks.some(({ top, left, bottom, right }) => row >= top && row < bottom && col >= left && col < right);

const size = ({ top, left, bottom, right }: Block): number => (bottom - top) * (right - left);

const validationAt = (model: TabModel, row: number, col: number): string | undefined =>
  model.validations.find(({ block }) => within([block], row, col))?.kind;

describe.each(AGENCIES.map(({ code, name }) => [name, code] as const))('the tab of %s', (_, code) => {
  const layout = layoutFor(code);
  const model = modelOf(layout);
  const tab = tabFrom(model);

  it('gives back every value that was typed', () => {
    const { typed, findings } = readAgencyTab(tab, layout, 'a.xlsx');
    expect(findings).toEqual([]);
    expect(valuesOf(typed)).toEqual(valuesOf(filled(layout)));
  });

  it('is its own standing model', () => {
    expect(standingAgencyTab(tab, layout)).toEqual(model);
  });

  it('unlocks the inputs and nothing else', () => {
    const places = inputPlaces(layout);
    expect(model.inputs.reduce((sum, block) => sum + size(block), 0)).toBe(places.length);
    for (const { row, column } of places) expect(within(model.inputs, row.row, column.col)).toBe(true);
  });

  it('shows every unlocked cell as one to type in, and no other', () => {
    const yellow = model.cells.filter(({ style }) => STYLES[style].fill === STYLES.input.fill);
    expect(yellow).toHaveLength(inputPlaces(layout).length);
    for (const { row, col } of yellow) expect(within(model.inputs, row, col)).toBe(true);
  });

  it('carries a code in column A on every row that holds anything, each once', () => {
    const codes = tab.cells.flatMap((line) => (line.some((value) => value !== null) ? [line[0]] : []));
    expect(codes).not.toContain(null);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('what an agency owes', () => {
  it('decides its sections', () => {
    expect(sectionsOf('01858')).toEqual(['A', 'B', 'C', 'foot']);
    expect(sectionsOf('VPUBND')).toEqual(['C', 'foot']);
    expect(sectionsOf(AGENCIES[4]?.code ?? '')).toEqual(['A', 'B', 'foot']);
  });

  it('decides its rows: a commune types 30 fields, has 10 lines and leads 10 tasks', () => {
    const fields = inputPlaces(COMMUNE).filter(({ place }) => place.kind === 'field');
    const rows = COMMUNE.sections.map((section) => section.rows.length);
    expect(fields).toHaveLength(30);
    expect(rows).toEqual([35, 10, 10, 3]);
  });

  it('asks a task for its own due date and for a direction only where its timing has one', () => {
    const dates = inputPlaces(layoutFor('STTTT')).flatMap(({ place }) =>
      place.kind === 'task' && place.column.startsWith('ngay_') ? [`${place.task}:${place.column}`] : [],
    );
    const columns = COMMUNE.sections.find((section) => section.code === 'C')?.columns ?? [];
    expect(dates).toEqual(['22:ngay_han_rieng', '27:ngay_chi_dao']);
    expect(columns.map((column) => column.code)).not.toContain('ngay_chi_dao');
  });
});

describe('the head and the notes', () => {
  const tab = tabFrom(modelOf(COMMUNE));
  const textAt = (code: string) => tab.cells[rowAt(tab, code)]?.[1];

  it('names agency, period, window and deadline', () => {
    expect(tab.cells[0]?.[0]).toBe('01858');
    expect(textAt('head:name')).toBe(COMMUNE.agency.name);
    expect(textAt('head:period')).toBe(
      'Kỳ báo cáo: Quý III/2024 – số liệu từ ngày 15/06/2024 đến hết ngày 14/09/2024',
    );
    expect(textAt('head:deadline')).toBe('Hạn gửi: hết ngày 16/09/2024');
  });

  it('shows the banner line only when the plan has one', () => {
    const model = modelOf(COMMUNE);
    const demo = layoutFor('01858', { ...PLAN, settings: { ...PLAN.settings, banner: 'DỮ LIỆU MINH HỌA' } });
    expect(model.hiddenRows).toContain(rowAt(tab, 'head:banner'));
    expect(modelOf(demo).hiddenRows).not.toContain(rowAt(tab, 'head:banner'));
    expect(tabFrom(modelOf(demo)).cells[rowAt(tab, 'head:banner')]?.[1]).toBe('DỮ LIỆU MINH HỌA');
  });

  it('prints what counts as handled right under the intake block', () => {
    expect(rowAt(tab, 'note:hs:1')).toBe(rowAt(tab, 'hs_dang_qua_han') + 1);
    expect(textAt('note:hs:1')).toMatch(/trả lại, từ chối hoặc công dân rút: tính là đã giải quyết/);
    expect(textAt('note:hs:2')).toMatch(/đang giải quyết trong hạn/);
  });
});

describe('looks and rules', () => {
  const model = modelOf(COMMUNE);
  const tab = tabFrom(model);

  it('hides column A, the code rows and the two columns of copies', () => {
    expect(model.hiddenCols).toEqual([0, colAt(tab, 'A', 'da_doc'), colAt(tab, 'A', 'khong_doc_duoc')]);
    for (const section of ['A', 'B', 'C', 'foot'])
      expect(model.hiddenRows).toContain(rowAt(tab, `cols:${section}`));
  });

  it('is strict about states and the tick, and warns about counts, percents and dates', () => {
    const at = (section: string, row: string, column: string) =>
      validationAt(model, rowAt(tab, row), colAt(tab, section, column));
    expect(at('A', 'hs_ky_truoc', 'ky_nay')).toBe('count');
    expect(at('A', 'hs_tiep_nhan', 'ky_nay')).toBeUndefined();
    expect(at('A', 'hs_ky_truoc', 'giai_trinh')).toBeUndefined();
    expect(at('C', 'task:5', 'trang_thai')).toBe('list');
    expect(at('C', 'task:5', 'ty_le_hoan_thanh')).toBe('percent');
    expect(at('C', 'task:5', 'van_ban_ngay')).toBe('date');
    expect(at('foot', 'foot:xac_nhan', 'noi_dung')).toBe('list');
    expect(at('foot', 'foot:nguoi_lap', 'noi_dung')).toBeUndefined();
  });

  it('keeps what was typed as it looks, and leaves counts unformatted so that a date or percent shows', () => {
    const typed = new Map([
      ['hs_ky_truoc', typedCell(0.85, { shown: '85%', format: '0%' })],
      ['hs_tn_truc_tuyen', typedCell(45540, { shown: '05/09', format: 'd/m' })],
    ]);
    const cells = modelOf(COMMUNE, { typed }).cells;
    const formatOf = (code: string) =>
      cells.find((cell) => cell.row === rowAt(tab, code) && cell.col === colAt(tab, 'A', 'ky_nay'))?.format;
    expect(formatOf('hs_ky_truoc')).toBe('0%');
    expect(formatOf('hs_tn_truc_tuyen')).toBe('d/m');
    expect(formatOf('hs_tn_truc_tiep')).toBe('General');
  });

  it('greys a message out once the input differs from the copy beside it', () => {
    const row = rowAt(tab, 'hs_ky_truoc');
    const rule = model.conditionals.find((one) => one.kind === 'formula' && one.style === 'muted');
    expect(rule?.block.top).toBe(row);
    expect(rule?.kind === 'formula' ? rule.formula : '').toBe(`$F${row + 1}<>$R${row + 1}`);
  });

  it('makes rows high enough for the longest text in them', () => {
    const task = rowAt(tab, 'task:22');
    expect(model.heights[task]).toBeGreaterThan(60);
    expect(model.heights[rowAt(tab, 'hs_ky_truoc')]).toBeGreaterThanOrEqual(18);
  });

  it('carries cells of others over as they stand, on their row and column', () => {
    const row = rowAt(tab, 'hs_ky_truoc');
    const with2 = withValues(tab, { [`${row},25`]: 'ghi chú riêng', '120,3': 7 });
    const cells = standingAgencyTab(with2, COMMUNE).cells;
    expect(cells.filter(({ style }) => style === 'foreign')).toEqual([
      { row, col: 25, value: 'ghi chú riêng', style: 'foreign' },
      { row: 120, col: 3, value: 7, style: 'foreign' },
    ]);
  });

  it('prints what was typed even when it starts with an equals sign', () => {
    const typed = new Map([['note:hs_ky_truoc', typedCell('=1+1')]]);
    const own = tabFrom(modelOf(COMMUNE, { typed }));
    expect(cellOf(own, 'A', 'hs_ky_truoc', 'giai_trinh')).toBe('=1+1');
    expect(modelOf(COMMUNE, { typed }).cells.find(({ value }) => value === '=1+1')?.formula).toBeUndefined();
  });
});
