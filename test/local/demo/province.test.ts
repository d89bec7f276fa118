import { isWhollyBlank } from '../../../src/checks/blank';
import { checkReturns } from '../../../src/checks/check';
import { PLANTED } from '../../../src/local/demo/planted';
import { demoProvince } from '../../../src/local/demo/province';
import { periodByCode } from '../../../src/periods/calendar';
import { tasksLedBy, typedFieldsOwedBy } from '../../../src/plan/owing';
import type { AgencyReturn } from '../../../src/reading/return';
import type { TaskState } from '../../../src/tasks/types';
import { archiveOf } from '../../../src/workbook/hub/archive';
import { AGENCIES, instant, PLAN, REGISTER, type Seen, seen } from '../../support/demo';

const PROVINCE = seen(1);
const { demo, returns } = PROVINCE;

const fieldCodes = (code: string): readonly string[] => {
  const agency = REGISTER.byCode.get(code);
  return agency === undefined ? [] : typedFieldsOwedBy(PLAN, agency).map((field) => field.code);
};

describe('demoProvince', () => {
  it('gives the same province for the same seed', () => {
    expect(demoProvince(PLAN, REGISTER, 1)).toEqual(demo);
  });

  it('gives other numbers for another seed', () => {
    const other = demoProvince(PLAN, REGISTER, 2);
    const same = [...demo.typed].filter(
      ([code, tab]) =>
        tab.get('hs_tn_truc_tiep')?.value === other.typed.get(code)?.get('hs_tn_truc_tiep')?.value,
    );
    // Empty returns, those without dossiers and the one with planted zeros cannot differ.
    expect(same.length).toBeLessThan(35);
  });

  it('leaves an agency as it was when another one joins the register', () => {
    const [first, ...others] = REGISTER.agencies;
    const fewer = demoProvince(PLAN, { ...REGISTER, agencies: others }, 1);
    expect(fewer.typed.has(first?.code ?? '')).toBe(false);
    expect(fewer.typed.get('01834')).toEqual(demo.typed.get('01834'));
  });

  it('has 143 returns: 120 ticked, 8 wholly empty', () => {
    const all = [...returns.values()];
    expect(all).toHaveLength(143);
    expect(all.filter((ret) => ret.ticked)).toHaveLength(120);
    expect(all.filter((ret) => isWhollyBlank(ret, fieldCodes(ret.agency)))).toHaveLength(8);
  });

  it('has returns begun only, and whole ones without “Đã gửi”', () => {
    const unticked = [...returns.values()].filter(
      (ret) => !ret.ticked && !isWhollyBlank(ret, fieldCodes(ret.agency)),
    );
    const blanks = unticked.map(
      (ret) => fieldCodes(ret.agency).filter((code) => ret.values[code] === 'blank').length,
    );
    expect(blanks.filter((count) => count > 0)).toHaveLength(8);
    expect(blanks.filter((count) => count === 0)).toHaveLength(8);
  });

  it('types the same kind of figure in many ways', () => {
    const texts = [...demo.typed.values()].flatMap((tab) => [...tab.values()]).map(({ value }) => value);
    const typed = texts.filter((value): value is string => typeof value === 'string');
    expect(typed).toContain('không phát sinh');
    expect(typed).toContain('x');
    expect(typed.some((text) => /^\d{1,3}\.\d{3}$/u.test(text))).toBe(true);
    expect(typed.some((text) => /^\d+ hồ sơ$/u.test(text))).toBe(true);
    expect(typed.some((text) => /^\d\d\/\d\d\/2024$/u.test(text))).toBe(true);
  });

  it('has departments that collect no fee and say so', () => {
    for (const code of ['SNV', 'STC', 'SGDDT', 'TTT']) {
      expect(returns.get(code)?.values.gd_tong).toBe('none');
    }
  });

  it('gives every agency of the register an address at example.com, each its own', () => {
    const addresses = [...demo.emails.values()];
    expect(demo.emails.size).toBe(144);
    expect(new Set(addresses).size).toBe(144);
    expect(addresses.every((address) => /^[a-z0-9]+@example\.com$/u.test(address))).toBe(true);
  });
});

