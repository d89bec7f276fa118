/** A whole number with Vietnamese grouping: 1234567 → "1.234.567", -1234 → "-1.234". A fraction is cut off. */
export function groupDigits(n: number): string {
  const digits = String(Math.trunc(Math.abs(n)));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, '.');
  return Math.trunc(n) < 0 ? `-${grouped}` : grouped;
}

/** Hundredths with a Vietnamese comma and always two decimals, not grouped: 8421 → "84,21", 10000 → "100,00", -5 → "-0,05". */
export function hundredthsText(hundredths: number): string {
  const whole = Math.trunc(Math.abs(hundredths));
  const text = `${Math.floor(whole / 100)},${String(whole % 100).padStart(2, '0')}`;
  return Math.trunc(hundredths) < 0 ? `-${text}` : text;
}
