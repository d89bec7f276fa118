import { check, consolidate, type Seed, type Snapshot } from '../../src/actions';
import { isoToDay } from '../../src/periods/day';
import {
  apply,
  archived,
  booksOf,
  built,
  cell,
  SEED,
  type,
  withAgencies,
  withArchive,
  withRow,
  withSound,
} from '../support/actions';

const day = (iso: string): number => isoToDay(iso) ?? 0;

const lineOf = (snapshot: Snapshot, code: string) =>
  consolidate(snapshot).result.indicators.find((line) => line.code === code);

/** What one agency of the archive gives for CT02, in a quarter. */
const paid = (period: string, agency: string, part: number, whole: number) =>
  archived(period, agency, { gd_tt_dvcqg: part, gd_tong: whole });

describe('an agency abolished since', () => {
  /** A commune of its own that ended on a day, beside the small register. */
  const ended = (iso: string): Snapshot =>
    type(
      withArchive(built(withAgencies({ ma: '01999', ten: 'UBND xã Thượng Cũ', den_ngay: day(iso) })), [
        ...['SNV', 'STNMT', 'STTTT', '060', '01858', '01861'].flatMap((agency) => [
          ...paid('2024-Q1', agency, 1, 10),
          ...paid('2024-Q2', agency, 2, 10),
        ]),
        ...paid('2024-Q1', '01999', 30, 40),
        ...paid('2024-Q2', '01999', 50, 60),
      ]),
      'SNV',
      { gd_tt_dvcqg: 5, gd_tong: 10 },
    );

  it('counts in the quarters it owed, and is not asked for this one', () => {
    const set = ended('2024-06-30');
    const line = lineOf(set, 'CT02');
    expect(line?.coverage.owed).toBe(6);
    expect(line?.byAgency.map(({ agency }) => agency)).not.toContain('01999');
    // 6 · 2 + 50 of 6 · 10 + 60
    expect(line?.previous).toMatchObject({
      period: '2024-Q2',
      numerator: 62,
      denominator: 120,
      coverage: { owed: 7, reported: 7, complete: 7 },
    });
    // SNV is complete in all three (1 + 2 + 5 of 30), the ended commune in the two it owed (80 of 100).
    expect(line?.cumulative).toMatchObject({
      period: '2024-9T',
      numerator: 88,
      denominator: 130,
      coverage: { owed: 7, complete: 2 },
    });
    expect(line?.cumulative?.missing.map(({ agency }) => agency)).toEqual([
      'STNMT',
      'STTTT',
      '060',
      '01858',
      '01861',
    ]);
    const tabs = booksOf(set).flatMap((book) => book.tabs.map((tab) => tab.cells[0]?.[0]));
    expect(tabs).not.toContain('01999');
    expect(check(set).result.findings.filter(({ rule }) => rule === 'C1')).toEqual([]);
  });

  it('within a quarter, does not owe that quarter any more', () => {
    const line = lineOf(ended('2024-05-31'), 'CT02');
    expect(line?.previous).toMatchObject({ numerator: 12, denominator: 60, coverage: { owed: 6 } });
    // 8 of 30 and the first quarter's 30 of 40
    expect(line?.cumulative).toMatchObject({ numerator: 38, denominator: 70 });
  });
});

