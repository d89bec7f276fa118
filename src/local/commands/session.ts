import { userInfo } from 'node:os';
import { CannotStart, type Outcome, settle, standingModels } from '../../actions';
import { withDuration } from '../../actions/duration';
import { hubAfter } from '../../actions/setupHub';
import type { Snapshot } from '../../actions/types';
import type { CommandContext } from '../cli/command';
import { UserError } from '../cli/errors';
import { nowOf } from '../cli/now';
import { commitEdits } from '../workspace/commit';
import { openWorkspace, type Workspace } from '../workspace/open';
import type { SaveResult } from '../workspace/save';
import { COMMANDS_TEXT as TEXT } from './messages';

/** A workspace opened for one run. */
export type Session = { readonly workspace: Workspace; readonly snapshot: Snapshot };

/** Name of the person at the keyboard for Nhật ký; '' where the system does not know. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a uid without an account: the log then has no name.
    return '';
  }
}

/** Opens the folder named by the first positional and reads it once. Throws UserError for what cannot be read. */
export function openSession({ args, now, io, progress }: CommandContext): Session {
  const dir = args.positionals[0] ?? '.';
  const workspace = openWorkspace(dir, (done, total) => progress.step(TEXT.reading, done, total));
  const { hub, workbooks, settings } = workspace;
  const instant = nowOf(now, settings.clock, () => io.clock());
  return { workspace, snapshot: { now: instant, user: userName(), hub, workbooks } };
}

/** Runs an action; what it cannot even begin with is the user's to put right. */
export function act<Result>(action: () => Outcome<Result>): Outcome<Result> {
  try {
    return action();
  } catch (thrown) {
    if (thrown instanceof CannotStart) throw new UserError(thrown.message, { cause: thrown });
    throw thrown;
  }
}

/** The hub as it will stand: `setup` may have brought back a settings tab without which nothing can be laid out. */
function hubOf({ hub }: Snapshot, { edits }: Outcome<unknown>): Snapshot['hub'] {
  const own = edits.find(({ workbook }) => workbook === hub?.id);
  return own === undefined ? hub : hubAfter(hub, own.edits);
}

/** Writes an outcome into the workspace it was read from. */
export function commit(
  { workspace, snapshot }: Session,
  outcome: Outcome<unknown>,
  { io, progress }: CommandContext,
  options: { readonly begun: number; readonly rewrite?: boolean },
): Promise<SaveResult> {
  const standing = standingModels(settle({ ...snapshot, hub: hubOf(snapshot, outcome) }));
  return commitEdits({
    workspace,
    edits: withDuration(outcome.edits, io.clock() - options.begun),
    standing: (tab) => standing(tab),
    rewrite: options.rewrite ?? false,
    onFile: (done, total) => progress.step(TEXT.writing, done, total),
  });
}

/** Names every file that was left as it was, with the reason, on stderr. */
export function reportLeft(saved: SaveResult, { io }: CommandContext): void {
  for (const { file, reason } of saved.left) io.stderr.write(`${TEXT.left(file, reason)}\n`);
}
