import * as fc from 'fast-check';
import { normalise, normaliseInPlace, normaliseWithMap } from '../../../cloudfunctions/domain/policy/normalise';

describe('R-POLICY 2: normal form', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['内经信〔2018〕200号', '内经信〔2018〕200号'],
    ['㈱', '(株)'],
    ['e\u0301', 'é'],
    ['①', '1'],
    ['', ''],
    ['補貼', '补贴'],
    ['徵收管理著作權', '征收管理著作权'],
    ['後臺與臺灣', '后台与台湾'],
    ['乾', '干'],
    ['补贴', '补贴'],
    ['\uf9dc', '隆'],
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

  it('keeps every place where it says that it does', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('貼', 'Ａ', '中', 'é', '，') }),
    );
    fc.assert(
      fc.property(text, (original) => {
        const { text: normal, starts, ends } = normaliseWithMap(original);
        const inPlace = normaliseInPlace(original);
        if (inPlace === null) return;
        expect(inPlace).toBe(normal);
        expect([...starts]).toEqual(Array.from(original, (_, i) => i).slice(0, original.length));
        expect([...ends]).toEqual([...starts].map((start) => start + 1));
      }),
    );
  });

  it('is its own normal form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x3400, max: 0x9fff }), (code) => {
        const once = normalise(String.fromCharCode(code));
        expect(normalise(once)).toBe(once);
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
