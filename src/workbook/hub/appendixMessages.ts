import { groupDigits } from '../../text/numbers';

/** Every Vietnamese sentence of the guide, the overview, the two appendices, "Theo cơ quan" and "Xếp hạng". */

export const STAMP_TEXT = {
  period: (name: string, from: string, to: string) =>
    `Kỳ báo cáo: ${name} (số liệu từ ${from} đến hết ${to})`,
  readAt: (when: string) => `Số liệu đọc lúc ${when}`,
  provisional:
    'Kết quả ghi “(tạm tính)” là kết quả chưa đủ cơ quan báo cáo: xem độ phủ; kết quả còn thay đổi khi các cơ quan gửi bổ sung.',
  notYet: 'Chưa tổng hợp kỳ này. Chạy “Tổng hợp” (tthc consolidate) để có số liệu.',
};

export const TITLES = {
  pl1: 'PHỤ LỤC I. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CỤ THỂ',
  pl2: 'PHỤ LỤC II. KẾT QUẢ THỰC HIỆN MỘT SỐ CHỈ TIÊU CỤ THỂ',
  byAgency: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU THEO TỪNG CƠ QUAN, ĐƠN VỊ',
  ranking: 'XẾP HẠNG KẾT QUẢ THỰC HIỆN CHỈ TIÊU TRONG TỪNG NHÓM CƠ QUAN',
  overview: 'TỔNG QUAN TÌNH HÌNH THỰC HIỆN KẾ HOẠCH',
  guide: 'HƯỚNG DẪN SỬ DỤNG',
};

export const VERDICT_TEXT = {
  met: 'Đạt',
  unmet: 'Chưa đạt',
  none: 'Không phát sinh',
  incomplete: 'Chưa đủ số liệu',
  noData: 'Chưa có số liệu',
  noOwner: 'Không có cơ quan phải báo cáo',
  provisional: ' (tạm tính)',
};

export const coverageText = (complete: number, owed: number, unsubmitted: number): string =>
  `${groupDigits(complete)}/${groupDigits(owed)} đơn vị` +
  (unsubmitted > 0 ? `, trong đó ${groupDigits(unsubmitted)} đơn vị chưa xác nhận gửi` : '');

export const PL2_TEXT = {
  wholeProvince: 'Toàn tỉnh',
  ofPart: (part: string) => `${part} (toàn tỉnh)`,
  ofWhich: (label: string) => `Trong đó: ${label}`,
  unitNote:
    'Tử số, mẫu số là tổng của các cơ quan có số liệu đầy đủ và không lỗi; tỷ lệ của tỉnh = Σ tử số ÷ Σ mẫu số, không phải trung bình các tỷ lệ.',
  /** Labels of the two halves of the pooled digitisation line, domain.md CT04. */
  digitisedFiles: 'số hóa thành phần hồ sơ khi tiếp nhận',
  digitisedResults: 'số hóa kết quả giải quyết',
};

export const PL1_TEXT = {
  note: 'Đã hoàn thành ÷ đến hạn = (đúng hạn + chậm) ÷ (đúng hạn + chậm + quá hạn); chưa hoàn thành ÷ tổng: tổng không tính báo cáo ngoài phạm vi.',
  /** Stands where the plan itself leaves a cell empty, so that it is not taken for a merged one. */
  emptyInPlan: '–',
  total: 'TỔNG CỘNG',
  document: (number: string, day: string | null) => (day === null ? number : `${number} ngày ${day}`),
  byAgency: (text: string, agencies: string) => `${text} (${agencies})`,
  said: (agencies: string, text: string) => `${agencies}: ${text}`,
  moreDocuments: (n: number) => `và ${n} văn bản khác`,
  moreOpinions: (n: number) => `và ${n} ý kiến khác`,
  moreAgencies: (n: number) => `và ${n} đơn vị khác`,
};

export const CELL_TEXT = {
  none: 'KPS',
  incomplete: 'thiếu',
  notApplicable: 'N/A',
  notOwed: '–',
};

