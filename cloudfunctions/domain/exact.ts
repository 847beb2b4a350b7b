import Fraction from 'fraction.js';

/** Exact rational number. Scores and amounts never pass through a float. */
export type Exact = Fraction;
/** What `exact` takes: an integer, or text such as '3', '5/2', '84.0028'. */
export type ExactInput = number | string | Exact;

/** Heads, points and minutes: read once, since reading is most of the work of a score. */
const counts: readonly Exact[] = Array.from({ length: 1001 }, (_, count) => new Fraction(count));

/**
 * Reads an exact number. Numbers must be safe integers: a float would already have lost what text still says.
 * Throws RangeError for anything else.
 */
export function exact(input: ExactInput): Exact {
  if (typeof input === 'number') {
    if (!Number.isSafeInteger(input)) throw new RangeError(`Not a safe integer, pass text instead: ${input}`);
    return counts[input] ?? new Fraction(input);
  }
  if (typeof input === 'string') {
    if (!/^-?\d+(\.\d+)?$|^-?\d+\/0*[1-9]\d*$/.test(input)) throw new RangeError(`Not an exact number: ${input}`);
    return new Fraction(input);
  }
  return input;
}

/** 'n/d', or 'n' for a whole number: the stored form (`…Exact`). */
export function toExactText(value: Exact): string {
  return value.toFraction();
}

export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.add(value), exact(0));
}

/** Mean of at least one value. Throws RangeError when there is none. */
export function meanOf(values: readonly Exact[]): Exact {
  if (values.length === 0) throw new RangeError('The mean of nothing');
  return sumOf(values).div(values.length);
}

export function minOf(first: Exact, ...others: readonly Exact[]): Exact {
  return others.reduce((least, value) => (value.lt(least) ? value : least), first);
}

const POWERS = [1n, 10n, 100n, 1000n, 10_000n];

/** Half-up (towards +∞ at the half) to `places` decimals, counted in the last of them: 84.0028 is 8400 hundredths. */
export function unitsOf(value: Exact, places: number): bigint {
  const denominator = value.d * 2n;
  const numerator = value.s * value.n * 2n * (POWERS[places] ?? 10n ** BigInt(places)) + value.d;
  const quotient = numerator / denominator;
  return numerator < 0n && numerator % denominator !== 0n ? quotient - 1n : quotient;
}

/** Rounds half-up (towards +∞ at the half) to a whole number. */
export const roundHalfUpToInteger = (value: Exact): bigint => unitsOf(value, 0);

/** Rounds half-up to `places` decimals, as an exact number: what a threshold is compared with. */
export const roundHalfUp = (value: Exact, places = 2): Exact =>
  new Fraction(unitsOf(value, places), 10n ** BigInt(places));

/** So many units of the last of `places` decimals, written out: 8400 hundredths are '84.00'. */
export function showUnits(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Rounded half-up and with all its decimals, e.g. '84.00': what a person sees. */
export const show = (value: Exact, places = 2): string => showUnits(unitsOf(value, places), places);

/** How many decimals it takes to write the value out; null for one without an end (44/3). */
export function decimalsOf(value: Exact): number | null {
  let [rest, twos, fives] = [value.d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** As `show`, without decimals where the number is whole: for arithmetic written out in a trace. */
export function showShort(value: Exact): string {
  return value.d === 1n ? String(value.s * value.n) : show(value);
}
