import fc from 'fast-check';
import { addWhole, compareWhole, floorDivide, timesWhole } from '../../src/indicators/whole';

const whole = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.bigInt({ min: 0n, max: 10n ** 30n }),
);
const positive = whole.map((n) => addWhole(n, 1));

describe('whole numbers', () => {
  it('add, multiply, divide and compare exactly at any size', () => {
    fc.assert(
      fc.property(whole, positive, (a, b) => {
        expect(BigInt(addWhole(a, b))).toBe(BigInt(a) + BigInt(b));
        expect(BigInt(timesWhole(a, b))).toBe(BigInt(a) * BigInt(b));
        expect(BigInt(floorDivide(a, b))).toBe(BigInt(a) / BigInt(b));
        expect(compareWhole(a, b) < 0).toBe(BigInt(a) < BigInt(b));
        expect(compareWhole(a, b) === 0).toBe(BigInt(a) === BigInt(b));
      }),
    );
  });

  it('stay plain numbers while they are exact', () => {
    expect(addWhole(2, 3)).toBe(5);
    expect(timesWhole(20_000, 98_459)).toBe(1_969_180_000);
    expect(addWhole(Number.MAX_SAFE_INTEGER, 1)).toBe(9_007_199_254_740_992n);
  });
});
