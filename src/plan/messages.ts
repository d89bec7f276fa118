import { groupDigits } from '../text/numbers';

/** Vietnamese sentences of the settings findings. Each says what was found and what to type instead. */
export const planMessages = {
  required: () => 'Ô này còn trống: nhập giá trị.',
  tooLong: (most: number) =>
    `Nội dung dài quá ${groupDigits(most)} ký tự: rút gọn, phần chi tiết để trong văn bản.`,
  code: () =>
    'Mã chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới và không có dấu cách: sửa lại mã.',
  number: () => 'Không đọc được số: nhập một số, ví dụ 80 hoặc 80,5 (tối đa hai chữ số thập phân).',
  whole: () => 'Phải là số nguyên từ 0 trở lên: nhập lại, ví dụ 15.',
  percent: () => 'Phải là số từ 0 đến 100: nhập lại, ví dụ 80 cho 80%.',
  target: () =>
    'Chỉ tiêu giao phải lớn hơn 0, không quá 100 và có tối đa hai chữ số thập phân: nhập lại, ví dụ 80 hoặc 80,5.',
  smallTarget: () =>
    'Số không quá 1 có thể là tỷ lệ viết dạng thập phân: nhập 80 cho 80%; nếu đúng là 1% thì nhập chữ "1%".',
  day: () => 'Không đọc được ngày: nhập ngày/tháng/năm, ví dụ 18/09/2024.',
  choice: (words: readonly string[]) => `Chỉ nhận một trong các giá trị: ${words.join(', ')}.`,
  heading: () =>
    'Nhập tiêu đề in của nhóm, ví dụ "III. Cấp xã"; nhóm không phải báo cáo thì nhập "không báo cáo".',
  params: () => 'Không đọc được tham số: viết dạng "phan_tram=50; so=20".',
  duplicate: (row: number) =>
    `Mã này đã có ở dòng ${row}: dòng sau không được dùng, sửa mã hoặc xóa một trong hai dòng.`,
  duplicateGroup: () => 'Nhóm này đã khai ở dòng trên: dòng sau không được dùng, xóa một trong hai dòng.',
  unknownGroup: (code: string) =>
    `Không có nhóm "${code}" trong tab Cấu hình: sửa lại mã nhóm (mã cơ quan viết bằng chữ hoa hoặc chữ số).`,
  unknownPeriod: (code: string) => `Không có kỳ "${code}" trong tab Kỳ báo cáo: sửa lại mã kỳ.`,
  cumulativeCurrent: (code: string) =>
    `Kỳ "${code}" là kỳ cộng dồn: kỳ hiện tại phải là kỳ nhập số liệu, ví dụ 2024-Q3.`,
  unknownRule: (code: string) => `Không có quy tắc "${code}": sửa lại mã hoặc xóa dòng này.`,
  unknownTask: (no: number) =>
    `Không có nhiệm vụ số ${no} ở các dòng phía trên để kế thừa: sửa lại số thứ tự hoặc nhập đủ các ô.`,
  inheritNothing: () => 'Có cột kế thừa nhưng chưa ghi kế thừa từ nhiệm vụ số mấy: nhập "Kế thừa từ TT".',
  notOwed: (group: string, field: string) =>
    `Nhóm "${group}" phải báo cáo chỉ tiêu này nhưng không khai số liệu "${field}": thêm nhóm vào số liệu đó hoặc bỏ khỏi chỉ tiêu.`,
  formula: (fault: string) => `Công thức không dùng được. ${fault}`,
  formulaMissing: () => 'Số liệu tự tính hoặc hằng số phải có công thức: nhập công thức.',
  formulaUnwanted: () => 'Chỉ số liệu loại "tinh" hoặc "hang_so" có công thức: xóa công thức hoặc đổi loại.',
  constant: () => 'Hằng số phải là một số nguyên từ 0 trở lên, ví dụ 1.',
  tooLarge: () => 'Công thức quá lớn sau khi thay các số liệu tự tính: viết gọn lại.',
  cycle: (codes: readonly string[]) =>
    `Công thức vòng tròn ${codes.join(' → ')}: sửa một trong các công thức này để không số liệu nào tính từ chính nó.`,
  windowReversed: () => 'Ngày cuối đứng trước ngày đầu: sửa lại một trong hai ngày.',
  windowOverlaps: (code: string) =>
    `Khoảng ngày trùng với kỳ "${code}": sửa lại để một ngày chỉ thuộc một kỳ nhập số liệu.`,
  windowParts: () =>
    'Khoảng ngày phải từ ngày đầu của kỳ đầu đến ngày cuối của kỳ cuối được cộng dồn: sửa lại.',
  partOfParts: (code: string) =>
    `Kỳ "${code}" là kỳ cộng dồn: chỉ ghi các kỳ nhập số liệu, ví dụ 2024-Q1+2024-Q2.`,
  deadlineMissing: () => 'Chưa có hạn gửi: nhập ngày, ví dụ 16/09/2024.',
  deadlineEarly: () => 'Hạn gửi đứng trước ngày chốt số liệu của kỳ: sửa lại ngày.',
  dueMissing: () => 'Nhiệm vụ theo quý phải có hạn: nhập ngày, ví dụ 30/09/2024.',
  settingMissing: (key: string, label: string, value: string) =>
    `Thiếu dòng cài đặt "${key}" (${label}): thêm dòng này; tạm dùng giá trị "${value}".`,
  settingUnusable: (message: string, value: string) => `${message} Tạm dùng giá trị "${value}".`,
  settingUnknown: (key: string) => `Không có cài đặt "${key}": sửa lại mã hoặc xóa dòng này.`,
  groupsMissing: () =>
    'Chưa khai nhóm cơ quan nào: thêm các dòng có mã dạng nhom:ubnd_cap_xa, tên nhóm và tiêu đề in.',
} as const;
