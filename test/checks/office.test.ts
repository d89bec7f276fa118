import type { FieldValues } from '../../src/reading/return';
import {
  COMMUNE,
  clean,
  cleanBefore,
  DEPARTMENT,
  DISTRICT,
  findingsOf,
  JUSTICE,
  justice,
  marks,
  plan,
  ret,
  SECOND_COMMUNE,
  STTTT,
  setRule,
} from '../support/checks';

const doubled: FieldValues = Object.fromEntries(
  Object.entries(clean()).map(([code, value]) => [code, typeof value === 'number' ? 2 * value : value]),
);

describe('W8, a district that added its communes', () => {
  const province = (district: FieldValues, second: FieldValues = clean(), settings = {}): readonly string[] =>
    marks(
      findingsOf({
        plan: plan({ settings }),
        of: [
          [DISTRICT, district],
          [COMMUNE, clean()],
          [SECOND_COMMUNE, second],
        ],
        archive: { '2024-Q2': [[DISTRICT, cleanBefore()]] },
      }),
    ).filter((mark) => mark.startsWith('W8'));
  const fires = ['W8 warning 058 hs_tn_truc_tuyen'];

  it('sees three figures that equal the sum of the communes', () => {
    const own = clean({ gd_tong: 160, dg_tong: 120, hs_tai_su_dung: 60 });
    expect(province(own)).toEqual(fires);
    expect(province({ ...own, gd_tong: 161 })).toEqual([]);
  });

  it('does not count figures of 0', () => {
    const own = clean({ gd_tong: 160, dg_tong: 120, pa_xl_qua_han: 0 });
    expect(province(own, clean({ pa_xl_qua_han: 0 }))).toEqual([]);
  });

  it('sees every figure over the sum, with an intake over twice the quarter before', () => {
    const more: FieldValues = Object.fromEntries(
      Object.entries(doubled).map(([code, value]) => [code, Number(value) + 1]),
    );
    expect(province(more)).toEqual(fires);
    expect(province({ ...more, dg_tong: 119 })).toEqual([]);
    expect(
      marks(
        findingsOf({
          of: [
            [DISTRICT, more],
            [COMMUNE, clean()],
            [SECOND_COMMUNE, clean()],
          ],
          archive: { '2024-Q2': [[DISTRICT, cleanBefore({ hs_tn_truc_tuyen: 103 })]] },
        }),
      ).filter((mark) => mark.startsWith('W8')),
    ).toEqual([]);
  });

  it('waits until every commune is complete', () => {
    expect(province(doubled)).toEqual(fires);
    expect(province(doubled, clean({ gd_tong: 'blank' }))).toEqual([]);
    expect(province({ ...doubled, gd_tong: 'unreadable' })).toEqual([]);
    expect(marks(findingsOf({ of: [[DISTRICT, doubled]] })).filter((mark) => mark.startsWith('W8'))).toEqual(
      [],
    );
  });

  it('is not asked where districts do include their communes, nor when switched off', () => {
    expect(province(doubled, clean(), { districtIncludesCommunes: true })).toEqual([]);
    const off = plan({ rules: [setRule('W8', { severity: 'off' })] });
    const found = findingsOf({
      plan: off,
      of: [
        [DISTRICT, doubled],
        [COMMUNE, clean()],
      ],
    });
    expect(marks(found).filter((mark) => mark.startsWith('W8'))).toEqual([]);
  });
});

describe('W16, results to synchronise against all resolved', () => {
  const province = (reported: number, department: FieldValues = clean()): readonly string[] =>
    marks(
      findingsOf({
        of: [
          [STTTT, clean({ kq_phai_dong_bo: reported, kq_dong_bo: 100 })],
          [DEPARTMENT, department],
          [JUSTICE, justice()],
        ],
      }),
    ).filter((mark) => mark.startsWith('W16'));

  it('needs more than 2 % of the total', () => {
    // 136 + 864 = 1.000 resolved.
    const rest = clean({ hs_gq_truoc_han: 819 });
    expect(province(1021, rest)).toEqual(['W16 warning STTTT kq_phai_dong_bo']);
    expect(province(1020, rest)).toEqual([]);
    expect(province(980, rest)).toEqual([]);
    expect(province(979, rest)).toEqual(['W16 warning STTTT kq_phai_dong_bo']);
  });

  it('waits for the last agency', () => {
    expect(province(9, clean({ hs_gq_qua_han: 'blank' }))).toEqual([]);
    expect(province(9)).toHaveLength(1);
  });

  it('carries the explanation of the department concerned', () => {
    const found = findingsOf({
      of: [
        [STTTT, ret(STTTT, clean({ kq_phai_dong_bo: 500 }), { notes: { kq_phai_dong_bo: 'Gồm hồ sơ cũ' } })],
      ],
    }).filter((one) => one.rule === 'W16');
    expect(found).toMatchObject([{ typed: 500, readAs: '500', agency: 'STTTT', explained: 'Gồm hồ sơ cũ' }]);
  });
});
