import * as fc from 'fast-check';
import { checkReviewFeeShare, reviewFee, studyTourPayable } from '../../../cloudfunctions/domain/money';
import { rules2018 } from '../builders/rules';

describe('R-MONEY 3: study tours', () => {
  it.each([
    // 20 persons × 5 days × 400 yuan = 40,000 yuan
    [3_999_999, 20, 5, 3_999_999],
    [4_000_000, 20, 5, 4_000_000],
    [4_000_001, 20, 5, 4_000_000],
    [0, 20, 5, 0],
    [100, 0, 5, 0],
  ])('%i 分 for %i persons and %i days pays %i', (costFen, persons, days, payableFen) => {
    expect(studyTourPayable(rules2018, { costFen, persons, days }).payableFen).toBe(payableFen);
  });

  it('refuses negative figures', () => {
    expect(() => studyTourPayable(rules2018, { costFen: -1, persons: 1, days: 1 })).toThrow('INVALID_INPUT');
  });
});

describe('R-MONEY 4: review fee', () => {
  it.each([
    ['3/100', 2_112_000, 63_360],
    ['0.05', 2_112_000, 105_600],
    // 4 % of 0.13 yuan is 0.52 分, of 0.12 yuan 0.48 分
    ['1/25', 13, 1],
    ['1/25', 12, 0],
    // exactly one half goes up: 5 % of 10 分
    ['1/20', 10, 1],
    ['0.035', 0, 0],
  ])('%s of %i 分 is %i', (share, total, feeFen) => {
    expect(reviewFee(rules2018, share, total).feeFen).toBe(feeFen);
  });

  it.each(['0.0299', '0.0501', '0', '1', '-0.04'])('refuses %s', (share) => {
    expect(() => checkReviewFeeShare(rules2018, share)).toThrow('REVIEW_FEE_OUT_OF_RANGE');
    expect(() => reviewFee(rules2018, share, 100)).toThrow('REVIEW_FEE_OUT_OF_RANGE');
  });

  it('property: within one 分 of the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 500 }), fc.nat(2_000_000_000), (points, total) => {
        const fee = reviewFee(rules2018, `${points}/10000`, total).feeFen;
        expect(Math.abs(fee * 10_000 - points * total)).toBeLessThanOrEqual(5_000);
      }),
    );
  });
});
