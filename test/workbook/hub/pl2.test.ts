import type { Tree } from '../../../src/formulas/tree';
import { pl2Content } from '../../../src/workbook/hub/pl2';
import { partRatios } from '../../../src/workbook/hub/pl2Parts';
import { tableModel } from '../../../src/workbook/table/model';
import {
  aField,
  aGroupLine,
  aLine,
  anAgency,
  anIndicator,
  aPlan,
  aReturn,
  aStamp,
  cellsOf,
  codesOf,
  drawnAndRedrawn,
  HUYEN,
  measured,
  PTP,
  SBN,
  undeclared,
  unmeasured,
} from '../../support/appendix';

const full = { owed: 134, reported: 134, complete: 134 };
const CT02 = anIndicator('CT02', { target: 50 });
const CT11 = anIndicator('CT11', { target: 90, targetText: '90 trở lên', countUnit: 'lượt' });

describe('a line of Phụ lục II', () => {
  it('prints the plan’s own words, sums, percent, verdict, points and gap', () => {
    const line = aLine(CT11, [82_913, 98_459], {
      coverage: { owed: 134, reported: 130, complete: 121 },
      unsubmitted: 7,
    });
    const content = pl2Content({ stamp: aStamp(), lines: [line] });
    expect(cellsOf(content, 'row:CT11')).toEqual({
      stt: 11,
      ten: 'Tỷ lệ CT11',
      noi_dung: 'Toàn tỉnh',
      don_vi: '%',
      chu_tri: 'Các Sở, Ban, ngành',
      giao: '90 trở lên',
      tu_so: 82_913,
      mau_so: 98_459,
      ket_qua: 84.21,
      danh_gia: 'Chưa đạt (tạm tính)',
      chenh: -5.79,
      thieu: 5701,
      thieu_dv: 'lượt',
      ky_truoc: null,
      luy_ke: null,
      do_phu: '121/134 đơn vị, trong đó 7 đơn vị chưa xác nhận gửi',
    });
    expect(undeclared(content)).toEqual([]);
  });

  it('never rounds up to a target that was missed', () => {
    const line = aLine(anIndicator('CT05', { target: 100 }), [99_999, 100_000], { coverage: full });
    const cells = cellsOf(pl2Content({ stamp: aStamp(), lines: [line] }), 'row:CT05');
    expect(cells).toMatchObject({ ket_qua: 99.99, danh_gia: 'Chưa đạt', chenh: -0.01, thieu: 1, giao: 100 });
  });

  it('tells nothing arisen from nothing reported and from nothing usable', () => {
    const verdictOf = (coverage: { owed: number; reported: number; complete: number }) =>
      cellsOf(pl2Content({ stamp: aStamp(), lines: [aLine(CT02, [0, 0], { coverage })] }), 'row:CT02');
    expect(verdictOf(full)).toMatchObject({
      tu_so: 0,
      mau_so: 0,
      ket_qua: null,
      danh_gia: 'Không phát sinh',
      chenh: null,
      thieu: null,
      thieu_dv: null,
    });
    expect(verdictOf({ owed: 134, reported: 0, complete: 0 })).toMatchObject({
      tu_so: null,
      mau_so: null,
      ket_qua: null,
      danh_gia: 'Chưa có số liệu',
      do_phu: '0/134 đơn vị',
    });
    expect(verdictOf({ owed: 134, reported: 3, complete: 0 })).toMatchObject({
      tu_so: null,
      danh_gia: 'Chưa đủ số liệu',
    });
    expect(verdictOf({ owed: 0, reported: 0, complete: 0 }).danh_gia).toBe('Không có cơ quan phải báo cáo');
  });

  it('drops “tạm tính” above the threshold the office set, and says so in the head only when it is used', () => {
    const line = aLine(CT02, [60, 100], { coverage: { owed: 100, reported: 96, complete: 95 } });
    const strict = pl2Content({ stamp: aStamp(), lines: [line] });
    const lenient = pl2Content({ stamp: aStamp(aPlan({}, { provisionalBelow: 95 })), lines: [line] });
    expect(cellsOf(strict, 'row:CT02').danh_gia).toBe('Đạt (tạm tính)');
    expect(cellsOf(lenient, 'row:CT02').danh_gia).toBe('Đạt');
    const mentions = (content: typeof strict) =>
      content.headings.some(({ text }) => text.includes('(tạm tính)'));
    expect([mentions(strict), mentions(lenient)]).toEqual([true, false]);
  });

  it('shows previous period and lũy kế, blank where the archive has none or nobody was complete', () => {
    const before = aLine(CT02, [1, 4], { coverage: full });
    const span = { ...before, period: '2024-Q2' };
    const line = aLine(CT02, [1, 2], {
      coverage: full,
      previous: span,
      cumulative: { ...span, coverage: { owed: 134, reported: 134, complete: 0 } },
    });
    expect(cellsOf(pl2Content({ stamp: aStamp(), lines: [line] }), 'row:CT02')).toMatchObject({
      ky_truoc: 25,
      luy_ke: null,
    });
  });
});

