import * as fc from 'fast-check';
import { part, reached } from '../../../src/local/demo/profile';
import { randomFor } from '../../../src/local/demo/random';

const draw = (seed: number, purpose: string, count: number): readonly number[] => {
  const random = randomFor(seed, purpose);
  return Array.from({ length: count }, () => random.next());
};

describe('randomFor', () => {
  it('repeats itself for the same seed and purpose only', () => {
    expect(draw(1, 'SNV:figures', 5)).toEqual(draw(1, 'SNV:figures', 5));
    expect(draw(1, 'SNV:figures', 5)).not.toEqual(draw(2, 'SNV:figures', 5));
    expect(draw(1, 'SNV:figures', 5)).not.toEqual(draw(1, 'SNV:tasks', 5));
  });

  it('spreads its numbers evenly over [0, 1)', () => {
    const numbers = draw(7, 'spread', 20_000);
    const tenths = new Array<number>(10).fill(0);
    for (const number of numbers)
      tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? 0) + 1;
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('keeps whole numbers within their bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -500, max: 500 }), fc.nat(300), (seed, low, span) => {
        const drawn = randomFor(seed, 'whole').whole(low, low + span);
        expect(Number.isInteger(drawn) && drawn >= low && drawn <= low + span).toBe(true);
      }),
    );
  });

  it('picks every choice sooner or later, and none other', () => {
    const random = randomFor(3, 'pick');
    const picked = new Set(Array.from({ length: 200 }, () => random.pick(['a', 'b', 'c'])));
    expect([...picked].sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('rates', () => {
  it('never make a part larger than its whole', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(2),
        (whole, rate, quarter) => {
          const count = part(whole, reached(rate, quarter));
          expect(count >= 0 && count <= whole).toBe(true);
        },
      ),
    );
  });

  it('are 100 % in every quarter or grow to what they are', () => {
    expect([0, 1, 2].map((quarter) => reached(1, quarter))).toEqual([1, 1, 1]);
    expect([0, 1, 2].map((quarter) => part(1000, reached(0.5, quarter)))).toEqual([440, 470, 500]);
  });
});
