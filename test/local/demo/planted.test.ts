import { CATALOGUE } from '../../../src/checks/catalogue';
import { PLANTED } from '../../../src/local/demo/planted';
import { AGENCIES, type Seen, seen } from '../../support/demo';

/** Rules a return can break. */
const OF_RETURNS = CATALOGUE.map(({ code }) => code).filter((code) => /^[EWRT]/u.test(code));

const allowedAt = (agency: string): ReadonlySet<string> =>
  new Set(
    PLANTED.filter((fault) => fault.agency === agency).flatMap(({ rule, also }) => [rule, ...(also ?? [])]),
  );

const rulesAt = ({ findings }: Seen, agency: string): readonly string[] =>
  findings.filter((finding) => finding.agency === agency).map(({ rule }) => rule);

const PROVINCE = seen(1);

describe('planted faults', () => {
  it('are one at least of every rule a return can break, but W16', () => {
    const planted = new Set(PLANTED.map(({ rule }) => rule));
    expect(OF_RETURNS.filter((code) => !planted.has(code))).toEqual(['W16']);
  });

  it('stand at agencies that report', () => {
    const codes = new Set(AGENCIES.map(({ code }) => code));
    expect(PLANTED.filter(({ agency }) => !codes.has(agency))).toEqual([]);
  });

  it.each([1, 2, 17])('are found where they were planted (seed %i)', (seed) => {
    const province = seen(seed);
    const unfound = PLANTED.filter(({ agency, rule }) => !rulesAt(province, agency).includes(rule));
    expect(unfound).toEqual([]);
  });

  it('set off nothing else than what is said beside them', () => {
    for (const { agency } of PLANTED) {
      const allowed = allowedAt(agency);
      const others = rulesAt(PROVINCE, agency).filter((rule) => !allowed.has(rule));
      expect({ agency, others }).toEqual({ agency, others: [] });
    }
  });

  it('are explained where a note was typed', () => {
    const explained = PROVINCE.findings.filter((finding) => finding.explained !== '');
    expect(explained.map(({ rule, agency }) => `${rule} ${agency}`).sort()).toEqual([
      'E7 01894',
      'E9 01900',
      'W10 SKHCN',
      'W15 SCT',
      'W2 01912',
    ]);
  });

  it('take the lines out of the sums that rest on them', () => {
    const missing = (code: string): readonly string[] =>
      PROVINCE.lines
        .filter(({ indicator }) => indicator.code === code)
        .flatMap((line) => line.missing.map(({ agency }) => agency));
    expect(missing('CT11')).toEqual(expect.arrayContaining(['01858', '01873']));
    expect(missing('CT10')).toContain('SGTVT');
    expect(missing('CT06B')).toContain('01876');
  });
});

describe('agencies without a planted fault', () => {
  const faulty = new Set(PLANTED.map(({ agency }) => agency));

  it.each([1, 2, 3, 2024])('have no finding but of what is not filled in yet (seed %i)', (seed) => {
    const province = seen(seed);
    const others = province.findings.filter(
      ({ agency, rule }) => !faulty.has(agency) && !(rule === 'E0' || rule === 'T5'),
    );
    expect(others.map(({ agency, rule, message }) => `${agency} ${rule} ${message}`)).toEqual([]);
  });

  it('have no finding at all once ticked', () => {
    const ticked = PROVINCE.findings.filter(
      ({ agency }) => !faulty.has(agency) && PROVINCE.returns.get(agency)?.ticked,
    );
    expect(ticked).toEqual([]);
  });
});
