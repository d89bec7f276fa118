import { byAgencyContent, byAgencyLayout } from '../../../src/workbook/hub/byAgency';
import {
  aGroupLine,
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
  PTP,
  SBN,
  undeclared,
  unmeasured,
  VP,
} from '../../support/appendix';

const CT02 = anIndicator('CT02', { target: 50, name: 'Tỷ lệ thanh toán trực tuyến trên tổng số giao dịch' });
const CT06 = anIndicator('CT06A', { target: 100, part: 'Tỷ lệ cung cấp', targetText: 'Tỷ lệ cung cấp: 100' });
const plan = aPlan({ indicators: [CT02, CT06] });

const vp = anAgency('VPUBND', { group: VP.code });
const snv = anAgency('SNV');
const stc = anAgency('STC');
const syt = anAgency('SYT');
const sxd = anAgency('SXD');
const bdt = anAgency('BDT');
const h058 = anAgency('058', { group: HUYEN.code });
const p058 = anAgency('058-PTP', { group: PTP.code });
const agencies = [vp, snv, stc, syt, sxd, bdt, h058, p058];

const line02 = aLine(CT02, [91, 102], {
  coverage: { owed: 6, reported: 4, complete: 3 },
  byAgency: [
    measured(snv, CT02, [1, 2]),
    measured(stc, CT02, [90, 100]),
    unmeasured(syt, 'blank'),
    unmeasured(sxd, 'incomplete'),
    unmeasured(bdt, 'notApplicable'),
    measured(h058, CT02, [0, 0]),
  ],
  byGroup: [
    aGroupLine(SBN, CT02, [91, 102], { owed: 4, reported: 3, complete: 2 }),
    aGroupLine(HUYEN, CT02, [0, 0]),
  ],
});
const line06 = aLine(CT06, [99_999, 100_000], {
  byAgency: [measured(p058, CT06, [99_999, 100_000])],
  byGroup: [aGroupLine(PTP, CT06, [99_999, 100_000])],
});
const content = byAgencyContent({ stamp: aStamp(plan), lines: [line02, line06], agencies });

describe('Theo cơ quan', () => {
  it('stands in the printed order with a subtotal per group that owes a line', () => {
    expect(codesOf(content)).toEqual([
      'group:1',
      'row:SNV',
      'row:STC',
      'row:SYT',
      'row:SXD',
      'row:BDT',
      'total:so_ban_nganh',
      'row:VPUBND',
      'group:2',
      'row:058',
      'total:ubnd_cap_huyen',
      'row:058-PTP',
      'total:phong_tu_phap',
      'total:',
    ]);
    expect(cellsOf(content, 'row:VPUBND').stt).toBe(6);
    expect([cellsOf(content, 'row:058').stt, cellsOf(content, 'row:058-PTP').stt]).toEqual([1, 2]);
    expect(cellsOf(content, 'group:2')).toEqual({ stt: 'II. Cấp huyện' });
    expect(undeclared(content)).toEqual([]);
  });

  it('looks the same redrawn from its own cells', () => {
    const { drawn, redrawn } = drawnAndRedrawn(content);
    expect(redrawn).toEqual(drawn);
  });

  it('keeps number, nothing arisen, incomplete, blank, not owed and N/A apart', () => {
    const pair = (agency: string) => {
      const cells = cellsOf(content, `row:${agency}`);
      return [cells['CT02:so'], cells['CT02:pt']];
    };
    expect(pair('STC')).toEqual(['90/100', 90]);
    expect(pair('058')).toEqual(['0/0', 'KPS']);
    expect(pair('SXD')).toEqual([null, 'thiếu']);
    expect(pair('SYT')).toEqual([null, null]);
    expect(pair('VPUBND')).toEqual([null, '–']);
    expect(pair('BDT')).toEqual([null, 'N/A']);
  });

  it('sums numerators and denominators: 1/2 and 90/100 give 89,22, not the mean 70,00', () => {
    expect(cellsOf(content, 'total:so_ban_nganh')).toMatchObject({
      ten: 'Cộng Sở, ban, ngành',
      'CT02:so': '91/102',
      'CT02:pt': 89.22,
      'CT06A:pt': '–',
    });
    expect(cellsOf(content, 'total:')).toMatchObject({
      ten: 'TỔNG CỘNG',
      'CT02:so': '91/102',
      'CT02:pt': 89.22,
    });
  });

  it('groups digits and prints 99,99 for a missed 100', () => {
    expect(cellsOf(content, 'row:058-PTP')).toMatchObject({
      'CT06A:so': '99.999/100.000',
      'CT06A:pt': 99.99,
    });
  });

  it('leaves a sum nobody is in blank', () => {
    const nobody = aLine(CT02, [0, 0], {
      coverage: { owed: 1, reported: 0, complete: 0 },
      byAgency: [unmeasured(snv, 'blank')],
      byGroup: [aGroupLine(SBN, CT02, [0, 0], { owed: 1, reported: 0, complete: 0 })],
    });
    const empty = byAgencyContent({ stamp: aStamp(plan), lines: [nobody], agencies: [snv] });
    expect(cellsOf(empty, 'total:so_ban_nganh')).toMatchObject({ 'CT02:so': null, 'CT02:pt': null });
    expect(cellsOf(empty, 'total:')).toMatchObject({ 'CT02:so': null, 'CT02:pt': null });
  });
});

describe('its layout', () => {
  it('heads each line with code, short name and target', () => {
    expect(byAgencyLayout(plan).over).toEqual([
      { from: 'CT02:so', to: 'CT02:pt', header: 'CT02. Tỷ lệ thanh toán trực tuyến (giao: 50%)' },
      { from: 'CT06A:so', to: 'CT06A:pt', header: 'CT06A. Tỷ lệ CT06A – Tỷ lệ cung cấp (giao: 100%)' },
    ]);
    const phrased = byAgencyLayout(
      aPlan({ indicators: [anIndicator('CT11', { targetText: '90 trở lên' })] }),
    );
    expect(phrased.over[0]?.header).toContain('(giao: 90 trở lên)');
  });

  it('colours by exact comparison of hundredths, without decimal literals', () => {
    const formulas = byAgencyLayout(plan).conditionals.flatMap((each) =>
      each.kind === 'formula' && each.columns.includes('CT06A:pt') ? [`${each.style} ${each.formula}`] : [],
    );
    expect(formulas[0]).toBe(
      'met AND(ISNUMBER({col:CT06A:pt}{row});ROUND({col:CT06A:pt}{row}*100;0)>=10000)',
    );
    expect(formulas[1]).toBe(
      'unmet AND(ISNUMBER({col:CT06A:pt}{row});ROUND({col:CT06A:pt}{row}*100;0)<10000)',
    );
    expect(formulas.some((formula) => /\d[.,]\d/.test(formula))).toBe(false);
  });
});
