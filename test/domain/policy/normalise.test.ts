import * as fc from 'fast-check';
import { normalise, normaliseWithMap } from '../../../cloudfunctions/domain/policy/normalise';

describe('R-POLICY 2: normal form', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['内经信〔2018〕200号', '内经信〔2018〕200号'],
    ['㈱', '(株)'],
    ['e\u0301', 'é'],
    ['①', '1'],
    ['', ''],
    ['中Ａ小', '中a小'],
  ])('%j → %j', (text, normal) => expect(normalise(text)).toBe(normal));

  it('is the same with and without the way back, which covers the text in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: normal, starts, ends } = normaliseWithMap(text);
        expect(normal).toBe(normalise(text));
        expect(starts).toHaveLength(normal.length);
        for (let i = 0; i < normal.length; i += 1) {
          expect(ends[i]!).toBeGreaterThan(starts[i]!);
          expect(ends[i]!).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]!);
        }
      }),
    );
  });

  it('gives each original cluster for its units', () => {
    const { text, starts, ends } = normaliseWithMap('甲㈱乙');
    const last = text.indexOf('乙');
    expect([starts[last], ends[last]]).toEqual([2, 3]);
    expect([starts[1], ends[3]]).toEqual([1, 2]);
  });
});
