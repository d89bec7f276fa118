import type { FieldValues } from '../../src/reading/return';
import {
  agency,
  archive,
  day,
  FLOW,
  ONLINE,
  PETITIONS,
  Q1,
  Q2,
  Q3,
  ret,
  returnsOf,
  rollUp,
  STOCK,
  settings,
} from '../support/indicators';

const x1 = agency('X1');
const x2 = agency('X2');
const flow = (xong: number, moi: number): FieldValues => ({ xong, moi });
const petitions = (typed: readonly [number, number, number, number, number, number]): FieldValues => ({
  pa_ky_truoc: typed[0],
  pa_moi: typed[1],
  pa_xl_dung_han: typed[2],
  pa_xl_qua_han: typed[3],
  pa_dang_trong_han: typed[4],
  pa_dang_qua_han: typed[5],
});

describe('previous period', () => {
  it('is null when the archive lacks it, or there is none', () => {
    expect(rollUp(FLOW, { agencies: [x1] }).previous).toBeNull();
    expect(rollUp(FLOW, { agencies: [x1], period: Q1 }).previous).toBeNull();
  });

  it('is the same roll-up over the archived quarter', () => {
    const result = rollUp(FLOW, {
      agencies: [x1, x2],
      archive: archive({ '2024-Q2': { X1: flow(3, 4), X2: { xong: 1 } } }),
    });
    expect(result.previous).toEqual({
      period: '2024-Q2',
      numerator: 3,
      denominator: 4,
      percent: 75,
      shown: '75,00',
      met: false,
      gap: 1,
      coverage: { owed: 2, reported: 2, complete: 1 },
      missing: [{ agency: 'X2', reason: 'chưa khai: số moi' }],
    });
  });

  it('is blocked like the quarter itself', () => {
    const result = rollUp(FLOW, {
      agencies: [x1, x2],
      archive: archive({ '2024-Q2': { X1: flow(3, 4), X2: flow(9, 1) } }),
      blocker: (who) => (who.code === 'X2' ? new Map([['FLOW', 'E2']]) : new Map<string, string>()),
    });
    expect(result.previous).toMatchObject({
      numerator: 3,
      denominator: 4,
      missing: [{ agency: 'X2', reason: 'E2' }],
    });
  });

  it('leaves agencies out that were not yet in the register', () => {
    const later = agency('X9', { validFrom: day('2024-07-01') });
    const result = rollUp(FLOW, {
      agencies: [x1, later],
      archive: archive({ '2024-Q2': { X1: flow(3, 4) } }),
    });
    expect(result.coverage.owed).toBe(2);
    expect(result.previous?.coverage).toEqual({ owed: 1, reported: 1, complete: 1 });
  });
});

