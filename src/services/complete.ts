/**
 * A closed list of the contract in the order of the screens. Types only come from the contract, so that the values stand
 * here again; what is given does not compile when one is missing, or when one is not of the contract.
 */
export const complete =
  <T extends string>() =>
  <const L extends readonly T[]>(list: T extends L[number] ? L : never): readonly T[] =>
    list;
