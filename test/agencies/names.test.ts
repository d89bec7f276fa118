import fc from 'fast-check';
import { resolveAgency } from '../../src/agencies/names';
import { readRegister } from '../../src/agencies/register';
import { editDistance } from '../../src/agencies/similar';
import { agencyRows, bacKanRegister, DISTRICT } from '../support/agencies';
import { bacKanPlan, csvFixture } from '../support/plan';

const register = bacKanRegister();
const codeOf = (text: string): string => {
  const resolved = resolveAgency(register, text);
  return resolved.kind === 'found' ? resolved.agency.code : resolved.kind;
};
const suggested = (text: string): readonly string[] => {
  const resolved = resolveAgency(register, text);
  return resolved.kind === 'found' ? [] : resolved.suggestions.map((agency) => agency.code);
};

describe('resolveAgency', () => {
  it('knows every name, code and alias of the register, in any case', () => {
    for (const { code = '', name = '', aliases = '' } of csvFixture('org/agencies_extra.csv')) {
      const spellings = [code, name, name.toUpperCase(), name.normalize('NFD'), ...aliases.split(';')];
      expect(spellings.filter((text) => text !== '').map((text) => [text, codeOf(text)])).toEqual(
        spellings.filter((text) => text !== '').map((text) => [text, code]),
      );
    }
  });

  it.each([
    ['Sở TT&TT', 'STTTT'],
    ['STT&TT', 'STTTT'],
    ['sttTT', 'STTTT'],
    ['S. Thông tin & Truyền thông', 'STTTT'],
    ['Sở Thông Tin  và\u00a0Truyền Thông', 'STTTT'],
    ['so thong tin va truyen thong', 'STTTT'],
    ['Sở Thông tin Truyền thông', 'STTTT'],
    ['sldtbxh', 'SLDTBXH'],
    ['VP UBND tỉnh', 'VPUBND'],
    ['Văn phòng Uỷ ban nhân dân tỉnh', 'VPUBND'],
    ['UBND TP. Bắc Kạn', '058'],
    ['UBND TP Bắc Kạn', '058'],
    ['H. Chợ Đồn', '064'],
    ['\u00d0ức Xuân', '01840'],
    ['P.Sông Cầu', '01837'],
    ['TT. Chợ Rã', '01888'],
    ['tt Chợ Rã', '01888'],
    ['UBND x. Bằng Thành', '01858'],
    ['Uỷ ban nhân dân xã Bằng Thành', '01858'],
    ['UBND Bằng Thành', '01858'],
    ['X. Bang Thanh', '01858'],
    ['xã Trung Hòa', '01948'],
    ['Liêm Thủy', '02197'],
    ['Hòang Trĩ', '01930'],
    ['PTP Ba Bể', 'PTP061'],
    ['ptp huyện Ba Bể', 'PTP061'],
    ['Phòng Tư pháp TP. Bắc Kạn', 'PTP058'],
    ['phong tu phap ba be', 'PTP061'],
    ['Ba Bể', '061'],
  ])('reads %j as %s', (text, code) => expect(codeOf(text)).toBe(code));

  it('finds PTP ambiguous and suggests three of the eight', () => {
    for (const text of ['PTP', 'Phòng Tư pháp', 'phong tu phap']) {
      expect(codeOf(text)).toBe('ambiguous');
      expect(suggested(text)).toHaveLength(3);
      expect(suggested(text).filter((code) => !code.startsWith('PTP'))).toEqual([]);
    }
  });

  it.each([
    ['Sở Thông tin và Truyền hình', 'STTTT'],
    ['UBND xã Bằng Thàn', '01858'],
    ['Sở Tư pháp tỉnh Cao Bằng', 'STP'],
    ['1858', '01858'],
  ])('does not guess %j, and suggests %s first', (text, code) => {
    expect(codeOf(text)).toBe('unknown');
    expect(suggested(text)).toHaveLength(3);
    expect(suggested(text)[0]).toBe(code);
  });

  it('suggests nothing for blank text', () => {
    expect([codeOf(' \u200b'), suggested('')]).toEqual(['unknown', []]);
  });

  it('keeps communes of one name in two districts apart', () => {
    const rows = agencyRows(
      DISTRICT,
      { ma: '00001', ten: 'UBND xã Tân Lập' },
      { ma: '00002', ten: 'UBND xã Tân Lập' },
    );
    const twins = readRegister(rows, bacKanPlan()).register;
    const resolved = resolveAgency(twins, 'Xã Tân Lập');
    expect(resolved.kind).toBe('ambiguous');
    expect(resolved.kind === 'ambiguous' && resolved.suggestions.map((agency) => agency.code)).toEqual([
      '00001',
      '00002',
      '060',
    ]);
    expect(resolveAgency(twins, '00002').kind).toBe('found');
  });

  it('answers any text, and quickly for a long one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const resolved = resolveAgency(register, text);
        expect(resolved.kind === 'found' || [0, 3].includes(resolved.suggestions.length)).toBe(true);
      }),
      { numRuns: 50 },
    );
    expect(codeOf('Xã '.repeat(20_000))).toBe('unknown');
    expect(codeOf('constructor xã')).toBe('unknown');
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['ba be', 'ba bi', 1],
    ['kitten', 'sitting', 3],
  ])('%j to %j is %d', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

  it('is symmetric and zero for equal texts only', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
