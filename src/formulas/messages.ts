/** Every Vietnamese sentence of the formula room. `at` is the 1-based character the clerk counts to. */

const ALLOWED =
  'Công thức chỉ dùng phép cộng (+), trừ (-), nhân (*), dấu ngoặc tròn, số nguyên không âm và các mã số liệu đã khai ở tab Số liệu.';

const piece = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export const formulaMessages = {
  blank: (): string => `Ô công thức để trống. ${ALLOWED}`,
  tooLong: (length: number, most: number): string =>
    `Công thức dài ${length} ký tự, chỉ được dài nhất ${most} ký tự. Hãy tách bớt thành số liệu tự tính ở tab Số liệu.`,
  tooDeep: (most: number): string =>
    `Công thức có quá ${most} lớp ngoặc lồng nhau. Hãy bỏ các ngoặc thừa hoặc tách thành số liệu tự tính.`,
  character: (found: string, at: number): string =>
    `Công thức có ký tự không dùng được: “${found}” (ký tự thứ ${at}). ${ALLOWED}`,
  operator: (found: string): string =>
    `Công thức có phép tính không dùng được: “${piece(found)}”. ${ALLOWED}`,
  sign: (found: string): string =>
    `Công thức có dấu “${found}” không đứng giữa hai số hạng. Không viết số âm; hãy viết dạng a - b. ${ALLOWED}`,
  number: (found: string): string =>
    `Công thức có số không dùng được: “${piece(found)}”. Chỉ viết số nguyên không âm, nhiều nhất 15 chữ số, ví dụ 1 hoặc 100.`,
  unknownCode: (code: string): string =>
    `Công thức có mã “${piece(code)}” chưa khai ở tab Số liệu. Hãy sửa lại mã, hoặc khai thêm số liệu này. ${ALLOWED}`,
  call: (name: string): string =>
    `Công thức có “${piece(name)}(…)”: không dùng hàm, và giữa hai số hạng phải có dấu +, - hoặc *. ${ALLOWED}`,
  other: (): string => `Công thức có thành phần không dùng được. ${ALLOWED}`,
  several: (): string =>
    `Công thức có hai số hạng đứng cạnh nhau mà không có phép tính ở giữa. Hãy thêm dấu +, - hoặc *. ${ALLOWED}`,
  unfinished: (): string =>
    `Công thức dừng giữa chừng: thiếu số hạng ở cuối hoặc thiếu dấu đóng ngoặc. ${ALLOWED}`,
  brokenAt: (found: string, at: number): string =>
    `Không hiểu công thức từ ký tự thứ ${at} (“${piece(found)}”). ${ALLOWED}`,
};

/** Words of the three operations inside a sentence. */
export const OPERATION_WORDS = { '+': 'cộng', '-': 'trừ', '*': 'nhân' } as const;
