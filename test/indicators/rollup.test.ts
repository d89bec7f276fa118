import fc from 'fast-check';
import { compileLines } from '../../src/indicators/compile';
import { rollUpLines } from '../../src/indicators/rollup';
import {
  agency,
  FIELDS,
  FLOW,
  group,
  indicator,
  NOTHING_BLOCKED,
  PERIODS,
  Q3,
  ret,
  returnsOf,
  rollUp,
  STOCK,
  settings,
  summary,
  UNIT,
} from '../support/indicators';

const so = agency('S1', { group: 'so', level: 'tinh' });
const [x1, x2, x3, x4] = ['X1', 'X2', 'X3', 'X4'].map((code) => agency(code));
if (!x1 || !x2 || !x3 || !x4) throw new Error('agencies');

describe('sums over agencies', () => {
  it('divides the sums and never averages percentages', () => {
    const result = rollUp(FLOW, {
      agencies: [x1, x2],
      returns: returnsOf(ret('X1', { xong: 1, moi: 2 }), ret('X2', { xong: 90, moi: 100 })),
    });
    expect(result).toMatchObject({
      numerator: 91,
      denominator: 102,
      shown: '89,22',
      met: true,
      gap: 0,
      coverage: { owed: 2, reported: 2, complete: 2 },
      missing: [],
    });
  });

  it('takes complete pairs only, in neither sum otherwise, and names the rest', () => {
    const result = rollUp(FLOW, {
      agencies: [x1, x2, x3, x4],
      returns: returnsOf(
        ret('X1', { xong: 8, moi: 10 }),
        ret('X2', { xong: 5 }),
        ret('X3', { xong: 'unreadable', moi: 7 }),
      ),
    });
    expect(result).toMatchObject({ numerator: 8, denominator: 10, shown: '80,00', met: true });
    expect(result.coverage).toEqual({ owed: 4, reported: 3, complete: 1 });
    expect(result.missing).toEqual([
      { agency: 'X2', reason: 'chưa khai: số moi' },
      { agency: 'X3', reason: 'không đọc được số: số xong' },
      { agency: 'X4', reason: 'chưa có số liệu' },
    ]);
    expect(result.byAgency.map(summary)).toEqual([
      ['X1', 'met', '8/10'],
      ['X2', 'incomplete', 'chưa khai: số moi'],
      ['X3', 'incomplete', 'không đọc được số: số xong'],
      ['X4', 'blank', 'chưa có số liệu'],
    ]);
  });

  it('keeps the register order and passes over agencies that do not owe the line', () => {
    const huyen = agency('H1', { group: 'huyen' });
    const result = rollUp(FLOW, { agencies: [x2, huyen, so, x1] });
    expect(result.byAgency.map((line) => line.agency.code)).toEqual(['X2', 'S1', 'X1']);
    expect(result.coverage.owed).toBe(3);
  });

  it('leaves N/A agencies out of what is owed but keeps them in byAgency', () => {
    const na = agency('X5', { notApplicable: ['FLOW'] });
    const result = rollUp(FLOW, {
      agencies: [x1, na],
      returns: returnsOf(
        ret('X1', { xong: 1, moi: 1 }),
        ret('X5', { xong: 'notApplicable', moi: 'notApplicable' }),
      ),
    });
    expect(result.coverage).toEqual({ owed: 1, reported: 1, complete: 1 });
    expect(result.missing).toEqual([]);
    expect(result.byAgency.map((line) => line.status)).toEqual(['met', 'notApplicable']);
  });

  it('counts 0/0 as complete, and a line of nothing else has no percentage', () => {
    const result = rollUp(FLOW, {
      agencies: [x1, x2],
      returns: returnsOf(ret('X1', { xong: 'none', moi: 'none' }), ret('X2', { xong: 0, moi: 0 })),
    });
    expect(result).toMatchObject({ numerator: 0, denominator: 0, percent: null, shown: '', met: null });
    expect(result.coverage).toEqual({ owed: 2, reported: 2, complete: 2 });
  });

  it('counts 1 per unit that reported where the denominator is a constant', () => {
    const result = rollUp(UNIT, {
      agencies: [x1, x2, x3],
      returns: returnsOf(ret('X1', { dien_tu: 1 }), ret('X2', { dien_tu: 0 })),
    });
    expect(result).toMatchObject({ numerator: 1, denominator: 2, shown: '50,00', gap: 1 });
    expect(result.coverage).toEqual({ owed: 3, reported: 2, complete: 2 });
  });

  it('leaves out lines an agency own errors block, with that reason', () => {
    const result = rollUp(FLOW, {
      agencies: [x1, x2],
      returns: returnsOf(ret('X1', { xong: 50, moi: 10 }), ret('X2', { xong: 1, moi: 2 })),
      blocker: (_, values) =>
        Number(values.xong) > Number(values.moi) ? new Map([['FLOW', 'E2']]) : new Map<string, string>(),
    });
    expect(result).toMatchObject({ numerator: 1, denominator: 2 });
    expect(result.missing).toEqual([{ agency: 'X1', reason: 'E2' }]);
    expect(result.coverage).toEqual({ owed: 2, reported: 2, complete: 1 });
  });

  it('stays exact when 15-digit counts add up past 2^53', () => {
    const full = 999_999_999_999_999;
    const agencies = Array.from({ length: 20 }, (_, i) => agency(`L${i}`));
    const returns = agencies.map(({ code }, i) => ret(code, { xong: i === 7 ? full - 1 : full, moi: full }));
    const line = { ...FLOW, target: 100, targetHundredths: 10000 };
    expect(rollUp(line, { agencies, returns: returnsOf(...returns) })).toMatchObject({
      met: false,
      gap: 1,
      shown: '99,99',
    });
  });
});

