import fc from 'fast-check';
import { compareRatios, percentHundredths, shownRatio } from '../../src/indicators/ratio';

const shown = (numerator: number, denominator: number, target = 80) =>
  shownRatio({ numerator, denominator }, { targetHundredths: Math.round(target * 100) });

/** Counts of up to 15 digits, large and small ones alike, and targets with two decimals. */
const count = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 999_999_999_999_999 }));
const targetHundredths = fc.oneof(
  fc.constantFrom(2000, 5000, 8000, 9000, 10000),
  fc.integer({ min: 0, max: 12000 }),
);

/** The same rules, written once more in bigint alone. */
function expected(n: bigint, d: bigint, h: bigint) {
  const met = 10000n * n >= h * d;
  const rounded = (20000n * n + d) / (2n * d);
  const needed = (h * d + 9999n) / 10000n;
  return {
    met,
    hundredths: !met && rounded >= h ? (10000n * n) / d : rounded,
    gap: needed > n ? needed - n : 0n,
  };
}

describe('shownRatio', () => {
  it.each([
    [82_913, 98_459, 80, '84,21', true, 0],
    [1, 3, 80, '33,33', false, 2],
    [2, 3, 80, '66,67', false, 1],
    [1, 1, 100, '100,00', true, 0],
    [0, 7, 80, '0,00', false, 6],
    [5, 4, 80, '125,00', true, 0],
    [33, 800, 80, '4,13', false, 607],
    [201, 20_000, 80, '1,01', false, 15_799],
  ])('%i/%i against %i prints %s', (n, d, target, text, met, gap) => {
    expect(shown(n, d, target)).toEqual({
      numerator: n,
      denominator: d,
      percent: (100 * n) / d,
      shown: text,
      met,
      gap,
    });
  });

  it.each([
    [99_999, 100_000, 100, '99,99'],
    [999_999_999_999_998, 999_999_999_999_999, 100, '99,99'],
    [79_996, 100_000, 80, '79,99'],
    [49_999, 100_000, 50, '49,99'],
    [12_344, 100_000, 12.35, '12,34'],
    [99_991, 100_000, 100, '99,99'],
  ])('floors %i/%i where rounding would print the target %d', (n, d, target, text) => {
    expect(shown(n, d, target)).toMatchObject({ shown: text, met: false });
  });

  it('rounds up as usual where the printed figure stays under the target', () => {
    expect(shown(9_999, 10_000, 100).shown).toBe('99,99');
    expect(shown(79_986, 100_000, 80).shown).toBe('79,99');
  });

  it('counts the gap in whole units', () => {
    expect(shown(0, 1, 80).gap).toBe(1);
    expect(shown(7, 10, 75).gap).toBe(1);
    expect(shown(0, 3, 33.34).gap).toBe(2);
  });

  it.each([
    [0, 0],
    [5, 0],
  ])('has no percentage for %i/%i', (n, d) => {
    expect(shown(n, d)).toEqual({
      numerator: n,
      denominator: d,
      percent: null,
      shown: '',
      met: null,
      gap: null,
    });
    expect(percentHundredths({ numerator: n, denominator: d }, 8000)).toBeNull();
  });

  it('agrees with arithmetic in bigint for counts of up to 15 digits', () => {
    fc.assert(
      fc.property(count, count, targetHundredths, (some, part, h) => {
        const denominator = part + 1;
        const numerator = Math.min(some, 1000 * denominator);
        const right = expected(BigInt(numerator), BigInt(denominator), BigInt(h));
        const found = shownRatio({ numerator, denominator }, { targetHundredths: h });
        expect(found.met).toBe(right.met);
        expect(found.gap).toBe(Number(right.gap));
        expect(Number(found.shown.replace(',', ''))).toBe(Number(right.hundredths));
        expect(percentHundredths({ numerator, denominator }, h)).toBe(Number(right.hundredths));
      }),
      { numRuns: 2000 },
    );
  });

  it('is not fooled near the target, whatever the size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999_999_999 }),
        fc.integer({ min: -2, max: 2 }),
        (d, off) => {
          const needed = (8000n * BigInt(d) + 9999n) / 10000n;
          const n = Math.max(0, Number(needed) + off);
          const found = shown(n, d, 80);
          expect(found.met).toBe(BigInt(n) >= needed);
          expect(found.gap).toBe(Number(needed) > n ? Number(needed) - n : 0);
          if (!found.met) expect(Number(found.shown.replace(',', ''))).toBeLessThan(8000);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('stays exact for sums that have outgrown 2^53', () => {
    const d = 10n ** 17n;
    expect(shownRatio({ numerator: d - 1n, denominator: d }, { targetHundredths: 10000 })).toMatchObject({
      shown: '99,99',
      met: false,
      gap: 1,
    });
    expect(shownRatio({ numerator: d, denominator: d }, { targetHundredths: 10000 })).toMatchObject({
      shown: '100,00',
      met: true,
      gap: 0,
    });
  });

  it('has the same gap as filling it takes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        targetHundredths,
        (n, d, h) => {
          const { gap } = shownRatio({ numerator: n, denominator: d }, { targetHundredths: h });
          const filled = shownRatio({ numerator: n + (gap ?? 0), denominator: d }, { targetHundredths: h });
          expect(filled).toMatchObject({ met: true, gap: 0 });
          if (gap !== null && gap > 0) {
            const short = shownRatio({ numerator: n + gap - 1, denominator: d }, { targetHundredths: h });
            expect(short.met).toBe(false);
          }
        },
      ),
    );
  });
});

describe('compareRatios', () => {
  it('tells fractions apart that are one double', () => {
    const a = { numerator: 999_999_999_999_998, denominator: 999_999_999_999_999 };
    const b = { numerator: 999_999_999_999_997, denominator: 999_999_999_999_998 };
    expect(a.numerator / a.denominator).toBe(b.numerator / b.denominator);
    expect(compareRatios(a, b)).toBeGreaterThan(0);
    expect(compareRatios(b, a)).toBeLessThan(0);
  });

  it('finds equal fractions equal', () => {
    expect(compareRatios({ numerator: 1, denominator: 3 }, { numerator: 333, denominator: 999 })).toBe(0);
  });
});
