import { type DueInput, taskDue } from '../../src/tasks/due';
import { dueText } from '../../src/tasks/messages';
import { agency, day, Q3, settings } from '../support/indicators';
import { report, task } from '../support/tasks';

const dueOf = (overrides: Partial<DueInput>) =>
  taskDue({
    task: task(),
    agency: agency('X'),
    period: Q3,
    report: undefined,
    settings: settings(),
    ...overrides,
  });

describe('taskDue', () => {
  it.each(['thuong_xuyen', 'quy'] as const)("is the plan's own day for %s", (timingKind) => {
    expect(dueOf({ task: task({ timingKind, due: day('2024-09-30') }) })).toBe(day('2024-09-30'));
    expect(dueOf({ task: task({ timingKind }) })).toBeNull();
  });

  it("is the group's deadline of the period for theo_ky_bao_cao", () => {
    const reporting = task({ timingKind: 'theo_ky_bao_cao' });
    expect(dueOf({ task: reporting })).toBe(day('2024-09-16'));
    expect(dueOf({ task: reporting, agency: agency('S', { group: 'so' }) })).toBe(day('2024-09-18'));
    expect(dueOf({ task: reporting, agency: agency('?', { group: 'khac' }) })).toBe(day('2024-09-25'));
    expect(dueOf({ task: reporting, period: { deadlines: {} } })).toBeNull();
  });

  it("is the agency's own day for theo_ke_hoach_rieng", () => {
    const own = task({ timingKind: 'theo_ke_hoach_rieng', due: day('2024-12-31') });
    expect(dueOf({ task: own, report: report({ ownDue: day('2024-10-15') }) })).toBe(day('2024-10-15'));
    expect(dueOf({ task: own, report: report() })).toBeNull();
    expect(dueOf({ task: own })).toBeNull();
  });

  it('is the direction plus the days the Office entered, none by default', () => {
    const directed = task({ timingKind: 'khi_co_chi_dao' });
    const directedOn = report({ directedOn: day('2024-08-28') });
    const withDays = settings({ daysAfterDirection: 5 });
    expect(dueOf({ task: directed, report: directedOn })).toBeNull();
    expect(dueOf({ task: directed, report: directedOn, settings: withDays })).toBe(day('2024-09-02'));
    expect(dueOf({ task: directed, report: report(), settings: withDays })).toBeNull();
    expect(dueOf({ task: directed, report: directedOn, settings: settings({ daysAfterDirection: 0 }) })).toBe(
      day('2024-08-28'),
    );
  });
});

describe('dueText', () => {
  it('prints the day, or why there is none', () => {
    expect(dueText('quy', day('2024-09-30'))).toBe('30/09/2024');
    expect(dueText('theo_ke_hoach_rieng', null)).toBe('chưa khai hạn');
  });
});
