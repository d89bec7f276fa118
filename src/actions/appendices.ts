import type { LineResult } from '../indicators/types';
import type { TaskResult } from '../tasks/types';
import { byAgencyContent } from '../workbook/hub/byAgency';
import type { Completeness } from '../workbook/hub/completeness';
import { overviewContent } from '../workbook/hub/overview';
import { pl1Content } from '../workbook/hub/pl1';
import { pl2Content } from '../workbook/hub/pl2';
import { partRatios } from '../workbook/hub/pl2Parts';
import { rankingContent } from '../workbook/hub/ranking';
import type { Stamp } from '../workbook/hub/stamp';
import type { TableContent } from '../workbook/table/types';
import type { Checked } from './checked';

export type Figures = {
  readonly lines: readonly LineResult[];
  readonly tasks: readonly TaskResult[];
  readonly completeness: Completeness;
};

/** The tabs `consolidate` writes besides those of `check`: Tổng quan, PL II, PL I, Theo cơ quan, Xếp hạng. */
export function appendices(checked: Checked, figures: Figures, stamp: Stamp): readonly TableContent[] {
  const { world, counts } = checked;
  const { agencies, plan, returns } = world;
  const { lines, tasks, completeness } = figures;
  const sent = {
    ...completeness,
    lateAgencies: checked.lateAgencies,
    missingAgencies: checked.missingAgencies,
  };
  return [
    overviewContent({ stamp, lines, tasks, agencies, sent, findings: counts }),
    pl2Content({ stamp, lines, parts: partRatios(plan, lines, returns) }),
    pl1Content({ stamp, tasks, returns, agencies }),
    byAgencyContent({ stamp, lines, agencies }),
    rankingContent({ stamp, lines }),
  ];
}
