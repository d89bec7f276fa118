import * as v from 'valibot';
import {
  choice,
  code,
  codeList,
  optionalCode,
  optionalDay,
  requiredText,
  type SettingsCell,
  text,
} from '../plan/cells';
import { LEVELS } from '../plan/settingsColumns';
import { agencyMessages } from './messages';

/**
 * An agency code. A number cell is refused, never padded: 1834 may have been 01834, and a code decides whose figures a
 * tab holds.
 */
const agencyCode = v.pipe(
  v.optional(v.union([v.string(), v.number(), v.boolean(), v.null()]), null),
  v.rawTransform<SettingsCell, string>(({ dataset, addIssue, NEVER }) => {
    const { value } = dataset;
    const read = v.safeParse(code, value);
    if (typeof value !== 'number' && read.success) return read.output;
    const message = typeof value === 'number' ? agencyMessages.numberCode(value) : read.issues?.[0].message;
    addIssue({ message: message ?? '' });
    return NEVER;
  }),
);

const aliases = v.pipe(
  text,
  v.transform((joined): readonly string[] =>
    joined
      .split(';')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  ),
);

/** One row of Cơ quan before anything is looked up. */
export const agencySchema = v.object({
  ma: agencyCode,
  ten: requiredText,
  cap: choice(LEVELS),
  cap_tren: optionalCode,
  nhom: requiredText,
  email: text,
  khong_ap_dung: codeList,
  viet_tat: text,
  ten_khac: aliases,
  ky_hieu: text,
  tep: text,
  ten_trang: text,
  tu_ngay: optionalDay,
  den_ngay: optionalDay,
  ke_thua: optionalCode,
});

export type AgencyCells = v.InferOutput<typeof agencySchema>;
