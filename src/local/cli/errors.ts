/**
 * Something the person at the keyboard can put right: one clear line on stderr, exit 2, no stack.
 * `cause` keeps the original error for TTHC_DEBUG=1.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

const fieldOf = (thrown: unknown, field: 'message' | 'code'): string => {
  if (typeof thrown !== 'object' || thrown === null) return '';
  const value: unknown = Reflect.get(thrown, field);
  return typeof value === 'string' ? value : '';
};

/** The text of whatever was thrown. */
export const reasonOf = (thrown: unknown): string => fieldOf(thrown, 'message') || String(thrown);

/** The system's error code ("EACCES"), '' when there is none. */
export const systemCode = (thrown: unknown): string => fieldOf(thrown, 'code');
