/** Vietnamese sentences of the table room. */

/** Excel cuts such a help text at 255 characters. */
const clip = (text: string): string => (text.length > 250 ? `${text.slice(0, 249)}…` : text);
/** …and its title at 32. */
const title = (header: string): string => (header.length > 32 ? `${header.slice(0, 31)}…` : header);

export const listHelp = (header: string, values: readonly string[]) => ({
  title: title(header),
  message: clip(`Chọn một trong: ${values.join(', ')}.`),
});

export const dateHelp = (header: string) => ({
  title: title(header),
  message: 'Gõ ngày theo dạng ngày/tháng/năm, ví dụ 05/09/2024.',
});

export const TABLE_ISSUES = {
  noCodeRow:
    'Dòng mã cột (dòng ẩn trên dòng tiêu đề) đã mất nên không đọc được bảng. Chạy Thiết lập để dựng lại, rồi nhập lại phần thiếu.',
  noHeaderRow: 'Dòng tiêu đề của bảng đã mất nên không đọc được bảng. Chạy Thiết lập để dựng lại.',
  missingColumn: (header: string) =>
    `Thiếu cột "${header}" nên không đọc bảng này. Chạy Thiết lập để dựng lại cột.`,
  doubledColumn: (header: string) =>
    `Có hai cột cùng mang mã của cột "${header}" nên không biết lấy cột nào. Xóa cột chép thừa rồi chạy lại.`,
  wrongHeader: (expected: string, found: string) =>
    `Tiêu đề cột phải là "${expected}" nhưng đang là "${found}": có thể cột đã bị đổi chỗ phần tiêu đề hoặc gõ đè. Sửa lại tiêu đề rồi chạy lại; bảng này chưa được đọc.`,
  aboveHeader: 'Dòng này nằm phía trên dòng tiêu đề nên không được đọc. Chuyển xuống dưới dòng tiêu đề.',
  doubledRow: (code: string) =>
    `Hai dòng cùng mang mã "${code}", dòng sau không được đọc. Chạy lại Tổng hợp để dựng lại bảng.`,
} as const;
