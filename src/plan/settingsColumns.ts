import type { Group, SettingsTab } from './types';

/** What a settings column holds. `list` is codes joined with "+"; `code` is text kept as typed, leading zeros included. */
export type SettingsColumnKind = 'text' | 'number' | 'date' | 'code' | 'list';

export type SettingsColumn = {
  /** Key in `SettingsRow.cells`. */
  readonly code: string;
  /** Vietnamese, as printed above the column. */
  readonly header: string;
  readonly kind: SettingsColumnKind;
  /** In characters. */
  readonly width: number;
  /** The only words allowed, for a dropdown. */
  readonly values?: readonly string[];
};

export type SettingsTabColumns = { readonly title: string; readonly columns: readonly SettingsColumn[] };

const column = (
  code: string,
  header: string,
  kind: SettingsColumnKind,
  width: number,
  values?: readonly string[],
): SettingsColumn => ({ code, header, kind, width, ...(values ? { values } : {}) });

export const FIELD_KINDS = ['luong', 'luong_dau_ky', 'cuoi_ky', 'thoi_diem', 'tinh', 'hang_so'] as const;
export const INDICATOR_KINDS = ['luong', 'thoi_diem', 'hon_hop'] as const;
export const TIMING_KINDS = [
  'thuong_xuyen',
  'theo_ky_bao_cao',
  'quy',
  'theo_ke_hoach_rieng',
  'khi_co_chi_dao',
] as const;
/** Columns a task may inherit from the row above it: name, lead, cooperating, timing. */
export const INHERITABLE = ['ten', 'chu_tri', 'phoi_hop', 'thoi_gian'] as const;
export const LEVELS = ['tinh', 'huyen', 'huyen_phong', 'xa'] as const;
export const SEVERITY_WORDS = ['E', 'W', 'tắt'] as const;
/** Word in the `van_ban` column of a task whose product is a document. */
export const YES = 'có';

const config: SettingsTabColumns = {
  title: 'Cấu hình',
  columns: [
    column('ma', 'Mã', 'code', 24),
    column('ten', 'Tên cài đặt', 'text', 48),
    column('gia_tri', 'Giá trị', 'text', 60),
  ],
};

const periods: SettingsTabColumns = {
  title: 'Kỳ báo cáo',
  columns: [
    column('ma', 'Mã kỳ', 'code', 12),
    column('ten', 'Tên kỳ', 'text', 24),
    column('tu_ngay', 'Số liệu từ ngày', 'date', 14),
    column('den_ngay', 'Số liệu đến ngày', 'date', 14),
    column('gom', 'Cộng dồn từ các kỳ', 'list', 38),
  ],
};

const agencies: SettingsTabColumns = {
  title: 'Cơ quan',
  columns: [
    column('ma', 'Mã', 'code', 12),
    column('ten', 'Tên cơ quan', 'text', 44),
    column('cap', 'Cấp', 'text', 14, LEVELS),
    column('cap_tren', 'Mã cấp trên', 'code', 12),
    column('nhom', 'Nhóm', 'code', 22),
    column('email', 'Thư điện tử', 'text', 30),
    column('khong_ap_dung', 'Chỉ tiêu không áp dụng', 'list', 20),
    column('viet_tat', 'Tên viết tắt', 'text', 14),
    column('ten_khac', 'Tên gọi khác (cách nhau bằng ;)', 'text', 50),
    column('ky_hieu', 'Ký hiệu văn bản', 'text', 14),
    column('tep', 'Tệp', 'text', 24),
    column('ten_trang', 'Tên trang tính', 'text', 30),
    column('tu_ngay', 'Hiệu lực từ ngày', 'date', 14),
    column('den_ngay', 'Hiệu lực đến ngày', 'date', 14),
    column('ke_thua', 'Mã cơ quan kế thừa', 'code', 14),
  ],
};

const fields: SettingsTabColumns = {
  title: 'Số liệu',
  columns: [
    column('ma', 'Mã số liệu', 'code', 22),
    column('ten', 'Tên số liệu', 'text', 70),
    column('don_vi', 'Đơn vị', 'text', 12),
    column('loai', 'Loại', 'text', 14, FIELD_KINDS),
    column('ai_khai', 'Nhóm, cơ quan phải khai', 'list', 40),
    column('dung_cho', 'Dùng cho', 'text', 24),
    column('cong_thuc', 'Công thức (số liệu tự tính)', 'text', 44),
  ],
};

