import { HyperFormula } from 'hyperformula';
import type { Case } from './case';
import { type CrossTab, compareSummary, crossTab, SUMMARY, typedValues } from './crosstab';
import { timed, timing } from './measure';
import { measureOurs } from './ours';
import { atLeast, duration, type Line, type Part, times } from './part';
import { faultlessCase } from './province';

const VALUE_COL = 2;

const buildEngine = ({ sheets }: CrossTab): HyperFormula =>
  HyperFormula.buildFromSheets(
    Object.fromEntries(Object.entries(sheets).map(([name, grid]) => [name, grid.map((row) => [...row])])),
    { licenseKey: 'gpl-v3' },
  );

const summaryOf = (engine: HyperFormula): readonly (readonly unknown[])[] =>
  engine.getSheetValues(engine.getSheetId(SUMMARY) ?? 0);

type Typed = ReturnType<typeof typedValues>;

/** Types new values; `by` differs from call to call, so that every one is a change. */
function retype(engine: HyperFormula, cells: Typed, by: number): void {
  engine.batch(() => {
    for (const { sheet, row, value } of cells) {
      engine.setCellContents({ sheet: engine.getSheetId(sheet) ?? 0, row, col: VALUE_COL }, value + by);
    }
  });
}

function currentQuarter(all: Case): readonly Line[] {
  const table = crossTab(all, false);
  const ours = measureOurs({ ...all, archive: new Map() });
  const engine = buildEngine(table);
  compareSummary(summaryOf(engine), ours.lines);
  const rebuild = timing(() => engine.rebuildAndRecalculate(), { runs: 5, warmUp: 2 }).warm;
  const cells = typedValues(table);
  const [first] = cells;
  const one = cells.filter(({ sheet }) => sheet === first?.sheet);
  let by = 0;
  const retypeAll = (some: Typed): void => {
    by += 1;
    retype(engine, some, by);
  };
  const changed = timing(() => retypeAll(one), { runs: 9, warmUp: 2 }).warm;
  const allChanged = timed(() => retypeAll(cells));
  return [
    atLeast('this quarter: HyperFormula ÷ ours', rebuild / ours.rollUp, 10),
    {
      what: 'this quarter: HyperFormula ÷ ours with every check and task',
      figure: times(rebuild / ours.everything),
    },
    { what: `HyperFormula: all ${table.formulas} formulas`, figure: duration(rebuild) },
    { what: `HyperFormula: after one return of ${one.length} values is retyped`, figure: duration(changed) },
    { what: `HyperFormula: after all ${cells.length} values are retyped`, figure: duration(allChanged) },
    { what: 'ours: the 14 lines', figure: duration(ours.rollUp) },
    { what: 'ours: lines, checks, tasks', figure: duration(ours.everything) },
  ];
}

/** b. The same consolidation as formulas, recalculated in this process. */
export const HYPERFORMULA: Part = {
  name: 'hyperformula',
  title: 'The same consolidation as SUMIFS formulas in HyperFormula (143 agencies)',
  run: () => currentQuarter(faultlessCase()),
};
