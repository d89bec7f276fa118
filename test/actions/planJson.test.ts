import { DEFAULT_SEED, planJson, readSeed } from '../../src/actions';
import { withRow } from '../support/actions';

describe('planJson', () => {
  const json = () => planJson(readSeed(DEFAULT_SEED).plan);

  it('has the keys of workbook.md and nothing of the program’s own', () => {
    const plan = JSON.parse(JSON.stringify(json()));
    const keys = (rows: readonly object[]) => [...new Set(rows.map((row) => Object.keys(row).join(' ')))];
    expect(Object.keys(plan)).toEqual('code title year tasks indicators fields periods'.split(' '));
    expect(keys(plan.tasks)).toEqual([
      'no name product lead cooperating timing timingKind leadGroups cooperatingGroups due',
    ]);
    expect(keys(plan.indicators)).toEqual([
      'code no name part unit countUnit target numerator denominator owedBy',
    ]);
    expect(keys(plan.fields)).toEqual(['code name unit kind owedBy formula']);
    expect(keys(plan.periods)).toEqual(['code name from to deadlines']);
  });

  it('has days in ISO and the plan’s own numbers', () => {
    const plan = json();
    expect([plan.code, plan.year]).toEqual(['bac-kan-2024', 2024]);
    expect([plan.tasks.length, plan.indicators.length, plan.periods.length]).toEqual([34, 14, 7]);
    expect(plan.periods[3]).toEqual({
      code: '2024-Q3',
      name: 'Quý III/2024',
      from: '2024-06-15',
      to: '2024-09-14',
      deadlines: {
        so_ban_nganh: '2024-09-18',
        van_phong_ubnd_tinh: '2024-09-18',
        ubnd_cap_huyen: '2024-09-19',
        phong_tu_phap: '2024-09-16',
        ubnd_cap_xa: '2024-09-16',
        tinh: '2024-09-25',
      },
    });
    expect(plan.indicators[2]).toMatchObject({ code: 'CT02B', no: 2, target: 50, owedBy: ['STNMT'] });
  });

  it('follows what the office typed', () => {
    const changed = withRow(DEFAULT_SEED, 'indicators', 'CT02', { muc_tieu: '64,5' });
    expect(planJson(readSeed(changed).plan).indicators[1]).toMatchObject({ code: 'CT02', target: 64.5 });
  });
});
