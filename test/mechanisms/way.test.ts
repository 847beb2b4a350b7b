/** The line that a case's page draws: the states it came through once each, where it is, and where it will probably go. */
import { fold, type Running } from '../../cloudfunctions/mechanisms/course';
import type { TakenStep } from '../../cloudfunctions/mechanisms/procedure';
import { stepsOnwards, wayOf } from '../../cloudfunctions/mechanisms/way';
import { sessionEvaluation } from '../../cloudfunctions/programmes';

const START = Date.parse('2026-03-10T04:00:00Z');
const HOUR = 3_600_000;
const figure = (): number => 5;

/** The steps as if each were taken an hour after the one before. */
function running(...ids: string[]): Running {
  const steps: TakenStep[] = [];
  for (const [at, id] of ids.entries()) {
    const rule = sessionEvaluation.steps.find((one) => one.id === id);
    if (!rule) throw new Error(`no step ${id}`);
    const by = { by: 'u1', as: 'somebody', values: {}, reason: '', key: '', late: false };
    steps.push({ step: id, to: rule.to, at: START + (at + 1) * HOUR, ...by });
  }
  return { procedure: sessionEvaluation, start: START, steps, figure };
}

const ordinary = ['with-window', 'with-hub', 'with-evaluator', 'scored', 'confirmed', 'final'];

test.each([
  ['at the beginning', [], '150100', ['*collecting', ...ordinary]],
  ['自治区本级 has no window platform', [], '150000', ['*collecting', ...ordinary.slice(1)]],
  ['on its way', ['submit', 'forward'], '150100', ['collecting', 'with-window', '*with-hub', ...ordinary.slice(2)]],
  [
    'sent back: from the beginning once more',
    ['submit', 'forward', 'send-back'],
    '150100',
    ['*collecting', ...ordinary],
  ],
  [
    'a score that went back',
    ['submit', 'forward', 'hand-over', 'score', 'return-score'],
    '150100',
    ['collecting', 'with-window', 'with-hub', 'with-evaluator', '*returned', ...ordinary.slice(3)],
  ],
  [
    'objected to',
    ['submit', 'forward', 'hand-over', 'score', 'confirm', 'object'],
    '150100',
    ['collecting', 'with-window', 'with-hub', 'with-evaluator', 'scored', 'confirmed', '*objected', 'reviewed'],
  ],
])('%s', (_name, ids, area, expected) => {
  const now = START + (ids.length + 1) * HOUR;
  const course = running(...ids);
  const line = wayOf(sessionEvaluation, fold(course, now), START, { area }, now);
  expect(line.map(({ state, here }) => (here ? `*${state}` : state))).toEqual(expected);
  const here = line.findIndex((point) => point.here);
  expect(line.slice(0, here + 1).every(({ at }) => at !== null)).toBe(true);
  expect(line.slice(here + 1).every(({ at }) => at === null)).toBe(true);
});

test.each([
  // what needs no reason is what is usual
  ['scored', ['confirm', 'return-score', 'drop']],
  ['with-window', ['forward', 'send-back']],
  ['confirmed', ['settle']],
  ['final', []],
])('in %s whoever has it leads on by %j', (state, expected) => {
  expect(stepsOnwards(sessionEvaluation, state).map(({ id }) => id)).toEqual(expected);
});
