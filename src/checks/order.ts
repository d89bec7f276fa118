const FAMILIES = 'EWRTCK';

/** Order of rule codes: families E W R T C K, then the number, then the letter after it: E9 < E9b < E10 < W1. */
export function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  const left = parts(a.code);
  const right = parts(b.code);
  return left.family - right.family || left.number - right.number || left.letter - right.letter;
}

function parts(code: string): { family: number; number: number; letter: number } {
  const match = /^([A-Z])(\d+)([a-z]?)$/.exec(code);
  return {
    family: match?.[1] === undefined ? FAMILIES.length : FAMILIES.indexOf(match[1]),
    number: Number(match?.[2] ?? 0),
    letter: (match?.[3] ?? '').charCodeAt(0) || 0,
  };
}
