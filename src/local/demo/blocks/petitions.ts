import type { Block } from '../types';

const NEW_AT_MOST = { tinh: 14, huyen: 18, huyen_phong: 0, xa: 4 } as const;

/** CT10, phản ánh, kiến nghị: balanced (E5), carried over (E9b), what was overdue is handled late (W9). */
export const petitions: Block = ({ agency, profile, random, before }) => {
  const overdueBefore = before.pa_dang_qua_han ?? 0;
  const carried = (before.pa_dang_trong_han ?? 0) + overdueBefore;
  const fresh = profile.size < 20 ? 0 : random.whole(0, NEW_AT_MOST[agency.level]);
  const late = Math.min(carried + fresh, overdueBefore + (random.chance(0.12) ? 1 : 0));
  const rest = carried + fresh - late;
  const overdue = rest > 1 && random.chance(0.12) ? 1 : 0;
  const inTime = Math.min(rest - overdue, random.whole(0, 2));
  return {
    pa_ky_truoc: carried,
    pa_moi: fresh,
    pa_xl_dung_han: rest - overdue - inTime,
    pa_xl_qua_han: late,
    pa_dang_trong_han: inTime,
    pa_dang_qua_han: overdue,
  };
};
