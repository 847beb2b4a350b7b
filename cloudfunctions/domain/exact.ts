import Fraction from 'fraction.js';

/** Exact rational number. Scores and amounts never pass through a float. */
export type Exact = Fraction;
/** What `exact` takes: an integer, or text such as '3', '5/2', '84.0028'. */
export type ExactInput = number | string | Exact;

/**
 * Reads an exact number. Numbers must be safe integers: a float would already have lost what text still says.
 * Throws RangeError for anything else.
 */
export function exact(input: ExactInput): Exact {
  if (typeof input === 'number') {
    if (!Number.isSafeInteger(input)) throw new RangeError(`Not a safe integer, pass text instead: ${input}`);
    return new Fraction(input);
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

/** Rounds half-up (towards +∞ at the half) to a whole number. */
export function roundHalfUpToInteger(value: Exact): bigint {
  const doubled = value.mul(2).add(1);
  const numerator = doubled.s * doubled.n;
  const denominator = doubled.d * 2n;
  const quotient = numerator / denominator;
  return numerator < 0n && numerator % denominator !== 0n ? quotient - 1n : quotient;
}

/** Rounds half-up to `places` decimals, as an exact number: what a threshold is compared with. */
export function roundHalfUp(value: Exact, places = 2): Exact {
  const scale = 10n ** BigInt(places);
  return new Fraction(roundHalfUpToInteger(value.mul(scale, 1n)), scale);
}

/** Rounded half-up and with all its decimals, e.g. '84.00': what a person sees. */
export function show(value: Exact, places = 2): string {
  const scale = 10n ** BigInt(places);
  const units = roundHalfUpToInteger(value.mul(scale, 1n));
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** How many decimals it takes to write the value out; null for one without an end (44/3). */
export function decimalsOf(value: Exact): number | null {
  let [rest, twos, fives] = [value.d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** As `show`, without decimals where the number is whole: for arithmetic written out in a trace. */
export function showShort(value: Exact): string {
  return value.d === 1n ? show(value, 0) : show(value);
}
