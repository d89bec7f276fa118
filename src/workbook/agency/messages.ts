import type { AgencyLine } from '../../indicators/types';
import type { FieldValue } from '../../reading/return';
import { groupDigits } from '../../text/numbers';

/** All Vietnamese sentences of the agency tab. */

export const headTexts = {
  period: (name: string, from: string, to: string): string =>
    `Kỳ báo cáo: ${name} – số liệu từ ngày ${from} đến hết ngày ${to}`,
  deadline: (day: string): string => `Hạn gửi: hết ngày ${day}`,
  noDeadline: 'Hạn gửi: chưa khai trong tab Kỳ báo cáo',
  guide:
    'Chỉ gõ vào ô nền vàng. Không có thì gõ 0 hoặc “không phát sinh”; để trống là chưa báo cáo. Nhập xong chọn “Đã gửi” ở cuối trang.',
  state: (state: string): string => `Tình trạng: ${state}`,
} as const;

export const sectionTitles = {
  A: 'A. SỐ LIỆU',
  B: 'B. CHỈ TIÊU (tự tính, không phải nhập)',
  C: 'C. NHIỆM VỤ CHỦ TRÌ',
  foot: 'D. XÁC NHẬN GỬI',
} as const;

export const columnHeaders = {
  stt: 'STT',
  so_lieu: 'Số liệu',
  don_vi: 'Đơn vị tính',
  ky_truoc: 'Kỳ trước',
  ky_nay: 'Kỳ này',
  hieu_la: 'Hiểu là',
  kiem_tra: 'Kiểm tra',
  thong_bao: 'Thông báo',
  giai_trinh: 'Giải trình',
  da_doc: 'Đã đọc',
  khong_doc_duoc: 'Không đọc được',
  chi_tieu: 'Chỉ tiêu',
  chi_tieu_giao: 'Chỉ tiêu giao (%)',
  ket_qua: 'Kết quả (%)',
  danh_gia_chi_tieu: 'Đạt / chưa đạt',
  con_thieu: 'Còn thiếu',
  tu_mau: 'Tử số / mẫu số',
  lan_kiem_tra: 'Kết quả lần kiểm tra gần nhất',
  luy_ke: 'Lũy kế (%)',
  tu_so: 'Tử số',
  mau_so: 'Mẫu số',
  nhiem_vu: 'Nhiệm vụ',
  san_pham: 'Sản phẩm',
  thoi_han: 'Thời hạn',
  trang_thai: 'Trạng thái',
  ty_le_hoan_thanh: 'Tỷ lệ hoàn thành (%)',
  van_ban_so: 'Số, ký hiệu văn bản',
  van_ban_ngay: 'Ngày văn bản',
  van_ban_trich_yeu: 'Trích yếu',
  link: 'Liên kết',
  ket_qua_nhiem_vu: 'Kết quả thực hiện',
  kho_khan: 'Khó khăn, vướng mắc',
  kien_nghi: 'Kiến nghị, đề xuất',
  ngay_han_rieng: 'Ngày hạn riêng',
  ngay_chi_dao: 'Ngày có chỉ đạo',
  danh_gia: 'Đánh giá',
  muc: 'Mục',
  noi_dung: 'Nội dung',
} as const;

export const footLabels = {
  nguoi_lap: 'Người lập báo cáo',
  dien_thoai: 'Điện thoại',
  xac_nhan: 'Xác nhận gửi (chọn “Đã gửi” khi đã nhập xong)',
} as const;

export const SENT = 'Đã gửi';

/** Printed under the intake block (domain.md 1.3, E3). */
export const intakeNotes: readonly string[] = [
  'Hồ sơ trả lại, từ chối hoặc công dân rút: tính là đã giải quyết vào ngày thông báo (không tính vào số hồ sơ có cấp kết quả).',
  'Hồ sơ chờ bổ sung, chờ nộp phí hoặc tạm dừng: tính là đang giải quyết trong hạn.',
];

/** Words of the live cells; formulas and their values both take them from here. */
export const liveTexts = {
  waiting: 'chờ kiểm tra',
  checked: 'Đã kiểm tra',
  right: 'Đúng',
  seeMessage: 'Xem thông báo',
  notCount: 'Phải là số nguyên từ 0',
  exceedsRow: (stt: number): string => `Lớn hơn dòng ${stt}`,
  exceeds: (name: string): string => `Lớn hơn ${name}`,
  unbalanced: 'Không cân',
  none: 'Không phát sinh',
  met: 'Đạt',
  unmet: 'Chưa đạt',
} as const;

const ABSENT: Readonly<Record<Exclude<FieldValue, number>, string>> = {
  blank: 'chưa báo cáo',
  none: 'không phát sinh',
  notApplicable: 'không thuộc thẩm quyền',
  unreadable: 'không đọc được',
};

/** A value of the previous period as its cell shows it. */
export const previousValue = (value: FieldValue): number | string =>
  typeof value === 'number' ? value : ABSENT[value];

/** What the last full check made of a line: "84,21% (8.421/10.000)", or why it is not counted. */
export function checkedResult({ status, ratio, reason }: AgencyLine): string {
  if (status === 'notApplicable') return 'Không thuộc thẩm quyền';
  if (ratio === null) return reason;
  const parts = `${groupDigits(ratio.numerator)}/${groupDigits(ratio.denominator)}`;
  return ratio.shown === '' ? `${liveTexts.none} (${parts})` : `${ratio.shown}% (${parts})`;
}

