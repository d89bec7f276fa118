/** A whole number ≥ 0: a plain number while it is exact, a bigint beyond 2^53. */
export type Whole = number | bigint;

/** Exact a + b: 9007199254740991 + 1 becomes a bigint instead of losing its last digit. */
export function addWhole(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

/** Exact a · b. */
export function timesWhole(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

/** ⌊a / b⌋, exact, b > 0. */
export function floorDivide(a: Whole, b: Whole): Whole {
  // A remainder of doubles is exact, a quotient of large ones is not: 9007199254740991 / 2 rounds up.
  if (typeof a === 'number' && typeof b === 'number') return (a - (a % b)) / b;
  return BigInt(a) / BigInt(b);
}

/** Negative, 0 or positive as a is less than, equal to or more than b. A number and a bigint compare exactly. */
export const compareWhole = (a: Whole, b: Whole): number => (a < b ? -1 : a > b ? 1 : 0);
