import type { TableContent, TableLayout } from '../table/types';
import { systemColumn } from './columns';
import { MAIL_LEDGER_TEXT } from './messages';

const { headers } = MAIL_LEDGER_TEXT;

/** Ledger of mails: one row per (period, kind, recipient, content). Empty until mail is built. */
export const MAIL_LEDGER_LAYOUT: TableLayout = {
  code: 'tab:so_gui_thu',
  title: 'Sổ gửi thư',
  color: '7F7F7F',
  hidden: false,
  columns: [
    systemColumn('khoa', headers.key, 30, 'text'),
    systemColumn('ky', headers.period, 11, 'textCenter'),
    systemColumn('loai', headers.kind, 14, 'text'),
    systemColumn('nguoi_nhan', headers.recipient, 30, 'text'),
    systemColumn('tieu_de', headers.subject, 50, 'text'),
    systemColumn('trang_thai', headers.state, 14, 'textCenter'),
    systemColumn('thoi_gian', headers.at, 18, 'textCenter'),
  ],
  columnNumbers: false,
  over: [],
  landscape: true,
  frozenCols: 0,
  spareRows: 0,
  conditionals: [],
};

/** The ledger before any mail. */
export const emptyMailLedger = (): TableContent => ({
  layout: MAIL_LEDGER_LAYOUT,
  headings: [{ text: MAIL_LEDGER_TEXT.title, style: 'title' }],
  rows: [],
});
