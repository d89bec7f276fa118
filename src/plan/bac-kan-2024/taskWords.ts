import { dayCell } from './cells';
import { ALL_THREE } from './owners';

/** Words of the plan that many tasks share, with the codes they mean. */
export const ledBy = {
  all: { chu_tri_goc: 'Các Sở, Ban, ngành, UBND cấp huyện, UBND cấp xã', chu_tri: ALL_THREE },
  departments: { chu_tri_goc: 'Các Sở, Ban, ngành', chu_tri: 'so_ban_nganh' },
  local: { chu_tri_goc: 'UBND cấp huyện, UBND cấp xã', chu_tri: 'ubnd_cap_huyen+ubnd_cap_xa' },
  information: { chu_tri_goc: 'Sở Thông tin và Truyền thông', chu_tri: 'STTTT' },
  environment: { chu_tri_goc: 'Sở Tài nguyên và Môi trường', chu_tri: 'STNMT' },
  office: { chu_tri_goc: 'Văn phòng UBND tỉnh', chu_tri: 'VPUBND' },
  officeAndInformation: {
    chu_tri_goc: 'Văn phòng UBND tỉnh; Sở Thông tin và Truyền thông',
    chu_tri: 'VPUBND+STTTT',
  },
} as const;

export const joinedBy = {
  all: { phoi_hop_goc: 'Các Sở, Ban, ngành, UBND cấp huyện, UBND cấp xã', phoi_hop: ALL_THREE },
  departments: { phoi_hop_goc: 'Các Sở, Ban, ngành', phoi_hop: 'so_ban_nganh' },
  information: { phoi_hop_goc: 'Sở Thông tin và Truyền thông', phoi_hop: 'STTTT' },
  justice: { phoi_hop_goc: 'Sở Tư pháp', phoi_hop: 'STP' },
  tax: { phoi_hop_goc: 'Cục Thuế tỉnh', phoi_hop: 'CT' },
  office: { phoi_hop_goc: 'Văn phòng UBND tỉnh', phoi_hop: 'VPUBND' },
  officeAndJustice: { phoi_hop_goc: 'Văn phòng UBND tỉnh; Sở Tư pháp', phoi_hop: 'VPUBND+STP' },
  officeAndDepartments: {
    phoi_hop_goc: 'Văn phòng UBND tỉnh; Các Sở, Ban, ngành',
    phoi_hop: 'VPUBND+so_ban_nganh',
  },
  officeTaxEnvironment: {
    phoi_hop_goc: 'Văn phòng UBND tỉnh; Cục Thuế tỉnh; Sở Tài nguyên và Môi trường',
    phoi_hop: 'VPUBND+CT+STNMT',
  },
  officeInformationLocal: {
    phoi_hop_goc: 'Văn phòng UBND tỉnh; Sở Thông tin và Truyền thông; UBND cấp huyện, UBND cấp xã',
    phoi_hop: 'VPUBND+STTTT+ubnd_cap_huyen+ubnd_cap_xa',
  },
} as const;

/** Standing tasks run to the end of the year. */
export const always = {
  thoi_gian_goc: 'Thường xuyên',
  loai_thoi_gian: 'thuong_xuyen',
  han: dayCell('2024-12-31'),
} as const;
