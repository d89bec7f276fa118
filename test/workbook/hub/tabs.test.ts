import { HUB_TABS, hubTabOf } from '../../../src/workbook/hub/tabs';
import { aPlan } from '../../support/appendix';

describe('HUB_TABS', () => {
  const plan = aPlan();

  it('stand in the order of workbook.md', () => {
    expect(HUB_TABS.map(({ title }) => title)).toEqual([
      'Hướng dẫn',
      'Tổng quan',
      'PL II - Chỉ tiêu',
      'PL I - Nhiệm vụ',
      'Theo cơ quan',
      'Xếp hạng',
      'Tình hình gửi',
      'Lỗi số liệu',
      'Cấu hình',
      'Kỳ báo cáo',
      'Cơ quan',
      'Số liệu',
      'Chỉ tiêu',
      'Quy tắc',
      'Nhiệm vụ',
      'Kho số liệu',
      'Sổ gửi thư',
      'Nhật ký',
    ]);
  });

  it('have one code and title each, the same in their layout', () => {
    expect(new Set(HUB_TABS.map(({ code }) => code)).size).toBe(HUB_TABS.length);
    for (const { code, title, layout } of HUB_TABS) {
      expect(layout(plan)).toMatchObject({ code, title });
      expect(hubTabOf(code)?.title).toBe(title);
    }
    expect(hubTabOf('STP')).toBeUndefined();
  });

  it('have column codes that are unique in their tab, and conditions that name only those', () => {
    for (const { layout } of HUB_TABS) {
      const { columns, conditionals } = layout(plan);
      const codes = columns.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const rule of conditionals) {
        const named = rule.kind === 'dataBar' ? [rule.column] : rule.columns;
        expect(codes).toEqual(expect.arrayContaining([...named]));
      }
    }
  });
});
