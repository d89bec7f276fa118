import type { Agency } from '../agencies/types';
import type { Period } from '../periods/types';

const REPAIR = 'Chạy "Thiết lập / sửa cấu trúc" (tthc setup)';

/** Sentences of the actions themselves; those of rules, reading and tabs stand in their rooms. */
export const noHub = (): string => 'Chưa có tệp tổng hợp trong thư mục này. Chạy "tthc init" để tạo bộ tệp.';

export const unknownPeriod = (code: string, periods: readonly Period[]): string =>
  `Cấu hình ghi kỳ hiện tại là "${code}", không có trong tab Kỳ báo cáo (đang có: ${periods.map((p) => p.code).join(', ')}). Sửa ô ky_hien_tai.`;

export const tabMissing = (agency: Agency): string =>
  `Không tìm thấy tab của ${agency.name} (mã ${agency.code}): ô A1 của tab phải ghi đúng mã này. ${REPAIR} để tạo lại; số liệu đã gõ trong tab khác vẫn giữ nguyên.`;

export const tabDoubled = (code: string, names: readonly string[]): string =>
  `Có ${names.length} tab cùng mang mã ${code} (${names.join('; ')}); không tab nào được tính. Giữ lại tab đúng, xóa tab thừa hoặc xóa mã ở ô A1 của tab thừa.`;

export const tabStranger = (code: string): string =>
  `Tab mang mã "${code}" không thuộc cơ quan nào phải báo cáo kỳ này; không được tính. Sửa mã ở ô A1, hoặc thêm cơ quan vào tab Cơ quan.`;

/** One finding beside its cell: what kind, then what to do. */
export const findingText = ({
  rule,
  severity,
  message,
  explained,
}: {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly explained: string;
}): string => {
  const kind = severity === 'error' ? 'Lỗi' : explained === '' ? 'Cảnh báo' : 'Đã giải trình';
  return `${kind} ${rule}: ${message}`;
};

/** State line in the head of an agency's tab. */
export function returnState(state: {
  readonly errors: number;
  readonly warnings: number;
  readonly sent: string | null;
  readonly blank: boolean;
}): string {
  if (state.blank) return 'Chưa nhập số liệu';
  const left = [
    ...(state.errors > 0 ? [`${state.errors} lỗi`] : []),
    ...(state.warnings > 0 ? [`${state.warnings} cảnh báo`] : []),
  ].join(', ');
  if (state.sent !== null) return left === '' ? `Đã gửi ${state.sent}` : `Đã gửi ${state.sent}; còn ${left}`;
  return left === '' ? 'Không còn lỗi; chưa xác nhận gửi' : `Còn ${left}`;
}

export const runOutcome = (
  counts: { readonly errors: number; readonly warnings: number },
  asOf: string,
): string => `Xong: ${counts.errors} lỗi, ${counts.warnings} cảnh báo; số liệu đọc lúc ${asOf}`;

/** What setup did to a tab of the hub. */
export const repairText = {
  tabRestored: 'Tab bị mất đã được tạo lại theo mặc định; kiểm tra lại nội dung.',
  agencyTabRestored: 'Cơ quan chưa có tab: đã tạo tab mới, còn trống.',
  tabRepaired:
    'Dòng mã hoặc tiêu đề cột bị hỏng đã được đặt lại theo tiêu đề còn đọc được; số liệu đã gõ được giữ nguyên.',
  tabReset:
    'Không còn nhận ra cột nào: tab được tạo lại theo mặc định, nội dung cũ được chuyển sang bên phải bảng để đối chiếu.',
};

const names = (agencies: readonly Agency[]): string =>
  agencies.map(({ code, name }) => `${name} (${code})`).join('; ');

