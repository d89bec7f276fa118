import type { Agency } from '../agencies/types';
import type { Period } from '../periods/types';

const REPAIR = 'Chạy "Thiết lập / sửa cấu trúc" (tthc setup)';

/** Sentences of the actions themselves; those of rules, reading and tabs stand in their rooms. */
export const noHub = (): string => 'Chưa có tệp tổng hợp trong thư mục này. Chạy "tthc init" để tạo bộ tệp.';

export const unknownPeriod = (code: string, periods: readonly Period[]): string =>
  `Cấu hình ghi kỳ hiện tại là "${code}", không có trong tab Kỳ báo cáo (đang có: ${periods.map((p) => p.code).join(', ')}). Sửa ô ky_hien_tai.`;

export const tabMissing = (agency: Agency): string =>
  `Không tìm thấy tab của ${agency.name} (mã ${agency.code}): ô A1 của tab phải ghi đúng mã này. ${REPAIR} để tạo lại; số liệu đã gõ trong tab khác vẫn giữ nguyên.`;

export const tabDoubled = (code: string, names: readonly string[]): string =>
  `Có ${names.length} tab cùng mang mã ${code} (${names.join('; ')}); không tab nào được tính. Giữ lại tab đúng, xóa tab thừa hoặc xóa mã ở ô A1 của tab thừa.`;

export const tabStranger = (code: string): string =>
  `Tab mang mã "${code}" không thuộc cơ quan nào phải báo cáo kỳ này; không được tính. Sửa mã ở ô A1, hoặc thêm cơ quan vào tab Cơ quan.`;
