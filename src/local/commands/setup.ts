import { DEFAULT_SEED, setup } from '../../actions';
import type { SetupJson } from '../../actions/setup';
import type { Command } from '../cli/command';
import { listed } from './listed';
import { COMMANDS_TEXT as TEXT } from './messages';
import { DIR } from './positionals';
import { act, commit, openSession, reportLeft } from './session';

const repairText = ({ workbook, tab, cell, what }: SetupJson['repaired'][number]): string =>
  `${workbook} › ${tab}${cell === '' ? '' : ` ${cell}`}: ${what}`;

export const SETUP: Command = {
  name: 'setup',
  summary: TEXT.summaries.setup,
  positionals: [DIR],
  options: [],
  async run(context) {
    const begun = context.io.clock();
    const session = openSession(context);
    const outcome = act(() => setup(session.snapshot, DEFAULT_SEED));
    const saved = await commit(session, outcome, context, { begun, rewrite: true });
    reportLeft(saved, context);
    const { repaired } = outcome.result;
    return {
      exit: 0,
      json: { ...outcome.result, left: saved.left },
      text: [TEXT.setupDone(repaired.length), ...listed(repaired.map(repairText))].join('\n'),
    };
  },
};
