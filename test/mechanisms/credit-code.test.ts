/** What a credit code carries (GB 32100, GB/T 2260): taken from it, never guessed; where it does not say, it is asked. */
import fc from 'fast-check';
import { AREAS } from '../../cloudfunctions/contract/areas';
import {
  carriedBy,
  checkCharacterOf,
  creditCodeProblem,
  normaliseCreditCode,
} from '../../cloudfunctions/mechanisms/credit-code';
import { territory } from '../../cloudfunctions/programmes/lecture-hall-2018/territory';

const regions = territory.map(({ code }) => code);
const everywhere = AREAS.map(([code]) => code);
/** A made-up body of this office, kind and area, with its check character. */
const code = (start: string, area: string): string => {
  const first = `${start}${area}MA0EXAMP1`.replaceAll('O', '0').replaceAll('I', '1');
  return first + checkCharacterOf(first);
};

test.each<[string, string, string, string | null, string | null, string | null]>([
  // tells, start, area code, office, kind, region
  ['an enterprise in a district of Hohhot', '91', '150102', 'market', 'enterprise', '150100'],
  ['in a development zone that GB/T 2260 does not list', '91', '150291', 'market', 'enterprise', '150200'],
  ['满洲里 has a row of its own', '91', '150781', 'market', 'enterprise', '150781'],
  ['满洲里 before 2001', '91', '152102', 'market', 'enterprise', '150781'],
  ['锡林浩特 lies in 锡林郭勒', '92', '152502', 'market', 'individual', '152500'],
  ['乌兰察布盟 before it became a city', '93', '152601', 'market', 'cooperative', '150900'],
  ['伊克昭盟', '91', '152722', 'market', 'enterprise', '150600'],
  ['registered with the region itself: where it is, is asked', '91', '150000', 'market', 'enterprise', null],
  ['with the state', '91', '100000', 'market', 'enterprise', null],
  ['in Beijing: no region of this programme', '91', '110105', 'market', 'enterprise', null],
  ['an institution of the state', '12', '150100', 'establishment', 'public-institution', '150100'],
  ['a private non-enterprise unit', '52', '150400', 'civil-affairs', 'private-non-enterprise', '150400'],
  ['an office that the table does not have', 'Y1', '150100', null, null, '150100'],
  ['a kind that the table does not have', '99', '150100', 'market', null, '150100'],
])('%s', (_what, start, area, office, kind, region) => {
  const made = code(start, area);
  expect(creditCodeProblem(made)).toBeNull();
  expect(carriedBy(made, regions)).toEqual({ office, kind, areaCode: area, area: region });
});

test('outside of the region the province is what is known', () =>
  expect(carriedBy(code('91', '110105'), everywhere).area).toBe('110000'));
test('a province of which some cities are known does not stand for the others', () =>
  expect(carriedBy(code('91', '140300'), everywhere).area).toBeNull());

test('one character mistyped is always found', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...alphabet), (at, other) => {
      const sound = code('91', '150102');
      const typed = sound.slice(0, at) + other + sound.slice(at + 1);
      expect(creditCodeProblem(typed) === null).toBe(typed === sound);
    }),
    { seed: 20261130, numRuns: 300 },
  );
});
test('what is typed with gaps, in small letters and full width is the same code', () =>
  expect(normaliseCreditCode(' ９1 150102-ma0examp1x ')).toBe('91150102MA0EXAMP1X'));