describe('rows under a line', () => {
  const parts = (part: string, target: number, code: string) =>
    anIndicator(code, {
      no: 3,
      name: 'Tỷ lệ hồ sơ trực tuyến',
      part,
      target,
      targetText: `${part}: ${target}`,
    });
  const lines = [
    aLine(parts('Toàn trình', 100, 'CT03A'), [8, 10], {
      byGroup: [
        aGroupLine(SBN, parts('', 100, 'CT03A'), [5, 5]),
        aGroupLine(HUYEN, parts('', 100, 'CT03A'), [3, 5]),
      ],
    }),
    aLine(parts('Một phần', 80, 'CT03B'), [8, 10], {
      byGroup: [
        aGroupLine(SBN, parts('', 80, 'CT03B'), [8, 10]),
        aGroupLine(PTP, parts('', 80, 'CT03B'), [0, 0], { owed: 0, reported: 0, complete: 0 }),
      ],
    }),
    aLine(anIndicator('CT04'), [1, 2]),
  ];
  const content = pl2Content({ stamp: aStamp(), lines });

  it('has one per group that owes the line, with its own verdict', () => {
    expect(codesOf(content)).toEqual([
      'row:CT03A',
      'sub:CT03A:so_ban_nganh',
      'sub:CT03A:ubnd_cap_huyen',
      'row:CT03B',
      'sub:CT03B:so_ban_nganh',
      'row:CT04',
    ]);
    expect(cellsOf(content, 'sub:CT03A:ubnd_cap_huyen')).toMatchObject({
      noi_dung: 'UBND cấp huyện',
      tu_so: 3,
      mau_so: 5,
      ket_qua: 60,
      danh_gia: 'Chưa đạt',
      thieu: 2,
    });
  });

  it('prints number, name and leader of a split indicator once and merges them over all its rows', () => {
    expect(cellsOf(content, 'row:CT03A')).toMatchObject({
      stt: 3,
      noi_dung: 'Toàn trình (toàn tỉnh)',
      giao: 'Toàn trình: 100',
    });
    expect(cellsOf(content, 'row:CT03B')).toMatchObject({
      stt: null,
      ten: null,
      chu_tri: null,
      noi_dung: 'Một phần (toàn tỉnh)',
      giao: 'Một phần: 80',
    });
    const model = tableModel(content);
    const name = model.cells.find(({ value }) => value === 'Tỷ lệ hồ sơ trực tuyến');
    const merge = model.merges.find(({ top, left }) => top === name?.row && left === name?.col);
    expect((merge?.bottom ?? 0) - (merge?.top ?? 0)).toBe(5);
    const next = model.cells.find(({ value }) => value === 'Tỷ lệ CT04');
    expect(merge?.bottom).toBe(next?.row);
  });

  it('looks the same redrawn from its own cells', () => {
    const { drawn, redrawn } = drawnAndRedrawn(content);
    expect(redrawn).toEqual(drawn);
  });

  it('keeps two lines of one number apart when their names differ (CT02, CT02B)', () => {
    const land = anIndicator('CT02B', { no: 2, name: 'Tỷ lệ về đất đai', leadText: 'Sở TN&MT' });
    const both = pl2Content({ stamp: aStamp(), lines: [aLine(CT02, [1, 2]), aLine(land, [1, 2])] });
    expect(cellsOf(both, 'row:CT02B')).toMatchObject({
      stt: null,
      ten: 'Tỷ lệ về đất đai',
      chu_tri: 'Sở TN&MT',
    });
  });
});

