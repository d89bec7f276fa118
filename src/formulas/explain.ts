import { OPERATION_WORDS } from './messages';
import { write } from './print';
import type { Tree } from './tree';

/**
 * The formula in words for the glossary and the row's note: "Số hồ sơ nộp trực tuyến cộng Số hồ sơ nộp trực tiếp",
 * "(A cộng B) nhân 2". `nameOf` gives a field's name.
 */
export const explain = (tree: Tree, nameOf: (code: string) => string): string =>
  write(tree, { code: nameOf, operation: (op) => ` ${OPERATION_WORDS[op]} ` });
