import { importValues, settle } from '../../actions';
import type { ImportJson } from '../../actions/importValues';
import type { Command } from '../cli/command';
import { gather } from './importFiles';
import { listed } from './listed';
import { COMMANDS_TEXT as TEXT } from './messages';
import { DIR, FILES } from './positionals';
import { act, commit, openSession, reportLeft } from './session';

const overwrittenText = ({ tab, cell, code, before, after }: ImportJson['overwritten'][number]): string =>
  `${tab} ${cell} (${code}): ${String(before)} → ${String(after)}`;
const rejectedText = ({ file, where, reason }: ImportJson['rejected'][number]): string =>
  `${[file, where].filter((part) => part !== '').join(' ')}: ${reason}`;

function importText({ cells, agencies, overwritten, rejected }: ImportJson): string {
  return [
    TEXT.importDone(cells, agencies),
    ...(overwritten.length > 0
      ? [TEXT.overwritten(overwritten.length), ...listed(overwritten.map(overwrittenText))]
      : []),
    ...(rejected.length > 0 ? [TEXT.rejected(rejected.length), ...listed(rejected.map(rejectedText))] : []),
  ].join('\n');
}

export const IMPORT: Command = {
  name: 'import',
  summary: TEXT.summaries.import,
  positionals: [DIR, FILES],
  options: [],
  async run(context) {
    const begun = context.io.clock();
    const session = openSession(context);
    const outcome = act(() => {
      const { entries, rejected } = gather(context.args.positionals.slice(1), settle(session.snapshot));
      const { edits, result } = importValues(session.snapshot, entries);
      return { edits, result: { ...result, rejected: [...rejected, ...result.rejected] } };
    });
    const saved = await commit(session, outcome, context, { begun });
    reportLeft(saved, context);
    return { exit: 0, json: { ...outcome.result, left: saved.left }, text: importText(outcome.result) };
  },
};
