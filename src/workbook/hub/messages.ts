/** Vietnamese words and sentences of the hub's own tabs (settings, archive, log, submissions, findings). */

const REPAIR = 'Chạy "Thiết lập / sửa cấu trúc" (tthc setup)';

export const HUB_ISSUES = {
  missingTab: (title: string) =>
    `Không tìm thấy tab "${title}" trong tệp tổng hợp (ô A1 của tab phải giữ nguyên mã). ${REPAIR} để dựng lại.`,
  doubledTab: (title: string, tabs: readonly string[]) =>
    `Có ${tabs.length} tab cùng mang mã của tab "${title}" (${tabs.join('; ')}) nên không tab nào được đọc. Giữ lại tab đúng, xóa tab thừa.`,
  missingDeadline: (group: string) =>
    `Tab Kỳ báo cáo chưa có cột hạn của nhóm "${group}" nên chưa tính được đúng hạn hay chậm. ${REPAIR} để thêm cột rồi điền hạn.`,
} as const;

export const SETTINGS_TEXT = {
  hint: 'Văn phòng sửa được các ô màu vàng; mỗi dòng một mục, thêm dòng mới ở các dòng trống phía dưới. Sửa xong chạy Kiểm tra: dòng nào chưa đúng sẽ có trong tab Lỗi số liệu.',
} as const;

export const ARCHIVE_TEXT = {
  title: 'Kho số liệu các kỳ đã báo cáo. Phần mềm tự ghi, không sửa tay.',
  headers: {
    period: 'Kỳ',
    agency: 'Mã cơ quan',
    code: 'Mã số liệu, nhiệm vụ',
    typed: 'Đã gõ',
    readAs: 'Hiểu là',
    state: 'Trạng thái',
    firstSubmitted: 'Gửi lần đầu',
    lastRevised: 'Sửa lần cuối',
  },
} as const;

export const LOG_TEXT = {
  title: 'NHẬT KÝ CÁC LẦN CHẠY',
  headers: {
    at: 'Thời gian',
    who: 'Người chạy',
    what: 'Việc',
    period: 'Kỳ',
    outcome: 'Kết quả',
    returns: 'Số báo cáo',
    errors: 'Số lỗi',
    warnings: 'Số cảnh báo',
    cells: 'Số ô đã ghi',
    milliseconds: 'Thời lượng (ms)',
  },
} as const;

export const MAIL_LEDGER_TEXT = {
  title: 'SỔ GỬI THƯ',
  headers: {
    key: 'Khóa',
    period: 'Kỳ',
    kind: 'Loại thư',
    recipient: 'Người nhận',
    subject: 'Tiêu đề',
    state: 'Trạng thái',
    at: 'Thời gian gửi',
  },
} as const;

export const SUBMISSION_TEXT = {
  title: 'TÌNH HÌNH GỬI BÁO CÁO',
  headers: {
    no: 'STT',
    agency: 'Cơ quan',
    deadline: 'Hạn gửi',
    first: 'Gửi lần đầu',
    revised: 'Sửa lần cuối',
    state: 'Tình trạng',
    filled: 'Tỷ lệ ô đã điền (%)',
    errors: 'Số lỗi',
    warnings: 'Số cảnh báo',
    code: 'Mã cơ quan',
    period: 'Kỳ',
    submitted: 'Đang gửi',
    firstIso: 'Gửi lần đầu (máy)',
    revisedIso: 'Sửa lần cuối (máy)',
    seenUnsent: 'Lần cuối thấy chưa gửi sau hạn',
    fingerprint: 'Dấu nội dung',
  },
  /** Word of the hidden "submitted" column. */
  yes: 'có',
  onTime: 'Đúng hạn',
  late: (days: number) => `Chậm ${days} ngày`,
  missing: 'Chưa gửi',
  notDue: 'Chưa đến hạn',
  back: 'Đã gửi, nay phải sửa',
  total: 'TỔNG CỘNG',
  summary: (submitted: number, expected: number, onTime: number, late: number) =>
    `Đã gửi ${submitted}/${expected}; đúng hạn ${onTime}, chậm ${late}`,
  note: '"Đã gửi" là đã chọn xác nhận gửi và không còn lỗi; chỉ tính là chậm khi một lần đọc sau hạn thấy chưa gửi. "Đã gửi, nay phải sửa" là đã gửi rồi nhưng lần đọc này thấy còn lỗi hoặc bỏ xác nhận.',
} as const;

export const FINDINGS_TEXT = {
  title: 'LỖI SỐ LIỆU',
  headers: {
    no: 'STT',
    rule: 'Mã',
    severity: 'Mức',
    agencyCode: 'Mã cơ quan',
    agency: 'Cơ quan',
    file: 'Tệp',
    fileId: 'Mã tệp',
    tab: 'Tab',
    cell: 'Ô',
    typed: 'Đã gõ',
    readAs: 'Hiểu là',
    message: 'Nội dung và cách xử lý',
    explained: 'Giải trình',
  },
  error: 'Lỗi',
  warning: 'Cảnh báo',
  explained: 'Đã giải trình',
  summary: (errors: number, warnings: number, explained: number) =>
    `${errors} lỗi, ${warnings} cảnh báo chưa giải trình, ${explained} cảnh báo đã giải trình. Bấm vào ô để đến đúng chỗ cần sửa.`,
  none: 'Không có lỗi, không có cảnh báo.',
} as const;
