import { explain } from '../../formulas/explain';
import type { Indicator, Plan } from '../../plan/types';
import type { Column, TableContent, TableLayout, TableRow } from '../table/types';
import { TITLES } from './appendixMessages';
import { GUIDE_COLOURS, GUIDE_LINE, GUIDE_SECTIONS, GUIDE_STEPS, GUIDE_WORDS } from './guideMessages';
import { bannerHeading, planLine } from './stamp';

const column = (code: string, header: string, width: number, style: Column['style']): Column => ({
  code,
  header,
  width,
  style,
  owner: 'system',
});

const shows = (word: string): string => `{col:viec}{row}="${word}"`;

/** What to do, in which order, and what every colour and word means. Colours show on the words of section B. */
export const GUIDE_LAYOUT: TableLayout = {
  code: 'tab:huong_dan',
  title: 'Hướng dẫn',
  color: '548235',
  hidden: false,
  columns: [
    column('muc', 'Mục', 8, 'textCenter'),
    column('viec', 'Việc, từ ngữ', 48, 'textBold'),
    column('giai_thich', 'Cách làm, ý nghĩa', 104, 'text'),
  ],
  columnNumbers: false,
  over: [],
  landscape: true,
  frozenCols: 0,
  spareRows: 0,
  conditionals: [
    { kind: 'formula', columns: ['viec'], formula: shows('Đạt'), style: 'met' },
    { kind: 'formula', columns: ['viec'], formula: shows('Chưa đạt'), style: 'unmet' },
    { kind: 'formula', columns: ['viec'], formula: shows('thiếu'), style: 'warn' },
    { kind: 'formula', columns: ['viec'], formula: shows('KPS'), style: 'muted' },
    { kind: 'formula', columns: ['viec'], formula: shows('Sắp đến hạn'), style: 'soon' },
  ],
};

/**
 * "Hướng dẫn": steps "row:buoc:1"…, colours "row:mau:1"…, words "row:tu:1"…, then each line "row:CT01" with both formulas in
 * words ("Tử số: số hồ sơ … cộng …"), printed from the same trees that compute it.
 */
export const guideContent = (plan: Plan): TableContent => ({
  layout: GUIDE_LAYOUT,
  headings: [
    ...bannerHeading(plan),
    { text: TITLES.guide, style: 'title' },
    { text: planLine(plan), style: 'subtitle' },
  ],
  rows: [
    { code: 'group:1', cells: { muc: GUIDE_SECTIONS.steps } },
    ...pairRows('buoc', GUIDE_STEPS),
    { code: 'group:2', cells: { muc: GUIDE_SECTIONS.colours } },
    ...pairRows('mau', GUIDE_COLOURS),
    { code: 'group:3', cells: { muc: GUIDE_SECTIONS.words } },
    ...pairRows('tu', GUIDE_WORDS),
    { code: 'group:4', cells: { muc: GUIDE_SECTIONS.lines(plan.indicators.length) } },
    ...plan.indicators.map((line) => lineRow(line, fieldNames(plan))),
  ],
});

const pairRows = (key: string, pairs: readonly (readonly [string, string])[]): readonly TableRow[] =>
  pairs.map(([viec, giaiThich], at) => ({
    code: `row:${key}:${at + 1}`,
    cells: { muc: at + 1, viec, giai_thich: giaiThich },
  }));

const fieldNames = ({ fields }: Plan): ReadonlyMap<string, string> =>
  new Map(fields.map(({ code, name }) => [code, glossaryName(name)]));

/** A field's name inside a sentence: "Trong đó: số lượt…" → "số lượt…", without "- TỰ TÍNH", first letter small. */
function glossaryName(name: string): string {
  const bare = name
    .replace(/^Trong đó:\s*/u, '')
    .replace(/\s+-\s+TỰ (?:TÍNH|ĐIỀN)$/u, '')
    .trim();
  return /^\p{Lu}\p{Ll}/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

function lineRow(line: Indicator, names: ReadonlyMap<string, string>): TableRow {
  const nameOf = (code: string): string => names.get(code) ?? code;
  return {
    code: `row:${line.code}`,
    cells: {
      muc: line.code,
      viec: line.part === '' ? line.name : `${line.name} – ${line.part}`,
      giai_thich: [
        GUIDE_LINE.numerator(explain(line.numeratorTree, nameOf)),
        GUIDE_LINE.denominator(explain(line.denominatorTree, nameOf)),
        GUIDE_LINE.target(line.targetText, line.unit),
        GUIDE_LINE.lead(line.leadText),
        GUIDE_LINE.formula(line.numerator, line.denominator),
      ].join('\n'),
    },
  };
}
