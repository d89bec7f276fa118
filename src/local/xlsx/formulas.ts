/**
 * String literals ("a;b", a doubled quote closes and opens again), quoted tab names ('Sở; ngành'!A1) and array constants
 * ({1,2;3,4}) go over as they are: there both signs mean something else. What is left are the separators.
 */
const SKIPPED = /"[^"]*"|'[^']*'|\{(?:"[^"]*"|[^"{}])*\}|[;,]/g;

const moveSeparator = (formula: string, from: string, to: string): string =>
  formula.replace(SKIPPED, (piece) => (piece === from ? to : piece));

/** A formula of a model as .xlsx stores it: `IF(A1=";";1;2)` → `IF(A1=";",1,2)`. Without "=" on both sides. */
export const toXlsxFormula = (formula: string): string =>
  formula.includes(';') ? moveSeparator(formula, ';', ',') : formula;

/** The other way round, so that a formula read from a file compares with the one a layout declares. */
export const fromXlsxFormula = (formula: string): string =>
  formula.includes(',') ? moveSeparator(formula, ',', ';') : formula;
