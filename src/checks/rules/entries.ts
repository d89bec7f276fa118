import type { Severity } from '../../plan/types';
import type { RuleEntry } from '../rule';

/** Rules raised elsewhere, listed here so that the Quy tắc tab and the glossary know them all. */

const entry = (code: string, severity: Severity, name: string, description: string): RuleEntry => ({
  code,
  name,
  severity,
  params: {},
  description,
});

/** E0 and E1 are asked of every owed cell, before any rule on numbers. */
export const BLANK = entry(
  'E0',
  'error',
  'Ô phải nhập còn trống',
  'Ô số liệu phải nhập còn trống: nhập 0 hoặc “không phát sinh”. Mức lỗi hay cảnh báo đặt ở Cấu hình (o_trong). Báo cáo trống toàn bộ là chưa gửi.',
);
export const NOT_A_COUNT = entry(
  'E1',
  'error',
  'Không phải số lượng',
  'Ô số liệu chỉ nhận số nguyên từ 0 trở lên (nhập số lượng, không nhập tỷ lệ, ngày hay công thức lỗi).',
);

/** Raised by `reading/` on one cell. */
export const readingEntries: readonly RuleEntry[] = [
  entry(
    'R1',
    'warning',
    'Công thức trong ô nhập',
    'Ô nhập chứa công thức: nhập thẳng giá trị để số không tự đổi.',
  ),
  entry(
    'R2',
    'warning',
    'Dấu gạch được hiểu là 0',
    'Dấu “-” được đọc là 0: nhập 0 hoặc “không phát sinh” cho rõ.',
  ),
  entry('R3', 'error', 'Không đọc được ngày', 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/09/2024.'),
  entry('R4', 'warning', 'Chữ bị lỗi phông', 'Chữ dán từ phông VNI, TCVN3 bị sai: gõ lại bằng Unicode.'),
  entry('R5', 'error', 'Không đọc được tỷ lệ', 'Tỷ lệ hoàn thành là số nguyên từ 0 đến 100.'),
  entry('R6', 'error', 'Trạng thái ngoài danh sách', 'Chọn một trạng thái trong danh sách.'),
  entry('R7', 'error', 'Chữ quá dài', 'Rút gọn nội dung; phần chi tiết để trong văn bản hoặc liên kết.'),
  entry('R8', 'warning', 'Số, ký hiệu văn bản khác thường', 'Số, ký hiệu có dạng như 12/BC-UBND.'),
  entry('R9', 'warning', 'Liên kết khác thường', 'Liên kết bắt đầu bằng http:// hoặc https://.'),
  entry('R10', 'error', 'Không hiểu ô xác nhận', 'Ô xác nhận gửi chỉ nhận “Đã gửi” hoặc để trống.'),
];

/** Raised where tabs are read, on their structure. */
export const structureEntries: readonly RuleEntry[] = [
  entry(
    'C1',
    'error',
    'Không tìm thấy tab của cơ quan',
    'Chạy Thiết lập để dựng lại tab; số đã nhập được giữ.',
  ),
  entry(
    'C2',
    'error',
    'Hai tab cùng một mã cơ quan',
    'Giữ lại một tab, xóa bản sao; khi còn hai tab thì không lấy số nào.',
  ),
  entry(
    'C3',
    'error',
    'Mã và tên cơ quan trên tab không khớp',
    'Sửa lại tên ở đầu tab, hoặc chạy Thiết lập.',
  ),
  entry('C4', 'error', 'Không tìm thấy dòng', 'Mã dòng ở cột A bị mất: chạy Thiết lập để dựng lại dòng.'),
  entry('C5', 'error', 'Hai dòng cùng một mã', 'Xóa dòng chép thừa, hoặc chạy Thiết lập.'),
  entry(
    'C6',
    'error',
    'Mã dòng không khớp số thứ tự, tên dòng',
    'Dòng đã bị sắp xếp hay sửa tên: không lấy số ở dòng này. Hoàn tác, hoặc chạy Thiết lập.',
  ),
  entry(
    'C7',
    'error',
    'Cột không khớp tiêu đề',
    'Tiêu đề cột bị đổi, hoán vị hay mất: hoàn tác, hoặc chạy Thiết lập.',
  ),
  entry(
    'C8',
    'warning',
    'Tab không thuộc cơ quan nào',
    'Mã ở ô A1 không có trong tab Cơ quan: bổ sung cơ quan hoặc xóa tab.',
  ),
  entry(
    'C9',
    'warning',
    'Thiết đặt của tệp khác thường',
    'Ngôn ngữ, múi giờ hay thiết đặt khác của tệp không đúng: chạy Thiết lập.',
  ),
  entry(
    'C10',
    'error',
    'Giá trị chưa xếp được',
    'Khối “Chưa xếp được” ở cuối tab còn giá trị: chép từng giá trị vào đúng ô rồi xóa ở khối đó.',
  ),
];

/** Raised where settings rows are read (plan/types.ts, SettingsIssue). */
export const settingsEntries: readonly RuleEntry[] = [
  entry('K1', 'error', 'Giá trị không dùng được', 'Sửa lại ô; dòng này tạm không dùng.'),
  entry('K2', 'error', 'Trùng mã', 'Mỗi mã chỉ khai một dòng; dòng sau tạm không dùng.'),
  entry('K3', 'error', 'Mã chưa khai', 'Mã nhắc đến không có ở tab tương ứng: sửa mã hoặc khai thêm.'),
  entry(
    'K4',
    'error',
    'Công thức không đọc được',
    'Công thức chỉ dùng + - *, ngoặc, số nguyên và mã số liệu đã khai.',
  ),
  entry(
    'K5',
    'error',
    'Công thức vòng tròn',
    'Số liệu tự tính lại cần đến chính nó: sửa một công thức trong vòng.',
  ),
  entry('K6', 'error', 'Thiếu thiết đặt', 'Bổ sung dòng thiết đặt; tạm dùng giá trị mặc định.'),
  entry('K7', 'warning', 'Thiết đặt lạ', 'Tên thiết đặt không có trong danh sách: sửa tên hoặc xóa dòng.'),
];
