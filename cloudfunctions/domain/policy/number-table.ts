import { parseDocumentNumber } from '../identifiers';

/** Place of a document number in the order of all: year × 100,000 + number. */
export const numberKey = (year: number, number: number): number => year * 100_000 + number;

/** Numbers of documents and whose they are, in ascending order; documents without one are left out. */
export function numberTable(docNos: readonly (string | null)[]): {
  numberKeys: Uint32Array;
  numberPolicies: Uint32Array;
} {
  const known = docNos.flatMap((docNo, policy) => {
    const parsed = docNo === null ? null : parseDocumentNumber(docNo);
    return parsed === null ? [] : [{ key: numberKey(parsed.year, parsed.number), policy }];
  });
  return sortedNumbers(known);
}

export function sortedNumbers(known: { key: number; policy: number }[]) {
  known.sort((a, b) => a.key - b.key || a.policy - b.policy);
  return {
    numberKeys: Uint32Array.from(known, ({ key }) => key),
    numberPolicies: Uint32Array.from(known, ({ policy }) => policy),
  };
}
