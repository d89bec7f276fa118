import type { StyleName } from '../model';
import type { Column } from '../table/types';

/** A column the system alone writes. */
export const systemColumn = (code: string, header: string, width: number, style: StyleName): Column => ({
  code,
  header,
  width,
  style,
  owner: 'system',
});

/** A system column nobody sees: state that the next run reads back. */
export const hiddenColumn = (code: string, header: string): Column => ({
  ...systemColumn(code, header, 12, 'plain'),
  hidden: true,
});
