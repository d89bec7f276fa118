import * as v from 'valibot';
import {
  cellText,
  choice,
  day,
  number,
  optionalWhole,
  requiredText,
  type SettingsCell,
  text,
  whole,
} from './cells';
import { planMessages } from './messages';
import { note, noteTab, type Report } from './rows';
import type { Settings, SettingsRow } from './types';

const yesNo = choice(['co', 'khong']);

/** Every key of Cấu hình that is not a group, in tab order. */
const schema = v.object({
  ma_ke_hoach: requiredText,
  ten_ke_hoach: requiredText,
  nam: v.pipe(whole, v.minValue(2000, planMessages.whole()), v.maxValue(2100, planMessages.whole())),
  ten_tinh: requiredText,
  so_ke_hoach: text,
  ky_hien_tai: requiredText,
  o_trong: choice(['E', 'W']),
  tinh_chua_gui: yesNo,
  nguong_tam_tinh: v.pipe(
    number,
    v.minValue(0, planMessages.percent()),
    v.maxValue(100, planMessages.percent()),
  ),
  chot_nhiem_vu: day,
  so_ngay_sau_chi_dao: optionalWhole,
  huyen_gom_xa: yesNo,
  du_lieu_minh_hoa: text,
});

type Key = keyof typeof schema.entries;
type Config = v.InferOutput<typeof schema>;

/** Name of each setting as the tab shows it, and what stands in for it when its row is missing or unusable. */
export const SETTINGS: Readonly<Record<Key, { readonly label: string; readonly standIn: string }>> = {
  ma_ke_hoach: { label: 'Mã kế hoạch', standIn: 'ke-hoach' },
  ten_ke_hoach: { label: 'Tên kế hoạch', standIn: 'Kế hoạch' },
  nam: { label: 'Năm kế hoạch', standIn: '2024' },
  ten_tinh: { label: 'Tên tỉnh', standIn: 'tỉnh' },
  so_ke_hoach: { label: 'Số, ký hiệu và ngày của kế hoạch (để trống nếu chưa có)', standIn: '' },
  ky_hien_tai: { label: 'Kỳ báo cáo hiện tại', standIn: '?' },
  o_trong: { label: 'Ô phải khai mà bỏ trống là lỗi (E) hay cảnh báo (W)', standIn: 'E' },
  tinh_chua_gui: { label: 'Tính cả đơn vị chưa xác nhận gửi (co hoặc khong)', standIn: 'co' },
  nguong_tam_tinh: { label: 'Độ phủ dưới mức này (%) thì kết quả ghi "tạm tính"', standIn: '100' },
  chot_nhiem_vu: { label: 'Ngày cuối cập nhật nhiệm vụ của kỳ năm', standIn: '31/12/2024' },
  so_ngay_sau_chi_dao: {
    label: 'Số ngày phải xong sau khi có chỉ đạo (để trống: không tính quá hạn)',
    standIn: '',
  },
  huyen_gom_xa: {
    label: 'Không cảnh báo khi số liệu cấp huyện trùng tổng cấp xã (co hoặc khong); không trừ gì khỏi tổng',
    standIn: 'khong',
  },
  du_lieu_minh_hoa: { label: 'Dòng chữ in ở đầu mọi trang khi là dữ liệu minh họa', standIn: '' },
};

const isKey = (code: string): code is Key => Object.keys(SETTINGS).includes(code);
const KEYS: readonly Key[] = Object.keys(SETTINGS).filter(isKey);

/** What Cấu hình says apart from the groups. */
export type PlanHead = {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly settings: Settings;
  /** Where `ky_hien_tai` stands, for a finding on it; null when there is no such row. */
  readonly currentPeriodRow: SettingsRow | null;
};

const keyOf = (row: SettingsRow): string => cellText(row.cells.ma);

/** First row of each known key; doubles (K2) and unknown keys (K7) are reported. */
function rowsByKey(report: Report, rows: readonly SettingsRow[]): ReadonlyMap<Key, SettingsRow> {
  const byKey = new Map<Key, SettingsRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const earlier = isKey(key) ? byKey.get(key) : undefined;
    if (!isKey(key)) note(report, 'K7', row, 'ma', planMessages.settingUnknown(key));
    else if (earlier) note(report, 'K2', row, 'ma', planMessages.duplicate(earlier.row + 1));
    else byKey.set(key, row);
  }
  return byKey;
}

/** The cell of each key, the stand-in where it is missing (K6) or unusable (K1). */
function usableCells(report: Report, byKey: ReadonlyMap<Key, SettingsRow>): Record<string, SettingsCell> {
  const cells: Record<string, SettingsCell> = {};
  for (const key of KEYS) {
    const { label, standIn } = SETTINGS[key];
    const row = byKey.get(key);
    const value = row?.cells.gia_tri ?? null;
    const read = v.safeParse(schema.entries[key], value);
    if (!row) noteTab(report, 'K6', key, planMessages.settingMissing(key, label, standIn));
    else if (!read.success)
      note(report, 'K1', row, 'gia_tri', planMessages.settingUnusable(read.issues[0].message, standIn));
    cells[key] = row && read.success ? value : standIn;
  }
  return cells;
}

const settingsOf = (config: Config): Settings => ({
  province: config.ten_tinh,
  planNumber: config.so_ke_hoach,
  currentPeriod: config.ky_hien_tai,
  blankSeverity: config.o_trong === 'E' ? 'error' : 'warning',
  countUnsubmitted: config.tinh_chua_gui === 'co',
  provisionalBelow: config.nguong_tam_tinh,
  taskClosingDay: config.chot_nhiem_vu,
  daysAfterDirection: config.so_ngay_sau_chi_dao,
  districtIncludesCommunes: config.huyen_gom_xa === 'co',
  banner: config.du_lieu_minh_hoa,
});

/**
 * Reads the Cấu hình rows that are no groups. A missing key is K6, an unusable value K1, an unknown key K7, a second row
 * of one key K2; the stand-in named in the message is used, so that the rest of the plan can still be read.
 */
export function readHead(report: Report, rows: readonly SettingsRow[]): PlanHead {
  const byKey = rowsByKey(report, rows);
  const config = v.parse(schema, usableCells(report, byKey));
  return {
    code: config.ma_ke_hoach,
    title: config.ten_ke_hoach,
    year: config.nam,
    settings: settingsOf(config),
    currentPeriodRow: byKey.get('ky_hien_tai') ?? null,
  };
}
