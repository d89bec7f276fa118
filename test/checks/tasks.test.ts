import type { Task } from '../../src/plan/types';
import type { ReadingIssue, TaskColumn, TaskReport } from '../../src/reading/return';
import {
  COMMUNE,
  day,
  findingsOf,
  marks,
  OFFICE,
  plan,
  Q4,
  report,
  ret,
  setRule,
  task,
} from '../support/checks';

type Given = {
  readonly task?: Partial<Task>;
  readonly period?: typeof Q4;
  readonly on?: string;
  readonly unread?: TaskColumn;
  readonly rules?: ReturnType<typeof setRule>[];
};

const issueAt = (column: TaskColumn): ReadingIssue => ({
  rule: 'R3',
  severity: 'error',
  place: { kind: 'task', task: 7, column },
  typed: 'x',
  readAs: '',
  message: 'x',
});

const of = (overrides: Partial<TaskReport>, given: Given = {}): readonly string[] => {
  const one = task(7, given.task);
  const issues = given.unread === undefined ? [] : [issueAt(given.unread)];
  const found = findingsOf({
    plan: plan({ tasks: [one], rules: given.rules ?? [] }),
    ...(given.period === undefined ? {} : { period: given.period }),
    ...(given.on === undefined ? {} : { on: given.on }),
    of: [[OFFICE, ret(OFFICE, {}, { tasks: new Map([[7, report(overrides)]]), issues })]],
  });
  return marks(found)
    .map((mark) => mark.replace(' VPUBND task:7:', ' '))
    .filter((mark) => mark.startsWith('T'));
};

const done = { status: 'Hoàn thành', percent: 100 } as const;

describe('T1, done is 100 %', () => {
  it('takes 100 and nothing else', () => {
    expect(of(done)).toEqual([]);
    expect(of({ ...done, percent: 99 })).toEqual(['T1 error ty_le_hoan_thanh']);
    expect(of({ ...done, percent: null })).toEqual(['T1 error ty_le_hoan_thanh']);
    expect(of({ status: 'Đang thực hiện', percent: 99 })).toEqual([]);
  });

  it('leaves a percent that could not be read to its own finding', () => {
    expect(of({ ...done, percent: null }, { unread: 'ty_le_hoan_thanh' })).toEqual([]);
  });
});

describe('T2, a document to show for it', () => {
  const documentary = { task: { documentProduct: true } };

  it('wants number and date, or a link', () => {
    expect(of(done, documentary)).toEqual(['T2 error van_ban_so']);
    expect(of({ ...done, docNumber: '12/BC-UBND' }, documentary)).toEqual(['T2 error van_ban_so']);
    expect(of({ ...done, docNumber: '12/BC-UBND', docDate: day('2024-09-05') }, documentary)).toEqual([]);
    expect(of({ ...done, link: 'https://backan.gov.vn/12' }, documentary)).toEqual([]);
  });

  it('asks only for documents, and only when done', () => {
    expect(of(done)).toEqual([]);
    expect(of({ status: 'Đang thực hiện' }, documentary)).toEqual([]);
    expect(of({ ...done, docNumber: '12/BC-UBND' }, { ...documentary, unread: 'van_ban_ngay' })).toEqual([]);
  });
});

describe('T3, what goes on all year', () => {
  const standing = { task: { timingKind: 'thuong_xuyen' } } as const;

  it('cannot be done before the last quarter', () => {
    expect(of(done, standing)).toEqual(['T3 warning trang_thai']);
    expect(of(done, { ...standing, period: Q4, on: '2024-12-18' })).toEqual([]);
    expect(of({ status: 'Duy trì thường xuyên' }, standing)).toEqual([]);
    expect(of(done)).toEqual([]);
  });
});

describe('T4, the date of the document', () => {
  it('lies from 1 January of the plan year to the day of the report', () => {
    expect(of({ docDate: day('2024-09-18') })).toEqual([]);
    expect(of({ docDate: day('2024-09-19') })).toEqual(['T4 error van_ban_ngay']);
    expect(of({ docDate: day('2024-01-01') })).toEqual([]);
    expect(of({ docDate: day('2023-12-31') })).toEqual(['T4 error van_ban_ngay']);
  });

  it('says both days', () => {
    const one = ret(OFFICE, {}, { tasks: new Map([[7, report({ docDate: day('2025-09-05') })]]) });
    const [finding] = findingsOf({ plan: plan({ tasks: [task(7)] }), of: [[OFFICE, one]] });
    expect(finding).toMatchObject({ typed: day('2025-09-05'), readAs: '05/09/2025' });
    expect(finding?.message).toContain('ngày văn bản 05/09/2025 sau ngày báo cáo (18/09/2024)');
  });
});

describe('T5, not reported', () => {
  it('warns of a task without a status, also where the row is missing altogether', () => {
    expect(of({ status: 'blank' })).toEqual(['T5 warning trang_thai']);
    const two = plan({ tasks: [task(7), task(8)] });
    const one = ret(OFFICE, {}, { tasks: new Map([[7, report()]]) });
    expect(marks(findingsOf({ plan: two, of: [[OFFICE, one]] }))).toEqual([
      'T5 warning VPUBND task:8:trang_thai',
    ]);
  });

  it('can be made an error or switched off', () => {
    expect(of({ status: 'blank' }, { rules: [setRule('T5', { severity: 'error' })] })).toEqual([
      'T5 error trang_thai',
    ]);
    expect(of({ status: 'blank' }, { rules: [setRule('T5', { severity: 'off' })] })).toEqual([]);
  });

  it('asks nobody who does not lead the task', () => {
    const one = ret(COMMUNE, {}, { tasks: new Map([[7, report({ status: 'blank' })]]), ticked: true });
    const found = findingsOf({
      plan: plan({ tasks: [task(7)], fields: [], indicators: [] }),
      of: [[COMMUNE, one]],
    });
    expect(marks(found).filter((mark) => mark.startsWith('T'))).toEqual([]);
  });
});

describe('T6, no due day declared', () => {
  const ownPlan = { task: { timingKind: 'theo_ke_hoach_rieng' } } as const;

  it('asks for the due day of a task on a plan of its own', () => {
    expect(of({}, ownPlan)).toEqual(['T6 warning ngay_han_rieng']);
    expect(of({ ownDue: day('2024-11-30') }, ownPlan)).toEqual([]);
    expect(of({ status: 'Không phát sinh' }, ownPlan)).toEqual([]);
    expect(of({ status: 'blank' }, ownPlan)).toEqual(['T5 warning trang_thai']);
    expect(of({}, { ...ownPlan, unread: 'ngay_han_rieng' })).toEqual([]);
    expect(of({})).toEqual([]);
  });
});

describe('T7, 100 % and not done', () => {
  it('doubts it while the task is said to be open', () => {
    expect(of({ percent: 100 })).toEqual(['T7 warning ty_le_hoan_thanh']);
    expect(of({ percent: 100, status: 'Chưa thực hiện' })).toEqual(['T7 warning ty_le_hoan_thanh']);
    expect(of({ percent: 99 })).toEqual([]);
    expect(of({ percent: 100, status: 'Duy trì thường xuyên' })).toEqual([]);
  });
});
