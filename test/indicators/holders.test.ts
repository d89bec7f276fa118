import { gapHolders } from '../../src/indicators/holders';
import { isProvisional } from '../../src/indicators/provisional';
import { agency, FLOW, ret, returnsOf, rollUp, settings } from '../support/indicators';

const agencies = ['A', 'B', 'C', 'D', 'E'].map((code) => agency(code));

describe('gapHolders', () => {
  it('shares the sum of shortfalls out, largest first', () => {
    const line = rollUp(FLOW, {
      agencies,
      returns: returnsOf(
        ret('A', { xong: 70, moi: 100 }),
        ret('B', { xong: 20, moi: 100 }),
        ret('C', { xong: 100, moi: 100 }),
        ret('D', { xong: 60, moi: 100 }),
      ),
    });
    expect(line.gap).toBe(70);
    expect(
      gapHolders(line).map(({ agency: { code }, shortfall, share }) => [code, shortfall, share]),
    ).toEqual([
      ['B', 60, 6667],
      ['D', 20, 2222],
      ['A', 10, 1111],
    ]);
  });

  it('keeps the register order among equals', () => {
    const line = rollUp(FLOW, {
      agencies,
      returns: returnsOf(ret('B', { xong: 0, moi: 10 }), ret('A', { xong: 0, moi: 10 })),
    });
    expect(gapHolders(line).map((holder) => [holder.agency.code, holder.share])).toEqual([
      ['A', 5000],
      ['B', 5000],
    ]);
  });

  it('names nobody when nobody is short', () => {
    const line = rollUp(FLOW, {
      agencies,
      returns: returnsOf(ret('A', { xong: 8, moi: 10 }), ret('B', { xong: 0, moi: 0 })),
    });
    expect(gapHolders(line)).toEqual([]);
  });
});

describe('isProvisional', () => {
  const coverage = (complete: number, owed: number) => ({ owed, reported: complete, complete });

  it('asks for everyone by default', () => {
    expect(isProvisional(coverage(133, 134), settings())).toBe(true);
    expect(isProvisional(coverage(134, 134), settings())).toBe(false);
  });

  it('asks for the share the Office set', () => {
    expect(isProvisional(coverage(9, 10), settings({ provisionalBelow: 90 }))).toBe(false);
    expect(isProvisional(coverage(89, 100), settings({ provisionalBelow: 90 }))).toBe(true);
    expect(isProvisional(coverage(0, 0), settings())).toBe(false);
  });
});
