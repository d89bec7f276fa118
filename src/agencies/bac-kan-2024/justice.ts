import { justiceSection } from './rows';

/** One Phòng Tư pháp per district: they report indicator 6 only. */
export const JUSTICE_SECTIONS = [
  justiceSection('058', 'thành phố Bắc Kạn'),
  justiceSection('060', 'huyện Pác Nặm'),
  justiceSection('061', 'huyện Ba Bể'),
  justiceSection('062', 'huyện Ngân Sơn'),
  justiceSection('063', 'huyện Bạch Thông'),
  justiceSection('064', 'huyện Chợ Đồn'),
  justiceSection('065', 'huyện Chợ Mới'),
  justiceSection('066', 'huyện Na Rì'),
];
