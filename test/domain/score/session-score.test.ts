import * as fc from 'fast-check';
import { exact, show } from '../../../cloudfunctions/domain/exact';
import { type MovablePart, scoreSession, type SessionEvidence } from '../../../cloudfunctions/domain/score';
import type { Trace } from '../../../cloudfunctions/mechanisms/trace';
import type { PhotoKindId } from '../../../cloudfunctions/programmes';
import { exampleA, fullEvidence } from '../builders/evidence';
import { rules2018 } from '../builders/rules';

const score = (evidence: SessionEvidence) => scoreSession(rules2018, evidence);

function find(trace: Trace, label: string): Trace {
  if (trace.label === label) return trace;
  for (const part of trace.parts ?? []) {
    try {
      return find(part, label);
    } catch {
      // look in the next part
    }
  }
  throw new Error(`No part ${label}`);
}

describe('R-SCORE: Example A', () => {
  const result = score(exampleA());

  it.each([
    ['签到人数', '44/3', '14.67', '20/45 × S(96)=33 → 14.67'],
    ['扫码人数', '148/9', '16.44', '20/45 × S(104)=37 → 16.44'],
    ['录像截图人数', '10/3', '3.33', '5/45 × S(90)=30 → 3.33'],
    ['实际听课人数', '310/9', '34.44', '14.67 + 16.44 + 3.33 = 34.44'],
    ['线上评价反馈', '55/3', '18.33', '20 × min(1, 88 ÷ 96) = 18.33'],
    ['课件完整性', '9', '9.00', '课件 4 + 完整性 5 = 9'],
    ['授课现场照片', '15/2', '7.50', 'min(10, 12 张, 2.50 × 3 类) = 7.50'],
    ['全程录像', '10', '10.00', '10 × min(1, 150 ÷ 135 分钟) = 10'],
    ['真实参训比例 P', '100', '100.00', '100 × 5 ÷ 5 = 100'],
    ['培训评价均分 M', '89', '89.00', '5 份评价平均 = 89'],
    ['电话跟踪回访', '189/40', '4.73', '5 × (100 + 89) ÷ 200 = 4.73'],
  ])('%s is %s, shown %s', (label, exactText, shown, arithmetic) => {
    const part = find(result.trace, label);
    expect(part.exact).toBe(exactText);
    expect(part.shown).toBe(shown);
    expect(part.arithmetic).toBe(arithmetic);
    expect(part.clause).not.toBe('');
  });

  it('totals 84.0028, shown 84.00, 良好', () => {
    expect(show(result.value, 4)).toBe('84.0028');
    expect(result.shown).toBe('84.00');
    expect(result.gradeId).toBe('good');
    expect(result.flags).toEqual([]);
    expect(result.meetsMinimum).toBe(true);
    expect(result.rulesVersion).toBe('lecture-hall-2018@2018-04-26');
  });

  it('R-SCORE 7: names who judged the completeness and why, and the readings that were taken', () => {
    expect(find(result.trace, '课件完整性').judgement).toEqual({
      by: '示例评审员',
      reason: '缺少案例部分',
      from: '0–6',
      to: '5.00',
    });
    expect(find(result.trace, '实际听课人数').reading).toContain('线性计算');
  });
});

describe('R-SCORE: whole sessions', () => {
  it('everything full is exactly 100', () => {
    expect(score(fullEvidence()).value.equals(exact(100))).toBe(true);
  });

  const fortyNine = { actual: 49, offline: 49, signed: 49, scanned: 49, screenshot: 49 };
  it('below the minimum (county-park, 49 of each): S = 0, all else stays: 55', () => {
    const result = score(fullEvidence({ modeId: 'county-park', heads: fortyNine, validAnswers: 49 }));
    expect(find(result.trace, '实际听课人数').exact).toBe('0');
    expect(result.shown).toBe('55.00');
    expect(result.meetsMinimum).toBe(false);
    expect(result.flags).toEqual(['BELOW_MINIMUM']);
  });

  it('R-SCORE 1: 49 scans among 60 heads are no cliff: S(49) is 14.7', () => {
    const heads = { actual: 60, offline: 60, signed: 60, scanned: 49, screenshot: 60 };
    const result = score(fullEvidence({ heads, validAnswers: 60 }));
    // S(60) = 15 + 10·10/30 = 55/3; S(49) = 15·49/50 = 14.7
    expect(find(result.trace, '签到人数').exact).toBe('220/27');
    expect(find(result.trace, '扫码人数').exact).toBe('98/15');
  });

  it('R-SCORE 1: network-video with 299 heads has S = 0, with 300 it has 25', () => {
    const heads = (n: number) => ({ actual: n, offline: n, signed: n, scanned: n, screenshot: n });
    const at = (n: number) => score(fullEvidence({ modeId: 'network-video', heads: heads(n), validAnswers: n }));
    expect(find(at(299).trace, '实际听课人数').exact).toBe('0');
    expect(find(at(300).trace, '实际听课人数').exact).toBe('25');
  });

  it('R-MODE: window-platform counts off-line heads for the minimum and both kinds for the score', () => {
    const heads = { actual: 120, offline: 49, signed: 120, scanned: 120, screenshot: 120 };
    expect(score(fullEvidence({ modeId: 'window-platform', heads })).meetsMinimum).toBe(false);
    const met = score(fullEvidence({ modeId: 'window-platform', heads: { ...heads, offline: 50 } }));
    expect(met.value.equals(exact(100))).toBe(true);
  });

  it('too few class hours leave the head score but miss the minimum', () => {
    const result = score(fullEvidence({ classHours: '2.5' }));
    expect(find(result.trace, '实际听课人数').exact).toBe('45');
    expect(result.meetsMinimum).toBe(false);
  });

  it.each(['online', 'study-tour'] as const)('%s is not scored', (modeId) => {
    expect(() => score(fullEvidence({ modeId }))).toThrow('NOT_READY_TO_SCORE');
  });

  it('refuses counts that cannot be', () => {
    const heads = { actual: 10, offline: 11, signed: 10, scanned: 10, screenshot: 10 };
    expect(() => score(fullEvidence({ heads }))).toThrow('INVALID_INPUT');
    expect(() => score(fullEvidence({ validAnswers: -1 }))).toThrow('INVALID_INPUT');
  });
});

