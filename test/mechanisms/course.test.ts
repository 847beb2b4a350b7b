import fc from 'fast-check';
import { fold, may, stateNow, take, type Hindrance, type Taker } from '../../cloudfunctions/mechanisms/course';
import type { Procedure, TakenStep } from '../../cloudfunctions/mechanisms/procedure';
import { DAY, figure, problemsOf, sample, START, taken } from './builders/procedures';

const running = (steps: readonly TakenStep[] = [], procedure = sample) => ({
  procedure,
  start: START,
  steps,
  figure,
});
const body: Taker = { id: 'u1', parties: ['body'], interested: true };
const county: Taker = { id: 'u2', parties: ['county'], interested: false };
const city: Taker = { id: 'u3', parties: ['city'], interested: false };
const intent = (step: string, overrides = {}) => ({ step, values: {}, reason: '', key: '', ...overrides });
const complete = { lacking: 0 };

const codes = (result: ReturnType<typeof take>): string[] =>
  'refused' in result ? result.refused.map((one: Hindrance) => one.code) : [];

describe('folding', () => {
  test('nothing taken: the initial state since the start, due five working days later', () => {
    expect(fold(running(), START + 1)).toMatchObject({
      state: 'draft',
      since: START,
      due: { day: '2026-03-09', provisional: false },
      steps: [],
    });
  });

  test('time moves it when the day is over, and only then', () => {
    const last = Date.parse('2026-03-09T15:59:59.999Z');
    expect(fold(running(), last).state).toBe('draft');
    const lapsed = fold(running(), last + 1);
    expect(lapsed).toMatchObject({ state: 'lapsed', since: last + 1, due: null });
    expect(lapsed.steps).toEqual([taken('lapse', 'lapsed', last + 1, { by: null, as: null })]);
    // what time did and somebody stored is not done a second time
    expect(fold(running(lapsed.steps), last + 30 * DAY).steps).toEqual(lapsed.steps);
  });

  test('sent back after its day, it has a new one', () => {
    const back = running([
      taken('submit', 'county', START + DAY),
      taken('return', 'draft', START + 9 * DAY, { by: 'u2', as: 'county', reason: '缺材料' }),
    ]);
    // Wednesday 11 March: 12, 13 and 16 March
    expect(fold(back, START + 9 * DAY).due?.day).toBe('2026-03-16');
    expect(fold(back, START + 15 * DAY).state).toBe('lapsed');
  });

  test('the stored state and day say at once what folding says', () => {
    const stored = { state: 'draft', dueDay: '2026-03-09', provisional: false };
    expect(stateNow(sample, stored, START)).toBe('draft');
    expect(stateNow(sample, stored, START + 8 * DAY)).toBe('lapsed');
    expect(stateNow(sample, { ...stored, provisional: true }, START + 8 * DAY)).toBe('draft');
    expect(stateNow(sample, { ...stored, state: 'county' }, START + 8 * DAY)).toBe('county');
  });

  test.each([
    ['a step out of its place', [taken('return', 'draft', START + 1)]],
    ['a step that leads elsewhere', [taken('submit', 'granted', START + 1)]],
    ['a step of another procedure', [taken('sign', 'county', START + 1)]],
  ])('%s is no case', (_, steps) => {
    expect(() => fold(running(steps), START + DAY)).toThrow(RangeError);
  });
});

