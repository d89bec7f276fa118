import { dayToText } from '../../periods/day';
import type { Plan } from '../../plan/types';

/** A plan for a terminal: lines with target and formulas, tasks, calendar. */
export function planText({ title, indicators, tasks, periods, fields }: Plan): string {
  return [
    title,
    '',
    `Chỉ tiêu (${indicators.length} dòng):`,
    ...indicators.map(
      (line) =>
        `  ${line.code.padEnd(6)} ≥ ${line.target}%  (${line.numerator}) / (${line.denominator})  ${line.name}${line.part === '' ? '' : ` – ${line.part}`}`,
    ),
    '',
    `Nhiệm vụ (${tasks.length}):`,
    ...tasks.map((task) => `  ${String(task.no).padStart(2)}. ${task.name} [${task.lead}; ${task.timing}]`),
    '',
    `Số liệu (${fields.length}): ${fields.map(({ code }) => code).join(', ')}`,
    '',
    'Kỳ báo cáo:',
    ...periods.map(({ code, from, to }) => `  ${code.padEnd(8)} ${dayToText(from)} – ${dayToText(to)}`),
  ].join('\n');
}
