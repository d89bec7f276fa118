import * as v from 'valibot';
import { code, numberOf, text } from './cells';
import { planMessages } from './messages';
import { note, type Report, readRows, uniqueRows } from './rows';
import { SEVERITY_WORDS } from './settingsColumns';
import type { RuleSetting, SettingsRow } from './types';

const SEVERITIES: ReadonlyMap<string, RuleSetting['severity']> = new Map([
  ['e', 'error'],
  ['w', 'warning'],
  ['tắt', 'off'],
  ['tat', 'off'],
]);

const severity = v.pipe(
  text,
  v.rawTransform<string, RuleSetting['severity']>(({ dataset, addIssue, NEVER }) => {
    const found = SEVERITIES.get(dataset.value.toLowerCase());
    if (found !== undefined) return found;
    addIssue({ message: planMessages.choice(SEVERITY_WORDS) });
    return NEVER;
  }),
);

/** "phan_tram=50; so=20" → { phan_tram: 50, so: 20 }; null when a part is not name=number or a name comes twice. */
function paramsOf(joined: string): Readonly<Record<string, number>> | null {
  const params = new Map<string, number>();
  for (const part of joined.split(';').filter((one) => one.trim() !== '')) {
    const match = /^\s*([a-z]\w*)\s*=\s*(.*?)\s*$/.exec(part);
    const value = match?.[2] ? numberOf(match[2]) : null;
    if (!match?.[1] || value === null || params.has(match[1])) return null;
    params.set(match[1], value);
  }
  return Object.fromEntries(params);
}

const params = v.pipe(
  text,
  v.rawTransform<string, Readonly<Record<string, number>>>(({ dataset, addIssue, NEVER }) => {
    const found = paramsOf(dataset.value);
    if (found !== null) return found;
    addIssue({ message: planMessages.params() });
    return NEVER;
  }),
);

const schema = v.pipe(
  v.object({ ma: code, ten: text, muc: severity, tham_so: params }),
  v.transform(
    (row): RuleSetting => ({ code: row.ma, name: row.ten, severity: row.muc, params: row.tham_so }),
  ),
);

/** Reads Quy tắc: E, W or tắt per rule, thresholds as "phan_tram=50; so=20". A code not in `known` is a K3. */
export function readRules(
  report: Report,
  rows: readonly SettingsRow[],
  known: readonly string[],
): readonly RuleSetting[] {
  return uniqueRows(report, readRows(report, rows, schema), 'ma', (rule) => rule.code)
    .filter(({ source, value }) => {
      if (known.includes(value.code)) return true;
      note(report, 'K3', source, 'ma', planMessages.unknownRule(value.code));
      return false;
    })
    .map((row) => row.value);
}
