export declare function verify(
  lines: Iterable<string> | AsyncIterable<string>,
  trusted?: { keys?: readonly string[]; roots?: readonly (readonly [number, string])[]; said?: (text: string) => void },
): Promise<string[]>;
export declare function verifyProof(
  proof: unknown,
  trusted?: { keys?: readonly string[]; roots?: readonly (readonly [number, string])[] },
): string[];
export declare function canonical(value: unknown): string;
export declare function isConsistent(
  before: number,
  then: string,
  size: number,
  now: string,
  proof: readonly string[],
): boolean;
export declare function isIncluded(
  leaf: string,
  index: number,
  size: number,
  proof: readonly string[],
  root: string,
): boolean;
