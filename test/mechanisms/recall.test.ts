/** What was handed over is taken back until somebody has opened it; taken back it is as if it had not been handed over. */
import fc from 'fast-check';
import { fold, may, standingOf, take, unopened, type Opened, type Taker } from '../../cloudfunctions/mechanisms/course';
import type { Procedure, TakenStep } from '../../cloudfunctions/mechanisms/procedure';
import { wayOf } from '../../cloudfunctions/mechanisms/way';
import { DAY, figure, sample, START, taken } from './builders/procedures';

const procedure: Procedure = {
  ...sample,
  steps: sample.steps.map((step) =>
    step.id === 'submit' ? { ...step, recall: { name: '撤回报送', says: '已撤回。' } } : step,
  ),
};
const running = (steps: readonly TakenStep[], opened?: Opened) => ({ procedure, start: START, steps, figure, opened });
const body: Taker = { id: 'u1', parties: ['body'], interested: true };
const colleague: Taker = { id: 'u7', parties: ['body'], interested: true };
const county: Taker = { id: 'u2', parties: ['county'], interested: false };
const recall = { step: 'recall-submit', values: {}, reason: '', key: '' };
const handed = [taken('submit', 'county', START + DAY)];
const openedAfter = (after: number): Opened => ({ after, at: START + DAY + 1, by: 'u2', party: 'county' });
const codes = (result: ReturnType<typeof take>): string[] =>
  'refused' in result ? result.refused.map(({ code }) => code) : [];

test('it leads to where the step began: since when, due when', () => {
  const before = fold(running([]), START + DAY);
  const result = take(running(handed), body, recall, {}, START + DAY + 2);
  expect(result).toMatchObject({ repeated: false, done: { to: 'draft', as: 'body', late: false } });
  expect(result.position).toMatchObject({ state: 'draft', since: before.since, due: before.due, standing: [] });
  expect(result.position.steps).toHaveLength(2);
  expect(standingOf(procedure, result.position.steps)).toEqual([]);
});

test.each<[string, ReturnType<typeof take>, string[]]>([
  ['a colleague of the same party', take(running(handed), colleague, recall, {}, START + 2 * DAY), []],
  ['whoever has it now', take(running(handed), county, recall, {}, START + 2 * DAY), ['not-yours']],
  ['once it is open', take(running(handed, openedAfter(1)), body, recall, {}, START + 2 * DAY), ['opened']],
  [
    'an opening of before it was handed over',
    take(running(handed, openedAfter(0)), body, recall, {}, START + 2 * DAY),
    [],
  ],
  // handed in on the last day, Monday 9 March: on Tuesday it could not be handed in any more
  [
    'when time would close it at once',
    take(running([taken('submit', 'county', START + 7 * DAY)]), body, recall, {}, START + 8 * DAY),
    ['need'],
  ],
  ['what was never handed over', take(running([]), body, recall, {}, START + DAY), ['wrong-state']],
  [
    'what has gone further',
    take(
      running([...handed, taken('grant', 'granted', START + 2 * DAY, { by: 'u2', as: 'county' })]),
      body,
      recall,
      {},
      START + 3 * DAY,
    ),
    ['wrong-state'],
  ],
])('%s', (_name, result, refused) => expect(codes(result)).toEqual(refused));

test('sent twice it is taken back once; then it is handed over anew, and waits for somebody to open it again', () => {
  const once = take(running(handed, openedAfter(0)), body, recall, {}, START + DAY + 2);
  const { steps } = once.position;
  expect(take(running(steps), body, recall, {}, START + DAY + 3)).toMatchObject({ repeated: true });
  const again = take(running(steps), body, { ...recall, step: 'submit' }, { lacking: 0 }, START + DAY + 4);
  expect(again).toMatchObject({ repeated: false, done: { to: 'county' } });
  expect(unopened(running(again.position.steps), START + DAY + 5)?.at).toBe(START + DAY + 4);
  // who opened it the first time did not open this one
  expect(codes(take(running(again.position.steps, openedAfter(1)), body, recall, {}, START + DAY + 6))).toEqual([]);
});

test('it is offered to whoever handed it over, with who has opened it, and to nobody else', () => {
  const offers = (who: Taker, opened?: Opened) =>
    may(running(handed, opened), who, {}, START + 2 * DAY)
      .filter(({ step }) => step.undoes)
      .map(({ step, missing }) => [step.id, missing.map(({ code }) => code)]);
  expect(offers(body)).toEqual([['recall-submit', []]]);
  expect(offers(body, openedAfter(1))).toEqual([['recall-submit', ['opened']]]);
  expect(offers(county)).toEqual([]);
});

test('steps that lie otherwise are no case', () => {
  const back = taken('recall-submit', 'draft', START + 2 * DAY);
  expect(() => fold(running([back]), START + 3 * DAY)).toThrow(RangeError);
  expect(() => fold(running([...handed, { ...back, to: 'granted' }]), START + 3 * DAY)).toThrow(RangeError);
  expect(() => fold(running([...handed, back, back]), START + 3 * DAY)).toThrow(RangeError);
});

test('the way leads once from the beginning to the end, whatever was taken back', () => {
  const steps = [...handed, taken('recall-submit', 'draft', START + DAY + 5)];
  const line = wayOf(procedure, fold(running(steps), START + 2 * DAY), START, {}, START + 2 * DAY);
  expect(line.filter(({ here }) => here)).toEqual([{ state: 'draft', at: START, here: true }]);
});

test('however often it goes and comes back, it stands where it stood, and was handed over as often as it was not taken back', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (moves) => {
      let steps: readonly TakenStep[] = [];
      let out = 0;
      for (const [at, hands] of moves.entries()) {
        const result = take(
          running(steps),
          body,
          { ...recall, step: hands ? 'submit' : 'recall-submit', key: `k${at}` },
          { lacking: 0 },
          START + 1000 + at,
        );
        if ('refused' in result) continue;
        ({ steps } = result.position);
        out += hands ? 1 : -1;
      }
      const { standing, state, due } = fold(running(steps), START + 5000);
      expect([out, standing.length]).toEqual([standing.length, state === 'county' ? 1 : 0]);
      if (state === 'draft') expect(due?.day).toBe('2026-03-09');
    }),
    { seed: 20261130, numRuns: 200 },
  );
});