describe('its lines', () => {
  const met = ({ lines }: Seen, wanted: boolean): readonly string[] =>
    lines.filter((line) => line.met === wanted).map(({ indicator }) => indicator.code);

  it.each([1, 2, 3])('are met and unmet (seed %i)', (seed) => {
    const province = seen(seed);
    expect(met(province, true)).toEqual(expect.arrayContaining(['CT02', 'CT06B', 'CT11']));
    expect(met(province, false)).toEqual(
      expect.arrayContaining(['CT02B', 'CT03A', 'CT04', 'CT05', 'CT06A', 'CT07', 'CT09', 'CT10']),
    );
  });

  it('grew from quarter to quarter, and lũy kế names the return that never came', () => {
    const reused = PROVINCE.lines.find(({ indicator }) => indicator.code === 'CT07');
    const previous = reused?.previous;
    expect(previous?.percent ?? 100).toBeLessThan(reused?.percent ?? 0);
    expect(reused?.cumulative?.missing.map(({ agency }) => agency)).toContain('02053');
  });

  it('have agencies at 100 % on the lines that ask 100', () => {
    const line = PROVINCE.lines.find(({ indicator }) => indicator.code === 'CT03A');
    const atAll = line?.byAgency.filter(({ status }) => status === 'met') ?? [];
    expect(atAll.length).toBeGreaterThan(2);
  });
});

describe('its tasks', () => {
  const total = (state: TaskState): number =>
    PROVINCE.tasks.reduce((sum, { counts }) => sum + counts[state], 0);

  it.each(['onTime', 'late', 'inTime', 'overdue', 'notDue', 'notReported', 'excluded'] as const)(
    'are %s somewhere',
    (state) => {
      expect(total(state)).toBeGreaterThan(5);
    },
  );

  it('have agencies past their own day of task 22, and communes late with task 10', () => {
    const counts = (no: number) => PROVINCE.tasks.find(({ task }) => task.no === no)?.counts;
    expect(counts(22)?.overdue).toBeGreaterThan(0);
    expect(counts(10)?.late).toBeGreaterThan(0);
  });

  it('tell of documents, difficulties and proposals', () => {
    const reports = [...returns.values()].flatMap((ret) => [...ret.tasks.values()]);
    const withDocument = reports.filter(({ docNumber, docDate }) => docNumber !== '' && docDate !== null);
    const troubled = reports.filter(({ difficulty }) => difficulty !== '');
    expect(withDocument.length).toBeGreaterThan(150);
    expect(troubled.length).toBeGreaterThan(50);
    expect(troubled.every(({ proposal }) => proposal !== '')).toBe(true);
  });
});

describe('its archive', () => {
  it('has one record for every field and task owed in Quý I and II, and no other', () => {
    const keys = demo.records.map(({ period, agency, code }) => `${period} ${agency} ${code}`);
    const owed = ['2024-Q1', '2024-Q2'].flatMap((period) =>
      AGENCIES.flatMap((agency) =>
        [
          ...typedFieldsOwedBy(PLAN, agency).map(({ code }) => code),
          ...tasksLedBy(PLAN, agency).map(({ no }) => `task:${no}`),
        ].map((code) => `${period} ${agency.code} ${code}`),
      ),
    );
    expect([...keys].sort()).toEqual([...owed].sort());
  });

  it('was first submitted between cut-off and the end of its period’s last month', () => {
    const times = (period: string): readonly number[] =>
      demo.records.flatMap((record) =>
        record.period === period && record.firstSubmitted !== null ? [record.firstSubmitted] : [],
      );
    expect(Math.min(...times('2024-Q1'))).toBeGreaterThan(instant('2024-03-10T00:00:00+07:00'));
    expect(Math.max(...times('2024-Q1'))).toBeLessThan(instant('2024-04-01T00:00:00+07:00'));
    expect(Math.min(...times('2024-Q2'))).toBeGreaterThan(instant('2024-06-10T00:00:00+07:00'));
    expect(Math.max(...times('2024-Q2'))).toBeLessThan(instant('2024-07-01T00:00:00+07:00'));
  });

  it('balances within Quý II and from Quý I', () => {
    const archive = archiveOf(demo.records);
    const period = periodByCode(PLAN.periods, '2024-Q2');
    if (period === undefined) throw new Error('no 2024-Q2');
    const archived = (agency: string): AgencyReturn => ({
      agency,
      values: archive.get('2024-Q2')?.get(agency) ?? {},
      notes: {},
      tasks: new Map(),
      preparedBy: '',
      phone: '',
      ticked: true,
      issues: [],
    });
    const findings = checkReturns({
      plan: { ...PLAN, tasks: [] },
      register: REGISTER,
      agencies: AGENCIES,
      period,
      asOf: instant('2024-06-25T10:00:00+07:00'),
      returns: new Map(
        AGENCIES.filter(({ group }) => group !== 'van_phong_ubnd_tinh').map(({ code }) => [
          code,
          archived(code),
        ]),
      ),
      archive,
    });
    const withPast = new Set(PLANTED.filter(({ past }) => past !== undefined).map(({ agency }) => agency));
    expect(findings.filter(({ agency }) => !withPast.has(agency))).toEqual([]);
  });
});
