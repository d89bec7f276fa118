import type { LocatedFinding } from '../../../src/checks/finding';
import { FINDINGS_LAYOUT, findingsContent } from '../../../src/workbook/hub/findingsTab';
import { tableModel } from '../../../src/workbook/table/model';
import { readTable } from '../../../src/workbook/table/read';
import { standingTable } from '../../../src/workbook/table/standing';
import { anAgency, aStamp } from '../../support/appendix';
import { cellsOf } from '../../support/table';

const agencies = [anAgency('STP', { order: 0 }), anAgency('01834', { order: 1, name: 'UBND xã A' })];
const register = { agencies, byCode: new Map(agencies.map((agency) => [agency.code, agency])) };
const finding = (change: Partial<LocatedFinding> = {}): LocatedFinding => ({
  rule: 'E1',
  severity: 'error',
  agency: 'STP',
  workbook: 'Cấp tỉnh.xlsx',
  tab: 'STP',
  cell: 'F12',
  code: 'hs_tn',
  typed: '5/9',
  readAs: 'ngày',
  message: 'Gõ lại số',
  explained: '',
  ...change,
});
const modelOf = (...findings: readonly LocatedFinding[]) =>
  tableModel(findingsContent(findings, register, aStamp(), (id) => id.replace('.xlsx', '')));
const rowsOf = (...findings: readonly LocatedFinding[]) =>
  readTable(FINDINGS_LAYOUT, cellsOf(modelOf(...findings))).rows.filter(({ code }) =>
    code.startsWith('row:'),
  );

describe('Lỗi số liệu', () => {
  it('shows where, what was typed, what it was read as and what to do', () => {
    expect(rowsOf(finding()).map(({ cells }) => cells)).toEqual([
      {
        stt: 1,
        ma: 'E1',
        muc: 'Lỗi',
        co_quan_ma: 'STP',
        co_quan: 'Cơ quan STP',
        tep: 'Cấp tỉnh',
        tab: 'STP',
        o: 'F12',
        go: '5/9',
        hieu_la: 'ngày',
        noi_dung: 'Gõ lại số',
        giai_trinh: null,
        tep_ma: 'Cấp tỉnh.xlsx',
      },
    ]);
  });

  it('puts errors first, then warnings, then explained ones, each in register order with the hub before', () => {
    const mixed = rowsOf(
      finding({ rule: 'W1', severity: 'warning', explained: 'có lý do' }),
      finding({ rule: 'W2', severity: 'warning', agency: '01834' }),
      finding({ rule: 'E3', agency: '01834' }),
      finding({ rule: 'W3', severity: 'warning' }),
      finding({ rule: 'E2', agency: 'STP' }),
      finding({ rule: 'K1', agency: '' }),
    );
    expect(mixed.map(({ cells }) => [cells.stt, cells.ma, cells.muc])).toEqual([
      [1, 'K1', 'Lỗi'],
      [2, 'E2', 'Lỗi'],
      [3, 'E3', 'Lỗi'],
      [4, 'W3', 'Cảnh báo'],
      [5, 'W2', 'Cảnh báo'],
      [6, 'W1', 'Đã giải trình'],
    ]);
  });

  it('links the cell, and the link survives a redraw from the file', () => {
    const model = modelOf(finding(), finding({ rule: 'C1', tab: '', cell: '' }));
    const links = model.cells.flatMap(({ link, value }) => (link ? [{ value, link }] : []));
    expect(links).toEqual([{ value: 'F12', link: { workbook: 'Cấp tỉnh.xlsx', tab: 'STP', cell: 'F12' } }]);
    expect(standingTable(FINDINGS_LAYOUT, cellsOf(model))).toEqual(model);
  });

  it('keeps typed text that looks like a formula as text', () => {
    for (const typed of ['=1+1', '+A1', '-2', '@sum', '=HYPERLINK("http://x";"y")']) {
      const cell = modelOf(finding({ typed })).cells.find(({ value }) => value === typed);
      expect(cell).toEqual({ row: expect.any(Number), col: 9, value: typed, style: 'text' });
    }
  });

  it('shortens typed text of 50,000 characters to 200', () => {
    const [row] = rowsOf(finding({ typed: 'ă'.repeat(50_000), message: 'm'.repeat(50_000) }));
    expect(row?.cells.go).toBe(`${'ă'.repeat(199)}…`);
    expect(String(row?.cells.noi_dung)).toHaveLength(1000);
    const [pair] = rowsOf(finding({ typed: `${'a'.repeat(198)}😀${'b'.repeat(9)}` }));
    expect(pair?.cells.go).toBe(`${'a'.repeat(198)}…`);
  });

  it('keeps a typed number a number', () => {
    expect(rowsOf(finding({ typed: 12.5 }))[0]?.cells.go).toBe(12.5);
  });

  it('says that there is nothing, when there is nothing', () => {
    const model = modelOf();
    expect(model.cells.some(({ value }) => value === 'Không có lỗi, không có cảnh báo.')).toBe(true);
  });
});
