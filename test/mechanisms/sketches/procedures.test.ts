/** What the mechanism must carry beside the Lecture Hall: the ways of Liaocheng and Kunming, from their sources. */
import { fold, may, take, type Taker } from '../../../cloudfunctions/mechanisms/course';
import type { Procedure, TakenStep } from '../../../cloudfunctions/mechanisms/procedure';
import { DAY, problemsOf, START } from '../builders/procedures';
import * as kunming from './kunming-procedures';
import * as liaocheng from './liaocheng-procedures';

const person = (party: string): Taker => ({ id: `of-${party}`, parties: [party], interested: false });

/** Plays the acts a day apart, from the start on; refusals stop it. */
function play(procedure: Procedure, acts: readonly (readonly [party: string, step: string, facts?: object])[]) {
  let steps: readonly TakenStep[] = [];
  let at = START;
  for (const [party, step, facts] of acts) {
    at += DAY;
    const running = { procedure, start: START, steps, figure: () => Number.NaN };
    const intent = { step, values: {}, reason: '示例理由', key: '' };
    const result = take(running, person(party), intent, { ...facts }, at);
    if ('refused' in result) return { refused: result.refused[0], at };
    ({ steps } = result.position);
  }
  const running = { procedure, start: START, steps, figure: () => Number.NaN };
  return {
    at,
    running,
    state: fold(running, at).state,
    stateIn: (days: number) => fold(running, at + days * DAY).state,
  };
}

test.each([
  ['R-LC 4', liaocheng.designation, liaocheng.liaochengParties],
  ['R-LC 5', liaocheng.quarterlyReport, liaocheng.liaochengParties],
  ['R-KM 3', kunming.quarterlyReport, kunming.kunmingParties],
  ['R-KM 4', kunming.yearlyEvaluation, kunming.kunmingParties],
] as const)('%s is sound: %s', (_, procedure, parties) => {
  expect(problemsOf(procedure, parties)).toEqual([]);
});

describe('R-LC 4 and 6', () => {
  const toNotice = [
    ['applicant', 'apply', { unmetConditions: 0, missingDocuments: 0 }],
    ['county', 'recommend', { tested: true }],
    ['city', 'publish'],
  ] as const;

  test('an application with a condition that is not met goes nowhere, and says how many', () => {
    expect(
      play(liaocheng.designation, [['applicant', 'apply', { unmetConditions: 2, missingDocuments: 0 }]]),
    ).toMatchObject({ refused: { code: 'need', text: '有 2 项条件不符合' } });
  });

  test('five working days of publicity, then the title by itself, for three years', () => {
    const played = play(liaocheng.designation, toNotice);
    // published on Thursday 5 March 2026: 6, 9, 10, 11 and 12 March
    expect([played.state, played.stateIn?.(7), played.stateIn?.(8)]).toEqual(['notice', 'notice', 'titled']);
    expect([played.stateIn?.(8 + 3 * 365), played.stateIn?.(8 + 3 * 365 + 2)]).toEqual(['titled', 'expired']);
  });

  test('an open objection keeps the title back; answered after the days, it is given', () => {
    const contested = play(liaocheng.designation, [...toNotice, ['public', 'object']]);
    expect(contested.stateIn?.(60)).toBe('contested');
    const answered = play(liaocheng.designation, [...toNotice, ['public', 'object'], ['city', 'answer']]);
    expect([answered.state, answered.stateIn?.(6)]).toEqual(['notice', 'titled']);
  });

  test('the title is withdrawn after the county’s check and the city’s, or barred at once', () => {
    const { running, at } = play(liaocheng.designation, toNotice);
    const offers = (party: string) =>
      running ? may(running, person(party), {}, at + 30 * DAY).map(({ step }) => step.id) : [];
    expect(offers('county')).toEqual(['propose-withdrawal']);
    expect(offers('city')).toEqual(['bar']);
    expect(offers('applicant')).toEqual([]);
  });
});

describe('R-KM 3, 4 and 6', () => {
  test.each([
    ['with a district centre', true, 'summing'],
    ['without one', false, 'reviewing'],
  ])('a report %s', (_, districtCentre, state) => {
    expect(play(kunming.quarterlyReport, [['body', 'report', { districtCentre }]]).state).toBe(state);
  });

  test.each([
    ['centre', 'reported'],
    ['platform', 'withdrawn'],
  ])('who fails is told to mend, and a %s that does not is %s', (kind, state) => {
    const evaluated = [
      ['body', 'submit', { missingFiles: 0 }],
      ['department', 'forward'],
      ['city', 'publish', { opinions: 3 }],
    ] as const;
    const { running, at } = play(kunming.yearlyEvaluation, evaluated);
    expect(running).toBeDefined();
    if (!running) return;
    const later = at + 20 * DAY;
    expect(may(running, person('city'), { grade: 'good' }, later).map(({ step }) => step.id)).toEqual([]);
    const ordered = take(
      running,
      person('city'),
      { step: 'order', values: {}, reason: '不合格', key: '' },
      { grade: 'fail' },
      later,
    );
    expect(ordered).toMatchObject({ position: { state: 'rectifying' } });
    const withdrawn = take(
      { ...running, steps: ordered.position.steps },
      person('city'),
      { step: 'withdraw', values: {}, reason: '拒不整改', key: '' },
      { kind },
      later + DAY,
    );
    expect(withdrawn).toMatchObject({ position: { state } });
  });
});
