import { groupDigits } from '../../text/numbers';

/** Every sentence of the commands. */
export const COMMANDS_TEXT = {
  reading: 'Đọc tệp',
  writing: 'Ghi tệp',
  dir: 'thư mục chứa bộ tệp',
  left: (file: string, reason: string) => `Để nguyên ${file}: ${reason}`,
  summaries: {
    plan: 'in kế hoạch: nhiệm vụ, chỉ tiêu, số liệu, kỳ báo cáo',
    init: 'tạo bộ tệp từ kế hoạch và danh sách cơ quan',
    setup: 'sửa cấu trúc, giữ nguyên mọi giá trị đã gõ',
    import: 'nạp số liệu từ csv (agency,code,value) hoặc từ bảng tính có mã cơ quan',
    check: 'kiểm tra toàn bộ, ghi thông báo cạnh từng ô',
    consolidate: 'kiểm tra, tính chỉ tiêu, ghi các phụ lục',
    demo: 'tạo tỉnh minh họa với số liệu giả định',
  },
  files: 'tệp csv, xlsx, xls hoặc ods',
  exists: (dir: string, file: string) =>
    `Thư mục ${dir} đã có bộ tệp (${file}). Dùng "tthc setup ${dir}" để sửa cấu trúc, hoặc chọn thư mục khác.`,
  badSeedRow: (file: string, row: number, message: string) => `${file} dòng ${row}: ${message}`,
  noAgencies: (file: string) => `${file}: không có cơ quan nào phải báo cáo; kiểm tra cột group.`,
  unknownPeriod: (period: string, known: readonly string[]) =>
    `Không có kỳ "${period}" trong kế hoạch. Các kỳ: ${known.join(', ')}.`,
  cumulativePeriod: (period: string) =>
    `"${period}" là kỳ lũy kế, được tính từ các quý; chọn một quý làm kỳ báo cáo.`,
  unknownFileKind: (file: string) => `${file}: chỉ nhận tệp csv, xlsx, xls hoặc ods.`,
  noCodedTab: 'Không có tab nào mang mã cơ quan ở ô A1 (hoặc mã không có trong danh sách).',
  otherPeriod: (found: string, expected: string) =>
    `Tab của kỳ khác ("${found}"), bộ tệp đang ở kỳ ${expected}; không nạp.`,
  errorCell: (found: string) => `Giá trị là lỗi ${found} của công thức. Sửa ô trong tệp nguồn rồi nạp lại.`,
  tooLong: (length: number, most: number) =>
    `Nội dung dài ${groupDigits(length)} ký tự, một ô chỉ chứa được ${groupDigits(most)}. Rút gọn rồi nạp lại.`,
  dirMade: (dir: string, workbooks: number, agencies: number, period: string) =>
    `Đã tạo ${workbooks} tệp cho ${agencies} cơ quan, kỳ ${period}, trong ${dir}`,
  setupDone: (repaired: number) =>
    repaired === 0 ? 'Cấu trúc đúng, không phải sửa gì.' : `Đã sửa ${repaired} chỗ:`,
  checkDone: (errors: number, warnings: number) =>
    `${errors} lỗi, ${warnings} cảnh báo. Xem tab "Lỗi số liệu" của tệp tổng hợp và thông báo cạnh từng ô.`,
  importDone: (cells: number, agencies: number) => `Đã nạp ${cells} ô của ${agencies} cơ quan.`,
  overwritten: (count: number) => `Ghi đè ${count} ô đã có giá trị khác:`,
  rejected: (count: number) => `Không nhận ${count} giá trị:`,
  more: (count: number) => `… và ${count} mục khác (dùng --json để xem hết)`,
  nothingWritten: 'Không ghi tệp nào.',
} as const;
