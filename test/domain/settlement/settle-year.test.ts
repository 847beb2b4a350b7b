import * as fc from 'fast-check';
import { scoreSession } from '../../../cloudfunctions/domain/score';
import {
  type SettledSession,
  settlementChanges,
  settlementFingerprint,
  settleYear,
} from '../../../cloudfunctions/domain/settlement';
import { exampleA } from '../builders/evidence';
import { rules2018 } from '../builders/rules';
import { settings2018, settled } from '../builders/settlement';

const settle = (sessions: SettledSession[], settings = settings2018) => settleYear(rules2018, settings, sessions, []);
const amounts = (sessions: SettledSession[], settings = settings2018) =>
  settle(sessions, settings).lines.map((line) => line.amountFen);

describe('R-MONEY: the year of an institution', () => {
  it('Example A alone: 84.00, 良好, 220 × 96 = 21,120 yuan, fee 4 % on top', () => {
    const score = scoreSession(rules2018, exampleA());
    const result = settle([settled('a', { exact: score.trace.exact })]);
    expect(result.lines[0]).toMatchObject({
      amountFen: 2_112_000,
      gradeId: 'good',
      rateFen: 22000,
      scoreShown: '84.00',
    });
    expect(result.totalFen).toBe(2_112_000);
    expect(result.reviewFeeFen).toBe(84_480);
    expect(result.institutions[0]).toMatchObject({ meanShown: '84.00', sessions: 1, gradeId: 'good' });
  });

  it('R-MONEY 1: the mean of both sets the rate of both: (84 + 86) / 2 = 85, 优秀', () => {
    expect(amounts([settled('a', { exact: '84' }), settled('b', { exact: '86', eligibleHeads: 100 })])).toEqual([
      2_496_000, 2_600_000,
    ]);
  });

  it('leaves out what does not count, with the reason, and pays by what is final', () => {
    const result = settle([
      settled('a'),
      settled('b', { exact: '20', final: false }),
      settled('c', null),
      settled('d', { exact: '10' }, { cancelled: true }),
      settled('e', null, { modeId: 'online' }),
      settled('f', {}, { institutionId: null }),
    ]);
    expect(result.leftOut).toEqual([
      { sessionId: 'b', why: 'not-final' },
      { sessionId: 'c', why: 'not-scored' },
      { sessionId: 'd', why: 'cancelled' },
      { sessionId: 'e', why: 'mode-not-scored' },
      { sessionId: 'f', why: 'no-institution' },
    ]);
    expect(result.institutions[0]?.meanExact).toBe('80');
    expect(result.lines.map((line) => line.sessionId)).toEqual(['a']);
  });

  it('R-MONEY 2: below the minimum is not paid but its score counts in the mean', () => {
    const result = settle([settled('a', { exact: '90' }), settled('b', { exact: '55', meetsMinimum: false })]);
    expect(result.institutions[0]).toMatchObject({ meanExact: '145/2', gradeId: 'good' });
    expect(result.lines.map((line) => [line.amountFen, line.reason])).toEqual([
      [2_112_000, 'paid'],
      [0, 'below-minimum'],
    ]);
  });

  const mixed = [
    settled('a', { exact: '90' }, { courseId: 'c1' }),
    settled('b', { exact: '50' }, { courseId: 'c1' }),
    settled('c', { exact: '88' }, { courseId: 'c2' }),
    settled('d', { exact: '50' }, { courseId: 'c2', institutionId: 'i2' }),
  ];
  it.each([
    // i1: (90 + 50 + 88) / 3 = 76 → 220; i2: 50 → nothing
    ['institution-year', true, [2_112_000, 2_112_000, 2_112_000, 0]],
    ['institution-year', false, [2_112_000, 0, 2_112_000, 0]],
    // c1 of i1: 70 → 220; c2 of i1: 88 → 260; c2 of i2: 50
    ['course', true, [2_112_000, 2_112_000, 2_496_000, 0]],
    ['course', false, [2_112_000, 0, 2_496_000, 0]],
    ['session', false, [2_496_000, 0, 2_496_000, 0]],
  ] as const)('gradeBasis %s, failedSessionPays %s', (gradeBasis, failedSessionPays, expected) => {
    expect(amounts(mixed, { ...settings2018, gradeBasis, failedSessionPays })).toEqual(expected);
  });

  it('R-MONEY 3, 4: tours are settled at cost and carry no review fee', () => {
    const tours = [{ sessionId: 't', costFen: 5_000_000, persons: 20, days: 5 }];
    const result = settleYear(rules2018, settings2018, [settled('a')], tours);
    expect(result.toursFen).toBe(4_000_000);
    expect(result.totalFen).toBe(2_112_000);
    expect(result.reviewFeeFen).toBe(84_480);
  });

  it('refuses a review fee outside 3–5 %', () => {
    expect(() => settle([], { ...settings2018, reviewFeeShare: '0.06' })).toThrow('REVIEW_FEE_OUT_OF_RANGE');
  });

  it('shows for each amount the year it comes from, and for the year its sessions', () => {
    const result = settle([settled('a'), settled('b')]);
    expect(result.lines[0]?.trace.parts?.[0]).toMatchObject({ rule: 'R-MONEY 1', shown: '80.00' });
    expect(result.lines[0]?.trace.parts?.[0]?.parts).toBeUndefined();
    expect(result.institutions[0]?.trace.parts).toHaveLength(2);
  });
});

