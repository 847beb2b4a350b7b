/**
 * 统一社会信用代码 by GB 32100-2015, and what it carries: who registers the body (1), what kind it is (2), where that office stands (3–8, GB/T 2260),
 * the body's own number with its own check character (9–17, GB 11714), and the check character of all (18).
 */

/** Digits and letters without I, O, S, V and Z; the position is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(position − 1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

export type CreditCodeProblem = 'length' | 'characters' | 'check-digit';

/** As typed, without spaces and hyphens, full width to half width, upper case; O and I, which the alphabet has not, for 0 and 1. */
export const normaliseCreditCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\-\u2010-\u2015\u2212]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll('I', '1');

/** Check character of the first 17 (5.5 of the standard): (31 − Σ value × weight mod 31) mod 31. */
export function checkCharacterOf(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Null when the (normalised) code is sound, else what is wrong with it. */
export function creditCodeProblem(code: string): CreditCodeProblem | null {
  if (code.length !== 18) return 'length';
  const values = [...code].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1) || values.slice(2, 8).some((value) => value > 9)) return 'characters';
  return checkCharacterOf(code.slice(0, 17)) === code[17] ? null : 'check-digit';
}

/** Table 1 of the standard: the first character, and the second under it. What is not in it is not said. */
const KINDS = {
  '1': { office: 'establishment', kinds: { '1': 'authority', '2': 'public-institution', '3': 'mass-organisation' } },
  '5': { office: 'civil-affairs', kinds: { '1': 'association', '2': 'private-non-enterprise', '3': 'foundation' } },
  '8': { office: 'trade-union', kinds: { '1': 'trade-union' } },
  '9': { office: 'market', kinds: { '1': 'enterprise', '2': 'individual', '3': 'cooperative' } },
  N: {
    office: 'agriculture',
    kinds: { '1': 'group-collective', '2': 'village-collective', '3': 'township-collective' },
  },
} as const satisfies Record<string, { office: string; kinds: Record<string, string> }>;
type Kinds = (typeof KINDS)[keyof typeof KINDS];
export type RegistrationOffice = Kinds['office'];
type ValuesIn<K> = K extends unknown ? K[keyof K] : never;
export type BodyKind = ValuesIn<Kinds['kinds']>;

/** Prefectures whose code changed when they became cities or were divided anew (GB/T 2260): codes of before stay in what was registered then. */
const FORMER: Readonly<Record<string, string>> = {
  '152102': '150781',
  '1521': '1507',
  '1523': '1505',
  '1524': '1504',
  '1526': '1509',
  '1527': '1506',
  '1528': '1508',
};

export interface Carried {
  office: RegistrationOffice | null;
  kind: BodyKind | null;
  /** As it stands in the code. */
  areaCode: string;
  /** Of the areas that there are the nearest to it: itself, its prefecture, its province; null: none, so it has to be asked. */
  area: string | null;
}

/**
 * What a sound code carries. `areas`: the codes of the tree that it is for. A code of the whole region says where it was registered and not where the
 * body is: so it is asked (`area` null), as for the offices of the state (100000).
 */
export function carriedBy(code: string, areas: readonly string[]): Carried {
  const known = KINDS[code.charAt(0) as keyof typeof KINDS] as Kinds | undefined;
  const areaCode = code.slice(2, 8);
  const province = areaCode.slice(0, 2);
  const prefecture = FORMER[areaCode.slice(0, 4)] ?? areaCode.slice(0, 4);
  // of a province whose prefectures are among the areas, the province alone says nothing yet
  const divided = areas.some((one) => one.startsWith(province) && !one.endsWith('0000'));
  const near = [FORMER[areaCode] ?? areaCode, `${prefecture}00`, ...(divided ? [] : [`${province}0000`])];
  const [area = null] = near.filter((one) => areas.includes(one) && !(divided && one.endsWith('0000')));
  const kinds: Readonly<Record<string, BodyKind>> = known?.kinds ?? {};
  return { office: known?.office ?? null, kind: kinds[code.charAt(1)] ?? null, areaCode, area };
}

/** Of what is typed as a code: the area that it says; null while it is none, or does not say. */
export function areaCarried(typed: string, areas: readonly string[]): string | null {
  const code = normaliseCreditCode(typed);
  return creditCodeProblem(code) === null ? carriedBy(code, areas).area : null;
}
