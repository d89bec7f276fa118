import { type OverviewInput, overviewContent } from '../../../src/workbook/hub/overview';
import {
  aLine,
  anAgency,
  anIndicator,
  aPlan,
  aStamp,
  aTask,
  aTaskResult,
  cellsOf,
  codesOf,
  drawnAndRedrawn,
  measured,
  undeclared,
} from '../../support/appendix';

const full = { owed: 4, reported: 4, complete: 4 };
const CT01 = anIndicator('CT01', { target: 80 });
const CT03 = anIndicator('CT03A', { target: 100, part: 'Toàn trình' });
const CT08 = anIndicator('CT08');
const agencies = ['A', 'B', 'C', 'D'].map((code, order) => anAgency(code, { order }));

const unmet = aLine(CT03, [1000, 1100], {
  coverage: full,
  byAgency: agencies.map((agency, at) => measured(agency, CT03, [200, [250, 210, 230, 210][at] ?? 0])),
});
const counts = { expected: 143, submitted: 135, onTime: 130, late: 5, missing: 8 };

const content = (change: Partial<OverviewInput> = {}) =>
  overviewContent({
    stamp: aStamp(aPlan()),
    lines: [aLine(CT01, [9, 10], { coverage: full }), unmet, aLine(CT08, [0, 0], { coverage: full })],
    tasks: [aTaskResult(aTask(1), { inTime: 4 })],
    agencies,
    sent: {
      ...counts,
      byGroup: [{ group: 'so_ban_nganh', ...counts, expected: 0, submitted: 0 }],
      lateAgencies: agencies.slice(0, 2),
      missingAgencies: [],
    },
    findings: { errors: 1234, warnings: 7 },
    ...change,
  });

describe('Tổng quan', () => {
  it('counts the lines met and lists the unmet ones only', () => {
    const table = content();
    expect(cellsOf(table, 'row:lines')).toMatchObject({
      ket_qua: 33.33,
      chi_tiet:
        '1/3 dòng chỉ tiêu đạt. Chưa đạt: 1; không phát sinh hoặc chưa có số liệu: 1; còn tạm tính: 0.',
    });
    expect(cellsOf(table, 'row:met').chi_tiet).toBe('CT01');
    expect(cellsOf(table, 'row:other').chi_tiet).toBe('CT08');
    expect(codesOf(table)).toContain('row:CT03A');
    expect(codesOf(table)).not.toContain('row:CT01');
    expect(undeclared(table)).toEqual([]);
  });

  it('says how far an unmet line is off and who holds the gap, on its own base', () => {
    expect(cellsOf(content(), 'row:CT03A')).toEqual({
      ma: 'CT03A',
      noi_dung: 'Tỷ lệ CT03A – Toàn trình',
      ket_qua: 90.91,
      giao: 100,
      chenh: -9.09,
      thieu: 100,
      don_vi: 'hồ sơ',
      chi_tiet:
        'A (thiếu 50), C (thiếu 30), B (thiếu 10) giữ 90,00% phần thiếu (tổng thiếu của các đơn vị: 100 hồ sơ). Độ phủ: 4/4 đơn vị.',
    });
  });

  it('looks the same redrawn from its own cells', () => {
    const { drawn, redrawn } = drawnAndRedrawn(content());
    expect(redrawn).toEqual(drawn);
  });

  it('marks results on incomplete coverage in the head', () => {
    const partial = aLine(CT01, [9, 10], { coverage: { owed: 4, reported: 3, complete: 3 } });
    const mentions = (lines: OverviewInput['lines']) =>
      content({ lines }).headings.some(({ text }) => text.includes('(tạm tính)'));
    expect(mentions([partial])).toBe(true);
    expect(mentions([unmet])).toBe(false);
  });

  it('names late agencies, and “Không có.” where there is none', () => {
    const table = content();
    expect(cellsOf(table, 'row:sent')).toMatchObject({
      ket_qua: 94.41,
      chi_tiet: '135/143 đơn vị. Đúng hạn 130, chậm 5, chưa gửi 8.',
    });
    expect(cellsOf(table, 'sub:sent:so_ban_nganh')).toMatchObject({
      noi_dung: 'Sở, ban, ngành',
      ket_qua: null,
    });
    expect(cellsOf(table, 'row:late').chi_tiet).toBe('A, B');
    expect(cellsOf(table, 'row:missing').chi_tiet).toBe('Không có.');
  });

  it('shows twelve names and counts the rest', () => {
    const many = Array.from({ length: 15 }, (_, at) => anAgency(`X${at}`));
    const table = content({ sent: { ...counts, byGroup: [], lateAgencies: [], missingAgencies: many } });
    expect(cellsOf(table, 'row:missing').chi_tiet).toMatch(/^X0, .*X11 và 3 đơn vị khác$/);
  });

  it('lists overdue tasks with who is overdue', () => {
    const overdue = aTaskResult(aTask(11), { overdue: 1, onTime: 1 }, [
      { agency: 'B', state: 'overdue', due: 45565, dueSoon: false },
      { agency: 'C', state: 'onTime', due: 45565, dueSoon: false },
    ]);
    expect(cellsOf(content({ tasks: [overdue] }), 'row:task:11')).toEqual({
      ma: 'NV11',
      noi_dung: 'Nhiệm vụ số 11',
      chi_tiet: '1/2 đơn vị quá hạn: B',
    });
    expect(cellsOf(content(), 'row:task:none').noi_dung).toBe('Không có nhiệm vụ quá hạn.');
  });

  it('counts findings', () => {
    expect(cellsOf(content(), 'row:findings').chi_tiet).toMatch(/^1\.234 lỗi, 7 cảnh báo\. /);
    expect(cellsOf(content({ findings: { errors: 0, warnings: 0 } }), 'row:findings').chi_tiet).toBe(
      'Không có lỗi, không có cảnh báo.',
    );
  });
});
