import { columnLetters } from '../../cells/a1';
import { TASK_STATUSES } from '../../reading/return';
import type { Block, Conditional, Validation } from '../model';
import { blocksOf } from './blocks';
import type { SectionCode } from './columns';
import type { Frame } from './frame';
import { type InputPlace, inputPlaces } from './inputs';
import type { AgencyRow } from './layout';
import { literal } from './live/sheet';
import { liveTexts, SENT, validationTexts } from './messages';
import { columnKey, type Position, positionOf } from './placement';
import { UNPLACED_VALUE_COL } from './unplaced';

const placed = (frame: Frame, inputs: readonly InputPlace[]): readonly Position[] =>
  inputs.flatMap(({ section, row, column }) => {
    const at = positionOf(frame.placement, section, row.code, column.code);
    return at === null ? [] : [at];
  });

/** The cells a clerk may type in: the inputs, and the values waiting to be placed (they are to be cleared). */
export function inputBlocks(frame: Frame): readonly Block[] {
  const waiting = [...frame.roles].flatMap(([row, { kind }]) =>
    kind === 'unplaced' ? [{ row, col: UNPLACED_VALUE_COL }] : [],
  );
  return blocksOf([...placed(frame, inputPlaces(frame.layout)), ...waiting]);
}

type Rule = {
  readonly kind: Validation['kind'];
  readonly texts: { readonly title: string; readonly message: string };
  readonly values?: readonly string[];
  readonly covers: (input: InputPlace) => boolean;
};

/** Counts, dates and percents only warn; the two dropdowns refuse anything else. */
const RULES: readonly Rule[] = [
  { kind: 'count', texts: validationTexts.count, covers: ({ place }) => place.kind === 'field' },
  {
    kind: 'list',
    texts: validationTexts.status,
    values: TASK_STATUSES,
    covers: ({ column }) => column.code === 'trang_thai',
  },
  {
    kind: 'percent',
    texts: validationTexts.percent,
    covers: ({ column }) => column.code === 'ty_le_hoan_thanh',
  },
  { kind: 'date', texts: validationTexts.date, covers: ({ column }) => column.style === 'inputDate' },
  {
    kind: 'list',
    texts: validationTexts.sent,
    values: [SENT],
    covers: ({ place }) => place.kind === 'foot' && place.item === 'xac_nhan',
  },
];

export function validations(frame: Frame): readonly Validation[] {
  const inputs = inputPlaces(frame.layout);
  return RULES.flatMap(({ kind, texts, values, covers }) =>
    blocksOf(placed(frame, inputs.filter(covers))).map((block) => ({
      block,
      kind,
      values: values ?? [],
      ...texts,
    })),
  );
}

type Look = Extract<Conditional, { kind: 'formula' }>['style'];

/** One condition over a column of a section's rows; `test` gets the column letters it names and the block's first row (1-based). */
function conditionsOn(
  frame: Frame,
  on: { readonly section: SectionCode; readonly column: string; readonly rows: readonly AgencyRow[] },
  style: Look,
  named: readonly string[],
  test: (cells: readonly string[]) => string,
): readonly Conditional[] {
  const cols = named.map((column) => frame.placement.cols.get(columnKey(on.section, column)));
  if (cols.some((col) => col === undefined)) return [];
  const positions = on.rows.flatMap(({ code }) => {
    const at = positionOf(frame.placement, on.section, code, on.column);
    return at === null ? [] : [at];
  });
  return blocksOf(positions).map((block) => ({
    kind: 'formula',
    block,
    formula: test(cols.map((col) => `$${columnLetters(col ?? 0)}${block.top + 1}`)),
    style,
  }));
}

const rowsOf = (frame: Frame, section: SectionCode): readonly AgencyRow[] =>
  frame.layout.sections.find(({ code }) => code === section)?.rows ?? [];

/** Messages grey out once the input differs from what was last read; checks and results take their colours. */
export function conditionals(frame: Frame): readonly Conditional[] {
  const typed = rowsOf(frame, 'A').filter(({ content }) => content.kind === 'field' && content.typed);
  const message = { section: 'A', column: 'thong_bao', rows: typed } as const;
  const check = { section: 'A', column: 'kiem_tra', rows: typed } as const;
  const result = { section: 'B', column: 'danh_gia', rows: rowsOf(frame, 'B') } as const;
  const says = (text: string) => (cells: readonly string[]) => `${cells[0]}=${literal(text)}`;
  return [
    ...conditionsOn(frame, message, 'muted', ['ky_nay', 'da_doc'], ([input, copy]) => `${input}<>${copy}`),
    ...conditionsOn(
      frame,
      check,
      'warn',
      ['kiem_tra'],
      ([cell]) =>
        `AND(${cell}<>"";${cell}<>${literal(liveTexts.right)};${cell}<>${literal(liveTexts.checked)})`,
    ),
    ...conditionsOn(frame, result, 'met', ['danh_gia'], says(liveTexts.met)),
    ...conditionsOn(frame, result, 'unmet', ['danh_gia'], says(liveTexts.unmet)),
  ];
}
