/**
 * An indicator formula after parsing. The language is `+ - *`, brackets, whole numbers ≥ 0 and declared field codes
 * (domain.md 1.2); anything else is refused by the parser.
 */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'binary'; readonly op: '+' | '-' | '*'; readonly left: Tree; readonly right: Tree };