describe('R-MONEY 7: settled again', () => {
  const sessions = fc.array(
    fc.record({
      heads: fc.nat(500),
      score: fc.integer({ min: 0, max: 10_000 }),
      institution: fc.nat(3),
      course: fc.nat(2),
      met: fc.boolean(),
      final: fc.boolean(),
    }),
    { maxLength: 25 },
  );
  const build = (
    rows: { heads: number; score: number; institution: number; course: number; met: boolean; final: boolean }[],
  ) =>
    rows.map((row, index) =>
      settled(
        `s${String(index).padStart(3, '0')}`,
        { exact: `${row.score}/100`, eligibleHeads: row.heads, meetsMinimum: row.met, final: row.final },
        { institutionId: `i${row.institution}`, courseId: `c${row.course}` },
      ),
    );

  it('property: the same in any order, to the 分; totals add up; nothing above the cap', () => {
    const bases = fc.constantFrom('institution-year' as const, 'course' as const, 'session' as const);
    fc.assert(
      fc.property(sessions, bases, fc.boolean(), (rows, gradeBasis, failedSessionPays) => {
        const given = build(rows);
        const settings = { ...settings2018, gradeBasis, failedSessionPays };
        const once = settle(given, settings);
        const again = settle([...given].reverse(), settings);
        expect(again.lines).toEqual(once.lines);
        expect(again.totalFen).toBe(once.totalFen);
        expect(settlementFingerprint(settings, again)).toBe(settlementFingerprint(settings, once));
        expect(settlementChanges(once.lines, again.lines)).toEqual([]);
        expect(once.totalFen).toBe(once.lines.reduce((sum, line) => sum + line.amountFen, 0));
        expect(once.lines.every((line) => line.amountFen <= 8_000_000)).toBe(true);
        expect(once.lines.length + once.leftOut.length).toBe(given.length);
      }),
    );
  });

  it('says what changed since the last run', () => {
    const before = settle([settled('a'), settled('b'), settled('c')]);
    const after = settle([settled('a'), settled('b', { eligibleHeads: 94 }), settled('d')]);
    expect(settlementChanges(before.lines, after.lines)).toEqual([
      {
        sessionId: 'b',
        beforeFen: 2_112_000,
        afterFen: 2_068_000,
        why: '符合补贴人数 96 → 94；金额 21120.00 元 → 20680.00 元',
      },
      { sessionId: 'c', beforeFen: 2_112_000, afterFen: null, why: '本次不再纳入结算' },
      { sessionId: 'd', beforeFen: null, afterFen: 2_112_000, why: '本次新纳入结算' },
    ]);
    expect(settlementFingerprint(settings2018, after)).not.toBe(settlementFingerprint(settings2018, before));
  });

  it('a better sister session changes the rate of both and says so', () => {
    const before = settle([settled('a', { exact: '84' }), settled('b', { exact: '84' })]);
    const after = settle([settled('a', { exact: '84' }), settled('b', { exact: '86' })]);
    expect(settlementChanges(before.lines, after.lines).map((change) => change.why)).toEqual([
      '等级 良好 → 优秀；补贴标准 220.00 元 → 260.00 元；金额 21120.00 元 → 24960.00 元',
      '得分 84.00 → 86.00；等级 良好 → 优秀；补贴标准 220.00 元 → 260.00 元；金额 21120.00 元 → 24960.00 元',
    ]);
  });
});
