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

/** Widths in characters of columns A–K by physical column; A holds the row codes. Section C goes on to their right. */
export const FIRST_WIDTHS: readonly number[] = [14, 6, 40, 18, 13, 16, 15, 15, 30, 24, 12];
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

type TaskSeed = readonly [code: string, text: string, role: ColumnRole, style: StyleName, width: number];

const taskInput = (code: TaskColumn, text: string, style: StyleName, width = 0): TaskSeed => [
  code,
  text,
  'input',
  style,
  width,
];

/** Section C from column B on; widths only right of the columns all sections share. */
const TASK_SEEDS: readonly TaskSeed[] = [
  ['stt', header.stt, 'fixed', 'textCenter', 0],
  ['nhiem_vu', header.nhiem_vu, 'fixed', 'text', 0],
  ['san_pham', header.san_pham, 'fixed', 'text', 0],
  ['thoi_han', header.thoi_han, 'fixed', 'textCenter', 0],
  taskInput('trang_thai', header.trang_thai, 'inputText'),
  taskInput('van_ban_so', header.van_ban_so, 'inputText'),
  taskInput('van_ban_ngay', header.van_ban_ngay, 'inputDate'),
  taskInput('van_ban_trich_yeu', header.van_ban_trich_yeu, 'inputText'),
  taskInput('link', header.link, 'inputText'),
  taskInput('ty_le_hoan_thanh', header.ty_le_hoan_thanh, 'input'),
  taskInput('ket_qua', header.ket_qua_nhiem_vu, 'inputText', 26),
  taskInput('kho_khan', header.kho_khan, 'inputText', 22),
  taskInput('kien_nghi', header.kien_nghi, 'inputText', 22),
  taskInput('ngay_han_rieng', header.ngay_han_rieng, 'inputDate', 12),
  taskInput('ngay_chi_dao', header.ngay_chi_dao, 'inputDate', 12),
  ['danh_gia', header.danh_gia, 'output', 'textCenter', 14],
  ['thong_bao', header.thong_bao, 'output', 'message', 28],
];

/** Section C without the columns `isAsked` says no task of the agency needs, and the widths it adds to `FIRST_WIDTHS`. */
export function taskColumns(isAsked: (code: string) => boolean): {
  readonly columns: readonly AgencyColumn[];
  readonly widths: readonly number[];
} {
  const seeds = TASK_SEEDS.filter(([code]) => isAsked(code));
  return {
    columns: seeds.map(([code, text, role, style], at) => column(code, text, at + 1, role, style)),
    widths: seeds.slice(FIRST_WIDTHS.length - 1).map(([, , , , width]) => width),
  };
}

export const footColumns = (): readonly AgencyColumn[] => [
  column('stt', header.stt, 1, 'fixed', 'textCenter'),
  column('muc', header.muc, 2, 'fixed', 'text'),
  column('noi_dung', header.noi_dung, 3, 'input', 'inputText'),
  column('thong_bao', header.thong_bao, 4, 'output', 'plain'),
];
