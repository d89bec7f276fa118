import { type TabCells, valueAt } from '../../cells/cell';
import { tidy } from '../../text/normalise';

/** What A1 says a tab is: "tab:pl2", an agency code, or '' for a tab that is none of ours. A code typed as a number comes back as text. */
export function tabCode(tab: TabCells): string {
  const value = valueAt(tab, 0, 0);
  return typeof value === 'string' || typeof value === 'number' ? tidy(String(value)) : '';
}
