import { SETTINGS } from '../config';
import { GROUP_PREFIX, SILENT } from '../groups';
import type { Cells } from './cells';

const setting = (ma: keyof typeof SETTINGS, gia_tri: Cells[string]): Cells => ({
  ma,
  ten: SETTINGS[ma].label,
  gia_tri,
});

const group = (code: string, ten: string, gia_tri: string): Cells => ({
  ma: `${GROUP_PREFIX}${code}`,
  ten,
  gia_tri,
});

/** The plan's head: its number and date are missing in the scan, so that `so_ke_hoach` stays blank for the office. */
const head: readonly Cells[] = [
  setting('ma_ke_hoach', 'bac-kan-2024'),
  setting(
    'ten_ke_hoach',
    'Thực hiện thủ tục hành chính trên môi trường điện tử và chuyển đổi số trong giải quyết thủ tục hành chính trên địa bàn tỉnh Bắc Kạn năm 2024',
  ),
  setting('nam', 2024),
  setting('ten_tinh', 'Bắc Kạn'),
  setting('so_ke_hoach', null),
  setting('ky_hien_tai', '2024-Q3'),
  setting('o_trong', 'E'),
  setting('tinh_chua_gui', 'co'),
  setting('nguong_tam_tinh', 100),
  setting('chot_nhiem_vu', '31/12/2024'),
  setting('so_ngay_sau_chi_dao', null),
  setting('huyen_gom_xa', 'khong'),
  setting('du_lieu_minh_hoa', null),
];

/** Groups in display order: I the Office, then the departments; II districts, then their justice sections; III communes. */
const groups: readonly Cells[] = [
  group('van_phong_ubnd_tinh', 'Văn phòng UBND tỉnh', 'I. Sở, ban, ngành'),
  group('so_ban_nganh', 'Sở, ban, ngành', 'I. Sở, ban, ngành'),
  group('ubnd_cap_huyen', 'UBND cấp huyện', 'II. Cấp huyện'),
  group('phong_tu_phap', 'Phòng Tư pháp cấp huyện', 'II. Cấp huyện'),
  group('ubnd_cap_xa', 'UBND cấp xã', 'III. Cấp xã'),
  group('co_quan_phoi_hop', 'Cơ quan phối hợp', SILENT),
];

export const CONFIG: readonly Cells[] = [...head, ...groups];
