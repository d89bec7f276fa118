import type { ReadingIssue } from '../../src/reading/return';
import {
  COMMUNE,
  clean,
  cleanBefore,
  commune,
  findingsOf,
  JUSTICE,
  justice,
  marks,
  OFFICE,
  plan,
  report,
  ret,
  setRule,
  task,
} from '../support/checks';

const issue = (overrides: Partial<ReadingIssue> = {}): ReadingIssue => ({
  rule: 'E1',
  severity: 'error',
  place: { kind: 'field', field: 'gd_tong' },
  typed: '85%',
  readAs: '',
  message: 'Nhập số lượng, không nhập tỷ lệ.',
  ...overrides,
});

describe('E0, a blank cell', () => {
  it('stands at each owed cell left blank, whether named or missing', () => {
    const { gd_tong: _, ...missing } = clean();
    expect(commune(missing)).toEqual(['E0 error gd_tong']);
    expect(commune(clean({ gd_tong: 'blank', dg_tong: 'blank' }))).toEqual([
      'E0 error gd_tong',
      'E0 error dg_tong',
    ]);
    expect(commune(clean({ gd_tong: 'none', gd_tt_dvcqg: 'none' }))).toEqual([]);
    expect(commune(clean({ gd_tong: 'notApplicable', gd_tt_dvcqg: 'notApplicable' }))).toEqual([]);
  });

  it('follows the setting o_trong, unless the rule is off', () => {
    const of = (rules: ReturnType<typeof setRule>[]): readonly string[] =>
      marks(
        findingsOf({
          plan: plan({ settings: { blankSeverity: 'warning' }, rules }),
          of: [[JUSTICE, justice({ ct_bs_tong: 'blank' })]],
        }),
      );
    expect(of([])).toEqual(['E0 warning PTP058 ct_bs_tong']);
    expect(of([setRule('E0', { severity: 'error' })])).toEqual(['E0 warning PTP058 ct_bs_tong']);
    expect(of([setRule('E0', { severity: 'off' })])).toEqual([]);
  });
});

describe('a return with nothing in it', () => {
  const tasks = plan({ tasks: [task(7, { leadGroups: ['ubnd_cap_xa'] })] });
  const empty = (overrides: Parameters<typeof ret>[2]): readonly string[] =>
    marks(findingsOf({ plan: tasks, of: [[COMMUNE, ret(COMMUNE, {}, overrides)]] }));

  it('is not sent: one finding on the return when ticked, none when not', () => {
    expect(empty({ ticked: true })).toEqual(['E0 error 01834 foot:xac_nhan']);
    expect(empty({ ticked: false })).toEqual([]);
    const blank = new Map([[7, report({ status: 'blank', percent: null })]]);
    expect(empty({ ticked: true, tasks: blank, notes: { gd_tong: 'x' }, phone: '0209' })).toEqual([
      'E0 error 01834 foot:xac_nhan',
    ]);
  });

  it('is an error whatever the settings: an empty report is never sent', () => {
    const lenient = plan({
      settings: { blankSeverity: 'warning' },
      rules: [setRule('E0', { severity: 'off' })],
    });
    const found = findingsOf({ plan: lenient, of: [[COMMUNE, ret(COMMUNE, {}, { ticked: true })]] });
    expect(marks(found)).toEqual(['E0 error 01834 foot:xac_nhan']);
  });

  it('is not empty once a task, a figure or an unreadable cell stands in it', () => {
    const rows = new Map([[7, report()]]);
    expect(empty({ tasks: rows })).toContain('E0 error 01834 gd_tong');
    expect(empty({ issues: [issue()] })).toContain('E0 error 01834 dg_tong');
    expect(commune({ dg_tong: 0 })).toContain('E0 error gd_tong');
  });

  it('may be a return of tasks alone', () => {
    const office = plan({ tasks: [task(7)] });
    const none = findingsOf({ plan: office, of: [[OFFICE, ret(OFFICE, {}, { ticked: true })]] });
    expect(marks(none)).toEqual(['E0 error VPUBND foot:xac_nhan']);
    const rows = new Map([[7, report()]]);
    expect(findingsOf({ plan: office, of: [[OFFICE, ret(OFFICE, {}, { tasks: rows })]] })).toEqual([]);
  });
});