describe('lũy kế', () => {
  it('of the first quarter is the quarter itself', () => {
    const result = rollUp(FLOW, {
      agencies: [x1],
      period: Q1,
      returns: returnsOf(ret('X1', flow(3, 4))),
    });
    expect(result.cumulative).toMatchObject({
      period: '2024-Q1',
      numerator: 3,
      denominator: 4,
      shown: '75,00',
      coverage: result.coverage,
    });
  });

  it('is null when an earlier quarter is not in the archive at all', () => {
    const result = rollUp(FLOW, {
      agencies: [x1],
      returns: returnsOf(ret('X1', flow(3, 4))),
      archive: archive({ '2024-Q2': { X1: flow(1, 1) } }),
    });
    expect(result.cumulative).toBeNull();
  });

  it('adds flows and divides once', () => {
    const result = rollUp(FLOW, {
      agencies: [x1],
      returns: returnsOf(ret('X1', flow(10, 10))),
      archive: archive({ '2024-Q1': { X1: flow(0, 30) }, '2024-Q2': { X1: { xong: 'none', moi: 20 } } }),
    });
    expect(result.cumulative).toMatchObject({
      period: '2024-9T',
      numerator: 10,
      denominator: 60,
      shown: '16,67',
    });
  });

  it('accumulates fields under derived ones', () => {
    const typed = (truc_tuyen: number, truc_tiep: number): FieldValues => ({ truc_tuyen, truc_tiep });
    const result = rollUp(ONLINE, {
      agencies: [x1],
      period: Q2,
      returns: returnsOf(ret('X1', typed(5, 5))),
      archive: archive({ '2024-Q1': { X1: typed(1, 9) } }),
    });
    expect(result.cumulative).toMatchObject({ period: '2024-6T', numerator: 6, denominator: 20 });
  });

  it('takes each field by its own kind: CT10 of 6 months is 14/20, not 20/26 (domain.md 1.4)', () => {
    const result = rollUp(PETITIONS, {
      agencies: [x1],
      period: Q2,
      returns: returnsOf(ret('X1', petitions([6, 10, 10, 6, 0, 0]))),
      archive: archive({ '2024-Q1': { X1: petitions([0, 10, 4, 0, 6, 0]) } }),
    });
    expect(result).toMatchObject({ numerator: 10, denominator: 16 });
    expect(result.previous).toMatchObject({ numerator: 10, denominator: 10 });
    expect(result.cumulative).toMatchObject({ numerator: 14, denominator: 20, shown: '70,00' });
  });

  it('takes the opening stock of the first quarter only', () => {
    const result = rollUp(PETITIONS, {
      agencies: [x1],
      returns: returnsOf(ret('X1', petitions([2, 3, 5, 0, 0, 0]))),
      archive: archive({
        '2024-Q1': { X1: petitions([7, 10, 15, 0, 2, 0]) },
        '2024-Q2': { X1: petitions([2, 4, 4, 0, 2, 0]) },
      }),
    });
    expect(result.cumulative).toMatchObject({ numerator: 24, denominator: 24, shown: '100,00' });
  });

  it('takes agencies complete in every quarter only, and names the missing quarter', () => {
    const result = rollUp(FLOW, {
      agencies: [x1, x2],
      returns: returnsOf(ret('X1', flow(1, 2)), ret('X2', flow(3, 4))),
      archive: archive({
        '2024-Q1': { X1: flow(1, 2), X2: flow(5, 6) },
        '2024-Q2': { X1: flow(1, 2), X2: { xong: 1 } },
      }),
    });
    expect(result).toMatchObject({ numerator: 4, denominator: 6 });
    expect(result.cumulative).toMatchObject({
      numerator: 3,
      denominator: 6,
      coverage: { owed: 2, reported: 2, complete: 1 },
      missing: [{ agency: 'X2', reason: 'Quý II/2024: chưa khai: số moi' }],
    });
  });

  it('names every missing quarter and tells nothing at all from something', () => {
    const x3 = agency('X3');
    const result = rollUp(FLOW, {
      agencies: [x1, x2, x3],
      returns: returnsOf(ret('X2', flow(3, 4)), ret('X3', flow(1, 1))),
      archive: archive({ '2024-Q1': { X3: flow(1, 1) }, '2024-Q2': { X3: flow(1, 1) } }),
    });
    expect(result.cumulative?.missing).toEqual([
      {
        agency: 'X1',
        reason: 'Quý I/2024: chưa có số liệu; Quý II/2024: chưa có số liệu; Quý III/2024: chưa có số liệu',
      },
      { agency: 'X2', reason: 'Quý I/2024: chưa có số liệu; Quý II/2024: chưa có số liệu' },
    ]);
    expect(result.cumulative?.coverage).toEqual({ owed: 3, reported: 2, complete: 1 });
  });

  it('asks of a new agency only the quarters it owed', () => {
    const later = agency('X9', { validFrom: day('2024-06-20') });
    const result = rollUp(FLOW, {
      agencies: [x1, later],
      returns: returnsOf(ret('X1', flow(1, 2)), ret('X9', flow(3, 4))),
      archive: archive({ '2024-Q1': { X1: flow(1, 2) }, '2024-Q2': { X1: flow(1, 2) } }),
    });
    expect(result.cumulative).toMatchObject({ numerator: 6, denominator: 10, missing: [] });
  });

  it('keeps what an abolished agency did in the quarters it owed', () => {
    const gone = agency('X8', { validTo: day('2024-06-30') });
    const result = rollUp(FLOW, {
      agencies: [x1, gone],
      returns: returnsOf(ret('X1', flow(1, 2))),
      archive: archive({
        '2024-Q1': { X1: flow(1, 2), X8: flow(10, 20) },
        '2024-Q2': { X1: flow(1, 2), X8: flow(10, 20) },
      }),
    });
    expect(result.coverage).toEqual({ owed: 1, reported: 1, complete: 1 });
    expect(result.byAgency).toHaveLength(1);
    expect(result.cumulative).toMatchObject({ numerator: 23, denominator: 46 });
  });

  it('needs the last quarter only for a stock, and never carries one forward', () => {
    const stock: FieldValues = { co: 7, du_dk: 10 };
    const held = rollUp(STOCK, { agencies: [x1, x2], returns: returnsOf(ret('X1', stock)) });
    expect(held.cumulative).toMatchObject({ period: '2024-9T', numerator: 7, denominator: 10 });

    const notCarried = rollUp(STOCK, {
      agencies: [x1],
      archive: archive({ '2024-Q1': { X1: stock }, '2024-Q2': { X1: stock } }),
    });
    expect(notCarried.cumulative).toMatchObject({
      numerator: 0,
      denominator: 0,
      missing: [{ agency: 'X1', reason: 'Quý III/2024: chưa có số liệu' }],
    });
  });

  it('leaves out an agency blocked in an earlier quarter', () => {
    const result = rollUp(FLOW, {
      agencies: [x1],
      period: Q2,
      returns: returnsOf(ret('X1', flow(1, 2))),
      archive: archive({ '2024-Q1': { X1: flow(9, 2) } }),
      blocker: (_, values) =>
        values.xong === 9 ? new Map([['FLOW', 'tử số lớn hơn mẫu số']]) : new Map<string, string>(),
    });
    expect(result.cumulative).toMatchObject({
      numerator: 0,
      denominator: 0,
      missing: [{ agency: 'X1', reason: 'Quý I/2024: tử số lớn hơn mẫu số' }],
    });
  });

  it('passes over quarters an agency marked N/A', () => {
    const na = agency('X7', { notApplicable: ['FLOW'] });
    const result = rollUp(FLOW, {
      agencies: [na],
      period: Q2,
      returns: returnsOf(ret('X7', flow(1, 2))),
      archive: archive({ '2024-Q1': { X7: { xong: 'notApplicable', moi: 'notApplicable' } } }),
    });
    expect(result.cumulative).toMatchObject({ numerator: 1, denominator: 2, missing: [] });
  });

  it('does not reach back into the year before', () => {
    const before = { ...Q1, code: '2023-Q4', name: 'Quý IV/2023', from: Q1.from - 91, to: Q1.from - 1 };
    const result = rollUp(FLOW, {
      plan: {
        groups: [],
        periods: [before, Q1, Q2, Q3],
        settings: settings(),
      },
      agencies: [x1],
      period: Q1,
      returns: returnsOf(ret('X1', flow(1, 2))),
      archive: archive({ '2023-Q4': { X1: flow(50, 50) } }),
    });
    expect(result.previous).toMatchObject({ period: '2023-Q4', numerator: 50 });
    expect(result.cumulative).toMatchObject({ numerator: 1, denominator: 2 });
  });
});
