/** One session's evaluation under the rules of 2018, with days worked out by hand from the State Council's calendar. */
import { addDays, dayOf, endOfDay, instantOf } from '../../cloudfunctions/domain/time';
import { fold, take, type Taker } from '../../cloudfunctions/mechanisms/course';
import type { TakenStep } from '../../cloudfunctions/mechanisms/procedure';
import { lectureHall2018, rulesAt, sessionEvaluation } from '../../cloudfunctions/programmes';

const rules = rulesAt(lectureHall2018, '2018-11-01').parameters;
const figure = (path: string): number => {
  const [name = '', ...inner] = path.split('.');
  const entry = (rules as unknown as Record<string, { value: unknown }>)[name];
  return inner.reduce((value, key) => (value as Record<string, unknown>)[key], entry?.value) as number;
};

const READY = {
  missingMaterials: 0,
  rosterFrozen: true,
  materialsIn: true,
  sampleLacking: false,
  openCalls: 0,
  auditWaits: false,
  laterLeft: 0,
  auditOpen: false,
};
/** Thursday 1 November 2018: seven working days after are 2, 5, 6, 7, 8, 9 and 12 November. */
const END = instantOf('2018-11-01', '17:00');
const DUE = endOfDay('2018-11-12');

const person = (party: string, id = party): Taker => ({ id, parties: [party], interested: false });
type Act = readonly [
  at: number,
  who: Taker | string,
  step: string,
  more?: { values?: object; reason?: string; area?: string },
];

/** Takes the steps one after the other; an error names the first that was refused, and why. */
function play(acts: readonly Act[]): { steps: readonly TakenStep[]; at: (now: number) => ReturnType<typeof fold> } {
  let steps: readonly TakenStep[] = [];
  const running = () => ({ procedure: sessionEvaluation, start: END, steps, figure });
  for (const [at, who, step, more] of acts) {
    const taker = typeof who === 'string' ? person(who) : who;
    const intent = { step, values: { ...more?.values }, reason: more?.reason ?? '示例理由', key: `${step}@${at}` };
    const result = take(running(), taker, intent, { ...READY, area: more?.area ?? '呼和浩特' }, at);
    if ('refused' in result) throw new Error(`${step}: ${result.refused.map(({ code }) => code).join(', ')}`);
    ({ steps } = result.position);
  }
  return { steps, at: (now) => fold(running(), now) };
}
const state = (acts: readonly Act[], now: number): string => play(acts).at(now).state;

const submitted: Act[] = [[END + 1, 'institution', 'submit']];
const withHub: Act[] = [...submitted, [END + 2, 'window', 'forward']];
const handedOver: Act[] = [...withHub, [instantOf('2018-11-02', '10:00'), 'platform', 'hand-over']];
const CONFIRMED = instantOf('2018-11-09', '10:00');
const scored: Act[] = [...handedOver, [CONFIRMED - 1, 'evaluator', 'score', { values: { scoreId: 's#1' } }]];
const confirmed: Act[] = [...scored, [CONFIRMED, 'bureau', 'confirm', { values: { scoreId: 's#1' } }]];

