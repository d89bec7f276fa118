import type { Cells } from './cells';
import { ALL_THREE, CERTIFIERS } from './owners';

/** Digitisation, electronic results and certified copies (lines 4 to 6). */
export const DIGITAL_FIELDS: readonly Cells[] = [
  {
    ma: 'hs_so_hoa_tp',
    ten: 'Số hồ sơ có số hóa thành phần hồ sơ khi tiếp nhận',
    don_vi: 'hồ sơ',
    loai: 'luong',
    ai_khai: ALL_THREE,
    dung_cho: 'CT04 tử số (1)',
  },
  {
    ma: 'kq_so_hoa',
    ten: 'Số hồ sơ đã giải quyết có kết quả được số hóa (gồm cả kết quả cấp bản điện tử)',
    don_vi: 'hồ sơ',
    loai: 'luong',
    ai_khai: ALL_THREE,
    dung_cho: 'CT04 tử số (2)',
  },
  {
    ma: 'hs_gq_co_kq',
    ten: 'Số hồ sơ đã giải quyết, trả kết quả của TTHC có quy định cấp kết quả bằng văn bản',
    don_vi: 'hồ sơ',
    loai: 'luong',
    ai_khai: ALL_THREE,
    dung_cho: 'CT04, CT05 mẫu số',
  },
  {
    ma: 'kq_dien_tu',
    ten: 'Số hồ sơ đã cấp kết quả điện tử (bản điện tử có ký số)',
    don_vi: 'hồ sơ',
    loai: 'luong',
    ai_khai: ALL_THREE,
    dung_cho: 'CT05 tử số',
  },
  {
    ma: 'ct_da_cung_cap',
    ten: 'Đơn vị đã cung cấp dịch vụ chứng thực bản sao điện tử từ bản chính (1 = có, 0 = chưa)',
    don_vi: 'đơn vị',
    loai: 'thoi_diem',
    ai_khai: CERTIFIERS,
    dung_cho: 'CT06A tử số',
  },
  {
    ma: 'ct_phai_cung_cap',
    ten: 'Đơn vị thuộc diện phải cung cấp (luôn = 1) - TỰ ĐIỀN',
    don_vi: 'đơn vị',
    loai: 'hang_so',
    ai_khai: CERTIFIERS,
    dung_cho: 'CT06A mẫu số',
    cong_thuc: '1',
  },
  {
    ma: 'ct_bs_dien_tu',
    ten: 'Số hồ sơ chứng thực bản sao từ bản chính được chứng thực điện tử',
    don_vi: 'hồ sơ',
    loai: 'luong',
    ai_khai: CERTIFIERS,
    dung_cho: 'CT06B tử số',
  },
  {
    ma: 'ct_bs_tong',
    ten: 'Tổng số hồ sơ chứng thực bản sao từ bản chính phát sinh (giấy + điện tử)',
    don_vi: 'hồ sơ',
    loai: 'luong',
    ai_khai: CERTIFIERS,
    dung_cho: 'CT06B mẫu số',
  },
];
