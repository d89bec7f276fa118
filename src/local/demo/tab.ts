import type { Agency } from '../../agencies/types';
import { tasksLedBy, typedFieldsOwedBy } from '../../plan/owing';
import type { Plan } from '../../plan/types';
import { draftOf, type FinalTab } from './drafts';
import { preparedBy, SENT } from './people';
import { plant } from './planted/plant';
import type { Own } from './planted/types';
import { randomFor } from './random';
import { isEmpty, isTicked, type Sending, sendingOf, writtenOn } from './sending';
import { taskCells } from './tasks/cells';
import type { Figures, TypedCell, TypedTab } from './types';
import { typedFigures } from './typing';

type Making = {
  readonly plan: Plan;
  readonly agency: Agency;
  readonly sending: Sending;
  readonly figures: Figures;
  readonly seed: number;
};

/** A whole return, without faults and without "Đã gửi". */
function faultless({ plan, agency, sending, figures, seed }: Making): TypedTab {
  const { code } = agency;
  const reporter = {
    agency,
    random: randomFor(seed, `${code}:tasks`),
    writtenOn: writtenOn(sending),
    finished: isTicked(sending),
  };
  return new Map<string, TypedCell>([
    ...typedFigures(typedFieldsOwedBy(plan, agency), figures, randomFor(seed, `${code}:typing`)),
    ...taskCells(tasksLedBy(plan, agency), reporter),
    ...preparedBy(randomFor(seed, `${code}:people`)),
  ]);
}

function standing(making: Making, own: Own): TypedTab {
  const { plan, agency, sending, seed } = making;
  const sent = isTicked(sending) ? [SENT] : [];
  if (isEmpty(sending)) return new Map(sent);
  const whole = faultless(making);
  if (sending === 'partial')
    return draftOf(whole, typedFieldsOwedBy(plan, agency), randomFor(seed, `${agency.code}:partial`));
  return plant(agency.code, new Map([...whole, ...sent]), own);
}

/** What stands in an agency's tab at the clock. `figures` are those of Quý III; `own` tells the planted faults of the rest. */
export function finalTab(plan: Plan, agency: Agency, figures: Figures, own: Own, seed: number): FinalTab {
  const sending = sendingOf(agency, randomFor(seed, `${agency.code}:sending`));
  return {
    code: agency.code,
    sending,
    tab: standing({ plan, agency, sending, figures, seed }, own),
    fields: typedFieldsOwedBy(plan, agency),
  };
}
