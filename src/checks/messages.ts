import { groupDigits } from '../text/numbers';
import { upperFirst } from './names';

/** Every sentence of a check: what was found, with its figures, and what to do. Names come short, in lower case. */

const n = groupDigits;
/** A threshold, which may have decimals: 2.5 → "2,5". */
const t = (threshold: number): string => String(threshold).replace('.', ',');
const explain = 'nếu số liệu đúng, ghi lý do vào cột “Giải trình”.';
const recheck = `Kiểm tra lại; ${explain}`;

/** "số hồ sơ … (120)". */
const figure = (name: string, value: number): string => `${name} (${n(value)})`;
const headed = (name: string, value: number): string => upperFirst(figure(name, value));

export type Side = readonly { readonly name: string; readonly value: number }[];
const total = (side: Side): number => side.reduce((sum, { value }) => sum + value, 0);
const listed = (side: Side): string => side.map(({ name, value }) => figure(name, value)).join(' + ');

export const messages = {
  E0: (name: string) =>
    `Chưa nhập ${name}. Nhập số lượng; không có thì nhập 0 hoặc “không phát sinh”, không để trống.`,
  E0return: () =>
    'Đã chọn “Đã gửi” nhưng báo cáo còn trống toàn bộ: coi là chưa gửi. Nhập số liệu và trạng thái nhiệm vụ rồi gửi lại.',
  E1: (name: string) =>
    `Không đọc được ${name}. Nhập một số nguyên từ 0 trở lên (nhập số lượng, không nhập tỷ lệ).`,
  E2line: (line: string, numerator: number, denominator: number) =>
    `Tử số của ${line} (${groupDigits(numerator)}) lớn hơn mẫu số (${groupDigits(denominator)}). Kiểm tra lại các ô của chỉ tiêu này.`,
  E2: (part: string, partValue: number, whole: string, wholeValue: number) =>
    `${headed(part, partValue)} lớn hơn ${figure(whole, wholeValue)}. Kiểm tra lại hai ô này.`,
  E3: (left: Side, right: Side) =>
    `Hồ sơ không cân: ${listed(left)} = ${n(total(left))}, nhưng đã giải quyết và đang giải quyết cộng lại là ${n(total(right))}, lệch ${n(Math.abs(total(left) - total(right)))}. Kiểm tra lại các ô nhận, đã giải quyết và đang giải quyết.`,
  E5: (left: Side, right: Side) =>
    `Phản ánh, kiến nghị không cân: ${listed(left)} = ${n(total(left))}, nhưng đã xử lý và đang xử lý cộng lại là ${n(total(right))}, lệch ${n(Math.abs(total(left) - total(right)))}. Kiểm tra lại các ô phản ánh, kiến nghị.`,
  sumOver: (parts: Side, whole: string, wholeValue: number) =>
    `Tổng của ${listed(parts)} = ${n(total(parts))}, lớn hơn ${figure(whole, wholeValue)}. Kiểm tra lại các ô này.`,
  E7under: (parts: Side, whole: string, wholeValue: number) =>
    `Tổng của ${listed(parts)} = ${n(total(parts))}, nhỏ hơn ${figure(whole, wholeValue)}. Mỗi hồ sơ trực tuyến là toàn trình hoặc một phần: còn ${n(wholeValue - total(parts))} hồ sơ chưa phân loại. ${recheck}`,
  carriedOver: (name: string, value: number, openBefore: number) =>
    `${headed(name, value)} khác số còn đang giải quyết cuối kỳ trước (${n(openBefore)}). ${recheck}`,
  E10value: (value: number) =>
    `Ô này chỉ nhận 1 (đã cung cấp) hoặc 0 (chưa cung cấp), không nhận ${n(value)}. Sửa lại thành 1 hoặc 0.`,
  E10zero: (name: string, value: number) =>
    `Khai chưa cung cấp dịch vụ (0) nhưng ${figure(name, value)} lớn hơn 0. Sửa ô này thành 1, hoặc kiểm tra lại số hồ sơ.`,
  E11: (offline: number, name: string, value: number) =>
    `Số hồ sơ toàn trình và một phần không nộp trực tuyến (${n(offline)}) lớn hơn ${figure(name, value)}. Hồ sơ không nộp trực tuyến phải nằm trong số nộp trực tiếp, bưu chính: kiểm tra lại các ô này.`,
  W1: () => `Kỳ này không có hồ sơ nào chuyển sang và không tiếp nhận hồ sơ mới (0). ${recheck}`,
  W2: (name: string, now: number, before: number, percent: number) =>
    `${headed(name, now)} thay đổi hơn ${t(percent)}% so với kỳ trước (${n(before)}). ${recheck}`,
  W3: (line: string, count: number) =>
    `Chỉ tiêu ${line} đạt đúng 100% trên ${n(count)}, khác thường so với thực tế. ${recheck}`,
  W3jump: (line: string, count: number, beforePart: number, beforeWhole: number) =>
    `Chỉ tiêu ${line} đạt đúng 100% trên ${n(count)}, trong khi kỳ trước chỉ có ${n(beforePart)}/${n(beforeWhole)}. ${recheck}`,
  W4: (count: number) =>
    `Toàn bộ ${n(count)} số liệu phát sinh trong kỳ giống hệt kỳ trước: có thể đã chép lại số cũ. Nhập số của kỳ này; ${explain}`,
  W5: (lines: readonly string[]) =>
    `Mẫu số của các chỉ tiêu ${lines.join(', ')} đều đúng bằng 100: có vẻ nhập tỷ lệ. Nhập số lượng, không nhập tỷ lệ; ${explain}`,
  W6: (name: string, now: number, times: number, largest: number) =>
    `${headed(name, now)} lớn hơn ${t(times)} lần kỳ cao nhất trước đây (${n(largest)}). Kiểm tra xem có gõ thừa chữ số không; ${explain}`,
  W8same: (count: number) =>
    `${n(count)} số liệu của huyện bằng đúng tổng các xã trong huyện: có thể đã cộng cả số liệu cấp xã. Đề nghị cơ quan kiểm tra; huyện chỉ nhập hồ sơ do cấp huyện tiếp nhận.`,
  W8over: (name: string, now: number, before: number) =>
    `Mọi số liệu của huyện đều không nhỏ hơn tổng các xã và ${figure(name, now)} tăng hơn gấp nhiều lần kỳ trước (${n(before)}): có thể đã cộng cả số liệu cấp xã. Đề nghị cơ quan kiểm tra.`,
  W9: (names: readonly string[], now: number, before: number) =>
    `${upperFirst(names.join(' + '))} là ${n(now)}, ít hơn số đang quá hạn cuối kỳ trước (${n(before)}). Việc đã quá hạn thì hoặc giải quyết quá hạn, hoặc vẫn đang quá hạn. ${recheck}`,
  W10change: (name: string, now: number, before: number, percent: number) =>
    `${headed(name, now)} thay đổi quá ${t(percent)}% so với kỳ trước (${n(before)}). Ghi số, ngày quyết định công bố vào cột “Giải trình”, hoặc sửa lại số.`,
  W10none: (name: string, dossiers: number) =>
    `${headed(name, 0)} trong khi cơ quan có ${n(dossiers)} hồ sơ trong kỳ. ${recheck}`,
  W11over: (name: string, value: number, times: number, dossiers: number) =>
    `${headed(name, value)} lớn hơn ${t(times)} lần số hồ sơ của kỳ (${n(dossiers)}). ${recheck}`,
  W11none: (name: string, before: number) =>
    `${headed(name, 0)} trong khi kỳ trước có ${n(before)}. ${recheck}`,
  W12: (part: string, partValue: number, whole: string, wholeValue: number) =>
    `${headed(part, partValue)} lớn hơn ${figure(whole, wholeValue)}; kết quả điện tử cũng là kết quả đã số hóa. ${recheck}`,
  W13unused: () =>
    `Khai đã cung cấp dịch vụ chứng thực bản sao điện tử (1) nhưng hai kỳ liền không có hồ sơ nào (0). ${recheck}`,
  W13over: (name: string, value: number, dossiers: number, whose: string) =>
    `${headed(name, value)} lớn hơn tổng số hồ sơ mới tiếp nhận của ${whose} (${n(dossiers)}). ${recheck}`,
  W14: (name: string, value: number) =>
    `${headed(name, value)} lớn hơn 0 trong khi từ đầu năm chưa số hóa thành phần hồ sơ nào (0). ${recheck}`,
  W15small: (value: number) => `Mẫu nhỏ: chỉ có ${n(value)} lượt đánh giá. Thu thêm đánh giá; ${explain}`,
  W15full: (value: number) =>
    `Hài lòng 100% trên ${n(value)} lượt đánh giá, khác thường so với thực tế. ${recheck}`,
  W16: (name: string, value: number, total: number, percent: number) =>
    `${headed(name, value)} lệch quá ${t(percent)}% so với tổng số hồ sơ đã giải quyết của toàn tỉnh (${n(total)}). Văn phòng UBND tỉnh đối chiếu với cơ quan.`,
  T1: (task: number, percent: number | null) =>
    `Nhiệm vụ ${task}: trạng thái “Hoàn thành” nhưng tỷ lệ hoàn thành ${percent === null ? 'để trống' : `là ${n(percent)}%`}. Nhập 100, hoặc chọn lại trạng thái.`,
  T2: (task: number) =>
    `Nhiệm vụ ${task}: “Hoàn thành” phải có văn bản. Nhập số, ký hiệu và ngày văn bản, hoặc dán liên kết.`,
  T3: (task: number) =>
    `Nhiệm vụ ${task} là nhiệm vụ thường xuyên, chưa thể “Hoàn thành” trước kỳ báo cáo năm. Chọn “Duy trì thường xuyên”.`,
  T4late: (task: number, day: string, report: string) =>
    `Nhiệm vụ ${task}: ngày văn bản ${day} sau ngày báo cáo (${report}). Sửa lại ngày văn bản.`,
  T4early: (task: number, day: string, start: string) =>
    `Nhiệm vụ ${task}: ngày văn bản ${day} trước ngày bắt đầu năm kế hoạch (${start}). Sửa lại ngày, hoặc nhập văn bản ban hành trong năm.`,
  T5: (task: number) => `Nhiệm vụ ${task}: chưa báo cáo. Chọn một trạng thái trong danh sách.`,
  T6: (task: number) =>
    `Nhiệm vụ ${task}: chưa khai hạn. Nhập ngày hạn theo kế hoạch riêng của cơ quan vào cột “Ngày hạn riêng”.`,
  T7: (task: number, status: string) =>
    `Nhiệm vụ ${task}: tỷ lệ hoàn thành 100% nhưng trạng thái là “${status}”. Chọn “Hoàn thành” hoặc “Duy trì thường xuyên”, hoặc sửa lại tỷ lệ.`,
  blocked: (rule: string, finding: string) => `Lỗi ${rule}: ${finding}`,
};
