import { part } from '../profile';
import type { Block } from '../types';

/** CT01, a stock: a little more on offer each quarter, never by a tenth at once (W10). */
export const offered: Block = ({ profile, quarter }) => {
  const now = Math.floor(profile.procedures * profile.rates.offered);
  return {
    tthc_tt_du_dk: profile.procedures,
    tthc_tt_cung_cap: now - Math.floor(now * 0.03 * (2 - quarter)),
  };
};

/** CT08, a flow: how many procedures had to be made public in the quarter; one agency in four misses one or two. */
export const published: Block = ({ profile, random }) => {
  const due = random.whole(0, Math.floor(profile.procedures / 4));
  const missed = random.chance(0.25) ? random.whole(1, 2) : 0;
  return { tthc_cbck_phai_lam: due, tthc_cbck_dung_han: Math.max(0, due - missed) };
};

/** CT09: all results of the province, of which a few are not yet on the national portal. */
export function synchronised(provinceResolved: number): {
  readonly kq_phai_dong_bo: number;
  readonly kq_dong_bo: number;
} {
  return { kq_phai_dong_bo: provinceResolved, kq_dong_bo: part(provinceResolved, 0.987) };
}
