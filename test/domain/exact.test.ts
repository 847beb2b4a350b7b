import * as fc from 'fast-check';
import { exact, meanOf, roundHalfUp, show, showShort, toExactText } from '../../cloudfunctions/domain/exact';

describe('exact numbers', () => {
  it.each([
    ['84.0028', '84.00'],
    ['84.995', '85.00'],
    ['84.9949', '84.99'],
    ['69.995', '70.00'],
    ['1/3', '0.33'],
    ['2/3', '0.67'],
    ['0', '0.00'],
    ['0.005', '0.01'],
    ['-0.005', '0.00'],
    ['-0.006', '-0.01'],
    ['-1.5', '-1.50'],
  ])('rounds %s half-up to %s', (text, shown) => {
    expect(show(exact(text))).toBe(shown);
  });

  it('shows whole numbers short and with no decimals where asked', () => {
    expect(showShort(exact('33'))).toBe('33');
    expect(showShort(exact('33/2'))).toBe('16.50');
    expect(show(exact('2.5'), 0)).toBe('3');
  });

  it('refuses floats and broken text', () => {
    for (const bad of [0.1, Number.NaN, Infinity, '1/0', '', '1e3', '1.', 'x', '1/-2']) {
      expect(() => exact(bad)).toThrow(RangeError);
    }
    expect(() => meanOf([])).toThrow(RangeError);
  });

  it('keeps thirds exact: three of them make one', () => {
    const third = exact(1).div(3);
    expect(toExactText(third.add(third).add(third))).toBe('1');
  });

  it('property: rounding is within half a hundredth, and rounding again changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 1, max: 9999 }), (n, d) => {
        const value = exact(`${n}/${d}`);
        const rounded = roundHalfUp(value);
        expect(rounded.sub(value).abs().lte(exact('1/200'))).toBe(true);
        expect(roundHalfUp(rounded).equals(rounded)).toBe(true);
        expect(show(rounded)).toBe(show(value));
      }),
    );
  });
});
