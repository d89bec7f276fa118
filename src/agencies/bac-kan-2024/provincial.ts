import { provincial } from './rows';

/** The Office, 18 departments and the tax office, in protocol order. */
export const PROVINCIAL = [
  provincial('VPUBND', 'Văn phòng UBND tỉnh', 'van_phong_ubnd_tinh', {
    abbr: 'VP UBND',
    aliases: 'Văn phòng Ủy ban nhân dân tỉnh;VPUBND tỉnh;VP UBND tỉnh',
    symbol: 'VPUBND',
  }),
  provincial('SNV', 'Sở Nội vụ', 'so_ban_nganh', { abbr: 'SNV', aliases: 'S. Nội vụ', symbol: 'SNV' }),
  provincial('STP', 'Sở Tư pháp', 'so_ban_nganh', { abbr: 'STP', symbol: 'STP' }),
  provincial('SKHDT', 'Sở Kế hoạch và Đầu tư', 'so_ban_nganh', {
    abbr: 'SKH&ĐT',
    aliases: 'Sở KH&ĐT;Sở KHĐT;Sở Kế hoạch & Đầu tư',
    symbol: 'SKHĐT',
  }),
  provincial('STC', 'Sở Tài chính', 'so_ban_nganh', { abbr: 'STC', symbol: 'STC' }),
  provincial('SCT', 'Sở Công Thương', 'so_ban_nganh', {
    abbr: 'SCT',
    aliases: 'Sở Công thương',
    symbol: 'SCT',
  }),
  provincial('SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn', 'so_ban_nganh', {
    abbr: 'SNN&PTNT',
    aliases: 'Sở NN&PTNT;Sở NNPTNT;Sở Nông nghiệp và PTNT',
    symbol: 'SNN',
  }),
  provincial('SGTVT', 'Sở Giao thông vận tải', 'so_ban_nganh', {
    abbr: 'SGTVT',
    aliases: 'Sở GTVT;Sở Giao thông - Vận tải',
    symbol: 'SGTVT',
  }),
  provincial('SXD', 'Sở Xây dựng', 'so_ban_nganh', { abbr: 'SXD', symbol: 'SXD' }),
  provincial('STNMT', 'Sở Tài nguyên và Môi trường', 'so_ban_nganh', {
    abbr: 'STN&MT',
    aliases: 'Sở TN&MT;Sở TNMT',
    symbol: 'STNMT',
  }),
  provincial('STTTT', 'Sở Thông tin và Truyền thông', 'so_ban_nganh', {
    abbr: 'STT&TT',
    aliases: 'Sở TT&TT;Sở TTTT;Sở Thông tin & Truyền thông',
    symbol: 'STTTT',
  }),
  provincial('SLDTBXH', 'Sở Lao động - Thương binh và Xã hội', 'so_ban_nganh', {
    abbr: 'SLĐTBXH',
    aliases: 'Sở LĐ-TB&XH;Sở LĐTBXH;Sở Lao động, Thương binh và Xã hội',
    symbol: 'SLĐTBXH',
  }),
  provincial('SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'so_ban_nganh', {
    abbr: 'SVHTTDL',
    aliases: 'Sở VH,TT&DL;Sở VHTT&DL;Sở Văn hoá, Thể thao và Du lịch',
    symbol: 'SVHTTDL',
  }),
  provincial('SKHCN', 'Sở Khoa học và Công nghệ', 'so_ban_nganh', {
    abbr: 'SKH&CN',
    aliases: 'Sở KH&CN;Sở KHCN',
    symbol: 'SKHCN',
  }),
  provincial('SGDDT', 'Sở Giáo dục và Đào tạo', 'so_ban_nganh', {
    abbr: 'SGD&ĐT',
    aliases: 'Sở GD&ĐT;Sở GDĐT',
    symbol: 'SGDĐT',
  }),
  provincial('SYT', 'Sở Y tế', 'so_ban_nganh', { abbr: 'SYT', symbol: 'SYT' }),
  provincial('TTT', 'Thanh tra tỉnh', 'so_ban_nganh', {
    abbr: 'TTT',
    aliases: 'Thanh tra tỉnh Bắc Kạn',
    symbol: 'TTr',
  }),
  provincial('BDT', 'Ban Dân tộc', 'so_ban_nganh', {
    abbr: 'BDT',
    aliases: 'Ban Dân tộc tỉnh',
    symbol: 'BDT',
  }),
  provincial('BQLKCN', 'Ban Quản lý các Khu công nghiệp', 'so_ban_nganh', {
    abbr: 'BQL KCN',
    aliases: 'Ban Quản lý các KCN;BQL các KCN tỉnh',
    symbol: 'BQLKCN',
  }),
  provincial('CT', 'Cục Thuế tỉnh', 'co_quan_phoi_hop', {
    abbr: 'CT',
    aliases: 'Cục Thuế tỉnh Bắc Kạn',
    symbol: 'CT',
  }),
];
