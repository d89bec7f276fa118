import type { CellValue } from '../../cells/cell';
import { derivedOf } from '../../checks/numbers';
import { evaluate } from '../../formulas/evaluate';
import { expand } from '../../formulas/leaves';
import type { ShownRatio } from '../../indicators/types';
import type { Field } from '../../plan/types';
import { type FootItem, placeCode } from '../../reading/return';
import type { SectionCode } from './columns';
import type { AgencyRow } from './layout';
import { derivedField, fieldCheck } from './live/fieldCheck';
import { type Checks, lineCells } from './live/line';
import type { Live, Sheet } from './live/sheet';
import { type Watch, watchesOf } from './live/watch';
import { checkedResult, liveTexts, previousValue } from './messages';
import type { AgencyOutputs, LineOutput } from './outputs';

/** A cell that a check or consolidation writes, by section, row code and column code. */
export type OutputCell = Live & {
  readonly section: SectionCode;
  readonly row: string;
  readonly column: string;
};

/** Longer text makes an .xlsx file damaged; a cell with thousands of characters is read by nobody. */
const MAX_MESSAGE = 4000;

function joined(messages: readonly string[] | undefined): string | null {
  const text = (messages ?? []).join('\n');
  if (text === '') return null;
  return text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE).replace(/\p{Cs}$/u, '')}…` : text;
}

/** A percentage as its cell holds it: 84.21, or "Không phát sinh"; blank when there is none. */
function ratioValue(ratio: ShownRatio | null | undefined): CellValue {
  if (ratio === null || ratio === undefined) return null;
  return ratio.shown === '' ? liveTexts.none : Number(ratio.shown.replace(',', '.'));
}

type Context = {
  readonly sheet: Sheet;
  readonly watches: ReadonlyMap<string, Watch>;
  /** "Kiểm tra" of every typed field. */
  readonly live: ReadonlyMap<string, Live>;
};

/** The previous value of any field: as archived, or computed for a derived one. */
function previousOf({ layout, outputs }: Sheet, field: Field): CellValue {
  const value = outputs.previous[field.code];
  if (value !== undefined) return previousValue(value);
  if (field.tree === null || field.kind === 'hang_so') return null;
  const tree = expand(field.tree, derivedOf(layout.plan));
  return evaluate(tree, (code) => {
    const part = outputs.previous[code];
    return typeof part === 'number' ? part : part === 'none' ? 0 : null;
  });
}

const cellsAt =
  (section: SectionCode, row: AgencyRow) =>
  (cells: Readonly<Record<string, Live>>): readonly OutputCell[] =>
    Object.entries(cells).map(([column, live]) => ({ section, row: row.code, column, ...live }));

const plain = (value: CellValue): Live => ({ value });

function typedFieldCells({ sheet, live }: Context, field: Field): Readonly<Record<string, Live>> {
  const { outputs } = sheet;
  const { code } = field;
  return {
    ky_truoc: plain(previousOf(sheet, field)),
    hieu_la: plain(outputs.readAs[code] || null),
    kiem_tra: live.get(code) ?? plain(null),
    thong_bao: plain(joined(outputs.messages[code])),
    da_doc: plain(outputs.lastRead[code] ?? null),
    khong_doc_duoc: plain(outputs.unreadable.has(code) ? 1 : null),
  };
}

function derivedFieldCells({ sheet }: Context, field: Field, checks: Checks): Readonly<Record<string, Live>> {
  const tree = field.tree === null ? null : expand(field.tree, derivedOf(sheet.layout.plan));
  return {
    ky_truoc: plain(previousOf(sheet, field)),
    ky_nay: tree === null ? plain(null) : derivedField(sheet, tree, checks),
    thong_bao: plain(joined(sheet.outputs.messages[field.code])),
  };
}

function lineOutputCells(
  { sheet, watches }: Context,
  content: Extract<AgencyRow['content'], { kind: 'line' }>,
  checks: Checks,
): Readonly<Record<string, Live>> {
  const output: LineOutput | undefined = sheet.outputs.lines[content.indicator.code];
  return {
    ...lineCells(sheet, content, watches, checks),
    ky_truoc: plain(ratioValue(output?.previous)),
    luy_ke: plain(ratioValue(output?.cumulative)),
    lan_kiem_tra: plain(output?.result ? checkedResult(output.result) || null : null),
  };
}

/** Messages of a task: those of its cells in column order, then those of the row. */
function taskMessages(outputs: AgencyOutputs, row: AgencyRow): string | null {
  const prefix = `${row.code}:`;
  const codes = Object.keys(outputs.messages).filter((code) => code === row.code || code.startsWith(prefix));
  const all = codes.flatMap((code) => outputs.messages[code] ?? []);
  return joined([...new Set(all)]);
}

/** Messages of a foot cell; those about the whole return (place '') stand beside the tick. */
function footMessages({ messages }: AgencyOutputs, item: FootItem): readonly string[] {
  const own = messages[placeCode({ kind: 'foot', item })] ?? [];
  return item === 'xac_nhan' ? [...own, ...(messages[''] ?? [])] : own;
}

function rowCells(
  context: Context,
  section: SectionCode,
  row: AgencyRow,
  checks: Checks,
): readonly OutputCell[] {
  const { content } = row;
  const at = cellsAt(section, row);
  const { outputs } = context.sheet;
  switch (content.kind) {
    case 'field':
      return at(
        content.typed
          ? typedFieldCells(context, content.field)
          : derivedFieldCells(context, content.field, checks),
      );
    case 'line':
      return at(lineOutputCells(context, content, checks));
    case 'task':
      return at({
        danh_gia: plain(outputs.taskStates[content.task.no] || null),
        thong_bao: plain(taskMessages(outputs, row)),
      });
    case 'foot':
      return at({ thong_bao: plain(joined(footMessages(outputs, content.item))) });
    case 'note':
      return [];
  }
}

/** "Kiểm tra" of every typed field the tab has. */
function liveChecks(sheet: Sheet, watches: ReadonlyMap<string, Watch>): ReadonlyMap<string, Live> {
  const rows = sheet.layout.sections.find(({ code }) => code === 'A')?.rows ?? [];
  const checks = new Map<string, Live>();
  for (const { code, content } of rows) {
    const watch = watches.get(code);
    if (content.kind === 'field' && content.typed && watch) checks.set(code, fieldCheck(sheet, code, watch));
  }
  return checks;
}

/** Every output cell of a tab with its value and, where it is live, its formula for where things stand. */
export function outputCells(sheet: Sheet): readonly OutputCell[] {
  const watches = watchesOf(sheet.layout);
  const live = liveChecks(sheet, watches);
  const checks: Checks = new Map([...live].map(([field, { value }]) => [field, String(value ?? '')]));
  return sheet.layout.sections.flatMap((section) =>
    section.rows.flatMap((row) => rowCells({ sheet, watches, live }, section.code, row, checks)),
  );
}
