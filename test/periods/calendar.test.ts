import {
  cumulativeEndingWith,
  isAnnual,
  periodByCode,
  previousQuarter,
  quartersUntil,
} from '../../src/periods/calendar';
import { dayToIso } from '../../src/periods/day';
import type { Period } from '../../src/periods/types';
import { bacKanPlan } from '../support/plan';

const { periods } = bacKanPlan();
const next: Period = {
  code: '2025-Q1',
  name: 'Quý I/2025',
  from: 45641,
  to: 45730,
  parts: [],
  deadlines: {},
};
const bothYears = [next, ...periods];
const codes = (found: readonly Period[]): readonly string[] => found.map((period) => period.code);
const get = (code: string): Period => periodByCode(periods, code) ?? next;

describe('calendar of 2024', () => {
  it('has the windows and deadlines of domain.md section 3', () => {
    const { from, to, deadlines } = get('2024-Q3');
    expect([from, to].map(dayToIso)).toEqual(['2024-06-15', '2024-09-14']);
    expect(Object.fromEntries(Object.entries(deadlines).map(([who, day]) => [who, dayToIso(day)]))).toEqual({
      van_phong_ubnd_tinh: '2024-09-18',
      so_ban_nganh: '2024-09-18',
      ubnd_cap_huyen: '2024-09-19',
      phong_tu_phap: '2024-09-16',
      ubnd_cap_xa: '2024-09-16',
      tinh: '2024-09-25',
    });
    expect(dayToIso(get('2024-Q1').deadlines.ubnd_cap_xa ?? 0)).toBe('2024-03-16');
    expect([get('2024-N').from, get('2024-N').to].map(dayToIso)).toEqual(['2023-12-15', '2024-12-14']);
  });

  it('has quarters that touch and do not overlap', () => {
    const quarters = quartersUntil(periods, '2024-Q4');
    expect(quarters.slice(1).map((quarter, i) => quarter.from - (quarters[i]?.to ?? 0))).toEqual([1, 1, 1]);
  });
});

describe('previousQuarter', () => {
  it('steps back one quarter, also over the year', () => {
    expect(previousQuarter(bothYears, '2024-Q3')?.code).toBe('2024-Q2');
    expect(previousQuarter(bothYears, '2025-Q1')?.code).toBe('2024-Q4');
  });
  it('knows none before the first, of a cumulative period or of an unknown code', () => {
    expect(['2024-Q1', '2024-9T', 'x'].map((code) => previousQuarter(bothYears, code))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('quartersUntil', () => {
  it('begins with the first quarter of the same year', () => {
    expect(codes(quartersUntil(bothYears, '2024-Q3'))).toEqual(['2024-Q1', '2024-Q2', '2024-Q3']);
    expect(codes(quartersUntil(bothYears, '2025-Q1'))).toEqual(['2025-Q1']);
  });
  it('takes a cumulative period for its parts', () => {
    expect(codes(quartersUntil(bothYears, '2024-6T'))).toEqual(['2024-Q1', '2024-Q2']);
  });
  it('is empty for an unknown code', () => expect(quartersUntil(periods, '2024-Q9')).toEqual([]));
});

describe('cumulativeEndingWith', () => {
  it('finds 6 and 9 months and the year', () => {
    expect(
      ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'].map((code) => cumulativeEndingWith(periods, code)?.code),
    ).toEqual([undefined, '2024-6T', '2024-9T', '2024-N']);
  });
});

describe('isAnnual', () => {
  it('holds for the last quarter and the whole year only', () => {
    expect(codes(periods.filter((period) => isAnnual(bothYears, period)))).toEqual(['2024-Q4', '2024-N']);
  });
});