export const validationTexts = {
  count: {
    title: 'Số lượng',
    message: 'Gõ số nguyên từ 0 trở lên, không gõ tỷ lệ. Không có thì gõ 0 hoặc “không phát sinh”.',
  },
  status: { title: 'Trạng thái', message: 'Chọn một trạng thái trong danh sách.' },
  percent: { title: 'Tỷ lệ hoàn thành', message: 'Gõ số từ 0 đến 100, không gõ dấu %.' },
  date: { title: 'Ngày', message: 'Gõ ngày theo dạng ngày/tháng/năm, ví dụ 05/09/2024.' },
  sent: { title: 'Xác nhận gửi', message: 'Chọn “Đã gửi”, hoặc xóa trắng ô nếu chưa gửi.' },
} as const;

export const unplacedTitle =
  'CHƯA XẾP ĐƯỢC: các giá trị dưới đây tìm thấy ở chỗ không còn rõ thuộc ô nào. Chép từng giá trị vào đúng ô ở trên rồi xóa ở đây.';

export const unplacedLabel = (cell: string, label: string, column: string): string =>
  [`Ô ${cell}`, label, column].filter((part) => part !== '').join(' – ');

const REPAIR = 'bấm “Thiết lập / sửa cấu trúc”';
const quoted = (text: string): string => `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;

/** Structure findings, rule C3–C7. `where` is a row or column as the clerk sees it. */
export const structureTexts = {
  unplaced: (count: number): string =>
    `Còn ${count} giá trị trong mục “Chưa xếp được” ở cuối tab, không được tính. Chép từng giá trị vào đúng ô rồi xóa ở mục này.`,
  identity: (code: string, name: string): string =>
    `Ô A1 phải ghi mã ${quoted(code)} và đầu tab phải ghi tên ${quoted(name)}, nhưng hai chỗ này không khớp nhau; không lấy số liệu nào của tab. Hãy hoàn tác việc sửa mã hoặc tên, hoặc ${REPAIR}.`,
  rowMissing: (label: string): string =>
    `Không tìm thấy dòng ${quoted(label)} (mã dòng ở cột A bị mất); ô của dòng này được coi là trống. Hãy ${REPAIR} để dựng lại dòng.`,
  rowDoubled: (label: string): string =>
    `Có hơn một dòng mang mã của ${quoted(label)}; không lấy số ở dòng nào. Hãy xóa dòng chép thừa, hoặc ${REPAIR}.`,
  rowDisagrees: (label: string, found: string): string =>
    `Mã dòng (cột A) là của ${quoted(label)} nhưng dòng này ghi ${quoted(found)}; không lấy số ở dòng này. Có thể bảng đã bị sắp xếp mà không kèm cột A: hãy hoàn tác, hoặc sắp xếp lại theo cột STT tăng dần. Nếu không được, ${REPAIR}; số đã gõ được giữ ở mục “Chưa xếp được”.`,
  columnMissing: (section: string, header: string): string =>
    `Không tìm thấy cột ${quoted(header)} của phần ${quoted(section)}; các ô của cột được coi là trống. Hãy ${REPAIR} để dựng lại cột.`,
  columnDoubled: (section: string, header: string): string =>
    `Có hơn một cột mang mã của cột ${quoted(header)} ở phần ${quoted(section)}; không lấy giá trị ở cột nào. Hãy xóa cột chép thừa, hoặc ${REPAIR}.`,
  columnDisagrees: (section: string, header: string, found: string): string =>
    `Cột này ở phần ${quoted(section)} phải có tiêu đề ${quoted(header)} nhưng đang ghi ${found === '' ? 'trống' : quoted(found)}; không lấy giá trị nào của cột. Hãy hoàn tác việc sửa tiêu đề, hoặc ${REPAIR}.`,
  sectionLost: (section: string): string =>
    `Phần ${quoted(section)} mất dòng mã cột hoặc dòng tiêu đề; không lấy giá trị nào của phần này. Hãy ${REPAIR}.`,
} as const;

/** What repair did, for the list shown after setup. */
export const repairTexts = {
  label: (found: string, expected: string): string =>
    found === ''
      ? `Ghi lại ${quoted(expected)} vào ô bị trống`
      : `Ghi lại ${quoted(expected)} thay cho ${quoted(found)}`,
  order: 'Đưa các dòng, cột đã chèn thêm hoặc đổi chỗ về đúng thứ tự, giữ mọi giá trị đã gõ',
  rowRebuilt: (label: string): string => `Dựng lại dòng ${quoted(label)} bị mất`,
  rowFoundByLabel: (label: string): string =>
    `Nhận lại dòng ${quoted(label)} theo số thứ tự và tên dòng, ghi lại mã dòng`,
  columnRebuilt: (section: string, header: string): string =>
    `Dựng lại cột ${quoted(header)} của phần ${quoted(section)}`,
  columnFoundByHeader: (section: string, header: string): string =>
    `Nhận lại cột ${quoted(header)} của phần ${quoted(section)} theo tiêu đề`,
  unplaced: (value: string): string =>
    `Chuyển giá trị ${quoted(value)} xuống mục “Chưa xếp được” vì không rõ thuộc ô nào`,
  foreign: (cell: string): string => `Chuyển ô ghi thêm sang ô ${cell} để trả lại chỗ cho bảng`,
  formula: (formula: string): string =>
    `Công thức ${quoted(`=${formula}`)} được thay bằng giá trị vì dòng hoặc cột đã chuyển chỗ`,
} as const;
