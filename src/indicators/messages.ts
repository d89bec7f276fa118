/** Why an agency is left out of a line, in words a clerk can act on. */
export const REASONS = {
  noReturn: 'chưa có số liệu',
  notSubmitted: 'chưa xác nhận gửi',
  overWhole: 'tử số lớn hơn mẫu số, đề nghị kiểm tra lại số liệu',
  zeroDenominator: 'mẫu số bằng 0 nhưng tử số lớn hơn 0, đề nghị kiểm tra lại số liệu',
  notCount: 'công thức cho kết quả âm hoặc quá lớn, đề nghị kiểm tra lại số liệu',
} as const;

const MAX_NAME = 80;
const MAX_NAMED = 3;

/**
 * A field's name as a reason prints it: without "Trong đó:", brackets and "- TỰ TÍNH", at most 80 characters.
 * "Trong đó: số lượt/phiếu hài lòng và rất hài lòng" → "số lượt/phiếu hài lòng và rất hài lòng".
 */
export function shortFieldName(name: string): string {
  const bare = name
    .replace(/^Trong đó:\s*/u, '')
    .replace(/\s*\([^()]*\)/gu, '')
    .replace(/\s+-\s+TỰ (?:TÍNH|ĐIỀN)$/u, '')
    .trim();
  const lower = /^\p{Lu}\p{Ll}/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
  if (lower.length <= MAX_NAME) return lower;
  const cut = lower.slice(0, MAX_NAME);
  const atWord = cut.lastIndexOf(' ');
  return `${atWord > 0 ? cut.slice(0, atWord) : cut}…`;
}

const naming = (names: readonly string[]): string => {
  const first = names.slice(0, MAX_NAMED).join('; ');
  return names.length > MAX_NAMED ? `${first} và ${names.length - MAX_NAMED} số liệu khác` : first;
};

/** Inputs that keep a line from being computed, by what is wrong with them; names already shortened. */
export type InputFaults = {
  readonly blank: readonly string[];
  readonly unreadable: readonly string[];
  readonly notApplicable: readonly string[];
};

/** "chưa khai: …; không đọc được: …" */
export function faultsReason(faults: InputFaults): string {
  const parts = [
    faults.blank.length > 0 ? `chưa khai: ${naming(faults.blank)}` : '',
    faults.unreadable.length > 0 ? `không đọc được số: ${naming(faults.unreadable)}` : '',
    faults.notApplicable.length > 0
      ? `ghi “không thuộc thẩm quyền” ở số liệu phải khai, hoặc bên cạnh ô vẫn có số: ${naming(faults.notApplicable)}`
      : '',
  ];
  return parts.filter((part) => part !== '').join('. ');
}

/** One quarter that keeps an agency out of lũy kế: "Quý II/2024: chưa có số liệu". */
export const quarterReason = (quarter: string, reason: string): string => `${quarter}: ${reason}`;

/** A printed total against its parts: "dang_gq: các phần cộng lại 635.595, tổng ghi 635.593, lệch -2". */
export const totalReason = (name: string, sum: string, total: string, difference: string): string =>
  `${name}: các phần cộng lại ${sum}, tổng ghi ${total}, lệch ${difference}`;