/** Why an imported value was not taken. */
export const importReject = {
  agency: (text: string, kind: 'unknown' | 'ambiguous', suggestions: readonly Agency[]): string =>
    text.trim() === ''
      ? 'Thiếu mã hoặc tên cơ quan.'
      : kind === 'ambiguous'
        ? `"${text}" có thể là nhiều cơ quan: ${names(suggestions)}. Ghi mã hoặc tên đầy đủ.`
        : `Không có cơ quan nào là "${text}". Gần nhất: ${names(suggestions)}. Ghi mã hoặc tên đúng.`,
  noTab: (agency: Agency): string => `Không tìm thấy tab của ${agency.name}. ${REPAIR} rồi nạp lại.`,
  notReporting: (agency: Agency): string => `${agency.name} không phải báo cáo kỳ này.`,
  noRow: (agency: Agency, code: string): string =>
    `Tab của ${agency.name} mất dòng hoặc cột của "${code}". ${REPAIR} rồi nạp lại.`,
  code: (agency: Agency, code: string, known: boolean): string =>
    known
      ? `${agency.name} không phải khai "${code}".`
      : `Không có mã số liệu "${code}". Xem cột Mã của tab Số liệu (hoặc tthc plan).`,
  repeated: (where: string): string => `Trùng ${where}, cùng giá trị; chỉ lấy một lần.`,
  contradiction: (places: readonly string[]): string =>
    `Một ô được khai nhiều giá trị khác nhau (${places.join('; ')}); không lấy giá trị nào. Giữ lại một dòng đúng.`,
};

export const ownerUnknown = (code: string): string =>
  `Mã "${code}" không có trong tab Cơ quan, nên không cơ quan nào phải khai theo mã này. Sửa mã, hoặc thêm cơ quan.`;

export const paramUnknown = (name: string, rule: string, known: readonly string[]): string =>
  known.length === 0
    ? `Quy tắc ${rule} không có tham số nào; "${name}" không có tác dụng. Xóa ô này.`
    : `Quy tắc ${rule} không có tham số "${name}" (chỉ có: ${known.join(', ')}); ngưỡng mặc định vẫn được dùng. Sửa tên tham số.`;

export const paramNegative = (name: string): string => `Tham số "${name}" là số âm. Nhập số từ 0 trở lên.`;

export const ownerTypesNothing = (line: string, agency: Agency): string =>
  `${agency.name} phải báo cáo ${line} nhưng không phải khai đủ số liệu của công thức, nên chỉ tiêu sẽ không bao giờ có số. Thêm mã ${agency.code} vào cột "phải khai" của các số liệu đó.`;

export const ruleFixed = (rule: string): string =>
  `Mức của quy tắc ${rule} (cấu trúc, cài đặt) không thay đổi được; dòng này không có tác dụng.`;

/** Why an agency has no figures when its tab, not the agency, is at fault; by structure rule. */
export const STRUCTURE_REASONS: Readonly<Record<string, string>> = {
  C1: 'không tìm thấy tab của cơ quan',
  C2: 'có nhiều tab cùng mã, không tab nào được tính',
  C3: 'mã và tên trên tab không khớp, không lấy số liệu nào',
  C4: 'tab thiếu dòng',
  C5: 'tab có dòng trùng mã',
  C6: 'dòng của tab không khớp mã',
  C7: 'cột của tab không khớp mã hoặc tiêu đề',
  C10: 'tab còn giá trị chưa xếp được',
};

export const tabEnded = (agency: Agency, tab: string): string =>
  `Tab "${tab}" của ${agency.name} (mã ${agency.code}) không được tính: theo tab Cơ quan, cơ quan này không báo cáo kỳ này (xem hiệu lực từ ngày, đến ngày và nhóm). Sửa hiệu lực nếu sai; nếu đúng thì để nguyên hoặc xóa tab.`;

export const tabNamed = (agency: Agency): string =>
  `Tab ghi tên ${agency.name} nhưng ô A1 không còn mã ${agency.code}, nên không được tính. ${REPAIR} để nhận lại; số liệu đã gõ vẫn giữ nguyên.`;

export const tabRecognised = 'Tab đã được nhận lại theo tên cơ quan; mã ở cột A được đặt lại.';
