import { checkTotals } from '../../src/indicators/parts';
import { shownRatio } from '../../src/indicators/ratio';
import { balanceFindings } from './balance';
import { int, ints, published, rowOf, twoDecimals } from './published';

const rows = published('kontum_2023_q1.csv');
const ONLINE = { targetHundredths: 8000 };
const level = (code: string) => rowOf(rows, code);
const online = (code: string) =>
  shownRatio(
    { numerator: int(level(code), 'truc_tuyen'), denominator: int(level(code), 'ho_so_tiep_nhan') },
    ONLINE,
  ).shown;

/** The row of components says them in words: "truc_tuyen 12516", …, "dang_trong_han 6539 (con thieu 1251 …)". */
const components = Object.fromEntries(
  Object.values(level('thanh_phan_toan_tinh'))
    .flatMap((text) => [...text.matchAll(/([a-z_]+) (\d+)/g)])
    .map(([, name = '', count = '']) => [name, Number(count)]),
);
const component = (name: string): number => components[name] ?? Number.NaN;

describe('Kon Tum Q1/2023', () => {
  it.each(['toan_tinh', 'so_ban_nganh'])('agrees with what was printed for %s', (code) => {
    expect(online(code)).toBe(twoDecimals(level(code).ty_le_cong_bo ?? ''));
  });

  it('finds 37,20 where 37,76 was printed', () => {
    expect(level('cap_huyen').ty_le_cong_bo).toBe('37.76');
    expect(online('cap_huyen')).toBe('37,20');
  });

  it('rounds to 13,06 where 13,05 was cut off', () => {
    expect(level('cap_xa').ty_le_cong_bo).toBe('13.05');
    expect(online('cap_xa')).toBe('13,06');
  });

  it('has levels that add up to the province', () => {
    const columns = ['ho_so_tiep_nhan', 'truc_tuyen'];
    const parts = ['so_ban_nganh', 'cap_huyen', 'cap_xa'].map((code) => ints(level(code), columns));
    expect(checkTotals(parts, ints(level('toan_tinh'), columns))).toEqual([]);
  });

  it('is 24,48 on new intake, the base of the plan, against 22,33 with what was carried over', () => {
    const numerator = component('truc_tuyen');
    const denominator = numerator + component('truc_tiep_buu_chinh');
    expect(shownRatio({ numerator, denominator }, ONLINE).shown).toBe('24,48');
    expect(checkTotals([{ hs: denominator }, { hs: component('ky_truoc') }], { hs: 56_039 })).toEqual([]);
  });

  describe('rule E3', () => {
    const values = {
      hs_ky_truoc: component('ky_truoc'),
      hs_tn_truc_tuyen: component('truc_tuyen'),
      hs_tn_truc_tiep: component('truc_tiep_buu_chinh'),
      hs_gq_truoc_han: 0,
      hs_gq_dung_han: component('da_giai_quyet'),
      hs_gq_qua_han: 0,
      hs_dang_trong_han: component('dang_trong_han'),
    };

    it('does not let the published figures through: 1.251 dossiers are unexplained', () => {
      expect(balanceFindings({ ...values, hs_dang_qua_han: 0 })).toHaveLength(1);
    });

    it('is content with exactly 1.251 of them overdue', () => {
      expect(balanceFindings({ ...values, hs_dang_qua_han: 1250 })).toHaveLength(1);
      expect(balanceFindings({ ...values, hs_dang_qua_han: 1251 })).toEqual([]);
      expect(balanceFindings({ ...values, hs_dang_qua_han: 1252 })).toHaveLength(1);
    });
  });
});
