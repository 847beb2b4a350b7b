import * as fc from 'fast-check';
import { canonicalSignature, signatureHash } from '../../../cloudfunctions/domain/attendance';
import { refusalOf } from '../builders/refusal';

const hashOf = (strokes: number[][]): string => signatureHash(canonicalSignature(strokes));

/** A plain 'N': three strokes' worth of ink in one. */
const name = [[100, 900, 100, 500, 100, 100, 300, 500, 500, 900, 500, 500, 500, 100, 600, 100]];

describe('R-ATTEND 2: a handwritten signature', () => {
  it('leaves out points that do not move and empty strokes', () => {
    const fidgeting = [[...name[0]!.slice(0, 2), ...name[0]!], []];
    expect(canonicalSignature(fidgeting)).toBe(JSON.stringify(name));
    expect(hashOf(fidgeting)).toBe(hashOf(name));
  });

  it('has another hash for another stroke', () => {
    expect(hashOf([[...name[0]!, 601, 100]])).not.toBe(hashOf(name));
    expect(hashOf(name)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['shape', [[1, 2, 3]]],
    ['range', [[...name[0]!, 1001, 0]]],
    ['range', [[...name[0]!, 0.5, 0]]],
    ['range', [[...name[0]!, Number.NaN, 0]]],
    ['points', []],
    ['points', [[100, 100, 900, 900]]],
    ['box', [[100, 100, 200, 100, 300, 100, 400, 100, 500, 100, 600, 100, 700, 100, 800, 100]]],
    ['box', [[1, 1, 20, 20, 1, 20, 20, 1, 1, 1, 20, 20, 1, 20, 20, 1]]],
    ['ink', [[0, 0, 40, 10, 0, 20, 40, 30, 60, 40, 80, 50, 100, 60, 160, 70]]],
    ['too-much', Array.from({ length: 81 }, () => [1, 1])],
    ['too-much', [Array.from({ length: 8002 }, (_, i) => i % 1000)]],
  ])('is refused for its %s', (problem, strokes) => {
    expect(refusalOf(() => canonicalSignature(strokes))).toMatchObject({
      code: 'SIGNATURE_INVALID',
      details: { problem },
    });
  });

  it('either has a canonical form that is its own canonical form, or is refused as such', () => {
    const strokes = fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 40 }), { maxLength: 10 });
    fc.assert(
      fc.property(strokes, (drawn) => {
        let canonical: string;
        try {
          canonical = canonicalSignature(drawn);
        } catch (error) {
          expect(error).toMatchObject({ code: 'SIGNATURE_INVALID' });
          return;
        }
        expect(canonicalSignature(JSON.parse(canonical) as number[][])).toBe(canonical);
      }),
    );
  });
});