describe('R-MATERIAL: the way of the materials', () => {
  test('institution → window → hub → evaluator', () => {
    expect(play(handedOver).steps.map(({ to }) => to)).toEqual(['with-window', 'with-hub', 'with-evaluator']);
  });

  test('自治区本级 has no window platform: straight to the hub', () => {
    const [first] = sessionEvaluation.steps;
    const only = first?.instead?.only;
    const area = only && 'is' in only ? String(only.is) : '';
    expect(state([[END + 1, 'institution', 'submit', { area }]], END + 2)).toBe('with-hub');
  });

  test.each([
    ['the hub before it has them', [...submitted, [END + 2, 'platform', 'hand-over']]],
    ['the window after it passed them on', [...withHub, [END + 3, 'window', 'send-back']]],
    ['the evaluator', [...handedOver, [END + 90_000_000, 'evaluator', 'send-back']]],
    ['an institution before the end', [[END - 1, 'institution', 'submit']]],
  ] as [string, Act[]][])('refused: %s', (_, acts) => {
    expect(() => play(acts)).toThrow();
  });

  test.each([
    ['on the last moment', DUE, 'collecting'],
    ['one millisecond later', DUE + 1, 'not-handed-in'],
  ])('%s it is %s', (_, now, expected) => {
    expect(state([], now)).toBe(expected);
  });

  test('handed in on the last moment it is not late', () => {
    expect(play([[DUE, 'institution', 'submit']]).steps.map(({ late }) => late)).toEqual([false]);
    expect(() => play([[DUE + 1, 'institution', 'submit']])).toThrow('wrong-state');
  });

  test('opened again by the bureau until a day; what comes then is late, and after it nothing', () => {
    const reopened: Act[] = [[DUE + 1, 'bureau', 'reopen', { values: { untilDay: '2018-11-20' } }]];
    const last = endOfDay('2018-11-20');
    expect([state(reopened, last), state(reopened, last + 1)]).toEqual(['collecting', 'not-handed-in']);
    const { steps } = play([...reopened, [last, 'institution', 'submit']]);
    expect(steps.map(({ step, late }) => [step, late])).toEqual([
      ['close', false],
      ['reopen', false],
      ['submit', true],
    ]);
  });

  test('R-MATERIAL 27 Nov: sent back after the due day there are three working days to mend, and then it is not late', () => {
    // handed in on the last day, sent back on Wednesday the 14th: 15, 16 and 19 November
    const back: Act[] = [
      [DUE, 'institution', 'submit'],
      [instantOf('2018-11-14', '10:00'), 'window', 'send-back'],
    ];
    expect(play(back).at(DUE + 3 * 86_400_000).due).toMatchObject({ day: '2018-11-19', lateAfter: '2018-11-19' });
    const mended = play([...back, [endOfDay('2018-11-19'), 'institution', 'submit']]);
    expect(mended.steps.at(-1)).toMatchObject({ step: 'submit', late: false });
    expect(state(back, endOfDay('2018-11-19') + 1)).toBe('not-handed-in');
  });

  test('R-MATERIAL 27 Nov: sent back early, the due day stays', () => {
    const back: Act[] = [...submitted, [END + 2, 'window', 'send-back']];
    expect(play(back).at(END + 3).due?.day).toBe('2018-11-12');
  });

  test('R-MATERIAL 27 Nov: a window that has not passed them on within three working days is overdue, and the hub may take over', () => {
    // received on Thursday 1 November: 2, 5 and 6 November
    const due = play(submitted).at(END + 2).due;
    expect(due?.day).toBe('2018-11-06');
    const takeOver = (at: number): Act[] => [...submitted, [at, 'platform', 'take-over']];
    expect(() => play(takeOver(endOfDay('2018-11-06')))).toThrow('need');
    expect(state(takeOver(endOfDay('2018-11-06') + 1), endOfDay('2018-11-07'))).toBe('with-hub');
    // the window itself may still pass them on
    expect(state([...submitted, [endOfDay('2018-11-07'), 'window', 'forward']], endOfDay('2018-11-08'))).toBe(
      'with-hub',
    );
  });
});

