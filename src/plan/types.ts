import type { Tree } from '../formulas/tree';
import type { Period } from '../periods/types';

/** How a field accumulates over periods (domain.md 1.4): flow, opening stock, closing stock, stock at cut-off, derived, constant. */
export type FieldKind = 'luong' | 'luong_dau_ky' | 'cuoi_ky' | 'thoi_diem' | 'tinh' | 'hang_so';

/** One raw number (số liệu) an agency types, or one derived from such. */
export type Field = {
  readonly code: string;
  readonly name: string;
  /** What is counted: hồ sơ, TTHC, giao dịch, đơn vị, PAKN, lượt. */
  readonly unit: string;
  readonly kind: FieldKind;
  /** Group or agency codes owing it. */
  readonly owedBy: readonly string[];
  readonly usedFor: string;
  /** Formula text as written in the settings; '' for typed fields. */
  readonly formula: string;
  /** Parsed formula of `tinh` and `hang_so` fields, null for typed ones. */
  readonly tree: Tree | null;
};

/** One measured line of Phụ lục II (14 of them over 11 indicators). */
export type Indicator = {
  readonly code: string;
  /** STT of the plan; CT02B carries its parent's 2. */
  readonly no: number;
  readonly name: string;
  /** "Toàn trình", "Tỷ lệ cung cấp"…; '' for a whole indicator. */
  readonly part: string;
  /** The plan's own unit, "%". */
  readonly unit: string;
  /** What the numerator and denominator count ("hồ sơ"): the unit of "còn thiếu". From the denominator's fields. */
  readonly countUnit: string;
  /** Target in percent, at most two decimals: 80, 20, 90. Compared as `10000·N ≥ hundredths·D`. */
  readonly target: number;
  /** `target` in hundredths of a percent, a whole number: 80 → 8000. */
  readonly targetHundredths: number;
  /** The plan's own words for the target: "80", "Toàn trình: 100", "90 trở lên". */
  readonly targetText: string;
  /** The plan's own words for who leads. */
  readonly leadText: string;
  readonly owedBy: readonly string[];
  readonly numerator: string;
  readonly denominator: string;
  readonly numeratorTree: Tree;
  readonly denominatorTree: Tree;
  /** `thoi_diem` lines need the last quarter only in cumulative periods. */
  readonly kind: 'luong' | 'thoi_diem' | 'hon_hop';
  readonly note: string;
};

/** The words of tasks.csv `loai_thoi_gian`. */
export type TimingKind =
  | 'thuong_xuyen'
  | 'theo_ky_bao_cao'
  | 'quy'
  | 'theo_ke_hoach_rieng'
  | 'khi_co_chi_dao';

/** One row of Phụ lục I. Texts are the plan's own words after the listed repairs of the scan. */
export type Task = {
  readonly no: number;
  readonly name: string;
  readonly product: string;
  readonly lead: string;
  readonly cooperating: string;
  readonly leadGroups: readonly string[];
  readonly cooperatingGroups: readonly string[];
  readonly timing: string;
  readonly timingKind: TimingKind;
  /** Fixed due day as day serial, null where the kind sets it otherwise (per period, own plan, on direction). */
  readonly due: number | null;
  /** Row whose cells this one inherits (14←13, 29←28, 32←31), null otherwise, and which columns: ten, chu_tri, phoi_hop, thoi_gian. */
  readonly inheritsFrom: number | null;
  readonly inheritedColumns: readonly string[];
  /** True where the product is a document: Hoàn thành then needs number + date or a link (domain.md 2). */
  readonly documentProduct: boolean;
};

/** A group of agencies (nhóm), in display order. */
export type Group = {
  readonly code: string;
  readonly name: string;
  /** Printed heading it stands under: "I. Sở, ban, ngành", "II. Cấp huyện", "III. Cấp xã"; '' = does not report. */
  readonly heading: string;
  readonly reports: boolean;
};

export type Severity = 'error' | 'warning';

/** One row of the Quy tắc tab. */
export type RuleSetting = {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity | 'off';
  /** Thresholds by name, e.g. { phan_tram: 50, so: 20 }. */
  readonly params: Readonly<Record<string, number>>;
};

/** Settings of the Cấu hình tab that are not groups. Unknown keys are a K finding. */
export type Settings = {
  readonly province: string;
  readonly planNumber: string;
  readonly currentPeriod: string;
  /** o_trong: severity of a blank owed cell (E0). */
  readonly blankSeverity: Severity;
  /** tinh_chua_gui: returns not ticked "Đã gửi" count in the sums too. */
  readonly countUnsubmitted: boolean;
  /** nguong_tam_tinh: coverage percent under which a result is "tạm tính". */
  readonly provisionalBelow: number;
  /** chot_nhiem_vu: last day the annual period's task rows stay open (day serial). */
  readonly taskClosingDay: number;
  /** so_ngay_sau_chi_dao: days after a direction until task 27 is due; null = never overdue. */
  readonly daysAfterDirection: number | null;
  /** huyen_gom_xa: districts include their communes' dossiers. */
  readonly districtIncludesCommunes: boolean;
  /** du_lieu_minh_hoa: text printed in every head of demo data, '' otherwise. */
  readonly banner: string;
};

export type Plan = {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly groups: readonly Group[];
  readonly fields: readonly Field[];
  readonly indicators: readonly Indicator[];
  readonly tasks: readonly Task[];
  readonly periods: readonly Period[];
  readonly rules: readonly RuleSetting[];
  readonly settings: Settings;
};

/** One row of a settings tab: column code → cell. */
export type SettingsRow = {
  readonly row: number;
  readonly cells: Readonly<Record<string, string | number | boolean | null>>;
};

/** The settings tabs that make up a plan, each as rows in tab order; `row` is the 0-based grid row, for findings. */
export type PlanRows = {
  readonly config: readonly SettingsRow[];
  readonly periods: readonly SettingsRow[];
  readonly fields: readonly SettingsRow[];
  readonly indicators: readonly SettingsRow[];
  readonly rules: readonly SettingsRow[];
  readonly tasks: readonly SettingsRow[];
};

export type SettingsTab = keyof PlanRows | 'agencies';

/** A settings cell that could not be used: the row is left out, the rest goes on. Becomes a K finding. */
export type SettingsIssue = {
  /** K1 bad value, K2 duplicate code, K3 unknown reference, K4 formula fault, K5 cycle, K6 missing setting, K7 unknown setting. */
  readonly rule: string;
  readonly tab: SettingsTab;
  /** 0-based grid row, as in SettingsRow.row; -1 when the fault is of the whole tab. */
  readonly row: number;
  /** Column code, '' when of the whole row. */
  readonly column: string;
  readonly found: string;
  /** Vietnamese, says what to do. */
  readonly message: string;
};
