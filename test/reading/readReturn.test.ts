import fc from 'fast-check';
import type { CellValue, InputCell } from '../../src/cells/cell';
import { type ReturnInput, readReturn } from '../../src/reading/readReturn';
import { TASK_COLUMNS } from '../../src/reading/return';
import { aField, anAgency, aTask, cell, dateCell, percentCell, tagOf, WINDOW } from '../support/reading';

const cells = (typed: Readonly<Record<string, CellValue | InputCell>>): ReadonlyMap<string, InputCell> =>
  new Map(
    Object.entries(typed).map(([code, value]) => [
      code,
      typeof value === 'object' && value !== null ? value : cell(value),
    ]),
  );

const read = (typed: Readonly<Record<string, CellValue | InputCell>>, change: Partial<ReturnInput> = {}) =>
  readReturn({
    agency: anAgency(),
    fields: [aField('hs_a'), aField('hs_b'), aField('ct_co', { unit: 'đơn vị', kind: 'thoi_diem' })],
    tasks: [aTask(5), aTask(22)],
    typed: cells(typed),
    mayBeNotApplicable: () => false,
    window: WINDOW,
    ...change,
  });

describe('readReturn', () => {
  it('gives every owed field and led task a value, blank where nothing is typed', () => {
    const { ret, readAs } = read({});
    expect(ret.values).toEqual({ hs_a: 'blank', hs_b: 'blank', ct_co: 'blank' });
    expect([...ret.tasks.keys()]).toEqual([5, 22]);
    expect(ret.tasks.get(22)).toEqual({
      status: 'blank',
      percent: null,
      docNumber: '',
      docDate: null,
      docTitle: '',
      link: '',
      result: '',
      difficulty: '',
      proposal: '',
      ownDue: null,
      directedOn: null,
    });
    expect(ret).toMatchObject({
      agency: '02140',
      notes: {},
      preparedBy: '',
      phone: '',
      ticked: false,
      issues: [],
    });
    expect(readAs.size).toBe(0);
  });

  it('reads fields, notes, tasks and foot, and says what each was read as', () => {
    const { ret, readAs } = read({
      hs_a: '1.234 hồ sơ',
      hs_b: 'không phát sinh',
      ct_co: true,
      hs_khac: 7,
      'note:hs_a': ' tăng do\u00a0chiến dịch ',
      'note:hs_b': '  ',
      'task:5:trang_thai': 'hoàn thành',
      'task:5:ty_le_hoan_thanh': percentCell(1, '100%'),
      'task:5:van_ban_so': '12/BC-UBND ngày 05/9/2024',
      'task:5:van_ban_trich_yeu': 'V/v báo cáo',
      'task:5:link': 'https://backan.gov.vn/12',
      'task:5:ket_qua': 'Đã ban hành',
      'task:5:kho_khan': 'Không',
      'task:5:kien_nghi': 'Hỗ trợ máy quét',
      'task:22:ngay_han_rieng': dateCell(45700, '12/02/2025'),
      'task:22:ngay_chi_dao': '01/08/2024',
      'foot:nguoi_lap': 'Nguyễn Văn A',
      'foot:dien_thoai': cell(912345678, { shown: '0912345678' }),
      'foot:xac_nhan': 'Đã gửi',
    });
    expect(ret.issues).toEqual([]);
    expect(ret.values).toEqual({ hs_a: 1234, hs_b: 'none', ct_co: 1 });
    expect(ret.notes).toEqual({ hs_a: 'tăng do chiến dịch' });
    expect(ret.tasks.get(5)).toEqual({
      status: 'Hoàn thành',
      percent: 100,
      docNumber: '12/BC-UBND',
      docDate: 45540,
      docTitle: 'V/v báo cáo',
      link: 'https://backan.gov.vn/12',
      result: 'Đã ban hành',
      difficulty: 'Không',
      proposal: 'Hỗ trợ máy quét',
      ownDue: null,
      directedOn: null,
    });
    expect(ret.tasks.get(22)).toMatchObject({ ownDue: 45700, directedOn: 45505 });
    expect(ret).toMatchObject({ preparedBy: 'Nguyễn Văn A', phone: '0912345678', ticked: true });
    expect(Object.fromEntries(readAs)).toEqual({
      hs_a: '1.234',
      hs_b: '0 (không phát sinh)',
      ct_co: '1',
      'task:5:trang_thai': 'Hoàn thành',
      'task:5:van_ban_so': '12/BC-UBND',
      'task:5:van_ban_ngay': '05/09/2024',
    });
  });

  it('collects what is wrong with its place and goes on', () => {
    const { ret } = read({
      hs_a: percentCell(0.85, '85%'),
      hs_b: 5,
      'note:hs_a': 'x'.repeat(50_000),
      'task:5:trang_thai': 'Xong',
      'task:5:van_ban_ngay': '5/9',
      'task:22:ty_le_hoan_thanh': 1,
      'foot:xac_nhan': 'sẽ gửi',
    });
    expect(ret.values).toEqual({ hs_a: 'unreadable', hs_b: 5, ct_co: 'blank' });
    expect(ret.issues.map((issue) => [tagOf(issue), issue.place])).toEqual([
      ['E1 error', { kind: 'field', field: 'hs_a' }],
      ['R7 error', { kind: 'note', field: 'hs_a' }],
      ['R6 error', { kind: 'task', task: 5, column: 'trang_thai' }],
      ['R3 error', { kind: 'task', task: 5, column: 'van_ban_ngay' }],
      ['R5 error', { kind: 'task', task: 22, column: 'ty_le_hoan_thanh' }],
      ['R10 error', { kind: 'foot', item: 'xac_nhan' }],
    ]);
    expect(ret.issues[0]).toMatchObject({ typed: 0.85, readAs: '' });
    expect(String(ret.issues[1]?.typed).length).toBeLessThanOrEqual(501);
  });

  it('takes N/A field by field', () => {
    const { ret } = read({ hs_a: 'N/A', hs_b: 'N/A' }, { mayBeNotApplicable: (field) => field === 'hs_a' });
    expect(ret.values).toMatchObject({ hs_a: 'notApplicable', hs_b: 'unreadable' });
    expect(ret.issues.map(tagOf)).toEqual(['E1 error']);
  });

  it('never throws, whatever the cells hold', () => {
    const codes = ['hs_a', 'note:hs_a', 'foot:nguoi_lap', 'foot:dien_thoai', 'foot:xac_nhan'];
    const all = [...codes, ...TASK_COLUMNS.map((column) => `task:5:${column}`)];
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...all), value), (typed) => {
        const { ret } = read(typed);
        for (const issue of ret.issues) expect(issue.message).toMatch(/\p{L}.*\.$/su);
      }),
    );
  });
});