describe('R-SCORE 8: from the receipt to the final score', () => {
  test.each([
    ['2018-11-12', '16:00', '2018-12-12'],
    ['2018-10-31', '09:00', '2018-11-30'],
  ])('received by the hub on %s it is evaluated by a month later', (day, clock, expected) => {
    const at = instantOf(day, clock);
    const steps = (list: [string, string, number][]) =>
      list.map(([step, to, when]) => ({
        step,
        to,
        at: when,
        by: 'u',
        as: 'x',
        values: {},
        reason: '',
        key: '',
        late: false,
      }));
    const running = {
      procedure: sessionEvaluation,
      start: at - 86_400_000,
      figure,
      steps: steps([
        ['submit', 'with-window', at - 2],
        ['forward', 'with-hub', at],
        ['hand-over', 'with-evaluator', at + 86_400_000],
      ]),
    };
    expect(fold(running, at + 2 * 86_400_000).due?.day).toBe(expected);
  });

  test('final when five working days have passed without an objection', () => {
    // confirmed on Friday 9 November: 12, 13, 14, 15 and 16 November
    const last = endOfDay('2018-11-16');
    expect([state(confirmed, last), state(confirmed, last + 1)]).toEqual(['confirmed', 'final']);
  });

  test('the five days go over a holiday with its make-up days', () => {
    const steps = play(confirmed).steps.map((step) => ({ ...step, at: step.at }));
    const at = instantOf('2018-09-28', '10:00');
    const moved = steps.map((step, index) => ({ ...step, at: at - (steps.length - 1 - index) }));
    const due = fold({ procedure: sessionEvaluation, start: at - 1000, steps: moved, figure }, at).due;
    // 29 and 30 September are worked, 1–7 October are not: 29, 30, 8, 9 and 10
    expect(due).toEqual({ day: '2018-10-10', provisional: false, lateAfter: '2018-10-10' });
  });

  test('an open objection keeps it from becoming final; the review ends it, and there is no second round', () => {
    const objected: Act[] = [...confirmed, [endOfDay('2018-11-16'), 'institution', 'object']];
    expect(state(objected, DUE + 90 * 86_400_000)).toBe('objected');
    const reviewed: Act[] = [...objected, [DUE + 90 * 86_400_000, 'evaluator', 'review']];
    expect(state(reviewed, DUE + 91 * 86_400_000)).toBe('reviewed');
    expect(() => play([...reviewed, [DUE + 92 * 86_400_000, 'institution', 'object']])).toThrow('wrong-state');
    expect(() => play([...confirmed, [endOfDay('2018-11-16') + 1, 'institution', 'object']])).toThrow('wrong-state');
  });

  test.each([
    ['scored without materials', [...withHub, [END + 3, 'evaluator', 'score']]],
    ['confirmed without a score', [...handedOver, [CONFIRMED, 'bureau', 'confirm']]],
    ['objected before the confirmation', [...scored, [CONFIRMED, 'institution', 'object']]],
    ['reviewed without an objection', [...confirmed, [CONFIRMED + 1, 'evaluator', 'review']]],
    ['scored again after the confirmation', [...confirmed, [CONFIRMED + 1, 'evaluator', 'score']]],
    ['corrected before it is final', [...confirmed, [CONFIRMED + 1, 'evaluator', 'correct']]],
  ] as [string, Act[]][])('refused: %s', (_, acts) => {
    expect(() => play(acts)).toThrow('wrong-state');
  });

  test('R-SCORE 8 27 Nov: who scored does not confirm, in whatever capacity', () => {
    const both = person('bureau', 'evaluator');
    expect(() => play([...scored, [CONFIRMED, both, 'confirm']])).toThrow('apart');
  });

  test('R-SCORE 8 27 Nov: sent back before the confirmation it is scored again', () => {
    const back: Act[] = [...scored, [CONFIRMED, 'bureau', 'return-score']];
    expect(state(back, CONFIRMED)).toBe('returned');
    expect(state([...back, [CONFIRMED + 1, 'evaluator', 'score']], CONFIRMED + 2)).toBe('scored');
  });

  test('a final score is corrected, confirmed and final again', () => {
    const later = endOfDay(addDays(dayOf(CONFIRMED), 10));
    const corrected: Act[] = [...confirmed, [later, 'evaluator', 'correct', { values: { scoreId: 's#2' } }]];
    expect(state(corrected, later)).toBe('scored');
    expect(state([...corrected, [later + 1, 'bureau', 'confirm']], later + 30 * 86_400_000)).toBe('final');
  });

  test('nobody of the institution judges it', () => {
    const insider: Taker = { id: 'x', parties: ['evaluator'], interested: true };
    expect(() => play([...handedOver, [CONFIRMED, insider, 'score']])).toThrow('interested');
  });
});