describe('R-SCORE 2–5: parts', () => {
  const partOf = (label: string, overrides: Partial<SessionEvidence>) =>
    find(score(fullEvidence(overrides)).trace, label).exact;
  const nobody = { actual: 0, offline: 0, signed: 0, scanned: 0, screenshot: 0 };

  it('R-SCORE 2: never above 20, nobody there is 0', () => {
    expect(partOf('线上评价反馈', { validAnswers: 130 })).toBe('20');
    expect(partOf('线上评价反馈', { validAnswers: 0 })).toBe('0');
    expect(partOf('线上评价反馈', { heads: nobody, validAnswers: 0 })).toBe('0');
  });

  it('R-SCORE 3: completeness within 0–6, and none without slides', () => {
    const judged = (value: number | string) => ({ completeness: { value, by: '示例评审员', reason: '见课件' } });
    expect(partOf('课件完整性', judged('4.5'))).toBe('17/2');
    expect(() => score(fullEvidence(judged('6.01')))).toThrow('JUDGEMENT_OUT_OF_BAND');
    expect(() => score(fullEvidence(judged('-1')))).toThrow('JUDGEMENT_OUT_OF_BAND');
    expect(partOf('课件完整性', { slidesAccepted: false, ...judged(0) })).toBe('0');
    expect(() => score(fullEvidence({ slidesAccepted: false }))).toThrow('JUDGEMENT_OUT_OF_BAND');
  });

  const photos: [string, PhotoKindId[], string][] = [
    ['no photo', [], '0'],
    ['four, one of each kind', ['lecturer', 'trainees', 'room', 'other'], '4'],
    ['ten of one kind', Array<PhotoKindId>(10).fill('room'), '5/2'],
    ['nine of four kinds', [...Array<PhotoKindId>(6).fill('room'), 'lecturer', 'trainees', 'other'], '9'],
    ['ten of four kinds', [...Array<PhotoKindId>(7).fill('room'), 'lecturer', 'trainees', 'other'], '10'],
    ['sixty of four kinds', [...Array<PhotoKindId>(57).fill('room'), 'lecturer', 'trainees', 'other'], '10'],
  ];
  it.each(photos)('R-SCORE 4: %s', (_name, acceptedPhotos, expected) => {
    expect(partOf('授课现场照片', { acceptedPhotos })).toBe(expected);
  });

  it.each([
    [0, 3, '0'],
    [134, 3, '268/27'],
    [135, 3, '10'],
    [600, 3, '10'],
    [90, 4, '5'],
    [90, 0, '0'],
  ])('R-SCORE 5: %i minutes of %i class hours', (recordedMinutes, classHours, expected) => {
    expect(partOf('全程录像', { recordedMinutes, classHours })).toBe(expected);
  });
});

