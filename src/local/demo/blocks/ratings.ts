import { part, reached, whole } from '../profile';
import type { Block } from '../types';
import { receivedIn } from './intake';

/** Fewer than 30 ratings are a small sample (W15): every desk collects this many, but for offices with hardly a visitor. */
const COLLECTED = 34;
const HARDLY_ANY = 20;

/** CT11: ratings given at the desk. */
export const ratings: Block = ({ profile, random, quarter }, soFar) => {
  const dossiers = receivedIn(soFar);
  const given = whole(Math.max(COLLECTED, part(dossiers, random.between(0.26, 0.32))));
  const all = dossiers < HARDLY_ANY ? 0 : given;
  return { dg_tong: all, dg_hai_long: part(all, reached(profile.rates.satisfied, quarter, 0.01)) };
};