const indicators: SettingsTabColumns = {
  title: 'Chỉ tiêu',
  columns: [
    column('ma', 'Mã chỉ tiêu', 'code', 12),
    column('stt', 'STT', 'number', 6),
    column('ten', 'Chỉ tiêu', 'text', 70),
    column('phan', 'Phần', 'text', 40),
    column('don_vi', 'Đơn vị', 'text', 8),
    column('muc_tieu', 'Chỉ tiêu giao (%)', 'number', 12),
    column('muc_tieu_goc', 'Chỉ tiêu giao, nguyên văn', 'text', 40),
    column('chu_tri', 'Nhóm, cơ quan phải báo cáo', 'list', 40),
    column('chu_tri_goc', 'Cơ quan chủ trì, nguyên văn', 'text', 40),
    column('tu_so', 'Công thức tử số', 'text', 36),
    column('mau_so', 'Công thức mẫu số', 'text', 36),
    column('loai', 'Loại', 'text', 12, INDICATOR_KINDS),
    column('ghi_chu', 'Ghi chú', 'text', 40),
  ],
};

const rules: SettingsTabColumns = {
  title: 'Quy tắc',
  columns: [
    column('ma', 'Mã quy tắc', 'code', 12),
    column('ten', 'Nội dung kiểm tra', 'text', 80),
    column('muc', 'Mức (E lỗi, W cảnh báo)', 'text', 12, SEVERITY_WORDS),
    column('tham_so', 'Tham số (ten=số; ten=số)', 'text', 36),
  ],
};

const tasks: SettingsTabColumns = {
  title: 'Nhiệm vụ',
  columns: [
    column('stt', 'TT', 'number', 6),
    column('ten', 'Tên nhiệm vụ', 'text', 60),
    column('san_pham', 'Sản phẩm dự kiến hoàn thành', 'text', 50),
    column('chu_tri_goc', 'Cơ quan chủ trì, nguyên văn', 'text', 30),
    column('phoi_hop_goc', 'Cơ quan, đơn vị phối hợp, nguyên văn', 'text', 30),
    column('thoi_gian_goc', 'Thời gian thực hiện, nguyên văn', 'text', 22),
    column('chu_tri', 'Nhóm, cơ quan chủ trì', 'list', 36),
    column('phoi_hop', 'Nhóm, cơ quan phối hợp', 'list', 36),
    column('loai_thoi_gian', 'Loại thời gian', 'text', 20, TIMING_KINDS),
    column('han', 'Hạn', 'date', 14),
    column('ke_thua_tu_stt', 'Kế thừa từ TT', 'number', 10),
    column('ke_thua_cot', 'Cột kế thừa', 'list', 34),
    column('van_ban', 'Sản phẩm là văn bản', 'text', 12, [YES]),
  ],
};

/**
 * The seven settings tabs with their columns, declared once for the reader, the layout and its validation. `Kỳ báo cáo`
 * has further columns, one deadline per reporting group: `settingsColumnsFor` gives all of them.
 */
export const SETTINGS_TABS: Readonly<Record<SettingsTab, SettingsTabColumns>> = {
  config,
  periods,
  agencies,
  fields,
  indicators,
  rules,
  tasks,
};

/** Code of a deadline column: "han:ubnd_cap_xa"; the province's own is "han:tinh". */
export const deadlineColumn = (group: string): string => `han:${group}`;

/** Key of the province among `Period.deadlines`. */
export const PROVINCE = 'tinh';

/** All columns of a settings tab; `groups` are the plan's, those that do not report get no deadline column. */
export function settingsColumnsFor(tab: SettingsTab, groups: readonly Group[]): readonly SettingsColumn[] {
  const { columns } = SETTINGS_TABS[tab];
  if (tab !== 'periods') return columns;
  const deadlines = groups
    .filter((group) => group.reports)
    .map((group) => column(deadlineColumn(group.code), `Hạn: ${group.name}`, 'date', 14));
  return [...columns, ...deadlines, column(deadlineColumn(PROVINCE), 'Hạn: tỉnh', 'date', 14)];
}
