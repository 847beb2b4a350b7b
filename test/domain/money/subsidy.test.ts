import * as fc from 'fast-check';
import { sessionSubsidy, type SubsidyInput } from '../../../cloudfunctions/domain/money';
import type { GradeId } from '../../../cloudfunctions/programmes';
import { rules2018 } from '../builders/rules';

const gradeById = (id: GradeId) => {
  const grade = rules2018.parameters.grades.value.find((one) => one.id === id);
  if (!grade) throw new Error(id);
  return grade;
};

const subsidy = (gradeId: GradeId, eligibleHeads: number, overrides: Partial<SubsidyInput> = {}) =>
  sessionSubsidy(rules2018, {
    grade: gradeById(gradeId),
    eligibleHeads,
    meetsMinimum: true,
    sessionFailed: false,
    failedSessionPays: true,
    ...overrides,
  });

describe('R-MONEY 2: subsidy of a session', () => {
  it.each([
    // 80,000 / 260 = 307.69, / 220 = 363.64, / 180 = 444.44
    ['excellent', 307, 7_982_000, 'paid'],
    ['excellent', 308, 8_000_000, 'capped'],
    ['good', 363, 7_986_000, 'paid'],
    ['good', 364, 8_000_000, 'capped'],
    ['pass', 444, 7_992_000, 'paid'],
    ['pass', 445, 8_000_000, 'capped'],
    ['good', 96, 2_112_000, 'paid'],
    ['excellent', 1, 26_000, 'paid'],
    ['excellent', 0, 0, 'no-heads'],
    ['fail', 100, 0, 'failing-grade'],
  ] as const)('%s with %i heads gets %i 分 (%s)', (grade, heads, amountFen, reason) => {
    const result = subsidy(grade, heads);
    expect(result).toMatchObject({ amountFen, reason, capped: reason === 'capped' });
  });

  it('reaching the cap exactly is not capped', () => {
    const grade = { ...gradeById('excellent'), rateFen: 25_000 };
    expect(subsidy('excellent', 320, { grade })).toMatchObject({ amountFen: 8_000_000, capped: false });
    expect(subsidy('excellent', 321, { grade })).toMatchObject({ amountFen: 8_000_000, capped: true });
  });

  it('below the minimum gets 0 whatever the grade, with the reading', () => {
    const result = subsidy('excellent', 49, { meetsMinimum: false });
    expect(result).toMatchObject({ amountFen: 0, reason: 'below-minimum' });
    expect(result.trace.reading).toContain('补贴为0');
  });

  it('a failed session is paid or not as the year is set', () => {
    expect(subsidy('good', 60, { sessionFailed: true }).amountFen).toBe(1_320_000);
    expect(subsidy('good', 60, { sessionFailed: true, failedSessionPays: false })).toMatchObject({
      amountFen: 0,
      reason: 'failed-session',
    });
  });

  it('writes the arithmetic in yuan', () => {
    expect(subsidy('excellent', 308).trace).toMatchObject({
      arithmetic: 'min(260.00 × 308 人 = 80080.00, 80000.00) = 80000.00 元',
      exact: '80000',
      shown: '80000.00',
    });
  });

  it('refuses a head count that is none', () => {
    expect(() => subsidy('good', -1)).toThrow('INVALID_INPUT');
    expect(() => subsidy('good', 1.5)).toThrow('INVALID_INPUT');
  });

  it('property: never above the cap, never above rate × heads, monotone in heads, run twice = same', () => {
    const grades = fc.constantFrom<GradeId>('excellent', 'good', 'pass', 'fail');
    fc.assert(
      fc.property(grades, fc.nat(2000), fc.boolean(), fc.boolean(), fc.boolean(), (id, heads, met, failed, pays) => {
        const given = { meetsMinimum: met, sessionFailed: failed, failedSessionPays: pays };
        const result = subsidy(id, heads, given);
        expect(result.amountFen).toBeLessThanOrEqual(8_000_000);
        expect(result.amountFen).toBeLessThanOrEqual(gradeById(id).rateFen * heads);
        expect(Number.isSafeInteger(result.amountFen) && result.amountFen >= 0).toBe(true);
        expect(subsidy(id, heads + 1, given).amountFen).toBeGreaterThanOrEqual(result.amountFen);
        expect(subsidy(id, heads, given)).toEqual(result);
      }),
    );
  });
});
