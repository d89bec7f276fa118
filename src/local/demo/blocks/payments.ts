import { part, reached, whole } from '../profile';
import type { Block } from '../types';
import { receivedIn } from './intake';

/** CT02 and CT02B: fees paid, and land taxes, which only Sở Tài nguyên và Môi trường owes. Some agencies charge nothing. */
export const payments: Block = ({ profile, random, quarter }, soFar) => {
  const dossiers = receivedIn(soFar);
  const fees = profile.charges ? whole(part(dossiers, random.between(0.48, 0.56))) : 0;
  const land = part(dossiers, random.between(0.16, 0.2));
  return {
    gd_tong: fees,
    gd_tt_dvcqg: part(fees, reached(profile.rates.paidOnline, quarter)),
    hs_dd_phat_sinh: land,
    hs_dd_tt_dvcqg: part(land, reached(0.42, quarter)),
  };
};