describe('a code given to another commune', () => {
  const QUARTER = {
    hs_tn_truc_tuyen: 800,
    hs_tn_truc_tiep: 200,
    hs_dang_trong_han: 90,
    hs_dang_qua_han: 9,
    gd_tt_dvcqg: 20,
    gd_tong: 100,
  };
  let set: Snapshot;

  beforeAll(() => {
    const seed: Seed = withAgencies(
      { ma: '01999', ten: 'UBND xã Thượng Cũ', den_ngay: day('2024-06-30') },
      { ma: '01999', ten: 'UBND xã Hạ Mới', tu_ngay: day('2024-07-01') },
    );
    const typed = withSound(built(seed), ['01858', '01999']);
    set = withArchive(typed, [
      ...archived('2024-Q2', '01999', QUARTER),
      ...archived('2024-Q2', '01858', QUARTER),
    ]);
  });

  const rulesOf = (agency: string): readonly string[] =>
    check(set)
      .result.findings.filter((finding) => finding.agency === agency)
      .map(({ rule }) => rule);

  it('is read as the commune of today', () => {
    expect(check(set).result.findings.filter(({ rule }) => /^[CK][12]$/.test(rule))).toEqual([]);
    const row = lineOf(set, 'CT02')?.byAgency.filter(({ agency }) => agency === '01999');
    expect(row?.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([[6, 10]]);
  });

  it('is not held to its predecessor’s figures', () => {
    expect(rulesOf('01858')).toEqual(expect.arrayContaining(['E9', 'W2']));
    expect(rulesOf('01999').filter((rule) => /^(?:E9|W2|W6|W9|W4)/.test(rule))).toEqual([]);
  });

  it('shows no previous quarter that was not its own', () => {
    const after = apply(set, check(set).edits);
    expect(cell(after, '01858', ['A', 'hs_tn_truc_tuyen', 'ky_truoc'])).toBe(800);
    expect(cell(after, '01999', ['A', 'hs_tn_truc_tuyen', 'ky_truoc'])).toBeNull();
    expect(cell(after, '01858', ['B', 'CT02', 'ky_truoc'])).toBe(20);
    expect(cell(after, '01999', ['B', 'CT02', 'ky_truoc'])).toBeNull();
  });

  it('still counts the predecessor in the province’s previous quarter, once', () => {
    expect(lineOf(set, 'CT02')?.previous).toMatchObject({
      numerator: 40,
      denominator: 200,
      coverage: { complete: 2 },
    });
  });
});

describe('a ratio that is none', () => {
  it('of complaints over their whole is left out with a reason, never 1000 %', () => {
    const snv = type(built(), 'SNV', {
      pa_ky_truoc: 0,
      pa_moi: 5,
      pa_xl_dung_han: 50,
      pa_dang_trong_han: 0,
      pa_dang_qua_han: 0,
    });
    const set = type(snv, 'STNMT', { pa_ky_truoc: 2, pa_moi: 8, pa_xl_dung_han: 7, pa_dang_trong_han: 2 });
    const line = lineOf(set, 'CT10');
    expect(line).toMatchObject({ numerator: 9, denominator: 10, shown: '90,00' });
    expect(line?.byAgency.find(({ agency }) => agency === 'SNV')).toMatchObject({
      status: 'incomplete',
      numerator: null,
      percent: null,
      shown: '',
    });
    expect(line?.missing.find(({ agency }) => agency === 'SNV')?.reason).toMatch(/tử số lớn hơn mẫu số/);
    const after = apply(set, check(set).edits);
    const shown = ['ky_truoc', 'ket_qua', 'danh_gia', 'tu_mau', 'luy_ke'].map((column) =>
      String(cell(after, 'SNV', ['B', 'CT10', column]) ?? ''),
    );
    expect(shown.filter((text) => /1\.?000/.test(text))).toEqual([]);
  });

  it('of a sum over its total is found (E2) and left out', () => {
    const field = (ma: string) => ({
      row: 99,
      cells: { ma, ten: `Số ${ma}`, don_vi: 'hồ sơ', loai: 'luong', ai_khai: 'ubnd_cap_xa' },
    });
    const line = {
      row: 99,
      cells: {
        ma: 'CT12',
        stt: 12,
        ten: 'Tỷ lệ thử',
        don_vi: '%',
        muc_tieu: 50,
        muc_tieu_goc: '50',
        chu_tri: 'ubnd_cap_xa',
        chu_tri_goc: 'UBND cấp xã',
        tu_so: 'a_on + a_tay',
        mau_so: 'a_tong',
        loai: 'luong',
      },
    };
    const seed: Seed = {
      ...SEED,
      rows: {
        ...SEED.rows,
        fields: [...SEED.rows.fields, ...['a_on', 'a_tay', 'a_tong'].map(field)],
        indicators: [...SEED.rows.indicators, line],
      },
    };
    const over = type(built(seed), '01858', { a_on: 7, a_tay: 5, a_tong: 10 });
    const set = type(over, '01861', { a_on: 3, a_tay: 4, a_tong: 10 });
    const found = check(set).result.findings.filter(({ rule }) => rule === 'E2');
    expect(found.map(({ agency, severity, typed }) => [agency, severity, typed])).toEqual([
      ['01858', 'error', 7],
    ]);
    expect(found[0]?.message).toContain('CT12 (12) lớn hơn mẫu số (10)');
    const result = lineOf(set, 'CT12');
    expect(result).toMatchObject({
      numerator: 7,
      denominator: 10,
      coverage: { owed: 2, reported: 2, complete: 1 },
    });
    expect(result?.missing.map(({ agency }) => agency)).toEqual(['01858']);
    const whole = lineOf(type(set, '01858', { a_tay: 3 }), 'CT12');
    expect(whole).toMatchObject({ numerator: 17, denominator: 20, missing: [] });
  });

  it('stays out even where the office made E2 a warning', () => {
    const seed = withRow(SEED, 'rules', 'E2', { muc: 'W' });
    const set = type(built(seed), 'SNV', { gd_tt_dvcqg: 90, gd_tong: 10 });
    expect(lineOf(set, 'CT02')?.byAgency.find(({ agency }) => agency === 'SNV')?.status).toBe('incomplete');
  });
});
