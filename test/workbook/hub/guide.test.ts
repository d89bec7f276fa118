import { guideContent } from '../../../src/workbook/hub/guide';
import {
  aField,
  anIndicator,
  aPlan,
  cellsOf,
  codesOf,
  drawnAndRedrawn,
  undeclared,
} from '../../support/appendix';

const plan = aPlan({
  fields: [
    aField('a', { name: 'Trong đó: số hồ sơ nộp trực tuyến' }),
    aField('b', { name: 'Tổng số hồ sơ mới tiếp nhận trong kỳ - TỰ TÍNH' }),
  ],
  indicators: [
    anIndicator('CT03A', { part: 'Toàn trình', target: 100, targetText: 'Toàn trình: 100' }),
    anIndicator('CT99', {
      numerator: 'a + la_gi',
      numeratorTree: {
        kind: 'binary',
        op: '+',
        left: { kind: 'code', code: 'a' },
        right: { kind: 'code', code: 'la_gi' },
      },
    }),
  ],
});
const content = guideContent(plan);

describe('Hướng dẫn', () => {
  it('explains each line by the trees that compute it', () => {
    expect(cellsOf(content, 'row:CT03A')).toEqual({
      muc: 'CT03A',
      viec: 'Tỷ lệ CT03A – Toàn trình',
      giai_thich: [
        'Tử số: số hồ sơ nộp trực tuyến.',
        'Mẫu số: tổng số hồ sơ mới tiếp nhận trong kỳ.',
        'Chỉ tiêu giao: Toàn trình: 100 (%).',
        'Chủ trì: Các Sở, Ban, ngành.',
        'Công thức: (a) ÷ (b).',
      ].join('\n'),
    });
    expect(cellsOf(content, 'row:CT99').giai_thich).toContain('Tử số: số hồ sơ nộp trực tuyến cộng la_gi.');
  });

  it('looks the same redrawn from its own cells', () => {
    const { drawn, redrawn } = drawnAndRedrawn(content);
    expect(redrawn).toEqual(drawn);
  });

  it('tells the order of work and counts the lines the plan has', () => {
    const steps = content.rows.filter(({ code }) => code.startsWith('row:buoc:'));
    expect(steps.map(({ cells }) => cells.muc)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const words = steps.map(({ cells }) => String(cells.giai_thich)).join(' ');
    expect(words.indexOf('tthc setup')).toBeLessThan(words.indexOf('tthc check'));
    expect(words.indexOf('tthc check')).toBeLessThan(words.indexOf('tthc consolidate'));
    expect(cellsOf(content, 'group:4').muc).toBe('D. CÁCH TÍNH 2 DÒNG CHỈ TIÊU');
  });

  it('shows every colour of its own legend on the word itself', () => {
    const coloured = content.layout.conditionals.flatMap((each) =>
      each.kind === 'formula' ? [/="(.+)"$/.exec(each.formula)?.[1]] : [],
    );
    const legend = content.rows
      .filter(({ code }) => code.startsWith('row:mau:'))
      .map(({ cells }) => cells.viec);
    expect(coloured.every((word) => legend.includes(word ?? ''))).toBe(true);
    expect(coloured).toHaveLength(5);
  });

  it('uses each row code once and only declared columns', () => {
    expect(new Set(codesOf(content)).size).toBe(codesOf(content).length);
    expect(undeclared(content)).toEqual([]);
  });
});
