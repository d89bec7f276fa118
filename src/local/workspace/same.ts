import { cellAt, detailKey, type TabCells, type WorkbookCells } from '../../cells/cell';
import type { Block, TabModel } from '../../workbook/model';
import { keysIn } from '../xlsx/blocks';
import { storedValue } from '../xlsx/stored';
import { type FinalTab, isCarried, titleOf } from '../xlsx/tabs';

/** What a cell holds, as text that two equal cells share: kind, value and formula. */
const contentOf = (value: unknown, formula: string | undefined): string =>
  `${typeof value}:${value ?? ''}\u0000${formula ?? ''}`;

/** A blank without a formula: no content at all. */
const NOTHING = contentOf(null, undefined);

/** Cells under a merge but for its first: the format keeps no value for them. */
function coveredCells(merges: readonly Block[]): ReadonlySet<string> {
  const covered = keysIn(merges);
  for (const { top, left } of merges) covered.delete(detailKey(top, left));
  return covered;
}

function modelContents(tab: TabModel): ReadonlyMap<string, string> {
  const covered = coveredCells(tab.merges);
  const inputs = keysIn(tab.inputs);
  const contents = new Map<string, string>();
  for (const { row, col, value, formula, style } of tab.cells) {
    const key = detailKey(row, col);
    const content = contentOf(storedValue(value, style === 'foreign' || inputs.has(key)), formula);
    if (content !== NOTHING && !covered.has(key)) contents.set(key, content);
  }
  return contents;
}

function tabContents(tab: TabCells): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  tab.cells.forEach((values, row) => {
    values.forEach((_, col) => {
      const { value, formula } = cellAt(tab, row, col);
      const content = contentOf(storedValue(value, true), formula);
      if (content !== NOTHING) contents.set(detailKey(row, col), content);
    });
  });
  return contents;
}

const sameContents = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([key, content]) => other.get(key) === content);

function sameTab(existing: TabCells, tab: FinalTab): boolean {
  if (existing.title !== titleOf(tab)) return false;
  if (isCarried(tab)) {
    return tab.carried === existing || sameContents(tabContents(existing), tabContents(tab.carried));
  }
  return sameContents(tabContents(existing), modelContents(tab));
}

/**
 * Whether a file already holds these tabs: same titles in the same order, and no cell whose value or formula differs.
 * Looks, widths and links do not count; "" is blank. Such a file is not rewritten.
 */
export const sameCells = (existing: WorkbookCells, tabs: readonly FinalTab[]): boolean =>
  existing.tabs.length === tabs.length &&
  existing.tabs.every((tab, index) => {
    const final = tabs[index];
    return final !== undefined && sameTab(tab, final);
  });
