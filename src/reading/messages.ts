import { tidy } from '../text/normalise';
import { groupDigits } from '../text/numbers';

const longest = 60;

/** What was typed, tidied and short enough to stand inside a sentence. */
function quoted(text: string): string {
  const letters = [...tidy(text.slice(0, 4 * longest))];
  return `“${letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('')}”`;
}

/** Every Vietnamese sentence about reading one cell; `found` is what the person sees there. */
export const readingMessages = {
  formula: (formula: string): string =>
    `Ô nhập có công thức ${quoted(`=${formula}`)}; đã lấy kết quả của công thức. Hãy gõ thẳng giá trị để số không tự đổi về sau.`,
  errorCell: (found: string): string => `Ô đang báo lỗi ${quoted(found)}. Hãy xóa ô rồi gõ lại giá trị đúng.`,

  rateNotCount: (found: string): string =>
    `${quoted(found)} là tỷ lệ: nhập số lượng, không nhập tỷ lệ. Hãy gõ số đếm được (bao nhiêu hồ sơ, giao dịch…).`,
  dateNotCount: (found: string): string =>
    `${quoted(found)} giống ngày tháng hoặc phân số. Hãy định dạng lại ô thành số (Number) và gõ một số nguyên.`,
  fraction: (found: string, maybe: number | null): string =>
    `${quoted(found)} không phải số nguyên. ${maybe === null ? 'Hãy gõ số nguyên, ví dụ 1234.' : `Nếu là ${groupDigits(maybe)} thì hãy gõ liền ${maybe}, không gõ dấu chấm hay dấu phẩy.`}`,
  negative: (found: string): string =>
    `${quoted(found)} là số âm. Số lượng không được âm; hãy gõ số nguyên từ 0 trở lên.`,
  tooManyDigits: (found: string): string =>
    `${quoted(found)} có quá 15 chữ số. Hãy kiểm tra và gõ lại số lượng.`,
  scientific: (found: string): string =>
    `${quoted(found)} viết theo dạng số mũ. Hãy gõ đủ các chữ số, ví dụ 1000.`,
  approximate: (found: string): string =>
    `${quoted(found)} là số ước lượng. Hãy gõ số chính xác, không dùng “khoảng”, “~”, “>”, “hơn”.`,
  raisedDigits: (found: string): string =>
    `${quoted(found)} có chữ số viết nhỏ trên dòng hoặc dưới dòng, không rõ có thuộc số hay không. Hãy gõ lại bằng chữ số thường.`,
  tickNotCount: (found: string): string =>
    `${quoted(found)} là dấu đánh, không phải số lượng. Hãy gõ số nguyên; không có thì gõ 0.`,
  notApplicableHere: (found: string): string =>
    `${quoted(found)}: cơ quan không được đăng ký “không thuộc thẩm quyền” ở số liệu này. Không phát sinh thì gõ 0; nếu đúng là không thuộc thẩm quyền, đề nghị báo Văn phòng UBND tỉnh.`,
  notCount: (found: string): string =>
    `Không hiểu ${quoted(found)} là số lượng nào. Hãy gõ số nguyên từ 0 trở lên, hoặc “không phát sinh”.`,
  dashAsZero: (found: string): string =>
    `${quoted(found)} được hiểu là 0. Nếu đúng là 0 thì hãy gõ 0; nếu chưa có số liệu thì để trống.`,

  notDate: (found: string): string =>
    `Không hiểu ${quoted(found)} là ngày nào. Hãy gõ ngày/tháng/năm, ví dụ 05/09/2024.`,
  noYear: (found: string): string =>
    `${quoted(found)} thiếu năm. Hãy gõ đủ ngày/tháng/năm, ví dụ 05/09/2024.`,
  noSuchMonth: (found: string, month: number): string =>
    `${quoted(found)} không có tháng ${month}. Hãy viết ngày trước, tháng sau, ví dụ 25/09/2024.`,
  noSuchDay: (found: string): string =>
    `${quoted(found)} là ngày không có trong lịch. Hãy kiểm tra và gõ lại ngày/tháng/năm.`,
  outsideWindow: (found: string, day: string, earliest: string, latest: string): string =>
    `${quoted(found)} được hiểu là ngày ${day}, ngoài khoảng cho phép từ ${earliest} đến ${latest}. Hãy kiểm tra lại ngày, tháng, năm.`,
  shortYear: (found: string, day: string): string =>
    `${quoted(found)} viết năm hai chữ số, được hiểu là ${day}. Nếu đúng, hãy gõ lại ${day} cho rõ.`,

  notPercent: (found: string): string =>
    `Không hiểu ${quoted(found)} là tỷ lệ nào. Hãy gõ số nguyên từ 0 đến 100, ví dụ 85 hoặc 85%.`,
  percentAsked: (found: string): string =>
    `${quoted(found)} không rõ là phần trăm hay phần của 1 (1 có thể là 1% hoặc 100%). Hãy gõ kèm dấu %, ví dụ 85%.`,
  percentRange: (found: string): string => `${quoted(found)} nằm ngoài khoảng 0% đến 100%. Hãy gõ lại tỷ lệ.`,
  percentWhole: (found: string): string =>
    `${quoted(found)} có phần lẻ. Tỷ lệ hoàn thành là số nguyên từ 0 đến 100; hãy làm tròn, ví dụ 85.`,

  notStatus: (found: string, list: readonly string[]): string =>
    `${quoted(found)} không có trong danh sách trạng thái. Hãy chọn một trong: ${list.join(' · ')}.`,
  tooLong: (found: string, length: number, most: number): string =>
    `Nội dung dài ${groupDigits(length)} ký tự (${quoted(found)}), chỉ được tối đa ${groupDigits(most)} ký tự. Hãy rút gọn.`,
  mojibake: (found: string): string =>
    `${quoted(found)} có vẻ bị lỗi phông chữ (VNI hoặc TCVN3). Hãy gõ lại bằng bảng mã Unicode.`,
  unusualNumber: (found: string): string =>
    `${quoted(found)} không đúng dạng số, ký hiệu văn bản thường gặp, ví dụ 12/BC-UBND hoặc 31/2021/QĐ-TTg. Hãy kiểm tra lại.`,
  dateNotNumber: (found: string): string =>
    `Ô số, ký hiệu đã bị đổi thành ngày ${quoted(found)}. Hãy định dạng ô thành văn bản và gõ lại, ví dụ 12/BC-UBND.`,
  twoDates: (found: string, day: string): string =>
    `${quoted(found)} ghi ngày khác với ô ngày bên cạnh; đã lấy ngày ở ô bên cạnh (${day}). Hãy sửa cho khớp.`,
  notLink: (found: string): string =>
    `${quoted(found)} không phải liên kết mở được. Hãy dán đủ địa chỉ bắt đầu bằng http:// hoặc https://.`,
  notTick: (found: string): string =>
    `Không hiểu ${quoted(found)} ở ô xác nhận gửi. Hãy chọn “Đã gửi”, hoặc để trống nếu chưa gửi.`,
};

/** Words of the "hiểu là" column. */
export const readAsWords = {
  none: '0 (không phát sinh)',
  notApplicable: 'không thuộc thẩm quyền',
  sent: 'Đã gửi',
  notSent: 'chưa gửi',
};
