import type { SettingsRow } from '../../plan/types';

type Cells = SettingsRow['cells'];

/** Code of the province in parent cells; it is no row of the register. */
export const PROVINCE_CODE = '06';

/** Abbreviation, other names (";" between them) and document symbol of an agency. */
export type Known = { readonly abbr: string; readonly aliases?: string; readonly symbol: string };

const agency = (ma: string, ten: string, cap: string, cap_tren: string, nhom: string): Cells => ({
  ma,
  ten,
  cap,
  cap_tren,
  nhom,
});

const known = ({ abbr, aliases, symbol }: Known): Cells => ({
  viet_tat: abbr,
  ten_khac: aliases ?? null,
  ky_hieu: symbol,
});

/** A provincial agency. */
export const provincial = (code: string, name: string, group: string, words: Known): Cells => ({
  ...agency(code, name, 'tinh', PROVINCE_CODE, group),
  ...known(words),
});

/** A district with its communes: [code, name] or [code, name, other names]. */
export const district = (
  code: string,
  name: string,
  communes: readonly (readonly [string, string, string?])[],
): readonly Cells[] => [
  { ...agency(code, name, 'huyen', PROVINCE_CODE, 'ubnd_cap_huyen'), ky_hieu: 'UBND' },
  ...communes.map(([commune, title, aliases]) => ({
    ...agency(commune, title, 'xa', code, 'ubnd_cap_xa'),
    ten_khac: aliases ?? null,
    ky_hieu: 'UBND',
  })),
];

/** The justice section of a district. */
export const justiceSection = (districtCode: string, districtName: string): Cells => ({
  ...agency(
    `PTP${districtCode}`,
    `Phòng Tư pháp ${districtName}`,
    'huyen_phong',
    districtCode,
    'phong_tu_phap',
  ),
  ...known({ abbr: 'PTP', symbol: 'TP' }),
});