describe('returns not ticked "Đã gửi"', () => {
  const agencies = [x1, x2];
  const returns = returnsOf(
    ret('X1', { xong: 1, moi: 2 }, { ticked: false }),
    ret('X2', { xong: 3, moi: 4 }),
  );
  const plan = (countUnsubmitted: boolean) => ({
    groups: [group('xa')],
    periods: PERIODS,
    settings: settings({ countUnsubmitted }),
  });

  it('count by default and are counted beside the figure', () => {
    const result = rollUp(FLOW, { agencies, returns, plan: plan(true) });
    expect(result).toMatchObject({ numerator: 4, denominator: 6, unsubmitted: 1 });
  });

  it('stay out where the setting says so, here and in lũy kế', () => {
    const result = rollUp(STOCK, {
      agencies,
      returns: returnsOf(ret('X1', { co: 1, du_dk: 2 }, { ticked: false }), ret('X2', { co: 3, du_dk: 4 })),
      plan: plan(false),
    });
    expect(result).toMatchObject({ numerator: 3, denominator: 4, unsubmitted: 0 });
    expect(result.missing).toEqual([{ agency: 'X1', reason: 'chưa xác nhận gửi' }]);
    expect(result.coverage).toEqual({ owed: 2, reported: 2, complete: 1 });
    expect(result.cumulative).toMatchObject({ numerator: 3, denominator: 4 });
  });
});

describe('byGroup', () => {
  it('is in plan order, only groups owing the line, with their own coverage', () => {
    const result = rollUp(FLOW, {
      agencies: [x1, so, x2],
      returns: returnsOf(ret('S1', { xong: 2, moi: 10 }), ret('X1', { xong: 9, moi: 10 })),
    });
    expect(result.byGroup).toMatchObject([
      { group: { code: 'so' }, numerator: 2, denominator: 10, shown: '20,00', met: false, gap: 6 },
      { group: { code: 'xa' }, numerator: 9, denominator: 10, shown: '90,00', met: true, gap: 0 },
    ]);
    expect(result.byGroup.map(({ coverage }) => coverage)).toEqual([
      { owed: 1, reported: 1, complete: 1 },
      { owed: 2, reported: 1, complete: 1 },
    ]);
  });

  it('shows the group of a single agency that owes a line by its code', () => {
    const result = rollUp(indicator('ONE', 'xong', 'moi', { owedBy: ['S1'] }), { agencies: [x1, so, x2] });
    expect(result.byGroup.map((line) => [line.group.code, line.coverage.owed])).toEqual([['so', 1]]);
  });

  it('adds up to the province, whatever is typed', () => {
    const value = fc.oneof(
      fc.nat(500),
      fc.constantFrom('none' as const, 'blank' as const, 'unreadable' as const),
    );
    const agencies = Array.from({ length: 12 }, (_, i) =>
      agency(`P${i}`, { group: i % 3 === 0 ? 'so' : 'xa' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 12, maxLength: 12 }), (typed) => {
        const returns = agencies.map(({ code }, i) => {
          const [xong = 0, moi = 0] = typed[i] ?? [];
          return ret(code, { xong, moi });
        });
        const result = rollUp(FLOW, { agencies, returns: returnsOf(...returns) });
        const sum = (pick: (line: (typeof result.byGroup)[number]) => number) =>
          result.byGroup.reduce((total, line) => total + pick(line), 0);
        expect(sum((line) => line.numerator)).toBe(result.numerator);
        expect(sum((line) => line.denominator)).toBe(result.denominator);
        expect(sum((line) => line.coverage.complete)).toBe(result.coverage.complete);
        expect(sum((line) => line.coverage.reported)).toBe(result.coverage.reported);
        expect(sum((line) => line.coverage.owed)).toBe(12);
        expect(result.missing).toHaveLength(12 - result.coverage.complete);
      }),
    );
  });
});

describe('all lines of a plan', () => {
  it('come back in plan order', () => {
    const results = rollUpLines({
      plan: { groups: [group('xa')], periods: PERIODS, settings: settings() },
      lines: compileLines({ fields: FIELDS, indicators: [STOCK, FLOW, UNIT] }),
      agencies: [x1],
      period: Q3,
      returns: returnsOf(ret('X1', { xong: 1, moi: 4, dien_tu: 1 })),
      archive: new Map(),
      blocker: NOTHING_BLOCKED,
    });
    expect(results.map((line) => [line.indicator.code, line.shown])).toEqual([
      ['STOCK', ''],
      ['FLOW', '25,00'],
      ['UNIT', '100,00'],
    ]);
  });
});
