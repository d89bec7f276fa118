/**
 * Something the person at the keyboard can put right: one clear line on stderr, exit 2, no stack.
 * `cause` keeps the original error for TTHC_DEBUG=1.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The text of whatever was thrown. */
export const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The system's error code ("EACCES"), '' when there is none. */
export function systemCode(thrown: unknown): string {
  if (!(thrown instanceof Error) || !('code' in thrown)) return '';
  return typeof thrown.code === 'string' ? thrown.code : '';
}