describe('sub-rates of the pooled digitisation line', () => {
  const sum = (left: string, right: string): Tree => ({
    kind: 'binary',
    op: '+',
    left: { kind: 'code', code: left },
    right: { kind: 'code', code: right },
  });
  const plan = aPlan({
    fields: [aField('hs_tiep_nhan', { kind: 'tinh', tree: sum('hs_tn_truc_tuyen', 'hs_tn_truc_tiep') })],
  });
  const CT04 = anIndicator('CT04', {
    target: 100,
    numerator: 'hs_so_hoa_tp + kq_so_hoa',
    denominator: 'hs_tiep_nhan + hs_gq_co_kq',
  });
  const values = {
    hs_so_hoa_tp: 6,
    hs_tn_truc_tuyen: 7,
    hs_tn_truc_tiep: 3,
    kq_so_hoa: 'none',
    hs_gq_co_kq: 8,
  } as const;
  const [snv, stc] = [anAgency('SNV'), anAgency('STC')];
  const line = aLine(CT04, [6, 18], {
    byAgency: [measured(snv, CT04, [6, 18]), unmeasured(stc, 'incomplete')],
  });
  const returns = new Map([
    ['SNV', aReturn('SNV', { values })],
    ['STC', aReturn('STC', { values: { hs_so_hoa_tp: 500 } })],
  ]);

  it('sums both halves over the agencies in the line’s own sum only', () => {
    const content = pl2Content({
      stamp: aStamp(plan),
      lines: [line],
      parts: partRatios(plan, [line], returns),
    });
    expect(cellsOf(content, 'sub:CT04:phan:1')).toMatchObject({ tu_so: 6, mau_so: 10, ket_qua: 60 });
    expect(cellsOf(content, 'sub:CT04:phan:2')).toMatchObject({ tu_so: 0, mau_so: 8, ket_qua: 0 });
    const total = cellsOf(content, 'row:CT04');
    expect([total.tu_so, total.mau_so]).toEqual([6 + 0, 10 + 8]);
  });

  it('has none for a formula of another shape', () => {
    const other = aLine(anIndicator('CT10', { numerator: 'x + y', denominator: 'z + t' }), [1, 2]);
    expect(partRatios(plan, [other], returns).size).toBe(0);
  });
});

describe('the head of every table', () => {
  it('names plan, period, data window and time of reading', () => {
    const { headings } = pl2Content({ stamp: aStamp(), lines: [] });
    expect(headings.map(({ text }) => text).slice(0, 4)).toEqual([
      'PHỤ LỤC II. KẾT QUẢ THỰC HIỆN MỘT SỐ CHỈ TIÊU CỤ THỂ',
      '(Kế hoạch thực hiện TTHC năm 2024)',
      'Kỳ báo cáo: Quý III/2024 (số liệu từ 15/06/2024 đến hết 14/09/2024)',
      'Số liệu đọc lúc 18/09/2024 10:00',
    ]);
  });

  it('puts the banner of demo data first and the plan number where it is known', () => {
    const plan = aPlan({}, { banner: 'DỮ LIỆU MINH HỌA', planNumber: 'Số 15/KH-UBND' });
    const { headings } = pl2Content({ stamp: aStamp(plan), lines: [] });
    expect(headings[0]).toEqual({ text: 'DỮ LIỆU MINH HỌA', style: 'banner' });
    expect(headings[2]?.text).toBe('(Số 15/KH-UBND: Kế hoạch thực hiện TTHC năm 2024)');
  });
});