export const BY_AGENCY_TEXT = {
  note: 'KPS: không phát sinh · thiếu: có báo cáo nhưng chưa đủ hoặc có lỗi, không tính vào tổng · ô trống: chưa báo cáo · –: không phải báo cáo · N/A: không thuộc thẩm quyền. Dòng Cộng = Σ tử số ÷ Σ mẫu số của đơn vị có số liệu đầy đủ.',
  over: (code: string, name: string, target: string) => `${code}. ${name} (giao: ${target})`,
  subtotal: (group: string) => `Cộng ${group}`,
  total: 'TỔNG CỘNG',
};

export const OVERVIEW_TEXT = {
  linesHead: 'I. CHỈ TIÊU',
  sentHead: 'II. TÌNH HÌNH GỬI BÁO CÁO',
  tasksHead: 'III. NHIỆM VỤ QUÁ HẠN',
  findingsHead: 'IV. LỖI SỐ LIỆU',
  linesMet: 'Số chỉ tiêu đạt',
  metOf: (met: number, all: number) => `${met}/${all} dòng chỉ tiêu đạt`,
  splitOf: (unmet: number, other: number, provisional: number) =>
    `Chưa đạt: ${unmet}; không phát sinh hoặc chưa có số liệu: ${other}; còn tạm tính: ${provisional}.`,
  metCodes: 'Các dòng đạt',
  otherCodes: 'Không phát sinh / chưa có số liệu',
  noneUnmet: 'Không có dòng chỉ tiêu nào chưa đạt.',
  holders: (units: string, percent: string, base: string) =>
    `${units} giữ ${percent}% phần thiếu (tổng thiếu của các đơn vị: ${base}).`,
  holder: (name: string, shortfall: string) => `${name} (thiếu ${shortfall})`,
  coverage: (text: string) => `Độ phủ: ${text}.`,
  sent: 'Toàn tỉnh đã gửi báo cáo',
  sentDetail: (onTime: number, late: number, missing: number) =>
    `Đúng hạn ${onTime}, chậm ${late}, chưa gửi ${missing}.`,
  sentOf: (submitted: number, expected: number) => `${submitted}/${expected} đơn vị`,
  lateNames: 'Đơn vị gửi chậm',
  missingNames: 'Đơn vị chưa gửi',
  nobody: 'Không có.',
  noOverdue: 'Không có nhiệm vụ quá hạn.',
  task: (no: number, name: string) => `Nhiệm vụ ${no}. ${name}`,
  overdueOf: (overdue: number, all: number) => `${overdue}/${all} đơn vị quá hạn`,
  findings: 'Lỗi và cảnh báo',
  errors: (n: number) => `${groupDigits(n)} lỗi`,
  warnings: (n: number) => `${groupDigits(n)} cảnh báo`,
  findingsHint: 'Xem tab “Lỗi số liệu”: mỗi dòng có đường dẫn tới ô cần sửa và cách sửa.',
  noFindings: 'Không có lỗi, không có cảnh báo.',
};

export const RANKING_TEXT = {
  perLine: 'Hạng trong nhóm theo từng dòng chỉ tiêu',
  note: 'Hạng chung theo số dòng đạt ÷ (số dòng đạt + chưa đạt), chỉ so trong cùng nhóm; bằng nhau thì cùng hạng. Mẫu số dưới 10 (mẫu nhỏ), không phát sinh (KPS), chưa đủ số liệu: không xếp hạng, nêu lý do.',
  linesOf: (met: number, all: number) => `${met}/${all} dòng`,
  empty: 'Chưa có đơn vị nào để xếp hạng.',
};

export const RANKING_CELL = { small: 'mẫu nhỏ', none: 'KPS' };

export const RANKING_REASON = {
  unranked: 'Không xếp hạng chung',
  incomplete: 'số liệu chưa đủ hoặc có lỗi',
  blank: 'chưa có số liệu',
  none: 'không phát sinh ở mọi chỉ tiêu',
  small: (codes: string) => `Mẫu số dưới 10: ${codes}`,
  noneAt: (codes: string) => `Không phát sinh: ${codes}`,
  missingAt: (codes: string) => `Chưa đủ số liệu: ${codes}`,
};
