import { reportingAgencies } from '../../src/agencies/register';
import { fieldsOwedBy, linesOwedBy, owes, tasksLedBy, typedFieldsOwedBy } from '../../src/plan/owing';
import { agencyOf, bacKanRegister } from '../support/agencies';
import { bacKanPlan } from '../support/plan';

const plan = bacKanPlan();
const register = bacKanRegister();
const reporters = reportingAgencies(register, plan, 45549);
const count = (code: string): number => tasksLedBy(plan, agencyOf(register, code)).length;

describe('who owes what (domain.md 1.4 and 2)', () => {
  it('expects 143 returns', () => expect(reporters).toHaveLength(143));

  it('has the owing bases of the lines', () => {
    const bases = plan.indicators.map((line) => [
      line.code,
      reporters.filter((agency) => owes(agency, line.owedBy)).length,
    ]);
    expect(Object.fromEntries(bases)).toEqual({
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

  it('expects 1.363 task reports', () => {
    const all = reporters.reduce((sum, agency) => sum + tasksLedBy(plan, agency).length, 0);
    expect(all).toBe(1363);
    expect(['01858', '060', 'SYT', 'STNMT', 'STTTT', 'VPUBND', 'PTP060'].map(count)).toEqual([
      10, 10, 10, 11, 26, 6, 0,
    ]);
  });

  it('gives a justice section three fields to type and two lines', () => {
    const section = agencyOf(register, 'PTP061');
    expect(typedFieldsOwedBy(plan, section).map((field) => field.code)).toEqual([
      'ct_da_cung_cap',
      'ct_bs_dien_tu',
      'ct_bs_tong',
    ]);
    expect(fieldsOwedBy(plan, section).map((field) => field.code)).toContain('ct_phai_cung_cap');
    expect(linesOwedBy(plan, section).map((line) => line.code)).toEqual(['CT06A', 'CT06B']);
  });

  it('gives the Office tasks and no field', () => {
    const office = agencyOf(register, 'VPUBND');
    expect(fieldsOwedBy(plan, office)).toEqual([]);
    expect(tasksLedBy(plan, office).map((task) => task.no)).toEqual([11, 16, 19, 20, 28, 30]);
  });

  it('leaves derived and constant fields out of what is typed', () => {
    const commune = agencyOf(register, '01858');
    expect(fieldsOwedBy(plan, commune)).toHaveLength(33);
    expect(typedFieldsOwedBy(plan, commune)).toHaveLength(30);
  });
});
