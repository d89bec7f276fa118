import type { Indicator, Plan } from '../../src/plan/types';
import { fieldMayBeNotApplicable } from '../../src/reading/notApplicable';
import { binary, code } from '../support/formulas';
import { aField, anAgency, derivedField } from '../support/reading';

const line = (name: string, numerator: string, denominator: string, owedBy = 'ubnd_cap_xa'): Indicator => ({
  code: name,
  no: 1,
  name,
  part: '',
  unit: '%',
  countUnit: 'hồ sơ',
  target: 100,
  targetHundredths: 10000,
  targetText: '100',
  leadText: '',
  owedBy: [owedBy],
  numerator,
  denominator,
  numeratorTree: code(numerator),
  denominatorTree: code(denominator),
  kind: 'luong',
  note: '',
});

const plan: Plan = {
  code: 'thu',
  title: '',
  year: 2024,
  groups: [],
  fields: [
    ...['truc_tuyen', 'truc_tiep', 'so_hoa', 'tai_su_dung', 'giao_dich', 'gd_tong', 'ky_truoc'].map((name) =>
      aField(name),
    ),
    derivedField('tiep_nhan', binary('+', code('truc_tuyen'), code('truc_tiep'))),
  ],
  indicators: [
    line('CT02', 'giao_dich', 'gd_tong'),
    line('CT04', 'so_hoa', 'tiep_nhan'),
    line('CT07', 'tai_su_dung', 'tiep_nhan'),
    line('CT09', 'giao_dich', 'gd_tong', 'STTTT'),
  ],
  tasks: [],
  periods: [],
  rules: [],
  settings: {
    province: '',
    planNumber: '',
    currentPeriod: '2024-Q3',
    blankSeverity: 'error',
    countUnsubmitted: true,
    provisionalBelow: 100,
    taskClosingDay: 45657,
    daysAfterDirection: null,
    districtIncludesCommunes: false,
    banner: '',
  },
};

const allowed = (notApplicable: readonly string[]) => {
  const agency = anAgency({ notApplicable });
  return plan.fields
    .map(({ code: name }) => name)
    .filter((name) => fieldMayBeNotApplicable(plan, agency, name));
};

describe('fieldMayBeNotApplicable', () => {
  it('allows nothing by default', () => {
    expect(allowed([])).toEqual([]);
  });

  it('allows the inputs of a line in the register, lines of others left aside', () => {
    expect(allowed(['CT02'])).toEqual(['giao_dich', 'gd_tong']);
  });

  it('keeps a field owed that another owed line still needs, also through a derived field', () => {
    expect(allowed(['CT07'])).toEqual(['tai_su_dung']);
    expect(allowed(['CT04', 'CT07'])).toEqual(['truc_tuyen', 'truc_tiep', 'so_hoa', 'tai_su_dung']);
  });

  it('ignores lines the agency does not owe', () => {
    expect(allowed(['CT09'])).toEqual([]);
  });
});
