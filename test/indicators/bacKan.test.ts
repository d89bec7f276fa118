import { reportingAgencies } from '../../src/agencies/register';
import { blockerFor } from '../../src/checks/blocking';
import { agencySpans } from '../../src/indicators/agencySpans';
import { compileLines } from '../../src/indicators/compile';
import { rollUpLines } from '../../src/indicators/rollup';
import { typedFieldsOwedBy } from '../../src/plan/owing';
import type { FieldValues } from '../../src/reading/return';
import { bacKanRegister } from '../support/agencies';
import { day, ret, returnsOf } from '../support/indicators';
import { bacKanPlan } from '../support/plan';

const plan = bacKanPlan();
const register = bacKanRegister();
const agencies = reportingAgencies(register, plan, day('2024-09-14'));
const lines = compileLines(plan);
const period = plan.periods.find(({ code }) => code === '2024-Q3');
if (period === undefined) throw new Error('2024-Q3');
const input = { plan, lines, agencies, period, archive: new Map(), blocker: blockerFor(plan) };

describe("Bắc Kạn's lines of 2024", () => {
  const results = rollUpLines({ ...input, returns: new Map() });
  const owed = Object.fromEntries(results.map((line) => [line.indicator.code, line.coverage.owed]));

  it('are owed by the bases of domain.md 1.4', () => {
    expect(agencies).toHaveLength(143);
    expect(owed).toEqual({
      CT01: 18,
      CT02: 134,
      CT02B: 1,
      CT03A: 134,
      CT03B: 134,
      CT04: 134,
      CT05: 134,
      CT06A: 116,
      CT06B: 116,
      CT07: 134,
      CT08: 18,
      CT09: 1,
      CT10: 134,
      CT11: 134,
    });
  });

  it('are blank and named before anyone reported', () => {
    for (const line of results) {
      expect(line).toMatchObject({ percent: null, shown: '', met: null, previous: null });
      expect(line.missing).toHaveLength(line.coverage.owed);
      expect(line.coverage.reported).toBe(0);
    }
  });

  it('have departments, districts and communes apart, justice sections with CT06 only', () => {
    const groupsOf = (code: string) =>
      results
        .find((line) => line.indicator.code === code)
        ?.byGroup.map(({ group, coverage }) => [group.code, coverage.owed]);
    expect(groupsOf('CT10')).toEqual([
      ['so_ban_nganh', 18],
      ['ubnd_cap_huyen', 8],
      ['ubnd_cap_xa', 108],
    ]);
    expect(groupsOf('CT06A')).toEqual([
      ['phong_tu_phap', 8],
      ['ubnd_cap_xa', 108],
    ]);
  });

  it('take typed leaves for inputs', () => {
    const inputs = Object.fromEntries(lines.map((line) => [line.indicator.code, line.inputs]));
    expect(inputs.CT04).toEqual([
      'hs_so_hoa_tp',
      'kq_so_hoa',
      'hs_tn_truc_tuyen',
      'hs_tn_truc_tiep',
      'hs_gq_co_kq',
    ]);
    expect(inputs.CT06A).toEqual(['ct_da_cung_cap']);
    const typed = new Set(
      agencies.flatMap((agency) => typedFieldsOwedBy(plan, agency).map(({ code }) => code)),
    );
    for (const code of Object.values(inputs).flat()) expect(typed).toContain(code);
  });

  it('leave a line with a broken E2 or E5 out, and only that', () => {
    const commune = agencies.find(({ group }) => group === 'ubnd_cap_xa');
    if (commune === undefined) throw new Error('no commune');
    const values: FieldValues = {
      dg_tong: 10,
      dg_hai_long: 11,
      gd_tong: 10,
      gd_tt_dvcqg: 4,
      pa_ky_truoc: 0,
      pa_moi: 5,
      pa_xl_dung_han: 4,
      pa_xl_qua_han: 0,
      pa_dang_trong_han: 0,
      pa_dang_qua_han: 0,
    };
    const rolled = rollUpLines({ ...input, returns: returnsOf(ret(commune.code, values)) });
    const of = (code: string) => rolled.find((line) => line.indicator.code === code);
    expect(of('CT02')).toMatchObject({ numerator: 4, denominator: 10 });
    for (const code of ['CT10', 'CT11']) {
      expect(of(code)).toMatchObject({
        numerator: 0,
        denominator: 0,
        coverage: { reported: 1, complete: 0 },
      });
      expect(of(code)?.missing.find(({ agency }) => agency === commune.code)?.reason).not.toBe('');
    }
  });
});

describe('agencySpans', () => {
  const commune = agencies.find(({ group }) => group === 'ubnd_cap_xa');
  if (commune === undefined) throw new Error('no commune');
  const rated = (dg_hai_long: number, dg_tong: number): FieldValues => ({ dg_hai_long, dg_tong });

  it("gives one agency's previous quarter and lũy kế on each line it owes", () => {
    const archive = new Map([
      ['2024-Q1', new Map([[commune.code, rated(10, 20)]])],
      ['2024-Q2', new Map([[commune.code, rated(30, 40)]])],
    ]);
    const spans = agencySpans(lines, {
      ...input,
      archive,
      returns: returnsOf(ret(commune.code, rated(5, 5))),
    }).get(commune.code);
    expect(spans?.get('CT11')).toMatchObject({
      previous: { numerator: 30, denominator: 40, shown: '75,00' },
      cumulative: { numerator: 45, denominator: 65 },
    });
    expect(spans?.get('CT02')).toEqual({ previous: null, cumulative: null });
    expect(spans?.has('CT01')).toBe(false);
  });
});
