import { shownRatio } from '../../src/indicators/ratio';
import { int, published, twoDecimals } from './published';

const rows = published('phutho_2026_08_so_hoa.csv');
const COLUMNS = [
  ['hs_cap_kq_dien_tu', 'ty_le_kq_dien_tu_cong_bo', 10000],
  ['hs_so_hoa', 'ty_le_so_hoa_cong_bo', 10000],
  ['hs_tai_su_dung', 'ty_le_tai_su_dung_cong_bo', 5000],
] as const;

const CASES = rows.flatMap((row) =>
  COLUMNS.map(([part, ratio, targetHundredths]) => ({
    code: row.ma_don_vi ?? '',
    part,
    numerator: int(row, part),
    denominator: int(row, 'tong_hs'),
    targetHundredths,
    printed: twoDecimals(row[ratio] ?? ''),
  })),
);

describe('Phú Thọ 8/2026, digitisation as the portal published it', () => {
  it('is the province and 52 agencies, 156 ratios of theirs', () => {
    expect(rows).toHaveLength(53);
    expect(CASES.filter(({ code }) => code !== 'H44')).toHaveLength(156);
  });

  it.each(CASES)('$code $part $numerator/$denominator prints $printed', (published) => {
    expect(shownRatio(published, published).shown).toBe(published.printed);
  });
});
