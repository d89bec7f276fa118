import type { Settings } from '../plan/types';
import type { Coverage } from './types';

/**
 * True when a result is to be printed "(tạm tính)": fewer than `nguong_tam_tinh` percent of the agencies owing the line are in
 * it (domain.md 1.4). 121 of 134 under a threshold of 100 is provisional; a line nobody owes is not.
 */
export const isProvisional = (coverage: Coverage, settings: Pick<Settings, 'provisionalBelow'>): boolean =>
  100 * coverage.complete < settings.provisionalBelow * coverage.owed;
