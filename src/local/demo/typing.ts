import type { Field } from '../../plan/types';
import { isTickField } from '../../reading/tickField';
import { groupDigits } from '../../text/numbers';
import { TYPED } from './messages';
import type { Random } from './random';
import type { Figures, TypedCell } from './types';

/** How one clerk writes: chosen once per return. */
type Hand = { readonly saysNone: boolean; readonly groups: boolean; readonly ticks: boolean };

const handOf = (random: Random): Hand => ({
  saysNone: random.chance(0.3),
  groups: random.chance(0.15),
  ticks: random.chance(0.1),
});

/** A zero in the payment fields is written out: the agency has no procedure with a fee. */
const isPayment = (field: Field): boolean => field.code.startsWith('gd_');

function typedCount(field: Field, count: number, hand: Hand, random: Random): TypedCell {
  if (isTickField(field)) return { value: count === 1 && hand.ticks ? TYPED.tick : count };
  if (count === 0 && (hand.saysNone || isPayment(field))) return { value: TYPED.none };
  if (count >= 1000 && hand.groups) return { value: groupDigits(count) };
  return { value: random.chance(0.01) ? `${groupDigits(count)} ${field.unit}` : count };
}

/**
 * The cells of section A as different hands type the same figures: most plain numbers, now and then "1.234", "12 hồ sơ",
 * "không phát sinh" or a tick. All of them read back as the figure.
 */
export function typedFigures(
  fields: readonly Field[],
  figures: Figures,
  random: Random,
): ReadonlyMap<string, TypedCell> {
  const hand = handOf(random);
  return new Map(
    fields.map((field) => [field.code, typedCount(field, figures[field.code] ?? 0, hand, random)]),
  );
}
