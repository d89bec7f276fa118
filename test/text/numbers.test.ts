import { groupDigits, hundredthsText } from '../../src/text/numbers';

describe('groupDigits', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
    [-1234, '-1.234'],
    [-0.4, '0'],
  ])('%d is %s', (n, text) => expect(groupDigits(n)).toBe(text));
});

describe('hundredthsText', () => {
  it.each([
    [8421, '84,21'],
    [10000, '100,00'],
    [5, '0,05'],
    [-5, '-0,05'],
    [0, '0,00'],
    [123456, '1234,56'],
  ])('%d is %s', (h, text) => expect(hundredthsText(h)).toBe(text));
});
