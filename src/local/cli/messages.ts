/** Every sentence of the command line. */
export const CLI = {
  usage: 'Cách dùng',
  commands: 'Lệnh',
  options: 'Tùy chọn',
  positionals: 'Tham số',
  exitCodes: 'Mã thoát',
  exits: [
    '0  xong',
    '1  có lỗi số liệu (chỉ lệnh check)',
    '2  dùng sai lệnh, hoặc dữ liệu vào không đọc được: một dòng ở stderr nói rõ tệp, trang tính, ô',
  ],
  moreHelp: 'Xem cách dùng từng lệnh: tthc <lệnh> --help',
  noCommand: 'Chưa nói lệnh nào. Xem danh sách: tthc --help',
  unknownCommand: (name: string, near: string | null) =>
    `Không có lệnh "${name}".${near === null ? '' : ` Có phải "${near}"?`} Xem danh sách: tthc --help`,
  unknownOption: (command: string, option: string, near: string | null) =>
    `Lệnh ${command} không có tùy chọn ${option}.${near === null ? '' : ` Có phải ${near}?`} Xem: tthc ${command} --help`,
  missingValue: (option: string, value: string) => `Tùy chọn --${option} cần giá trị: --${option} ${value}`,
  needlessValue: (option: string) => `Tùy chọn --${option} không nhận giá trị.`,
  notWhole: (option: string, text: string) => `--${option} "${text}" không phải số nguyên không âm.`,
  missingPositional: (command: string, name: string) =>
    `Lệnh ${command} thiếu ${name}. Xem: tthc ${command} --help`,
  surplusPositional: (command: string, text: string) =>
    `Lệnh ${command} không nhận thêm "${text}". Xem: tthc ${command} --help`,
  badNow: (text: string) =>
    `--now "${text}" không phải thời điểm ISO có múi giờ, ví dụ 2024-09-18T10:00:00+07:00`,
  internal: (reason: string) => `Lỗi của chương trình: ${reason}. Chạy lại với TTHC_DEBUG=1 để xem chi tiết.`,
} as const;

/** What each option does, and what its value looks like ('' for one without a value). */
export const OPTION_TEXTS = {
  json: { value: '', summary: 'in một tài liệu JSON ra stdout; thông báo ra stderr' },
  now: { value: 'ISO', summary: 'thời điểm chạy, ví dụ 2024-09-18T10:00:00+07:00 (mặc định: giờ máy)' },
  help: { value: '', summary: 'in phần trợ giúp này' },
  agencies: {
    value: 'TỆP.csv',
    summary: 'danh sách cơ quan: code,name,level,parent,group[,email,khong_ap_dung]',
  },
  period: { value: '2024-Q3', summary: 'kỳ báo cáo' },
  'single-workbook': { value: '', summary: 'để tất cả trang tính trong một tệp' },
  seed: { value: 'N', summary: 'số khởi tạo của số liệu minh họa (mặc định 1)' },
  port: { value: 'N', summary: 'cổng của trang tại máy' },
} as const;
