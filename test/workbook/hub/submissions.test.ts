import { endOfDay, instantToIso } from '../../../src/periods/day';
import { contentFingerprint } from '../../../src/workbook/hub/fingerprint';
import { punctuality } from '../../../src/workbook/hub/submissionState';
import {
  completeness,
  nextSubmission,
  type Observed,
  readSubmissions,
  type Submission,
  type SubmissionLine,
  submissionsContent,
} from '../../../src/workbook/hub/submissions';
import { tableModel } from '../../../src/workbook/table/model';
import { anAgency, aPlan, HUYEN, PERIOD, SBN } from '../../support/appendix';
import { cellsOf, rowOfCode, workbookOf } from '../../support/table';

const HOUR = 3_600_000;
/** 16/09/2024. */
const DEADLINE = 45551;
const DUE = endOfDay(DEADLINE);

const seen = (change: Partial<Observed> = {}): Observed => ({
  period: '2024-Q3',
  agency: 'STP',
  asOf: DUE - HOUR,
  ticked: false,
  errors: 0,
  allBlank: false,
  fingerprint: 'h1',
  deadlineEnd: DUE,
  ...change,
});
const reads = (...observed: readonly Observed[]): Submission | null =>
  observed.reduce<Submission | null>((state, one) => nextSubmission(state, one), null);
const standing = (state: Submission | null, asOf: number) =>
  state === null ? null : punctuality(state, DUE, asOf);

describe('nextSubmission', () => {
  it('needs the tick, no errors and something filled in', () => {
    const submitted = (change: Partial<Observed>) => nextSubmission(null, seen(change)).submitted;
    expect(submitted({ ticked: true })).toBe(true);
    expect(submitted({})).toBe(false);
    expect(submitted({ ticked: true, errors: 1 })).toBe(false);
    expect(submitted({ ticked: true, allBlank: true })).toBe(false);
  });

  it('dates the submission by the first read that saw it, to the second', () => {
    const state = reads(
      seen(),
      seen({ asOf: DUE - 999, ticked: true }),
      seen({ asOf: DUE + HOUR, ticked: true }),
    );
    expect(instantToIso(state?.firstSubmitted ?? 0)).toBe('2024-09-16T23:59:59+07:00');
    expect(standing(state, DUE + HOUR)).toBe('onTime');
  });

  it('is late only when a read after the deadline saw it unsent', () => {
    const after = seen({ asOf: DUE + 30 * HOUR, ticked: true });
    expect(standing(reads(seen(), after), after.asOf)).toBe('onTime');
    expect(standing(reads(seen({ asOf: DUE }), after), after.asOf)).toBe('onTime');
    expect(standing(reads(seen({ asOf: DUE + 1 }), after), after.asOf)).toBe('late');
    expect(standing(reads(seen({ asOf: DUE + HOUR, ticked: true, errors: 2 }), after), after.asOf)).toBe(
      'late',
    );
  });

  it('is on time again when the deadline is moved behind the read that saw it unsent', () => {
    const state = reads(seen({ asOf: DUE + HOUR }), seen({ asOf: DUE + 2 * HOUR, ticked: true }));
    expect(state && punctuality(state, DUE + 24 * HOUR, DUE + 3 * HOUR)).toBe('onTime');
  });

  it('stays on time when an agency takes it back after the deadline and sends again', () => {
    const sent = seen({ ticked: true });
    const back = reads(sent, seen({ asOf: DUE + HOUR }));
    expect(standing(back, DUE + HOUR)).toBe('back');
    const again = reads(sent, seen({ asOf: DUE + HOUR }), seen({ asOf: DUE + 2 * HOUR, ticked: true }));
    expect(standing(again, DUE + 2 * HOUR)).toBe('onTime');
  });

  it('dates a revision by the read that first saw other content, only after the first submission', () => {
    const sent = seen({ ticked: true, asOf: DUE - 2 * HOUR, fingerprint: 'h2' });
    expect(reads(seen({ asOf: DUE - 3 * HOUR }), sent)?.lastRevised).toBeNull();
    const revised = seen({ ...sent, asOf: DUE - 999, fingerprint: 'h3' });
    const later = seen({ ...revised, asOf: DUE + HOUR });
    expect(reads(sent, revised, later)?.lastRevised).toBe(DUE - 999);
  });

  it('changes nothing when the same read comes twice', () => {
    for (const one of [seen(), seen({ ticked: true }), seen({ asOf: DUE + 5 })]) {
      expect(reads(one, one)).toEqual(reads(one));
    }
  });

  it('forgets another period', () => {
    const state = reads(seen({ ticked: true }), seen({ period: '2024-Q4', deadlineEnd: null }));
    expect(state).toMatchObject({ period: '2024-Q4', submitted: false, firstSubmitted: null });
    expect(standing(reads(seen()), DUE)).toBe('notDue');
    expect(standing(reads(seen()), DUE + 1)).toBe('missing');
  });
});

