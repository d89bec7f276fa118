import { part, reached, whole } from '../profile';
import type { Block } from '../types';
import { receivedIn } from './intake';

/** CT06: certified copies. A Phòng Tư pháp has no dossiers of its own in the return, its size is the copies. */
export const certification: Block = ({ agency, profile, random, quarter }, soFar) => {
  const copies = whole(
    agency.level === 'huyen_phong'
      ? part(profile.size, random.between(0.9, 1.1))
      : part(receivedIn(soFar), random.between(0.3, 0.36)),
  );
  return {
    ct_da_cung_cap: profile.certifies ? 1 : 0,
    ct_bs_tong: copies,
    ct_bs_dien_tu: profile.certifies ? part(copies, reached(profile.rates.certified, quarter)) : 0,
  };
};