describe('E1, no count', () => {
  it('keeps what reading said, once', () => {
    const one = ret(COMMUNE, clean({ gd_tong: 'unreadable' }), { issues: [issue()] });
    expect(findingsOf({ of: [[COMMUNE, one]] })).toEqual([
      {
        rule: 'E1',
        severity: 'error',
        agency: '01834',
        place: { kind: 'field', field: 'gd_tong' },
        typed: '85%',
        readAs: '',
        message: 'Nhập số lượng, không nhập tỷ lệ.',
        explained: '',
      },
    ]);
  });

  it.each([-1, 0.85, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'refuses %d, which no reader explained',
    (value) => {
      expect(commune(clean({ gd_tong: value }))).toEqual(['E1 error gd_tong']);
    },
  );
});

describe('what reading found', () => {
  const dash = issue({ rule: 'R2', severity: 'warning', typed: '-', readAs: '0', message: 'Đã hiểu là 0.' });
  const read = (rules: ReturnType<typeof setRule>[], one = dash): readonly string[] =>
    marks(findingsOf({ plan: plan({ rules }), of: [[COMMUNE, ret(COMMUNE, clean(), { issues: [one] })]] }));

  it('stands as it is, follows a changed severity, and goes when switched off', () => {
    expect(read([])).toEqual(['R2 warning 01834 gd_tong']);
    expect(read([setRule('R2', {})])).toEqual(['R2 warning 01834 gd_tong']);
    expect(read([setRule('R2', { severity: 'error' })])).toEqual(['R2 error 01834 gd_tong']);
    expect(read([setRule('R2', { severity: 'off' })])).toEqual([]);
  });

  it('keeps a milder case of a rule left at its default', () => {
    const mild = issue({ rule: 'R3', severity: 'warning' });
    expect(read([setRule('R3', {})], mild)).toEqual(['R3 warning 01834 gd_tong']);
  });
});

describe('a warning explained', () => {
  it('carries the note of its own cell, an error does not', () => {
    const notes = { hs_ky_truoc: 'Đã đối chiếu', gd_tt_dvcqg: 'x' };
    const one = ret(COMMUNE, clean({ gd_tt_dvcqg: 81 }), { notes });
    const found = findingsOf({
      of: [[COMMUNE, one]],
      archive: { '2024-Q2': [[COMMUNE, cleanBefore({ hs_dang_trong_han: 17 })]] },
    });
    expect(found.map(({ rule, explained }) => [rule, explained])).toEqual([
      ['E2', ''],
      ['E9', 'Đã đối chiếu'],
    ]);
  });

  it('is not explained by a note elsewhere', () => {
    const one = ret(COMMUNE, clean({ hs_tt_toan_trinh: 59 }), { notes: { gd_tong: 'x' } });
    expect(findingsOf({ of: [[COMMUNE, one]] })).toMatchObject([{ rule: 'E7', explained: '' }]);
  });
});

describe('settings of the Quy tắc tab', () => {
  it('switch a rule off, both questions of E7 alike', () => {
    const off = [setRule('E7', { severity: 'off' })];
    expect(commune(clean({ hs_tt_toan_trinh: 59 }), undefined, off)).toEqual([]);
    expect(commune(clean({ hs_tt_toan_trinh: 61 }), undefined, off)).toEqual([]);
  });

  it('change the severity of the rule, not of its milder question', () => {
    const soft = [setRule('E7', { severity: 'warning' })];
    expect(commune(clean({ hs_tt_toan_trinh: 61 }), undefined, soft)).toEqual([
      'E7 warning hs_tt_toan_trinh',
    ]);
    expect(commune(clean({ hs_tt_toan_trinh: 59 }), undefined, soft)).toEqual([
      'E7 warning hs_tt_toan_trinh',
    ]);
  });

  it('leave thresholds not named at their default', () => {
    const rules = [setRule('W15', { params: { mau_nho: 61 } })];
    expect(commune(clean(), undefined, rules)).toEqual(['W15 warning dg_tong']);
    expect(commune(clean({ dg_tong: 201, dg_hai_long: 201 }), undefined, rules)).toEqual([
      'W15 warning dg_hai_long',
    ]);
  });
});
