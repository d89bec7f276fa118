import type { CellValue } from '../cells/cell';
import type { Severity } from '../plan/types';
import type { AgencyReturn, FieldValue, Place } from '../reading/return';
import type { Finding } from './finding';

/** How a field's value is told: the number itself, "" for blank, a word for the other kinds of absence. */
export function told(value: FieldValue | undefined): { readonly typed: CellValue; readonly readAs: string } {
  if (typeof value === 'number') return { typed: value, readAs: String(value) };
  if (value === 'none') return { typed: 0, readAs: '0' };
  return { typed: null, readAs: '' };
}

/** The clerk's giải trình, which only a warning at a field can have. */
export function explanation(ret: AgencyReturn, severity: Severity, place: Place): string {
  if (severity !== 'warning' || place.kind !== 'field') return '';
  return ret.notes[place.field] ?? '';
}

export type FieldFault = {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: string;
  readonly message: string;
};

/** A finding at a field of a return, with the number as read. */
export function atField(ret: AgencyReturn, { rule, severity, field, message }: FieldFault): Finding {
  const place: Place = { kind: 'field', field };
  return {
    rule,
    severity,
    agency: ret.agency,
    place,
    ...told(ret.values[field]),
    message,
    explained: explanation(ret, severity, place),
  };
}
