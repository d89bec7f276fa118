import type { Agency } from '../../src/agencies/types';
import { agencyLine } from '../../src/indicators/agencyLine';
import { assess } from '../../src/indicators/assess';
import { compileLines } from '../../src/indicators/compile';
import type { QuarterEntry } from '../../src/indicators/quarter';
import type { Indicator } from '../../src/plan/types';
import type { FieldValues } from '../../src/reading/return';
import { agency, FIELDS, FLOW, indicator, ONLINE, PETITIONS, UNIT } from '../support/indicators';

const xa = agency('X1');

function line(which: Indicator, values: FieldValues | undefined, overrides: Partial<QuarterEntry> = {}) {
  const [compiled] = compileLines({ fields: FIELDS, indicators: [which] });
  if (compiled === undefined) throw new Error('no line');
  const entry = { agency: xa, values, unticked: false, withheld: false, blocked: new Map(), ...overrides };
  return agencyLine(entry.agency, assess(compiled, entry), which);
}

describe('agencyLine', () => {
  it('is met or unmet by whole numbers, not by the printed percentage', () => {
    const target = { target: 100, targetHundredths: 10000 };
    const strict = { ...FLOW, ...target };
    expect(line(strict, { xong: 99_999, moi: 100_000 })).toMatchObject({
      status: 'unmet',
      ratio: { shown: '99,99', gap: 1 },
      reason: '',
    });
    expect(line(strict, { xong: 100_000, moi: 100_000 }).status).toBe('met');
  });

  it.each<[string, FieldValues]>([
    ['zeros', { xong: 0, moi: 0 }],
    ['"không phát sinh"', { xong: 'none', moi: 'none' }],
  ])('is none for %s', (_, values) => {
    expect(line(FLOW, values)).toMatchObject({
      status: 'none',
      ratio: { numerator: 0, denominator: 0, percent: null, shown: '', met: null, gap: null },
      reason: '',
    });
  });

  it('counts "không phát sinh" as 0 over a constant', () => {
    expect(line(UNIT, { dien_tu: 'none' })).toMatchObject({
      status: 'unmet',
      ratio: { numerator: 0, denominator: 1 },
    });
  });

  it.each<[string, FieldValues | undefined]>([
    ['no return', undefined],
    ['no values', {}],
    ['every input blank', { xong: 'blank', moi: 'blank' }],
    ['only other fields given', { truc_tuyen: 3 }],
  ])('is blank with %s', (_, values) => {
    expect(line(FLOW, values)).toEqual({
      agency: xa,
      status: 'blank',
      ratio: null,
      reason: 'chưa có số liệu',
    });
  });

  it('names what is blank and what cannot be read', () => {
    expect(line(PETITIONS, { pa_moi: 'unreadable', pa_ky_truoc: 4, pa_xl_dung_han: 1 })).toEqual({
      agency: xa,
      status: 'incomplete',
      ratio: null,
      reason: 'chưa khai: số pa_dang_trong_han. không đọc được số: số pa_moi',
    });
  });

  it('names at most three and counts the rest', () => {
    const wide = indicator('X', 'xong + moi + co + du_dk + dien_tu', 'truc_tuyen');
    expect(line(wide, { truc_tuyen: 4 }).reason).toBe('chưa khai: số xong; số moi; số co và 2 số liệu khác');
  });

  it('gives the reason of a blocking error', () => {
    const blocked = new Map([['FLOW', 'số đã xong lớn hơn số mới']]);
    expect(line(FLOW, { xong: 9, moi: 4 }, { blocked })).toMatchObject({
      status: 'incomplete',
      ratio: null,
      reason: 'số đã xong lớn hơn số mới',
    });
    expect(line(ONLINE, { truc_tuyen: 9, truc_tiep: 4 }, { blocked }).status).toBe('unmet');
  });

  it('says what is blank rather than what the missing value would have broken', () => {
    const blocked = new Map([['FLOW', 'lỗi khác']]);
    expect(line(FLOW, { xong: 9 }, { blocked }).reason).toBe('chưa khai: số moi');
  });

  it('leaves a withheld return out and says why', () => {
    expect(line(FLOW, { xong: 9, moi: 10 }, { withheld: true })).toMatchObject({
      status: 'incomplete',
      ratio: null,
      reason: 'chưa xác nhận gửi',
    });
    expect(line(FLOW, {}, { withheld: true }).status).toBe('blank');
  });

  it('takes no numerator over nothing', () => {
    expect(line(FLOW, { xong: 3, moi: 0 })).toMatchObject({ status: 'incomplete', ratio: null });
  });

  it('takes no part over its whole: 50 of 5 is no 1000 %', () => {
    expect(line(FLOW, { xong: 50, moi: 5 })).toMatchObject({
      status: 'incomplete',
      ratio: null,
      reason: 'tử số lớn hơn mẫu số, đề nghị kiểm tra lại số liệu',
    });
  });

  it('takes no negative count', () => {
    expect(line(indicator('X', 'xong - moi', 'moi'), { xong: 3, moi: 5 })).toMatchObject({
      status: 'incomplete',
      ratio: null,
    });
  });
});

describe('không thuộc thẩm quyền', () => {
  const allowed: Agency = { ...xa, notApplicable: ['FLOW'] };

  it('leaves the line where the register allows it', () => {
    expect(line(FLOW, { xong: 'notApplicable', moi: 'blank' }, { agency: allowed })).toEqual({
      agency: allowed,
      status: 'notApplicable',
      ratio: null,
      reason: '',
    });
  });

  it('is refused elsewhere, with the reason', () => {
    expect(line(FLOW, { xong: 'notApplicable', moi: 2 })).toMatchObject({
      status: 'incomplete',
      reason: 'ghi “không thuộc thẩm quyền” ở số liệu phải khai, hoặc bên cạnh ô vẫn có số: số xong',
    });
  });

  it('is a contradiction beside a number only this line uses: the number must not vanish without a word', () => {
    expect(line(FLOW, { xong: 'notApplicable', moi: 2 }, { agency: allowed })).toMatchObject({
      status: 'incomplete',
      ratio: null,
    });
  });

  it('does not follow from being allowed', () => {
    expect(line(FLOW, { xong: 1, moi: 2 }, { agency: allowed }).status).toBe('unmet');
    expect(line(FLOW, {}, { agency: allowed }).status).toBe('blank');
  });
});
