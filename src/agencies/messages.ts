/** Vietnamese sentences of the register's findings. Each says what was found and what to type instead. */
export const agencyMessages = {
  numberCode: (value: number) =>
    `Mã ${value} đang là số nên có thể đã mất chữ số 0 ở đầu: định dạng ô là văn bản rồi nhập lại đủ chữ số, ví dụ 01834.`,
  duplicate: (row: number) =>
    `Mã cơ quan này đã có ở dòng ${row} trong cùng thời gian hiệu lực: dòng sau không được dùng, sửa mã hoặc ngày hiệu lực.`,
  unknownGroup: (group: string) => `Không có nhóm "${group}" trong tab Cấu hình: sửa lại mã nhóm.`,
  unknownParent: (code: string) =>
    `Không có cơ quan cấp trên mã "${code}" trong danh sách: sửa lại mã cấp trên.`,
  parentCircle: () => 'Cấp trên đi vòng về chính cơ quan này: sửa lại mã cấp trên.',
  unknownLine: (code: string) =>
    `Không có chỉ tiêu "${code}" trong tab Chỉ tiêu: sửa lại mã. Mã này tạm bỏ qua.`,
  unknownSuccessor: (code: string) =>
    `Không có cơ quan kế thừa mã "${code}" trong danh sách: sửa lại mã. Tạm bỏ qua.`,
  validityReversed: () => 'Ngày hết hiệu lực đứng trước ngày bắt đầu: sửa lại một trong hai ngày.',
  email: () => 'Không phải địa chỉ thư điện tử: nhập lại, ví dụ tenxa@backan.gov.vn. Tạm coi như chưa có.',
  tabTitle: (used: string) =>
    `Tên trang tính phải khác các trang khác, dài tối đa 31 ký tự và không có các dấu [ ] : * ? / \\ : nhập lại. Tạm dùng "${used}".`,
  workbook: (used: string) =>
    `Tên tệp dài tối đa 80 ký tự và không có các dấu / \\ : * ? " < > | : nhập lại. Tạm dùng "${used}".`,
} as const;

/** Titles of the workbooks that are not named after a district. */
export const WORKBOOKS = {
  /** Agencies of level `tinh`. */
  province: 'Cấp tỉnh',
  /** Communes under no district (from 01/07/2025 on). */
  commune: 'Cấp xã',
} as const;
