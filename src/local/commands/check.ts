import { check } from '../../actions';
import type { Command } from '../cli/command';
import { COMMANDS_TEXT as TEXT } from './messages';
import { DIR } from './positionals';
import { act, commit, openSession, reportLeft } from './session';

/** Exits 1 when there is a finding of severity error. */
export const CHECK: Command = {
  name: 'check',
  summary: TEXT.summaries.check,
  positionals: [DIR],
  options: [],
  async run(context) {
    const begun = context.io.clock();
    const session = openSession(context);
    const outcome = act(() => check(session.snapshot));
    const saved = await commit(session, outcome, context, { begun });
    reportLeft(saved, context);
    const { counts } = outcome.result;
    return {
      exit: counts.errors > 0 ? 1 : 0,
      json: { ...outcome.result, left: saved.left },
      text: TEXT.checkDone(counts.errors, counts.warnings),
    };
  },
};
