import { type Planted, taskRow } from './types';

/** Cells that are blank or cannot be read as typed: E0, E1 and the R rules. */
export const CELL_FAULTS: readonly Planted[] = [
  {
    rule: 'E0',
    agency: '01858',
    story: 'One owed cell forgotten.',
    typed: { dg_hai_long: null },
  },
  {
    rule: 'E0',
    agency: '02095',
    story: '“Đã gửi” chosen over an empty return (sending.ts: tickedEmpty).',
    typed: {},
  },
  {
    rule: 'E1',
    agency: '01861',
    story: 'A rate typed where a number is asked.',
    typed: { hs_so_hoa_tp: { value: 0.85, format: '0%' } },
  },
  {
    rule: 'E1',
    agency: '01864',
    story: '“5/9” typed, which the sheet made a date.',
    typed: { gd_tong: { value: 45540, format: 'd/m/yyyy' } },
  },
  {
    rule: 'E1',
    agency: '01867',
    story: 'An estimate.',
    typed: { hs_tn_toan_trinh: 'khoảng 50' },
  },
  {
    rule: 'E1',
    agency: '01870',
    story: 'N/A where the register does not allow it.',
    typed: { hs_tai_su_dung: 'không thuộc thẩm quyền' },
  },
  {
    rule: 'R1',
    agency: '01942',
    story: 'A broken reference pasted from another file.',
    typed: taskRow(6, { trang_thai: 'Duy trì thường xuyên', ket_qua: '#REF!' }),
  },
  {
    rule: 'R2',
    agency: '01945',
    story: 'A dash for none.',
    typed: { hs_tai_su_dung: '-' },
  },
  {
    rule: 'R3',
    agency: '01948',
    story: 'A day that does not exist.',
    typed: taskRow(22, { trang_thai: 'Đang thực hiện', ty_le_hoan_thanh: 60, ngay_han_rieng: '31/11/2024' }),
  },
  {
    rule: 'R4',
    agency: '01951',
    story: 'Text pasted from a document in a VNI font.',
    typed: taskRow(5, { ket_qua: 'Ñaõ trieån khai ñeán caùc thoân' }),
  },
  {
    rule: 'R5',
    agency: '01954',
    story: 'More than a hundred percent.',
    typed: taskRow(22, { trang_thai: 'Đang thực hiện', ty_le_hoan_thanh: 150 }),
  },
  {
    rule: 'R6',
    agency: '01957',
    story: 'A state of the clerk’s own, pasted over the list.',
    typed: taskRow(7, { trang_thai: 'Đã xong' }),
  },
  {
    rule: 'R7',
    agency: '01960',
    story: 'A whole report pasted as title of the document.',
    typed: taskRow(10, {
      van_ban_trich_yeu: 'Trong quý III, đơn vị đã tập trung chỉ đạo tiếp nhận hồ sơ trực tuyến. '.repeat(16),
    }),
  },
  {
    rule: 'R8',
    agency: '01963',
    story: 'A document named without its symbol.',
    typed: taskRow(5, { van_ban_so: 'Công văn số 12' }),
  },
  {
    rule: 'R9',
    agency: '01969',
    story: 'Words instead of a link.',
    typed: taskRow(25, { link: 'xem trên trang của xã' }),
  },
  {
    rule: 'R10',
    agency: '01975',
    story: 'Something else than “Đã gửi”.',
    typed: { 'foot:xac_nhan': 'ok' },
  },
];
