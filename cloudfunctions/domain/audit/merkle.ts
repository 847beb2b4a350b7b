/** RFC 6962, 2.1: a tree over an append-only list of leaves, and the proof that a longer list begins with a shorter one. Hashes are hexadecimal SHA-256. */
import { createHash } from 'node:crypto';

const sha256 = (...parts: (Buffer | string)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

export const leafHash = (data: Buffer | string): string => sha256(Buffer.of(0), data);
const nodeHash = (left: string, right: string): string =>
  sha256(Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));

/** The largest power of two below n, which is at least 2. */
const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

/** Of no leaves: the hash of nothing. */
export function rootOf(leaves: readonly string[]): string {
  const [only] = leaves;
  if (only === undefined) return sha256('');
  if (leaves.length === 1) return only;
  const k = split(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

/** PATH(m, D[n]): what, hashed with leaf `index`, gives the root. RangeError: there is no such leaf. */
export function inclusionProof(leaves: readonly string[], index: number): string[] {
  if (index < 0 || index >= leaves.length) throw new RangeError(`No leaf ${index} of ${leaves.length}`);
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...inclusionProof(leaves.slice(0, k), index), rootOf(leaves.slice(k))]
    : [...inclusionProof(leaves.slice(k), index - k), rootOf(leaves.slice(0, k))];
}

/** Whether `leaf` stands at `index` of the list of `size` leaves with this root. */
export function isIncluded(leaf: string, index: number, size: number, proof: readonly string[], root: string): boolean {
  const from = (at: number, n: number, left: readonly string[]): string | null => {
    if (n === 1) return left.length === 0 ? leaf : null;
    const beside = left.at(-1);
    if (beside === undefined) return null;
    const k = split(n);
    const own = at < k ? from(at, k, left.slice(0, -1)) : from(at - k, n - k, left.slice(0, -1));
    if (own === null) return null;
    return at < k ? nodeHash(own, beside) : nodeHash(beside, own);
  };
  return index >= 0 && index < size && from(index, size, proof) === root;
}

/** PROOF(m, D[n]): that the first `before` leaves are still the beginning. RangeError: it is not 0 < before <= n. */
export function consistencyProof(leaves: readonly string[], before: number): string[] {
  if (before < 1 || before > leaves.length) throw new RangeError(`No ${before} of ${leaves.length} leaves`);
  const sub = (m: number, part: readonly string[], whole: boolean): string[] => {
    if (m === part.length) return whole ? [] : [rootOf(part)];
    const k = split(part.length);
    return m <= k
      ? [...sub(m, part.slice(0, k), whole), rootOf(part.slice(k))]
      : [...sub(m - k, part.slice(k), false), rootOf(part.slice(0, k))];
  };
  return sub(before, leaves, true);
}

/** Whether the list of `size` leaves with root `now` begins with that of `before` leaves and root `then`. */
export function isConsistent(
  before: number,
  then: string,
  size: number,
  now: string,
  proof: readonly string[],
): boolean {
  const both = (m: number, n: number, left: readonly string[], whole: boolean): [string, string] | null => {
    const last = left.at(-1);
    if (m === n) {
      if (whole) return left.length === 0 ? [then, then] : null;
      return last !== undefined && left.length === 1 ? [last, last] : null;
    }
    if (last === undefined) return null;
    const k = split(n);
    const rest = left.slice(0, -1);
    if (m <= k) {
      const found = both(m, k, rest, whole);
      return found && [found[0], nodeHash(found[1], last)];
    }
    const found = both(m - k, n - k, rest, false);
    return found && [nodeHash(last, found[0]), nodeHash(last, found[1])];
  };
  if (before < 1 || before > size) return false;
  const found = both(before, size, proof, true);
  return found !== null && found[0] === then && found[1] === now;
}
