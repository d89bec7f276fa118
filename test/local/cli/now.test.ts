import fc from 'fast-check';
import { nowOf, parseInstant, readNow } from '../../../src/local/cli/now';

describe('parseInstant', () => {
  it('reads any ISO instant with its zone', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9000-01-01'), noInvalidDate: true }), (date) => {
        expect(parseInstant(date.toISOString())).toBe(date.getTime());
      }),
    );
    expect(parseInstant('2024-09-18T10:00+07:00')).toBe(Date.UTC(2024, 8, 18, 3));
    expect(parseInstant('2024-02-29T23:59:59.5-02:30')).toBe(Date.UTC(2024, 2, 1, 2, 29, 59, 500));
  });

  it.each([
    '2024-09-18',
    '2024-09-18T10:00:00',
    '18/09/2024 10:00',
    '2024-02-30T10:00:00Z',
    '2023-02-29T10:00:00Z',
    '2024-13-01T10:00:00Z',
    '2024-09-18T24:00:00Z',
    '2024-09-18T10:60:00Z',
    '2024-09-18T10:00:00+15:00',
    'hôm nay',
    '',
  ])('refuses %p', (text) => {
    expect(parseInstant(text)).toBeNull();
    expect(() => readNow(text)).toThrow(`--now "${text}"`);
  });
});

describe('nowOf', () => {
  it('takes --now, else the clock of the workspace, else that of the system', () => {
    expect(nowOf(5, '1970-01-01T00:00:07Z', () => 9)).toBe(5);
    expect(nowOf(readNow(undefined), '1970-01-01T00:00:07Z', () => 9)).toBe(7000);
    expect(nowOf(null, undefined, () => 9)).toBe(9);
  });
});
