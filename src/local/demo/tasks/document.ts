import type { Agency } from '../../../agencies/types';
import type { DaySerial } from '../../../periods/types';
import { DOCUMENT_TITLES } from '../messages';
import type { Random } from '../random';
import type { WrittenDocument } from './row';

/** Kind of document by task; a decision is the province's whoever drafts it. */
const KINDS: Readonly<Record<number, string>> = {
  5: 'KH',
  10: 'BC',
  11: 'KH',
  13: 'HD',
  18: 'TTr',
  19: 'QĐ',
  20: 'QĐ',
  22: 'KH',
  28: 'TB',
  29: 'BC',
  34: 'TTr',
};

/** "123/BC-STP", "45/QĐ-UBND": a document of the agency on a task, dated `day`. */
export function documentOf(no: number, agency: Agency, day: DaySerial, random: Random): WrittenDocument {
  const kind = KINDS[no] ?? 'BC';
  const symbol = kind === 'QĐ' || agency.docSymbol === '' ? 'UBND' : agency.docSymbol;
  return {
    number: `${random.whole(12, agency.level === 'xa' ? 180 : 1900)}/${kind}-${symbol}`,
    day,
    title: DOCUMENT_TITLES[no] ?? '',
  };
}
