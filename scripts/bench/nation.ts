import { DEFAULT_SEED, readSeed } from '../../src/actions';
import type { Agency, Level } from '../../src/agencies/types';
import { preparedBy, SENT } from '../../src/local/demo/people';
import { provinceFigures } from '../../src/local/demo/quarters';
import { type Random, randomFor } from '../../src/local/demo/random';
import { taskCells } from '../../src/local/demo/tasks/cells';
import type { Figures, TypedCell } from '../../src/local/demo/types';
import { typedFigures } from '../../src/local/demo/typing';
import { endOfDay, textToDay } from '../../src/periods/day';
import type { Period } from '../../src/periods/types';
import { tasksLedBy, typedFieldsOwedBy } from '../../src/plan/owing';
import type { Plan } from '../../src/plan/types';
import type { AgencyReturn, Archive } from '../../src/reading/return';
import { type Case, parse, type Quarter } from './case';
import { collect } from './measure';
import { periodOf } from './province';

const SEED = 1;
const QUARTERS = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'] as const;
const PROVINCES = 63;
const COMMUNES_IN_A_DISTRICT = 15;

function agency(code: string, parent: string, order: number, place: { level: Level; group: string }): Agency {
  return {
    code,
    name: `Đơn vị ${code}`,
    parent,
    ...place,
    email: '',
    notApplicable: [],
    abbr: code,
    aliases: [],
    docSymbol: '',
    workbook: parent,
    tabTitle: code,
    validFrom: null,
    validTo: null,
    successor: '',
    order,
  };
}

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/** Communes under districts of 15 under 63 provinces; the districts stand in the register and report nothing here. */
function places(communes: number): {
  readonly districts: readonly Agency[];
  readonly communes: readonly Agency[];
} {
  const count = Math.ceil(communes / COMMUNES_IN_A_DISTRICT);
  const districts = Array.from({ length: count }, (_, at) =>
    agency(digits(at + 1, 3), digits((at % PROVINCES) + 1, 2), at, {
      level: 'huyen',
      group: 'ubnd_cap_huyen',
    }),
  );
  return {
    districts,
    communes: Array.from({ length: communes }, (_, at) => {
      const parent = digits(Math.floor(at / COMMUNES_IN_A_DISTRICT) + 1, 3);
      return agency(digits(at + 1, 5), parent, count + at, { level: 'xa', group: 'ubnd_cap_xa' });
    }),
  };
}

/** A fourth quarter out of the third: the same flows over what was left open, so that every balance holds. */
function following(before: Figures): Figures {
  const of = (code: string): number => before[code] ?? 0;
  const open = of('hs_dang_trong_han') + of('hs_dang_qua_han');
  const petitions = of('pa_dang_trong_han') + of('pa_dang_qua_han');
  return {
    ...before,
    hs_ky_truoc: open,
    hs_gq_truoc_han: of('hs_gq_truoc_han') + open - of('hs_ky_truoc'),
    pa_ky_truoc: petitions,
    pa_xl_dung_han: of('pa_xl_dung_han') + petitions - of('pa_ky_truoc'),
  };
}

/** What clerks do wrong, one in eight returns: too large a part, an unbalanced sum, a blank, words, a percent. */
const FAULTS: readonly (readonly [string, (random: Random) => TypedCell])[] = [
  ['hs_tt_toan_trinh', () => ({ value: 99_999 })],
  ['hs_gq_dung_han', (random) => ({ value: random.whole(1, 9) })],
  ['hs_tai_su_dung', () => ({ value: null })],
  ['dg_hai_long', () => ({ value: 'chưa thống kê' })],
  ['kq_so_hoa', () => ({ value: 0.85, format: '0%' })],
];

/** The demo's tasks are those of Quý III; in another quarter their documents are as much older or younger. */
function shifted([place, cell]: readonly [string, TypedCell], days: number): [string, TypedCell] {
  if (!place.endsWith(':van_ban_ngay') || days === 0) return [place, cell];
  const day = typeof cell.value === 'number' ? cell.value : textToDay(String(cell.value));
  return [place, { ...cell, value: day === null ? null : day + days, format: 'dd/mm/yyyy' }];
}

function returnOf(plan: Plan, commune: Agency, period: Period, figures: Figures): AgencyReturn {
  const random = randomFor(SEED, `${commune.code}:${period.code}`);
  const writtenOn = periodOf(plan, '2024-Q3').to;
  const reporter = { agency: commune, random, writtenOn, finished: true };
  const typed = new Map<string, TypedCell>([
    ...typedFigures(typedFieldsOwedBy(plan, commune), figures, random),
    ...taskCells(tasksLedBy(plan, commune), reporter).map((cell) => shifted(cell, period.to - writtenOn)),
    ...preparedBy(random),
    ...(random.chance(0.96) ? [SENT] : []),
  ]);
  const fault = random.chance(0.125) ? FAULTS[random.whole(0, FAULTS.length - 1)] : undefined;
  if (fault !== undefined) typed.set(fault[0], fault[1](random));
  return parse(plan, commune, typed);
}

/** Figures are made for some communes at a time, so that making the input costs little memory beside the input. */
const AT_ONCE = 500;

function* yearsOf(agencies: readonly Agency[]): Generator<readonly [Agency, readonly Figures[]]> {
  for (let from = 0; from < agencies.length; from += AT_ONCE) {
    const some = agencies.slice(from, from + AT_ONCE);
    const figures = provinceFigures(some, () => false, SEED);
    for (const one of some) {
      const [first = {}, second = {}, third = {}] = figures.get(one.code) ?? [];
      yield [one, [first, second, third, following(third)]];
    }
    collect();
  }
}

type Filling = Quarter & { readonly returns: Map<string, AgencyReturn> };

function quartersOf(plan: Plan, agencies: readonly Agency[]): readonly Quarter[] {
  const quarters = QUARTERS.map((code): Filling => {
    const period = periodOf(plan, code);
    return { period, asOf: endOfDay(period.deadlines.tinh ?? period.to), returns: new Map() };
  });
  for (const [commune, figures] of yearsOf(agencies)) {
    quarters.forEach(({ period, returns }, at) => {
      returns.set(commune.code, returnOf(plan, commune, period, figures[at] ?? {}));
    });
  }
  return quarters;
}

/** The quarters as the archive would keep them; the same values, held once. */
const archived = (quarters: readonly Quarter[]): Archive =>
  new Map(
    quarters.map(({ period, returns }) => [
      period.code,
      new Map([...returns].map(([code, { values }]) => [code, values])),
    ]),
  );

/**
 * A year of `communes` communes under the default plan: four quarters of parsed returns, each to be checked and consolidated
 * in its turn with the quarters before it in the archive. Figures are the demo's, consistent from quarter to quarter.
 */
export function nationCase(communes: number): Case {
  const { plan } = readSeed(DEFAULT_SEED);
  const { districts, communes: agencies } = places(communes);
  const all = [...districts, ...agencies];
  const quarters = quartersOf(plan, agencies);
  return {
    plan,
    register: { agencies: all, byCode: new Map(all.map((one) => [one.code, one])) },
    agencies,
    archive: archived(quarters),
    quarters,
  };
}
