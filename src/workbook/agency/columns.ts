import type { TaskColumn } from '../../reading/return';
import type { StyleName } from '../model';
import { columnHeaders as header } from './messages';

export type SectionCode = 'A' | 'B' | 'C' | 'foot';

/** Who fills a column: fixed by the plan, typed by the agency, or written by a check. */
export type ColumnRole = 'fixed' | 'input' | 'output';

/** One column of a section, declared once: reader, writer, protection and validation derive from it. */
export type AgencyColumn = {
  /** Stands in the section's hidden code row. */
  readonly code: string;
  /** Confirmed against the code on reading. */
  readonly header: string;
  /** 0-based column of the layout; sections share the columns so that widths fit. */
  readonly col: number;
  readonly role: ColumnRole;
  /** Look of a body cell; an input column's cell that is no input of its row is `text` or `number`. */
  readonly style: StyleName;
};

/** Widths in characters by physical column; the last two are hidden. Column A holds the row codes. */
export const FIRST_WIDTHS: readonly number[] = [14, 6, 42, 20, 14, 16, 16, 16, 34, 28, 13];
export const TASK_WIDTHS: readonly number[] = [30, 26, 26, 14, 14, 16, 32];
export const HIDDEN_WIDTHS: readonly number[] = [14, 14];

const column = (
  code: string,
  text: string,
  col: number,
  role: ColumnRole,
  style: StyleName,
): AgencyColumn => ({ code, header: text, col, role, style });

/** Section A, hidden copy and flag from `hidden` on. */
export const fieldColumns = (hidden: number): readonly AgencyColumn[] => [
  column('stt', header.stt, 1, 'fixed', 'textCenter'),
  column('so_lieu', header.so_lieu, 2, 'fixed', 'text'),
  column('don_vi', header.don_vi, 3, 'fixed', 'textCenter'),
  column('ky_truoc', header.ky_truoc, 4, 'output', 'number'),
  column('ky_nay', header.ky_nay, 5, 'input', 'input'),
  column('hieu_la', header.hieu_la, 6, 'output', 'textCenter'),
  column('kiem_tra', header.kiem_tra, 7, 'output', 'textCenter'),
  column('thong_bao', header.thong_bao, 8, 'output', 'message'),
  column('giai_trinh', header.giai_trinh, 9, 'input', 'inputText'),
  column('da_doc', header.da_doc, hidden, 'output', 'code'),
  column('khong_doc_duoc', header.khong_doc_duoc, hidden + 1, 'output', 'code'),
];

/** Section B, hidden numerator and denominator from `hidden` on: all visible results are made from them. */
export const lineColumns = (hidden: number): readonly AgencyColumn[] => [
  column('stt', header.stt, 1, 'fixed', 'textCenter'),
  column('chi_tieu', header.chi_tieu, 2, 'fixed', 'text'),
  column('chi_tieu_giao', header.chi_tieu_giao, 3, 'fixed', 'textCenter'),
  column('ky_truoc', header.ky_truoc, 4, 'output', 'percent'),
  column('ket_qua', header.ket_qua, 5, 'output', 'percentBold'),
  column('danh_gia', header.danh_gia_chi_tieu, 6, 'output', 'textCenter'),
  column('con_thieu', header.con_thieu, 7, 'output', 'number'),
  column('tu_mau', header.tu_mau, 8, 'output', 'textCenter'),
  column('lan_kiem_tra', header.lan_kiem_tra, 9, 'output', 'text'),
  column('luy_ke', header.luy_ke, 10, 'output', 'percent'),
  column('tu_so', header.tu_so, hidden, 'output', 'code'),
  column('mau_so', header.mau_so, hidden + 1, 'output', 'code'),
];

const taskInput = (code: TaskColumn, text: string, col: number, style: StyleName): AgencyColumn =>
  column(code, text, col, 'input', style);

/** Section C. */
export const taskColumns = (): readonly AgencyColumn[] => [
  column('stt', header.stt, 1, 'fixed', 'textCenter'),
  column('nhiem_vu', header.nhiem_vu, 2, 'fixed', 'text'),
  column('san_pham', header.san_pham, 3, 'fixed', 'text'),
  column('thoi_han', header.thoi_han, 4, 'fixed', 'textCenter'),
  taskInput('trang_thai', header.trang_thai, 5, 'inputText'),
  taskInput('van_ban_so', header.van_ban_so, 6, 'inputText'),
  taskInput('van_ban_ngay', header.van_ban_ngay, 7, 'inputDate'),
  taskInput('van_ban_trich_yeu', header.van_ban_trich_yeu, 8, 'inputText'),
  taskInput('link', header.link, 9, 'inputText'),
  taskInput('ty_le_hoan_thanh', header.ty_le_hoan_thanh, 10, 'input'),
  taskInput('ket_qua', header.ket_qua_nhiem_vu, 11, 'inputText'),
  taskInput('kho_khan', header.kho_khan, 12, 'inputText'),
  taskInput('kien_nghi', header.kien_nghi, 13, 'inputText'),
  taskInput('ngay_han_rieng', header.ngay_han_rieng, 14, 'inputDate'),
  taskInput('ngay_chi_dao', header.ngay_chi_dao, 15, 'inputDate'),
  column('danh_gia', header.danh_gia, 16, 'output', 'textCenter'),
  column('thong_bao', header.thong_bao, 17, 'output', 'message'),
];

export const footColumns = (): readonly AgencyColumn[] => [
  column('stt', header.stt, 1, 'fixed', 'textCenter'),
  column('muc', header.muc, 2, 'fixed', 'text'),
  column('noi_dung', header.noi_dung, 3, 'input', 'inputText'),
  column('thong_bao', header.thong_bao, 4, 'output', 'plain'),
];
