import { appendLog, LOG_ROWS, type LogEntry, logContent, readLog } from '../../../src/workbook/hub/log';
import { emptyMailLedger } from '../../../src/workbook/hub/mailLedger';
import { tableModel } from '../../../src/workbook/table/model';
import { READ_AT } from '../../support/appendix';
import { rowOfCode, workbookOf } from '../../support/table';

const entry = (change: Partial<LogEntry> = {}): LogEntry => ({
  at: READ_AT,
  who: 'vanphong',
  what: 'consolidate',
  outcome: 'Xong',
  period: '2024-Q3',
  returns: 143,
  errors: 3,
  warnings: 1,
  cells: 1200,
  milliseconds: 900,
  ...change,
});

describe('Nhật ký', () => {
  it('puts a run after the last one, and the tab gives both back', () => {
    const one = appendLog([], entry());
    const hub = workbookOf([tableModel(logContent(one))]);
    const two = appendLog(readLog(hub), entry({ what: 'check', cells: null }));
    const [tab] = workbookOf([tableModel(logContent(two))]).tabs;
    if (tab === undefined) throw new Error('no tab');
    const at = '18/09/2024 10:00';
    expect(tab.cells.slice(rowOfCode(tab, 'row:1'))).toEqual([
      ['row:1', at, 'vanphong', 'consolidate', '2024-Q3', 'Xong', 143, 3, 1, 1200, 900],
      ['row:2', at, 'vanphong', 'check', '2024-Q3', 'Xong', 143, 3, 1, null, 900],
    ]);
  });

  it('keeps the newest 500 and goes on counting', () => {
    let rows = appendLog([], entry());
    for (let i = 0; i < LOG_ROWS; i += 1) rows = appendLog(rows, entry({ returns: i }));
    expect(rows).toHaveLength(500);
    expect(rows[0]?.n).toBe(2);
    expect(rows[499]).toMatchObject({ n: 501, cells: { so_bao_cao: 499 } });
  });

  it('starts afresh where the tab is gone', () => {
    expect(readLog({ id: 'hub', title: '', tabs: [] })).toEqual([]);
  });
});

describe('Sổ gửi thư', () => {
  it('is a header and nothing below', () => {
    const model = tableModel(emptyMailLedger());
    expect(model.code).toBe('tab:so_gui_thu');
    expect(model.rows).toBe(4);
  });
});
