import { blockerFor } from '../../src/checks/blocking';
import { balancesOf, partsOfWhole } from '../../src/checks/pairs';
import type { FieldValues } from '../../src/reading/return';
import { COMMUNE, clean, FIELDS, field, line, plan, setRule } from '../support/checks';

describe('parts of wholes', () => {
  const pairs = partsOfWhole(plan()).map(({ line: code, part, whole }) => `${code} ${part} ${whole}`);

  it('come from single fields, and from CT04 position by position', () => {
    expect(pairs).toContain('CT02 gd_tt_dvcqg gd_tong');
    expect(pairs.filter((pair) => pair.startsWith('CT04'))).toEqual([
      'CT04 hs_so_hoa_tp hs_tiep_nhan',
      'CT04 kq_so_hoa hs_gq_co_kq',
    ]);
    expect(pairs.filter((pair) => pair.startsWith('CT06A'))).toEqual([
      'CT06A ct_da_cung_cap ct_phai_cung_cap',
    ]);
  });

  it('leave CT10 to its balance', () => {
    expect(pairs.filter((pair) => pair.startsWith('CT10'))).toEqual([]);
    expect(new Set(pairs.map((pair) => pair.split(' ')[0])).size).toBe(11);
  });

  it('need no code for another plan', () => {
    const codes = new Set(['a', 'b', 'c', 'd']);
    const next = plan({
      fields: [...codes].map((code) => field(code, code, 'luong', ['ubnd_cap_xa'])),
      indicators: [
        line('N1', 'a', 'b', [], codes),
        line('N2', 'a + c', 'b + d', [], codes),
        line('N3', 'a', 'b + d', [], codes),
        line('N4', 'a - c', 'b - d', [], codes),
        line('N5', 'a * 2', 'b * 2', [], codes),
        line('N6', 'a + b', 'a + c', [], codes),
      ],
    });
    expect(partsOfWhole(next)).toEqual([
      { line: 'N1', part: 'a', whole: 'b' },
      { line: 'N2', part: 'a', whole: 'b' },
      { line: 'N2', part: 'c', whole: 'd' },
      { line: 'N6', part: 'b', whole: 'c' },
    ]);
    expect(balancesOf(next)).toEqual([]);
  });
});

describe('balances', () => {
  it('name what must add up and the lines that fall with it', () => {
    expect(balancesOf(plan())).toMatchObject([
      { rule: 'E3', left: ['hs_ky_truoc', 'hs_tn_truc_tuyen', 'hs_tn_truc_tiep'], lines: [] },
      { rule: 'E5', left: ['pa_ky_truoc', 'pa_moi'], lines: ['CT10'] },
    ]);
  });

  it('count withdrawn dossiers only where declared and owed', () => {
    const declared = plan({ fields: [...FIELDS, field('hs_rut_tra', 'x', 'luong', ['ubnd_cap_xa'])] });
    expect(balancesOf(declared)[0]?.right).toContain('hs_rut_tra');
    expect(balancesOf(plan())[0]?.right).not.toContain('hs_rut_tra');
    const owed = new Set(FIELDS.map(({ code }) => code));
    expect(balancesOf(declared, owed)[0]?.right).not.toContain('hs_rut_tra');
  });

  it('are asked of nobody who owes only some of their fields', () => {
    expect(balancesOf(plan(), new Set(['pa_ky_truoc', 'pa_moi']))).toEqual([]);
  });
});

describe('lines taken out of the sums', () => {
  const blocked = (values: FieldValues, rules: ReturnType<typeof setRule>[] = []): readonly string[] => [
    ...blockerFor(plan({ rules }))(COMMUNE, clean(values)).keys(),
  ];

  it('are none of a clean return, nor of one that misses values', () => {
    expect(blocked({})).toEqual([]);
    expect(
      blocked({ gd_tt_dvcqg: 'unreadable', hs_tt_toan_trinh: 'blank', pa_moi: 'notApplicable' }),
    ).toEqual([]);
    expect([...blockerFor(plan())(COMMUNE, {})]).toEqual([]);
  });

  it('are those whose own part exceeds its whole', () => {
    expect(blocked({ gd_tt_dvcqg: 81 })).toEqual(['CT02']);
    expect(blocked({ hs_so_hoa_tp: 142 })).toEqual(['CT04']);
    // hs_gq_co_kq is the whole of CT05 as well, but the error is of the part alone.
    expect(blocked({ kq_so_hoa: 121 })).toEqual(['CT04']);
    expect(blocked({ hs_tai_su_dung: 142 })).toEqual(['CT07']);
    expect(blocked({ ct_da_cung_cap: 2 })).toEqual(['CT06A']);
  });

  it('are those over a broken balance, E3 excepted', () => {
    expect(blocked({ pa_moi: 5 })).toEqual(['CT10']);
    expect(blocked({ hs_dang_trong_han: 23 })).toEqual([]);
  });

  it('say why, with the figures', () => {
    const reasons = blockerFor(plan())(COMMUNE, clean({ gd_tt_dvcqg: 1234 }));
    expect(reasons.get('CT02')).toMatch(/^Lỗi E2: Số giao dịch trên Cổng DVCQG \(1\.234\) lớn hơn .* \(80\)/);
  });

  it('include every line using the part', () => {
    const twice = plan({
      indicators: [line('A', 'gd_tt_dvcqg', 'gd_tong'), line('B', 'dg_tong', 'gd_tt_dvcqg')],
    });
    expect([...blockerFor(twice)(COMMUNE, clean({ gd_tt_dvcqg: 81, dg_tong: 5 })).keys()]).toEqual([
      'A',
      'B',
    ]);
  });

  it('come back when the Office lowers the rule', () => {
    expect(blocked({ gd_tt_dvcqg: 81 }, [setRule('E2', { severity: 'warning' })])).toEqual([]);
    expect(blocked({ pa_moi: 5 }, [setRule('E5', { severity: 'off' })])).toEqual([]);
  });
});
