import { rankingContent } from '../../../src/workbook/hub/ranking';
import {
  aLine,
  anAgency,
  anIndicator,
  aPlan,
  aStamp,
  cellsOf,
  codesOf,
  drawnAndRedrawn,
  HUYEN,
  measured,
  undeclared,
  unmeasured,
} from '../../support/appendix';

const CT02 = anIndicator('CT02', { target: 50 });
const CT05 = anIndicator('CT05', { target: 100 });
const plan = aPlan({ indicators: [CT02, CT05] });
const a = anAgency('A', { order: 0 });
const b = anAgency('B', { order: 1 });
const c = anAgency('C', { order: 2 });
const d = anAgency('D', { order: 3 });
const e = anAgency('E', { order: 4 });
const h = anAgency('H', { group: HUYEN.code, order: 9 });

const lines = [
  aLine(CT02, [0, 0], {
    byAgency: [
      measured(a, CT02, [9, 20]),
      measured(b, CT02, [15, 20]),
      measured(c, CT02, [5, 5]),
      measured(d, CT02, [0, 0]),
      unmeasured(e, 'blank'),
      measured(h, CT02, [10, 20]),
    ],
  }),
  aLine(CT05, [0, 0], {
    byAgency: [
      measured(a, CT05, [20, 20]),
      measured(b, CT05, [19, 20]),
      unmeasured(c, 'notApplicable'),
      measured(d, CT05, [0, 0]),
      unmeasured(e, 'blank'),
    ],
  }),
];
const content = rankingContent({ stamp: aStamp(plan), lines });

describe('Xếp hạng', () => {
  it('orders each group by lines met over lines judged, the unranked last', () => {
    expect(codesOf(content)).toEqual([
      'group:so_ban_nganh',
      'row:C',
      'row:A',
      'row:B',
      'note:khong_xep:so_ban_nganh',
      'row:D',
      'row:E',
      'group:ubnd_cap_huyen',
      'row:H',
    ]);
    expect(undeclared(content)).toEqual([]);
  });

  it('looks the same redrawn from its own cells', () => {
    const { drawn, redrawn } = drawnAndRedrawn(content);
    expect(redrawn).toEqual(drawn);
  });

  it('shares a rank among equals and prints what it was made of', () => {
    expect(cellsOf(content, 'row:C')).toMatchObject({ hang: 1, dat: '1/1 dòng', ty_le: 100 });
    expect(cellsOf(content, 'row:A')).toMatchObject({ hang: 2, dat: '1/2 dòng', ty_le: 50 });
    expect(cellsOf(content, 'row:B')).toMatchObject({ hang: 2, dat: '1/2 dòng', ty_le: 50 });
    expect(cellsOf(content, 'row:H').hang).toBe(1);
  });

  it('ranks each line within the group, small denominators and nothing arisen apart with the reason', () => {
    expect(cellsOf(content, 'row:B')).toMatchObject({ 'CT02:hang': 1, 'CT05:hang': 2, ghi_chu: null });
    expect(cellsOf(content, 'row:A')).toMatchObject({ 'CT02:hang': 2, 'CT05:hang': 1 });
    expect(cellsOf(content, 'row:C')).toMatchObject({
      'CT02:hang': 'mẫu nhỏ',
      ghi_chu: 'Mẫu số dưới 10: CT02',
    });
    expect(cellsOf(content, 'row:C')['CT05:hang']).toBeUndefined();
  });

  it('does not rank an agency that left a line out, however good the others are', () => {
    const open = [
      aLine(CT02, [0, 0], { byAgency: [measured(a, CT02, [20, 20]), measured(b, CT02, [9, 20])] }),
      aLine(CT05, [0, 0], { byAgency: [unmeasured(a, 'incomplete'), measured(b, CT05, [19, 20])] }),
    ];
    const shown = rankingContent({ stamp: aStamp(plan), lines: open });
    expect(codesOf(shown)).toEqual(['group:so_ban_nganh', 'row:B', 'note:khong_xep:so_ban_nganh', 'row:A']);
    expect(cellsOf(shown, 'row:A')).toEqual({ ten: 'Cơ quan A', ghi_chu: 'số liệu chưa đủ hoặc có lỗi' });
  });

  it('says why an agency has no overall rank', () => {
    expect(cellsOf(content, 'row:D')).toEqual({
      ten: 'Cơ quan D',
      ghi_chu: 'không phát sinh ở mọi chỉ tiêu',
    });
    expect(cellsOf(content, 'row:E').ghi_chu).toBe('chưa có số liệu');
  });

  it('does not repeat for each agency that a line ranks nobody at all', () => {
    const tiny = aLine(CT02, [0, 0], { byAgency: [measured(a, CT02, [1, 1]), measured(b, CT02, [0, 1])] });
    const cells = cellsOf(rankingContent({ stamp: aStamp(plan), lines: [tiny] }), 'row:A');
    expect(cells).toMatchObject({ 'CT02:hang': 'mẫu nhỏ', ghi_chu: null });
  });

  it('says so when there is nobody to rank', () => {
    const empty = rankingContent({ stamp: aStamp(plan), lines: [] });
    expect(cellsOf(empty, 'note:trong').hang).toBe('Chưa có đơn vị nào để xếp hạng.');
  });
});
