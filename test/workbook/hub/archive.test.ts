import {
  type ArchiveRecord,
  archiveContent,
  fieldState,
  readArchive,
  upsert,
} from '../../../src/workbook/hub/archive';
import { tableModel } from '../../../src/workbook/table/model';
import { READ_AT } from '../../support/appendix';
import { cellsOf, withCells, workbookOf } from '../../support/table';

const record = (change: Partial<ArchiveRecord> = {}): ArchiveRecord => ({
  period: '2024-Q1',
  agency: '01834',
  code: 'hs_tn',
  typed: '1.234 hồ sơ',
  readAs: 1234,
  state: 'reported',
  firstSubmitted: READ_AT,
  lastRevised: null,
  ...change,
});
const hubOf = (records: readonly ArchiveRecord[]) => workbookOf([tableModel(archiveContent(records))]);

describe('Kho số liệu', () => {
  const records = [
    record(),
    record({ code: 'hs_ktt', typed: 'KPS', ...fieldState('none') }),
    record({ code: 'hs_trong', typed: null, ...fieldState('blank') }),
    record({ code: 'hs_na', typed: '/', ...fieldState('notApplicable') }),
    record({ code: 'hs_loi', typed: '=1+', ...fieldState('unreadable') }),
    record({ code: 'task:5', typed: 'Hoàn thành', readAs: '', state: 'Hoàn thành' }),
    record({ period: '2024-Q2', typed: 0, ...fieldState(0), lastRevised: READ_AT + 60_000 }),
  ];

  it('gives every record back', () => {
    const { records: back, findings } = readArchive(hubOf(records));
    expect(back).toEqual(records);
    expect(findings).toEqual([]);
  });

  it('keeps four kinds of absence apart from zero, and tasks out of the field values', () => {
    const { archive } = readArchive(hubOf(records));
    expect(archive.get('2024-Q1')?.get('01834')).toEqual({
      hs_tn: 1234,
      hs_ktt: 'none',
      hs_trong: 'blank',
      hs_na: 'notApplicable',
      hs_loi: 'unreadable',
    });
    expect(archive.get('2024-Q2')?.get('01834')).toEqual({ hs_tn: 0 });
  });

  it('takes a damaged number for unreadable, never for 0', () => {
    const tab = cellsOf(tableModel(archiveContent([record()])));
    for (const wrong of [null, '1234', -1, 1.5, true]) {
      const hub = { id: 'hub', title: '', tabs: [withCells(tab, { '4,5': wrong })] };
      expect(readArchive(hub).archive.get('2024-Q1')?.get('01834')).toEqual({ hs_tn: 'unreadable' });
    }
  });

  it('is hidden, plain, and lists no blank cells', () => {
    const model = tableModel(archiveContent(records));
    expect(model.hidden).toBe(true);
    expect(model.code).toBe('tab:kho');
    expect(
      model.cells.filter(
        (cell) => cell.row >= 4 && (cell.value === null || cell.style !== 'plain') && cell.col > 0,
      ),
    ).toEqual([]);
  });

  it('says so when it is gone', () => {
    const { archive, findings } = readArchive({ id: 'hub', title: '', tabs: [] });
    expect(archive.size).toBe(0);
    expect(findings).toEqual([expect.objectContaining({ rule: 'C1', tab: 'Kho số liệu' })]);
  });
});

describe('upsert', () => {
  it('replaces by period, agency and code, in place, and adds the rest after', () => {
    const old = [record(), record({ code: 'b' })];
    const more = [record({ readAs: 5 }), record({ agency: 'X', readAs: 6 })];
    const merged = upsert(old, more);
    expect(merged.map(({ agency, code, readAs }) => [agency, code, readAs])).toEqual([
      ['01834', 'hs_tn', 5],
      ['01834', 'b', 1234],
      ['X', 'hs_tn', 6],
    ]);
    expect(upsert(merged, more)).toEqual(merged);
  });
});

describe('a full year', () => {
  it('26.000 records survive the round trip', () => {
    const many = Array.from({ length: 26_000 }, (_, i) =>
      record({
        period: `2024-Q${(i % 4) + 1}`,
        agency: String(Math.floor(i / 180)),
        code: `f${Math.floor(i / 4) % 45}`,
        ...fieldState(i),
      }),
    );
    const { archive, records } = readArchive(hubOf(many));
    expect(records).toHaveLength(26_000);
    expect(archive.get('2024-Q2')?.get('0')).toMatchObject({ f0: 1, f44: 177 });
  });
});
