import type { TaskResult } from '../../../src/tasks/types';
import { pl1Content } from '../../../src/workbook/hub/pl1';
import { documentsText, opinionsText } from '../../../src/workbook/hub/pl1Texts';
import { tableModel } from '../../../src/workbook/table/model';
import {
  anAgency,
  aStamp,
  aTask,
  aTaskResult,
  cellsOf,
  codesOf,
  drawnAndRedrawn,
  reportsOn,
  undeclared,
} from '../../support/appendix';

const snv = anAgency('SNV');
const stc = anAgency('STC');
const stp = anAgency('STP');
const syt = anAgency('SYT');
const sxd = anAgency('SXD');
const content = (tasks: readonly TaskResult[], reports = reportsOn(1, {})) =>
  pl1Content({ stamp: aStamp(), tasks, returns: reports, agencies: [snv, stc] });

describe('a task of Phụ lục I', () => {
  it('prints the seven states, their total and both shares with their bases', () => {
    const counts = { onTime: 2, late: 1, inTime: 4, overdue: 5, notDue: 3, notReported: 2, excluded: 1 };
    const table = content([aTaskResult(aTask(11), counts)]);
    expect(cellsOf(table, 'row:11')).toEqual({
      tt: 11,
      ten: 'Nhiệm vụ số 11',
      san_pham: 'Sản phẩm 11',
      chu_tri: 'Các Sở, Ban, ngành',
      phoi_hop: 'Văn phòng UBND tỉnh',
      thoi_gian: 'Thường xuyên',
      tong: 18,
      dung_han: 2,
      cham: 1,
      trong_han: 4,
      qua_han: 5,
      chua_den_han: 3,
      chua_bao_cao: 2,
      ngoai_pham_vi: 1,
      xong_den_han: '3/8 (37,50%)',
      chua_xong: '14/17 (82,35%)',
      van_ban: null,
      kho_khan: null,
      kien_nghi: null,
    });
    expect(undeclared(table)).toEqual([]);
  });

  it('prints a base of 0 without a percentage, and never 100,00% for a part', () => {
    const none = cellsOf(content([aTaskResult(aTask(1), { inTime: 4 })]), 'row:1');
    expect(none).toMatchObject({ xong_den_han: '0/0', chua_xong: '4/4 (100,00%)' });
    const almost = cellsOf(content([aTaskResult(aTask(1), { onTime: 99_999, overdue: 1 })]), 'row:1');
    expect(almost.xong_den_han).toBe('99.999/100.000 (99,99%)');
  });

  it('sums the tasks in the total row', () => {
    const table = content([
      aTaskResult(aTask(1), { onTime: 1, overdue: 1 }),
      aTaskResult(aTask(2), { onTime: 2, excluded: 3 }),
    ]);
    expect(cellsOf(table, 'total:')).toMatchObject({
      ten: 'TỔNG CỘNG',
      tong: 7,
      dung_han: 3,
      qua_han: 1,
      ngoai_pham_vi: 3,
      xong_den_han: '3/4 (75,00%)',
      chua_xong: '1/4 (25,00%)',
    });
  });
});

