import { setup } from '../../actions';
import { settledAgencies } from '../../actions/seed';
import type { Command } from '../cli/command';
import { nowOf } from '../cli/now';
import { createWorkspace, newWorkbooks, refuseExisting } from './create';
import { COMMANDS_TEXT as TEXT } from './messages';
import { DIR } from './positionals';
import { seedFrom } from './seedOptions';
import { act } from './session';

export const INIT: Command = {
  name: 'init',
  summary: TEXT.summaries.init,
  positionals: [DIR],
  options: ['agencies', 'period', 'single-workbook'],
  async run(context) {
    const dir = context.args.positionals[0] ?? '.';
    refuseExisting(dir);
    const seed = seedFrom(context.args);
    const now = nowOf(context.now, undefined, () => context.io.clock());
    const outcome = act(() => setup({ now, user: '', hub: null, workbooks: [] }, seed));
    const workbooks = await createWorkspace(dir, newWorkbooks(outcome), context);
    const { agencies, period } = settledAgencies(seed);
    return {
      exit: 0,
      json: { workbooks, agencies, period },
      text: TEXT.dirMade(dir, workbooks.length, agencies, period),
    };
  },
};