describe('taking a step', () => {
  const submitted = running([taken('submit', 'county', START + DAY)]);
  const refusals: [string, ReturnType<typeof take>, string[]][] = [
    ['before the start', take(running(), body, intent('submit'), complete, START), ['not-started']],
    ['incomplete', take(running(), body, intent('submit'), { lacking: 2 }, START + 1), ['need']],
    ['what is not known is not met', take(running(), body, intent('submit'), {}, START + 1), ['need']],
    ['by somebody else', take(running(), county, intent('submit'), complete, START + 1), ['not-yours']],
    ['where it is not', take(running(), county, intent('return', { reason: '因' }), {}, START + 1), ['wrong-state']],
    ['without its reason', take(submitted, county, intent('return'), {}, START + 2 * DAY), ['reason']],
    [
      'by somebody of the body',
      take(submitted, body, intent('grant'), {}, START + 2 * DAY),
      ['interested', 'not-yours', 'apart'],
    ],
    [
      'by who took the other step',
      take(submitted, { ...county, id: 'u1' }, intent('grant'), {}, START + 2 * DAY),
      ['apart'],
    ],
    [
      'before the day is over',
      take(submitted, city, intent('take-over', { reason: '因' }), {}, START + 2 * DAY),
      ['need'],
    ],
  ];
  test.each(refusals)('refused: %s', (_, result, expected) => {
    expect(codes(result)).toEqual(expected);
  });

  test('what is missing is said with its figure', () => {
    const result = take(running(), body, intent('submit'), { lacking: 2 }, START + 1);
    expect('refused' in result && result.refused[0]).toEqual({ code: 'need', need: 'complete', text: '还缺 2 项' });
  });

  test('taken over once the other one is overdue', () => {
    // came on Tuesday 3 March, due on the 6th
    const late = take(submitted, city, intent('take-over', { reason: '逾期' }), {}, Date.parse('2026-03-06T16:00:00Z'));
    expect(late).toMatchObject({ repeated: false, done: { to: 'granted', as: 'city', late: true } });
  });

  test('who holds several parties acts as the one that the step asks for', () => {
    const both: Taker = { id: 'u9', parties: ['auditor', 'county'], interested: false };
    expect(take(submitted, both, intent('return', { reason: '因' }), {}, START + 2 * DAY)).toMatchObject({
      done: { as: 'county', reason: '因', late: false },
      position: { state: 'draft' },
    });
  });
});

describe('a repeat', () => {
  const at = START + DAY;
  const first = take(running(), body, intent('submit', { key: 'k1' }), complete, at);
  const steps = 'done' in first ? [first.done] : [];

  test.each([
    ['of the same request', intent('submit', { key: 'k1' }), at + DAY],
    ['of the same request after the closing', intent('submit', { key: 'k1' }), at + 90 * DAY],
    ['without a key', intent('submit'), at + DAY],
  ])('%s is answered with what had happened', (_, again, when) => {
    expect(take(running(steps), body, again, { lacking: 9 }, when)).toMatchObject({ done: steps[0], repeated: true });
  });

  test('another request is none, nor is one with another reason', () => {
    expect(codes(take(running(steps), body, intent('submit', { key: 'k2' }), complete, at + DAY))).toContain(
      'wrong-state',
    );
    const returned = [...steps, taken('return', 'draft', at + 1, { by: 'u2', as: 'county', reason: '缺材料' })];
    expect(take(running(returned), county, intent('return', { reason: '缺材料' }), {}, at + 2)).toMatchObject({
      repeated: true,
    });
    expect(codes(take(running(returned), county, intent('return', { reason: '别的' }), {}, at + 2))).toEqual([
      'wrong-state',
    ]);
    // sent back, it is handed in anew
    expect(take(running(returned), body, intent('submit'), complete, at + 3)).toMatchObject({ repeated: false });
  });
});

describe('what one may do', () => {
  test('each with what is missing; nothing of others', () => {
    const submitted = running([taken('submit', 'county', START + DAY)]);
    const offers = (taker: Taker) =>
      may(submitted, taker, {}, START + 2 * DAY).map(({ step, missing }) => [step.id, missing.map(({ code }) => code)]);
    expect(offers(county)).toEqual([
      ['return', []],
      ['grant', []],
    ]);
    expect(offers(city)).toEqual([
      ['grant', []],
      ['take-over', ['need']],
    ]);
    expect(offers(body)).toEqual([]);
  });
});