describe('cells merged as in the plan', () => {
  const all = ['ten', 'chu_tri', 'phoi_hop', 'thoi_gian'];
  const tasks = [
    aTaskResult(aTask(28)),
    aTaskResult(aTask(29, { inheritsFrom: 28, inheritedColumns: ['ten'], cooperating: '' })),
    aTaskResult(aTask(31)),
    aTaskResult(aTask(32, { inheritsFrom: 31, inheritedColumns: all })),
  ];

  it('leaves inherited cells blank and the others as written', () => {
    expect(cellsOf(content(tasks), 'row:29')).toMatchObject({
      ten: null,
      san_pham: 'Sản phẩm 29',
      chu_tri: 'Các Sở, Ban, ngành',
      thoi_gian: 'Thường xuyên',
    });
    expect(cellsOf(content(tasks), 'row:32')).toMatchObject({
      ten: null,
      chu_tri: null,
      phoi_hop: null,
      thoi_gian: null,
      san_pham: 'Sản phẩm 32',
    });
  });

  it('merges exactly these blocks: a cell empty in the plan and the total row stay out', () => {
    const table = content(tasks);
    const model = tableModel(table);
    const first = model.cells.find(({ value }) => value === 'row:28')?.row ?? Number.NaN;
    const body = model.merges
      .filter(({ top }) => top >= first)
      .map(
        ({ top, left, bottom }) => `${table.layout.columns[left - 1]?.code} ${top - first}–${bottom - first}`,
      );
    expect(body.sort()).toEqual(['chu_tri 2–4', 'phoi_hop 2–4', 'ten 0–2', 'ten 2–4', 'thoi_gian 2–4']);
    expect(cellsOf(table, 'row:29').phoi_hop).toBe('–');
  });

  it('looks the same redrawn from its own cells', () => {
    const { drawn, redrawn } = drawnAndRedrawn(content(tasks));
    expect(redrawn).toEqual(drawn);
  });

  it('prints the text in full when the inherited row does not stand right above', () => {
    const reordered = [28, 31, 29].flatMap((no) => tasks.filter(({ task }) => task.no === no));
    expect(cellsOf(content(reordered), 'row:29').ten).toBe('Nhiệm vụ số 29');
    expect(cellsOf(content(tasks.slice(1, 2)), 'row:29').ten).toBe('Nhiệm vụ số 29');
  });
});

describe('what the agencies wrote', () => {
  it('joins documents with their dates and who sent them', () => {
    const reports = reportsOn(5, {
      SNV: { docNumber: '15/BC-SNV', docDate: 45540 },
      STC: { docNumber: '7/STC-VP' },
    });
    expect(documentsText(5, [snv, stc], reports)).toBe('15/BC-SNV ngày 05/09/2024 (SNV)\n7/STC-VP (STC)');
    expect(documentsText(6, [snv, stc], reports)).toBe('');
  });

  it('shows two and counts the rest', () => {
    const codes = ['SNV', 'STC', 'STP', 'SYT', 'SXD', 'SCT'];
    const reports = reportsOn(
      5,
      Object.fromEntries(codes.map((code, at) => [code, { docNumber: `${at}/BC` }])),
    );
    const text = documentsText(
      5,
      codes.map((code) => anAgency(code)),
      reports,
    );
    expect(text.split('\n')).toEqual(['0/BC (SNV)', '1/BC (STC)', 'và 4 văn bản khác']);
  });

  it('groups one text said by several, leaves out “không có”, cuts a long one at a word', () => {
    const long = 'Máy quét hỏng '.repeat(40);
    const reports = reportsOn(1, {
      SNV: { difficulty: 'Thiếu máy quét' },
      STC: { difficulty: 'thiếu  máy quét.' },
      STP: { difficulty: 'Không có' },
      SYT: { difficulty: long },
    });
    const [first, second, third] = opinionsText(1, 'difficulty', [snv, stc, stp, syt, sxd], reports).split(
      '\n',
    );
    expect(first).toBe('SNV, STC: Thiếu máy quét');
    expect(second?.startsWith('SYT: Máy quét hỏng Máy')).toBe(true);
    expect(second?.endsWith('…')).toBe(true);
    expect(second?.length).toBeLessThanOrEqual(5 + 141);
    expect(third).toBeUndefined();
  });

  it('keeps a text that starts with “=” a text', () => {
    const reports = reportsOn(1, { SNV: { difficulty: '=HYPERLINK("http://x";"y")', proposal: '+84' } });
    const table = content([aTaskResult(aTask(1))], reports);
    const cells = cellsOf(table, 'row:1');
    expect(cells.kho_khan).toBe('SNV: =HYPERLINK("http://x";"y")');
    expect(cells.kien_nghi).toBe('SNV: +84');
    const cell = tableModel(table).cells.find(({ value }) => value === cells.kho_khan);
    expect(cell?.formula).toBeUndefined();
  });
});

it('has a row per task in plan order and the total last', () => {
  expect(codesOf(content([aTaskResult(aTask(1)), aTaskResult(aTask(2))]))).toEqual([
    'row:1',
    'row:2',
    'total:',
  ]);
});
