import { consolidate } from '../../actions';
import type { Command } from '../cli/command';
import { COMMANDS_TEXT as TEXT } from './messages';
import { DIR } from './positionals';
import { resultsText } from './results';
import { act, commit, openSession, reportLeft } from './session';

export const CONSOLIDATE: Command = {
  name: 'consolidate',
  summary: TEXT.summaries.consolidate,
  positionals: [DIR],
  options: [],
  async run(context) {
    const begun = context.io.clock();
    const session = openSession(context);
    const outcome = act(() => consolidate(session.snapshot));
    const saved = await commit(session, outcome, context, { begun });
    reportLeft(saved, context);
    return { exit: 0, json: { ...outcome.result, left: saved.left }, text: resultsText(outcome.result) };
  },
};