const period = { ...PERIOD, deadlines: { [SBN.code]: DEADLINE, [HUYEN.code]: DEADLINE + 2 } };
const agencies = [
  anAgency('STP', { order: 0 }),
  anAgency('STC', { order: 1 }),
  anAgency('SXD', { order: 2 }),
  anAgency('058', { order: 3, group: HUYEN.code }),
];
const late = reads(
  seen({ agency: 'STC', asOf: DUE + HOUR }),
  seen({ agency: 'STC', asOf: DUE + 25 * HOUR, ticked: true }),
);
const states: readonly (Submission | null)[] = [
  reads(seen({ ticked: true })),
  late,
  reads(seen({ agency: 'SXD', asOf: DUE + 30 * HOUR })),
  reads(seen({ agency: '058', asOf: DUE + 30 * HOUR, deadlineEnd: DUE + 48 * HOUR })),
];
const lines = agencies.flatMap((agency, i): SubmissionLine[] => {
  const state = states[i];
  return state ? [{ agency, state, owed: 3, filled: i, errors: i, warnings: 1 }] : [];
});
const stamp = { plan: aPlan({ periods: [period] }), period, asOf: DUE + 30 * HOUR };

describe('Tình hình gửi', () => {
  const model = tableModel(submissionsContent(lines, stamp));
  const tab = cellsOf(model);
  const line = (code: string) => tab.cells[rowOfCode(tab, code)]?.slice(1, 10);

  it('shows deadline, times, state, share filled and findings of each agency', () => {
    expect(line('row:STP')).toEqual([
      1,
      'Cơ quan STP',
      '16/09/2024',
      '16/09/2024 22:59',
      null,
      'Đúng hạn',
      0,
      0,
      1,
    ]);
    expect(line('row:STC')).toEqual([
      2,
      'Cơ quan STC',
      '16/09/2024',
      '18/09/2024 00:59',
      null,
      'Chậm 2 ngày',
      33.33,
      1,
      1,
    ]);
    expect(line('row:SXD')).toEqual([3, 'Cơ quan SXD', '16/09/2024', null, null, 'Chưa gửi', 66.67, 2, 1]);
    expect(line('row:058')).toEqual([1, 'Cơ quan 058', '18/09/2024', null, null, 'Chưa đến hạn', 100, 3, 1]);
  });

  it('sums each group and all', () => {
    expect(line('group:so_ban_nganh')).toEqual([
      null,
      SBN.name,
      null,
      null,
      null,
      'Đã gửi 2/3; đúng hạn 1, chậm 1',
      33.33,
      3,
      3,
    ]);
    expect(line('total:')?.slice(5)).toEqual(['Đã gửi 2/4; đúng hạn 1, chậm 1', 50, 6, 4]);
    expect(rowOfCode(tab, 'group:phong_tu_phap')).toBe(-1);
  });

  it('remembers the state in hidden columns', () => {
    expect([...readSubmissions(workbookOf([model]))]).toEqual(
      lines.map(({ agency, state }) => [agency.code, state]),
    );
    expect(model.hiddenCols).toEqual([0, 10, 11, 12, 13, 14, 15, 16]);
    expect(readSubmissions({ id: 'hub', title: '', tabs: [] }).size).toBe(0);
  });
});

describe('completeness', () => {
  it('counts the submitted on time or late, and all others as missing, in all and by group', () => {
    const known = new Map(lines.map(({ agency, state }) => [agency.code, state]));
    expect(completeness(known, stamp.plan, agencies, period)).toEqual({
      expected: 4,
      submitted: 2,
      onTime: 1,
      late: 1,
      missing: 2,
      byGroup: [
        { group: SBN.code, expected: 3, submitted: 2, onTime: 1, late: 1, missing: 1 },
        { group: HUYEN.code, expected: 1, submitted: 0, onTime: 0, late: 0, missing: 1 },
      ],
    });
  });

  it('takes a state of another period for nothing', () => {
    const old = nextSubmission(null, seen({ ticked: true, period: '2024-Q2' }));
    const [first] = agencies;
    expect(completeness(new Map([['STP', old]]), stamp.plan, first ? [first] : [], period)).toMatchObject({
      expected: 1,
      submitted: 0,
      missing: 1,
    });
  });
});

describe('contentFingerprint', () => {
  const cell = (value: number | string | null) => ({ value, shown: String(value ?? '') });
  const of = (...places: [string, ReturnType<typeof cell>][]) => contentFingerprint(new Map(places));

  it('depends on what is typed where, not on order, blanks or the tick', () => {
    const base = of(['a', cell(1)], ['b', cell('x')]);
    expect(of(['b', cell('x')], ['c', cell(null)], ['a', cell(1)], ['foot:xac_nhan', cell('Đã gửi')])).toBe(
      base,
    );
    expect(of(['a', cell(2)], ['b', cell('x')])).not.toBe(base);
    expect(of(['a', cell('1')], ['b', cell('x')])).not.toBe(base);
    expect(of(['b', cell(1)], ['a', cell('x')])).not.toBe(base);
    expect(base).toMatch(/^h[0-9a-f]{16}$/);
  });
});
