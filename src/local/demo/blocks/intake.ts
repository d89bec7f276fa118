import { part, reached } from '../profile';
import type { Block, Figures } from '../types';

/** Dossiers received: less in the quarter of Tết, most in spring. */
const SEASON: readonly number[] = [0.93, 1.04, 1];

/** An office with hardly a case would repeat itself figure for figure, which looks copied (W4): every other quarter has one more. */
const oneMore = (size: number, quarter: number): number => (size < 20 ? quarter % 2 : 0);

/**
 * hs_tn_* and the online dossiers behind CT03: each online dossier is of a procedure offered fully or partly online (E7 holds
 * with equality), and what was not filed online came on paper (E11).
 */
export const received: Block = ({ profile, random, quarter }) => {
  const usual = Math.round(profile.size * (SEASON[quarter] ?? 1) * random.between(0.94, 1.06));
  const all = usual + oneMore(profile.size, quarter);
  const full = part(all, random.between(0.6, 0.66));
  const partly = part(all, random.between(0.2, 0.26));
  const fullOnline = part(full, reached(profile.rates.fullyOnline, quarter));
  const partlyOnline = part(partly, reached(profile.rates.partlyOnline, quarter));
  const online = fullOnline + partlyOnline;
  return {
    hs_tn_truc_tuyen: online,
    hs_tn_truc_tiep: all - online,
    hs_tn_toan_trinh: full,
    hs_tt_toan_trinh: fullOnline,
    hs_tn_mot_phan: partly,
    hs_tt_mot_phan: partlyOnline,
  };
};

const zero = (figures: Figures, field: string): number => figures[field] ?? 0;

/** New dossiers of a quarter (hs_tiep_nhan, which nobody types). */
export const receivedIn = (figures: Figures): number =>
  zero(figures, 'hs_tn_truc_tuyen') + zero(figures, 'hs_tn_truc_tiep');

/** Dossiers resolved in a quarter (hs_da_gq, which nobody types). */
export const resolvedIn = (figures: Figures): number =>
  zero(figures, 'hs_gq_truoc_han') + zero(figures, 'hs_gq_dung_han') + zero(figures, 'hs_gq_qua_han');

/** hs_ky_truoc, hs_gq_*, hs_dang_*: the balance E3 holds, what was open comes over (E9), what was overdue is late (W9). */
export const resolved: Block = ({ random, before }, soFar) => {
  const overdueBefore = zero(before, 'hs_dang_qua_han');
  const carried = zero(before, 'hs_dang_trong_han') + overdueBefore;
  const all = carried + receivedIn(soFar);
  const overdue = part(all, random.between(0.002, 0.008)) + (all > 300 ? 1 : 0);
  const inTime = part(all, random.between(0.06, 0.1));
  const late = Math.min(all - overdue - inTime, overdueBefore + part(all, random.between(0, 0.005)));
  const punctual = all - overdue - inTime - late;
  const early = part(punctual, random.between(0.5, 0.7));
  return {
    hs_ky_truoc: carried,
    hs_gq_truoc_han: early,
    hs_gq_dung_han: punctual - early,
    hs_gq_qua_han: late,
    hs_dang_trong_han: inTime,
    hs_dang_qua_han: overdue,
  };
};
