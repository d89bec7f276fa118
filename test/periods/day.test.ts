import fc from 'fast-check';
import {
  addDays,
  civilToDay,
  dayOfInstant,
  dayToIso,
  dayToText,
  endOfDay,
  instantToIso,
  instantToText,
  isoToDay,
  startOfDay,
  textToDay,
} from '../../src/periods/day';

describe('days', () => {
  it.each([
    ['1899-12-31', null],
    ['1900-01-01', 2],
    ['1970-01-01', 25569],
    ['2000-02-29', 36585],
    ['2024-02-29', 45351],
    ['2024-09-05', 45540],
    ['2023-02-29', null],
    ['2024-13-01', null],
    ['2024-00-10', null],
    ['2024-9-5', null],
    ['', null],
  ])('%s is day %p', (iso, day) => expect(isoToDay(iso)).toBe(day));

  it('agrees with the platform calendar on every day from 1900 to 2200', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 109574 }), (day) => {
        const iso = new Date((day - 25569) * 86_400_000).toISOString().slice(0, 10);
        expect(dayToIso(day)).toBe(iso);
        expect(isoToDay(iso)).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads the day first, whatever the separator', () => {
    expect(['05/09/2024', '5/9/2024', '5-9-2024', ' 5.9.2024 ', '2024-09-05'].map(textToDay)).toEqual([
      45540, 45540, 45540, 45540, 45540,
    ]);
    expect(['31/02/2024', '09/13/2024', '5/9/24', '5/9.2024', 'hôm nay'].map(textToDay)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('prints a day as people write it', () => expect(dayToText(45540)).toBe('05/09/2024'));

  it('refuses years outside 1900 to 9999', () => {
    expect([civilToDay(1899, 12, 31), civilToDay(10000, 1, 1)]).toEqual([null, null]);
  });

  it('steps over a leap day', () => expect(dayToIso(addDays(45350, 2))).toBe('2024-03-01'));
});

describe('instants, in Việt Nam', () => {
  const instant = Date.parse('2024-09-18T10:00:00+07:00');

  it('prints them on the clock of Việt Nam', () => {
    expect(instantToText(instant)).toBe('18/09/2024 10:00');
    expect(instantToIso(instant)).toBe('2024-09-18T10:00:00+07:00');
  });

  it('changes the day at 17:00 UTC', () => {
    expect(dayToIso(dayOfInstant(Date.parse('2024-09-18T16:59:59.999Z')))).toBe('2024-09-18');
    expect(dayToIso(dayOfInstant(Date.parse('2024-09-18T17:00:00Z')))).toBe('2024-09-19');
  });

  it('ends a deadline in the last millisecond of its day', () => {
    expect(endOfDay(45553)).toBe(Date.parse('2024-09-18T23:59:59.999+07:00'));
    expect(startOfDay(45553)).toBe(Date.parse('2024-09-18T00:00:00+07:00'));
  });

  it('agrees with the platform clock for any instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 7_000_000_000_000 }), (at) => {
        expect(Date.parse(instantToIso(at))).toBe(Math.floor(at / 1000) * 1000);
      }),
    );
  });
});