describe('R-SCORE 6: follow-up', () => {
  const followup = (reached: number, tookPart: number, ratings: number[]) => {
    const result = score(fullEvidence({ followup: { called: 10, reached, tookPart, ratings } }));
    return { exact: find(result.trace, '电话跟踪回访').exact, flags: result.flags };
  };

  it.each([
    // P = 60, M = 60 → 5 × 120 / 200
    [5, 3, [60, 60, 60, 60, 60], '3', []],
    // P = 59.99…: 0 and an audit; M = 80
    [5, 2, [80, 80, 80, 80, 80], '2', ['HEAD_COUNT_AUDIT']],
    // M = 59.8 counts 0
    [5, 5, [60, 60, 60, 60, 59], '5/2', []],
    [5, 5, [], '5/2', []],
    [0, 0, [], '0', ['FOLLOWUP_NOBODY_REACHED']],
  ])('%i reached, %i took part, ratings %j → %s %j', (reached, tookPart, ratings, expected, flags) => {
    expect(followup(reached, tookPart, ratings)).toEqual({ exact: expected, flags });
  });

  it('refuses counts and ratings that cannot be', () => {
    expect(() => followup(5, 6, [])).toThrow('INVALID_INPUT');
    expect(() => followup(11, 5, [])).toThrow('INVALID_INPUT');
    expect(() => followup(1, 1, [80, 80])).toThrow('INVALID_INPUT');
    expect(() => followup(1, 1, [101])).toThrow('INVALID_INPUT');
  });
});

describe('R-SCORE 7: the evaluator moves a judged part within its band', () => {
  const moved = (part: MovablePart, to: number | string, reason = '截图清晰，人数稳定') =>
    score(exampleA({ moves: [{ part, to, by: '示例评审员', reason }] }));

  it('shows both figures and the reason', () => {
    const part = find(moved('sign-in', 35).trace, '签到人数');
    expect(part.judgement).toEqual({ by: '示例评审员', reason: '截图清晰，人数稳定', from: '33.00', to: '35.00' });
    expect(part.arithmetic).toBe('20/45 × S(96)=33，评审调整为 35 → 15.56');
    expect(part.exact).toBe('140/9');
  });

  it.each([
    ['sign-in', 25, true],
    ['sign-in', '24.99', false],
    ['sign-in', '35.01', false],
    ['scan', 45, true],
    ['scan', 34, false],
    ['participation', 85, true],
    ['participation', 84, false],
    ['rating', 100, true],
    ['rating', 101, false],
  ] as const)('%s to %s is taken: %s', (part, to, taken) => {
    if (taken) expect(() => moved(part, to)).not.toThrow();
    else expect(() => moved(part, to)).toThrow('JUDGEMENT_OUT_OF_BAND');
  });

  it('asks for a reason, once a part, and never lifts what has no band', () => {
    expect(() => moved('scan', 40, '  ')).toThrow('JUDGEMENT_OUT_OF_BAND');
    const twice = { part: 'scan', to: 40, by: '示例评审员', reason: '两次调整' } as const;
    expect(() => score(exampleA({ moves: [twice, twice] }))).toThrow('JUDGEMENT_OUT_OF_BAND');
    const heads = { actual: 49, offline: 49, signed: 49, scanned: 49, screenshot: 49 };
    expect(() => score(fullEvidence({ heads, moves: [{ ...twice, to: 15 }] }))).toThrow('JUDGEMENT_OUT_OF_BAND');
  });
});

describe('R-SCORE: properties', () => {
  const evidence = fc
    .record({
      actual: fc.nat(700),
      signed: fc.nat(700),
      scanned: fc.nat(700),
      screenshot: fc.nat(700),
      answers: fc.nat(700),
      minutes: fc.nat(400),
      photos: fc.array(fc.constantFrom<PhotoKindId>('lecturer', 'trainees', 'room', 'other'), { maxLength: 20 }),
      modeId: fc.constantFrom('network-video', 'window-platform', 'county-park', 'institution'),
    })
    .map((given) =>
      fullEvidence({
        modeId: given.modeId as SessionEvidence['modeId'],
        heads: {
          actual: given.actual,
          offline: given.actual,
          signed: given.signed,
          scanned: given.scanned,
          screenshot: given.screenshot,
        },
        validAnswers: given.answers,
        recordedMinutes: given.minutes,
        acceptedPhotos: given.photos,
      }),
    );

  it('is between 0 and 100, and its six parts add up to it exactly', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const result = score(given);
        expect(result.value.gte(0) && result.value.lte(100)).toBe(true);
        const parts = result.trace.parts ?? [];
        expect(parts).toHaveLength(6);
        expect(parts.reduce((sum, part) => sum.add(exact(part.exact)), exact(0)).equals(result.value)).toBe(true);
      }),
    );
  });

  it('one more scan, answer, photo or minute never costs points', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const base = score(given).value;
        const better: SessionEvidence[] = [
          { ...given, heads: { ...given.heads, scanned: given.heads.scanned + 1 } },
          { ...given, validAnswers: given.validAnswers + 1 },
          { ...given, acceptedPhotos: [...given.acceptedPhotos, 'other'] },
          { ...given, recordedMinutes: Number(given.recordedMinutes) + 1 },
        ];
        for (const one of better) expect(score(one).value.gte(base)).toBe(true);
      }),
    );
  });
});
