import { part, reached, whole } from '../profile';
import type { Block } from '../types';
import { receivedIn, resolvedIn } from './intake';

/** CT04, CT05, CT07: papers and results made digital, e-results, digital data used again. */
export const digitisation: Block = ({ profile: { rates }, random, quarter }, soFar) => {
  const dossiers = receivedIn(soFar);
  const withResult = whole(part(resolvedIn(soFar), random.between(0.86, 0.95)));
  const digital = part(withResult, reached(rates.digitised, quarter));
  return {
    hs_so_hoa_tp: part(dossiers, reached(rates.digitised, quarter)),
    hs_gq_co_kq: withResult,
    kq_so_hoa: digital,
    // Every e-result is a digital result too (W12).
    kq_dien_tu: part(digital, reached(rates.electronicResult, quarter)),
    hs_tai_su_dung: part(dossiers, reached(rates.reused, quarter)),
  };
};
