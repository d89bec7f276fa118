import { BAC_KAN_REGISTER } from '../../src/agencies/bac-kan-2024';
import { readRegister } from '../../src/agencies/register';
import type { Agency, Register } from '../../src/agencies/types';
import type { SettingsRow } from '../../src/plan/types';
import { bacKanPlan, type Cells } from './plan';

/** Bắc Kạn's register of 2024 as read from its default rows. */
export const bacKanRegister = (): Register => readRegister(BAC_KAN_REGISTER, bacKanPlan()).register;

/** An agency of a register by code; throws when the test asks for one that is not there. */
export function agencyOf(register: Register, code: string): Agency {
  const agency = register.byCode.get(code);
  if (!agency) throw new Error(`no agency ${code}`);
  return agency;
}

/** Rows of Cơ quan, one per argument; blank columns take those of commune 01858 under district 060 under 06. */
export const agencyRows = (...overrides: readonly Cells[]): readonly SettingsRow[] =>
  overrides.map((cells, row) => ({
    row,
    cells: {
      ma: `X${row}`,
      ten: `UBND xã Thử ${row}`,
      cap: 'xa',
      cap_tren: '060',
      nhom: 'ubnd_cap_xa',
      ...cells,
    },
  }));

/** The district row that `agencyRows` communes stand under. */
export const DISTRICT: Cells = {
  ma: '060',
  ten: 'UBND huyện Pác Nặm',
  cap: 'huyen',
  cap_tren: '06',
  nhom: 'ubnd_cap_huyen',
};
