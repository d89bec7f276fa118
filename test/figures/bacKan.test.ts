import { checkTotals } from '../../src/indicators/parts';
import { shownRatio } from '../../src/indicators/ratio';
import { type Published, published, rowOf } from './published';

const rows = published('backan_2023_11_ttpvhcc.csv');
const count = (name: string): number => Number(rowOf(rows, name).gia_tri);
const ONLINE = { targetHundredths: 8000 };

describe('Bắc Kạn, TT PVHCC 11/10–10/11/2023', () => {
  it('implies 306 dossiers carried over', () => {
    const parts = [{ tong_nhan: count('truc_tuyen') }, { tong_nhan: count('truc_tiep_buu_chinh') }];
    expect(checkTotals(parts, { tong_nhan: count('tong_nhan') })).toMatchObject([{ difference: 306 }]);
    const withCarried = [...parts, { tong_nhan: count('ky_truoc_suy_ra') }];
    expect(checkTotals(withCarried, { tong_nhan: count('tong_nhan') })).toEqual([]);
  });

  it('is 80,22 on the total and 84,20 on new intake: the base decides', () => {
    const numerator = count('truc_tuyen');
    const newIntake = numerator + count('truc_tiep_buu_chinh');
    expect(shownRatio({ numerator, denominator: count('tong_nhan') }, ONLINE).shown).toBe('80,22');
    expect(shownRatio({ numerator, denominator: newIntake }, ONLINE).shown).toBe('84,20');
  });
});

describe('Bắc Kạn, Bộ chỉ số 766 of 7/2024', () => {
  const groups = published('backan_766.csv').filter(
    (row) => row.thang === '07/2024' && row.nhom !== 'tong' && row.nhom !== 'kiem_tra_tong_6_nhom',
  );
  /** Scores have at most two decimals: whole hundredths of a point. */
  const hundredths = (row: Published | undefined, column: string): number =>
    Math.round(Number(row?.[column]) * 100);
  const total = published('backan_766.csv').find((row) => row.thang === '07/2024' && row.nhom === 'tong');

  it('has six groups of 100 points together', () => {
    expect(groups).toHaveLength(6);
    const parts = groups.map((row) => ({ diem_toi_da: hundredths(row, 'diem_toi_da') }));
    expect(checkTotals(parts, { diem_toi_da: hundredths(total, 'diem_toi_da') })).toEqual([]);
  });

  it('has group scores of 82,10 under a headline of 82,88', () => {
    const parts = groups.map((row) => ({ diem: hundredths(row, 'diem') }));
    expect(checkTotals(parts, { diem: hundredths(total, 'diem') })).toMatchObject([
      { sum: 8210, total: 8288, difference: 78 },
    ]);
  });
});
