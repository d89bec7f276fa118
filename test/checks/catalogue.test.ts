import fc from 'fast-check';
import { CATALOGUE, defaultRuleRows, entryOf, RULE_CODES } from '../../src/checks/catalogue';
import { shortName } from '../../src/checks/names';
import { byCode } from '../../src/checks/order';
import type { FieldValue, FieldValues, TaskStatus } from '../../src/reading/return';
import {
  COMMUNE,
  clean,
  DEPARTMENT,
  DISTRICT,
  FIELDS,
  findingsOf,
  JUSTICE,
  OFFICE,
  plan,
  Q1,
  Q3,
  Q4,
  report,
  ret,
  STTTT,
  task,
} from '../support/checks';

const family = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);

describe('the catalogue', () => {
  it('lists every family in order, with the gaps of the plan', () => {
    expect(CATALOGUE.map(({ code }) => code)).toEqual([
      ...['E0', 'E1', 'E2', 'E3', 'E5', 'E6', 'E7', 'E8', 'E9', 'E9b', 'E10', 'E11'],
      ...family('W', 16).filter((code) => code !== 'W7'),
      ...family('R', 10),
      ...family('T', 7),
      ...family('C', 10),
      ...family('K', 7),
    ]);
    expect(new Set(RULE_CODES).size).toBe(RULE_CODES.length);
  });

  it('offers the office every rule but those on structure and settings', () => {
    const offered = defaultRuleRows().map(({ cells }) => cells.ma);
    expect(RULE_CODES.filter((code) => !offered.includes(code))).toEqual([
      ...family('C', 10),
      ...family('K', 7),
    ]);
  });

  it('gives each rule a name and a description', () => {
    expect(CATALOGUE.filter(({ name, description }) => name === '' || description.length < 20)).toEqual([]);
  });

  it('names in the description every threshold the Office can set', () => {
    const silent = CATALOGUE.flatMap(({ code, params, description }) =>
      Object.keys(params)
        .filter((param) => !description.includes(param))
        .map((param) => `${code} ${param}`),
    );
    expect(silent).toEqual([]);
  });

  it('fills the Quy tắc tab', () => {
    const rows = defaultRuleRows();
    expect(rows.map((one) => one.row)).toEqual(rows.map((_, at) => at));
    const row = rows.find(({ cells }) => cells.ma === 'W2');
    expect(row?.cells).toMatchObject({ ma: 'W2', muc: 'W', tham_so: 'phan_tram=50; so=20' });
    expect(rows.find(({ cells }) => cells.ma === 'E2')?.cells).toMatchObject({ muc: 'E', tham_so: '' });
  });

  it('sorts codes by family, number, letter', () => {
    const codes = ['K1', 'W10', 'E10', 'W2', 'E9b', 'T1', 'E9', 'C3', 'R1'];
    expect(
      codes
        .map((code) => ({ code }))
        .sort(byCode)
        .map(({ code }) => code),
    ).toEqual([...['E9', 'E9b', 'E10', 'W2', 'W10', 'R1', 'T1', 'C3', 'K1']]);
  });
});

describe('names inside messages', () => {
  it.each([
    ['Trong đó: số hồ sơ nộp trực tuyến toàn trình', 'số hồ sơ nộp trực tuyến toàn trình'],
    ['Tổng số hồ sơ đã giải quyết (= trước hạn + đúng hạn) - TỰ TÍNH', 'tổng số hồ sơ đã giải quyết'],
    ['TTHC đủ điều kiện (đã tích trên CSDLQG)', 'TTHC đủ điều kiện'],
    ['(trong ngoặc)', '(trong ngoặc)'],
    ['', ''],
  ])('%s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

const count: fc.Arbitrary<FieldValue> = fc.integer({ min: 0, max: 300 });
const absent = fc.constantFrom<FieldValue>('blank', 'none', 'notApplicable', 'unreadable');
const broken: fc.Arbitrary<FieldValue> = fc.oneof(fc.double(), fc.integer(), fc.constant(2 ** 60));
const value = fc.oneof(
  { weight: 6, arbitrary: count },
  { weight: 1, arbitrary: absent },
  { weight: 1, arbitrary: broken },
);
const values: fc.Arbitrary<FieldValues> = fc
  .dictionary(fc.constantFrom(...FIELDS.map(({ code }) => code), 'khong_khai'), value, { maxKeys: 40 })
  .chain((some) => fc.constantFrom(some, clean(some)));
const status = fc.constantFrom<TaskStatus | 'blank' | 'unreadable'>(
  'Hoàn thành',
  'Đang thực hiện',
  'Duy trì thường xuyên',
  'Không phát sinh',
  'blank',
  'unreadable',
);
const reports = fc
  .record({
    status,
    percent: fc.option(fc.integer({ min: 0, max: 100 })),
    docDate: fc.option(fc.integer({ min: -1e6, max: 4e6 })),
  })
  .map(report);
const agencies = [OFFICE, STTTT, DEPARTMENT, DISTRICT, JUSTICE, COMMUNE];
const kinds = ['thuong_xuyen', 'theo_ky_bao_cao', 'theo_ke_hoach_rieng', 'khi_co_chi_dao'] as const;
const leadGroups = agencies.map(({ group }) => group);
const everything = plan({
  tasks: kinds.map((timingKind, at) => task(at, { timingKind, leadGroups, documentProduct: at % 2 === 0 })),
});

describe('wild returns', () => {
  it('are read without a throw, every finding known to the catalogue and standing at an owed cell', () => {
    const typed = new Set(FIELDS.filter(({ tree }) => tree === null).map(({ code }) => code));
    const fits = fc.property(
      fc.array(fc.tuple(values, values, reports, fc.boolean()), { minLength: 6, maxLength: 6 }),
      fc.constantFrom(Q1, Q3, Q4),
      (given, period) => {
        const findings = findingsOf({
          plan: everything,
          period,
          of: agencies.map((one, at) => {
            const [now, , row, ticked] = given[at] ?? [{}, {}, report(), false];
            return [one, ret(one, now, { tasks: new Map([[at % 4, row]]), ticked })];
          }),
          archive: {
            '2024-Q1': agencies.map((one, at) => [one, given[at]?.[0] ?? {}]),
            '2024-Q2': agencies.map((one, at) => [one, given[at]?.[1] ?? {}]),
          },
        });
        for (const { rule, place, message } of findings) {
          expect(entryOf(rule)?.code).toBe(rule);
          expect(message).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
          if (place.kind === 'field') expect(typed).toContain(place.field);
        }
      },
    );
    fc.assert(fits, { numRuns: 150 });
  });
});
