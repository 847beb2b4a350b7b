import fc from 'fast-check';
import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  rootOf,
} from '../../cloudfunctions/domain/audit/merkle';
import { isConsistent as verifierIsConsistent, isIncluded as verifierIsIncluded } from '../../scripts/verify.mjs';

/** The inputs and roots with which the implementations of Certificate Transparency are compared. */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const LEAVES = INPUTS.map((hex) => leafHash(Buffer.from(hex, 'hex')));

test.each([
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
])('RFC 6962: the root of %i leaves', (size, root) => {
  expect(rootOf(LEAVES.slice(0, size))).toBe(root);
});

const SEED = { seed: 6962, numRuns: 150 };
const leaf = fc.integer().map((n) => leafHash(String(n)));
const list = fc.array(leaf, { minLength: 1, maxLength: 40 });

test('RFC 6962: every leaf is proved at its place, and at no other, nor with another proof; the verifier says the same', () => {
  fc.assert(
    fc.property(list, fc.nat(), (leaves, pick) => {
      const index = pick % leaves.length;
      const proof = inclusionProof(leaves, index);
      const own = leaves[index] ?? '';
      for (const included of [isIncluded, verifierIsIncluded]) {
        const check = (one: string, at: number, way: readonly string[]) =>
          included(one, at, leaves.length, way, rootOf(leaves));
        expect(check(own, index, proof)).toBe(true);
        expect(check(leafHash('another'), index, proof)).toBe(false);
        expect(check(own, index, [...proof, own])).toBe(false);
        expect(check(own, leaves.length, proof)).toBe(false);
      }
    }),
    SEED,
  );
});

test('RFC 6962: a longer list is proved to begin with the shorter one, and with no other; the verifier says the same', () => {
  fc.assert(
    fc.property(list, fc.nat(), (leaves, pick) => {
      const before = 1 + (pick % leaves.length);
      const then = rootOf(leaves.slice(0, before));
      const proof = consistencyProof(leaves, before);
      for (const check of [isConsistent, verifierIsConsistent]) {
        expect(check(before, then, leaves.length, rootOf(leaves), proof)).toBe(true);
        expect(check(before, leafHash('another'), leaves.length, rootOf(leaves), proof)).toBe(false);
        expect(check(before, then, leaves.length, leafHash('another'), proof)).toBe(false);
        expect(check(before, then, leaves.length, rootOf(leaves), [...proof, then])).toBe(false);
        expect(check(leaves.length + 1, then, leaves.length, rootOf(leaves), proof)).toBe(false);
      }
    }),
    SEED,
  );
});

test('there is no proof of what is not there', () => {
  expect(() => inclusionProof(LEAVES, 8)).toThrow(RangeError);
  expect(() => consistencyProof(LEAVES, 0)).toThrow(RangeError);
  expect(() => consistencyProof(LEAVES, 9)).toThrow(RangeError);
});
