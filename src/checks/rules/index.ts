import { byCode } from '../order';
import type { Rule } from '../rule';
import { balanceRules } from './balance';
import { certifiedRules } from './certified';
import { historyRules } from './history';
import { lineRules } from './lines';
import { officeRules } from './office';
import { plausibleRules } from './plausible';

export { taskRules } from './tasks';

/** All rules on numbers, in the order of their codes. */
export const numberRules: readonly Rule[] = [
  ...balanceRules,
  ...historyRules,
  ...plausibleRules,
  ...lineRules,
  ...certifiedRules,
  ...officeRules,
].sort(byCode);
