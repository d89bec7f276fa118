/** One measured figure as the table prints it. */
export type Line = {
  readonly what: string;
  readonly figure: string;
  /** What was asked, '' when nothing was. */
  readonly goal?: string;
  readonly met?: boolean;
};

/** One benchmark. Each runs in a process of its own, so that no part warms up or fills the memory of another. */
export type Part = {
  readonly name: string;
  readonly title: string;
  /** Options its process is started with. */
  readonly nodeOptions?: readonly string[];
  run(): Promise<readonly Line[]> | readonly Line[];
};

/** 12.34 → "12.3 ms", 4321 → "4.32 s". */
export const duration = (milliseconds: number): string => {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 1)} ms`;
};

export const megabytes = (size: number): string => `${Math.round(size)} MiB`;

/** How many times as long: 16.4 → "16 ×", 1.31 → "1.3 ×". */
export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`;

/** A line with a goal: met when the figure stays under it. */
export const under = (what: string, value: number, limit: number, text: (value: number) => string): Line => ({
  what,
  figure: text(value),
  goal: `< ${text(limit)}`,
  met: value < limit,
});

/** A line with a goal: met when the ratio is at least it. */
export const atLeast = (what: string, ratio: number, goal: number): Line => ({
  what,
  figure: times(ratio),
  goal: `≥ ${goal} ×`,
  met: ratio >= goal,
});

/** The lines as a Markdown table under the part's title. */
export function markdown(title: string, lines: readonly Line[]): string {
  const rows = lines.map(({ what, figure, goal = '', met }) => {
    const verdict = met === undefined ? '' : met ? 'yes' : 'no';
    return `| ${what} | ${figure} | ${goal} | ${verdict} |`;
  });
  return [`## ${title}`, '', '| what | figure | goal | met |', '|---|--:|--:|---|', ...rows, ''].join('\n');
}