describe('properties', () => {
  const people = [body, county, city, { id: 'u4', parties: ['body', 'city'], interested: true }];
  const acts = fc.array(
    fc.record({
      step: fc.constantFrom(...sample.steps.map(({ id }) => id)),
      who: fc.constantFrom(...people),
      hours: fc.integer({ min: 0, max: 60 }),
      reason: fc.constantFrom('', '理由甲', '理由乙'),
      key: fc.constantFrom('', 'k1', 'k2'),
      lacking: fc.integer({ min: 0, max: 1 }),
    }),
    { maxLength: 25 },
  );
  const settings = { seed: 20181126, numRuns: 150 };

  /** Plays the acts; what is taken is kept as the runtime keeps it. */
  const play = (
    list: typeof acts extends fc.Arbitrary<infer T> ? T : never,
    each: (steps: TakenStep[], at: number) => void,
  ) => {
    let steps: TakenStep[] = [];
    let at = START;
    for (const { step, who, hours, reason, key, lacking } of list) {
      at += hours * 3_600_000;
      const before = fold(running(steps), at);
      const result = take(running(steps), who, { step, values: {}, reason, key }, { lacking }, at);
      if ('done' in result && !result.repeated) {
        steps = [...before.steps, result.done];
        // the same again changes nothing
        const again = take(running(steps), who, { step, values: {}, reason, key }, { lacking }, at);
        if (key !== '') expect(again).toMatchObject({ repeated: true });
      }
      each(steps, at);
    }
  };

  test('no sequence of acts leaves the table, and every way that was gone is folded again to the same place', () => {
    fc.assert(
      fc.property(acts, (list) => {
        play(list, (steps, at) => {
          const position = fold(running(steps), at);
          expect(Object.keys(sample.states)).toContain(position.state);
          expect(fold(running(position.steps), at)).toEqual(position);
        });
      }),
      settings,
    );
  });

  test('folding is order-true: steps in another order are no case, or the same one', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 0, max: 20 }), (list, swap) => {
        play(list, (steps, at) => {
          const [one, other] = [steps[swap], steps[swap + 1]];
          if (!one || !other || one.step === other.step) return;
          const swapped = [...steps.slice(0, swap), other, one, ...steps.slice(swap + 2)];
          expect(() => fold(running(swapped), at)).toThrow(RangeError);
        });
      }),
      settings,
    );
  });

  test('what `may` offers without anything missing can be taken, and nothing else', () => {
    fc.assert(
      fc.property(acts, (list) => {
        play(list, (steps, at) => {
          for (const who of people) {
            const offers = may(running(steps), who, complete, at);
            const open = offers.filter(({ missing }) => missing.length === 0).map(({ step }) => step.id);
            for (const { id } of sample.steps) {
              const result = take(running(steps), who, intent(id, { reason: '理由', key: 'fresh' }), complete, at);
              expect('done' in result).toBe(open.includes(id));
            }
          }
        });
      }),
      { ...settings, numRuns: 25 },
    );
  });
});

describe('a procedure as data', () => {
  test('the sample is sound', () => {
    expect(problemsOf(sample, ['body', 'county', 'city'])).toEqual([]);
  });

  test('a fifth state is one line of data and one step that leads to it', () => {
    const wider: Procedure = {
      ...sample,
      states: { ...sample.states, pool: { name: '培育库', holder: 'city', ends: 'closed' } },
      steps: [
        ...sample.steps,
        {
          id: 'keep',
          name: '列入培育库',
          from: ['county'],
          to: 'pool',
          by: ['county'],
          tells: [{ to: 'body', says: '已列入培育库。' }],
          clause: '第六条',
        },
      ],
    };
    expect(problemsOf(wider, ['body', 'county', 'city'])).toEqual([]);
    const steps = [taken('submit', 'county', START + DAY)];
    expect(may(running(steps, wider), county, {}, START + 2 * DAY).map(({ step }) => step.id)).toContain('keep');
    expect(take(running(steps, wider), county, intent('keep'), {}, START + 2 * DAY)).toMatchObject({
      position: { state: 'pool', rule: { name: '培育库' } },
    });
  });

  test('mistakes of the data are found', () => {
    const broken: Procedure = {
      ...sample,
      states: { ...sample.states, lost: { name: '无路可达', holder: 'mayor' } },
    };
    expect(problemsOf(broken, ['body', 'county', 'city'])).toEqual([
      'lost is never reached',
      'lost neither ends nor can be left',
      'lost: mayor is no party',
    ]);
  });
});

test('R-SCORE 8: four eyes are of two people: another account of whoever took the step is refused like the account itself', () => {
  const submitted = running([taken('submit', 'county', START + DAY)]);
  const grant = (alike: string[]) =>
    take(submitted, { ...county, id: 'u9', alike }, intent('grant'), complete, START + 2 * DAY);
  expect(codes(grant(['u1']))).toEqual(['apart']);
  expect(codes(grant(['u7']))).toEqual([]);
});
