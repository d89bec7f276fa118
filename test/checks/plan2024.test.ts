import { BAC_KAN_REGISTER } from '../../src/agencies/bac-kan-2024';
import { readRegister, reportingAgencies } from '../../src/agencies/register';
import { defaultRuleRows, isFixed, RULE_CODES } from '../../src/checks/catalogue';
import { checkReturns } from '../../src/checks/check';
import { balancesOf, partsOfWhole } from '../../src/checks/pairs';
import { profilesOf } from '../../src/checks/profile';
import { numberRules } from '../../src/checks/rules';
import { endOfDay } from '../../src/periods/day';
import { BAC_KAN_2024 } from '../../src/plan/bac-kan-2024';
import { readPlan } from '../../src/plan/schema';
import { day, ret } from '../support/checks';

const { plan, issues } = readPlan({ ...BAC_KAN_2024, rules: defaultRuleRows() }, RULE_CODES);
const { register } = readRegister(BAC_KAN_REGISTER, plan);
const agencies = reportingAgencies(register, plan, day('2024-09-18'));
const profiles = profilesOf(plan);

describe('the rules on the plan of 2024', () => {
  it('come back from the Quy tắc tab as they went in', () => {
    expect(issues.filter((issue) => issue.tab === 'rules')).toEqual([]);
    expect(plan.rules.map(({ code }) => code)).toEqual(RULE_CODES.filter((code) => !isFixed(code)));
    expect(plan.rules.find(({ code }) => code === 'W2')).toMatchObject({
      severity: 'warning',
      params: { phan_tram: 50, so: 20 },
    });
  });

  it('pair the parts and wholes of domain.md 1.3', () => {
    expect(partsOfWhole(plan).map(({ line, part, whole }) => `${line} ${part} ${whole}`)).toEqual([
      'CT01 tthc_tt_cung_cap tthc_tt_du_dk',
      'CT02 gd_tt_dvcqg gd_tong',
      'CT02B hs_dd_tt_dvcqg hs_dd_phat_sinh',
      'CT03A hs_tt_toan_trinh hs_tn_toan_trinh',
      'CT03B hs_tt_mot_phan hs_tn_mot_phan',
      'CT04 hs_so_hoa_tp hs_tiep_nhan',
      'CT04 kq_so_hoa hs_gq_co_kq',
      'CT05 kq_dien_tu hs_gq_co_kq',
      'CT06A ct_da_cung_cap ct_phai_cung_cap',
      'CT06B ct_bs_dien_tu ct_bs_tong',
      'CT07 hs_tai_su_dung hs_tiep_nhan',
      'CT08 tthc_cbck_dung_han tthc_cbck_phai_lam',
      'CT09 kq_dong_bo kq_phai_dong_bo',
      'CT11 dg_hai_long dg_tong',
    ]);
    expect(balancesOf(plan).map(({ rule, lines }) => [rule, lines])).toEqual([
      ['E3', []],
      ['E5', ['CT10']],
    ]);
  });

  it('are each asked of somebody, so that no renamed field silences one', () => {
    const asked = new Set(agencies.flatMap((agency) => profiles.of(agency).checks.map(({ code }) => code)));
    const silent = numberRules.filter(({ code, across }) => across === undefined && !asked.has(code));
    expect(silent.map(({ code }) => code)).toEqual([]);
  });

  it('ask a Phòng Tư pháp only about its three fields', () => {
    const justice = agencies.find(({ group }) => group === 'phong_tu_phap');
    const codes = justice === undefined ? [] : profiles.of(justice).checks.map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(['E2', 'E10', 'W2', 'W4', 'W13']);
  });

  it('find nothing in a province of zeros but communes and districts without a dossier', () => {
    const zeros = new Map(
      agencies.map((agency) => {
        const values = Object.fromEntries(profiles.of(agency).typed.map((code) => [code, 0]));
        return [agency.code, ret(agency, values, { ticked: true })];
      }),
    );
    const period = plan.periods.find(({ code }) => code === '2024-Q3');
    if (period === undefined) throw new Error('no third quarter');
    const asOf = endOfDay(day('2024-09-18'));
    const input = { plan: { ...plan, tasks: [] }, register, agencies, period, asOf, archive: new Map() };
    const codes = checkReturns({ ...input, returns: zeros }).map(({ rule }) => rule);
    // The Office owes no figure: without its tasks its return is empty.
    expect(codes.filter((code) => code !== 'W1')).toEqual(['E0']);
    expect(codes).toHaveLength(8 + 108 + 1);
  });
});
