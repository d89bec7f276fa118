import { dayToText, instantToText } from '../../periods/day';
import type { Instant, Period } from '../../periods/types';
import type { Plan } from '../../plan/types';
import type { Heading, TableContent, TableLayout } from '../table/types';
import { STAMP_TEXT } from './appendixMessages';

/** What every printed table says of itself: whose plan, which period, when the cells were read. */
export type Stamp = { readonly plan: Plan; readonly period: Period; readonly asOf: Instant };

/**
 * Lines above a table: banner (demo data), title, plan, period with its data window, time of reading, then the notes.
 * Example of the fourth: "Số liệu đọc lúc 18/09/2024 10:00".
 */
export function stampHeadings(
  stamp: Stamp,
  title: string,
  notes: readonly string[] = [],
): readonly Heading[] {
  const { plan, period, asOf } = stamp;
  return [
    ...bannerHeading(plan),
    { text: title, style: 'title' },
    { text: planLine(plan), style: 'subtitle' },
    {
      text: STAMP_TEXT.period(period.name, dayToText(period.from), dayToText(period.to)),
      style: 'subtitle',
    },
    { text: STAMP_TEXT.readAt(instantToText(asOf)), style: 'subtitle' },
    ...notes.map((text): Heading => ({ text, style: 'subtitle' })),
  ];
}

/** The banner line of demo data, none when the setting is empty. */
export const bannerHeading = (plan: Plan): readonly Heading[] =>
  plan.settings.banner === '' ? [] : [{ text: plan.settings.banner, style: 'banner' }];

/** "(Kế hoạch số 15/KH-UBND: …)"; the number is left out until the office has entered it. */
export const planLine = ({ title, settings }: Plan): string =>
  settings.planNumber === '' || title.includes(settings.planNumber)
    ? `(${title})`
    : `(${settings.planNumber}: ${title})`;

/** A tab before the first consolidation: its structure and one sentence saying how to fill it. */
export const notYetContent = (layout: TableLayout, plan: Plan, title: string): TableContent => ({
  layout,
  headings: [...bannerHeading(plan), { text: title, style: 'title' }],
  rows: [{ code: 'note:trong', cells: { [layout.columns[0]?.code ?? '']: STAMP_TEXT.notYet } }],
});
