/** What must hold of every procedure of every programme, and whom each of its transitions tells. */
import type { Procedure } from '../../cloudfunctions/mechanisms/procedure';
import { template } from '../../cloudfunctions/contract/message';
import { ways } from '../../cloudfunctions/cases/procedures';
import {
  headAudit,
  policyDraft,
  policyQuestion,
  rulesAt,
  secondOfficer,
  sessionEvaluation,
} from '../../cloudfunctions/programmes';
import { problemsOf } from './builders/procedures';

const all = ways.flatMap(({ setting, parameters, procedures }) =>
  procedures.map((procedure) => ({
    procedure,
    name: procedure.id,
    programme: parameters,
    parties: Object.keys(setting.parties),
  })),
);

describe.each(all)('$name', ({ procedure, parties: known, programme }) => {
  test('every state is reached and ends or can be left; every holder, taker and reader is a party', () => {
    expect(problemsOf(procedure, known)).toEqual([]);
  });

  test('every figure of a day is one of the programme, on its first day too', () => {
    const figures = [...JSON.stringify(procedure).matchAll(/"figure":"([^"]+)"/g)].map(([, path = '']) => path);
    const { parameters } = rulesAt(programme, programme.validFromDay);
    for (const path of figures) {
      const [name = '', ...inner] = path.split('.');
      const entry = (parameters as Record<string, { value: unknown }>)[name];
      expect(inner.reduce((value, key) => (value as Record<string, unknown>)[key], entry?.value)).toEqual(
        expect.any(Number),
      );
    }
  });

  test('every kind of message is one that people can be asked to allow', () => {
    const kinds = procedure.steps.flatMap(({ tells }) => tells.flatMap(({ kind }) => kind ?? []));
    expect(kinds.filter((kind) => !(template.options as readonly string[]).includes(kind))).toEqual([]);
  });
});

/** Whom a step tells, the holder by the party that it is. */
const told = (procedure: Procedure, id: string): string[] => {
  const step = procedure.steps.find((one) => one.id === id);
  const names = [step?.to ?? '', ...(step?.instead ? [step.instead.to] : [])];
  return (step?.tells ?? []).map(({ to }) =>
    to === 'holder' ? names.map((state) => procedure.states[state]?.holder ?? '').join(' or ') : to,
  );
};

test('R-MATERIAL, R-SCORE 8: whom each transition tells', () => {
  const list = sessionEvaluation.steps.map(({ id }) => `${id}: ${told(sessionEvaluation, id).join(', ')}`);
  expect(list).toEqual([
    'submit: window or platform',
    'forward: platform, institution',
    'take-over: window, institution',
    'hand-over: evaluator, institution',
    'send-back: institution',
    'close: institution, evaluator',
    'reopen: institution',
    'score: bureau',
    'return-score: evaluator',
    'confirm: institution',
    'object: evaluator, bureau',
    'review: institution, bureau',
    'settle: institution',
    'correct: bureau',
    'drop: institution, window',
  ]);
});

test('R-FOLLOWUP 5: an audit of heads tells the two who draw it and never the institution', () => {
  const list = headAudit.steps.map(({ id }) => `${id}: ${told(headAudit, id).join(', ')}`);
  expect(list).toEqual([
    'open-audit: evaluator, bureau',
    'open-by-rule: bureau, evaluator',
    'open-later: bureau, evaluator',
    'contribute: evaluator',
    'draw: bureau',
    'conclude: bureau',
  ]);
});

test('R-POLICY 6: whoever imported a draft is told what became of it', () => {
  const list = policyDraft.steps.map(({ id }) => `${id}: ${told(policyDraft, id).join(', ')}`);
  expect(list).toEqual([
    'review: opener',
    'rework: opener',
    'publish: opener',
    'publish-at-once: opener',
    'discard: opener',
    'reopen: opener',
  ]);
});

test('R-POLICY 5: a question tells the agencies that it concerns and the desk, its answer whoever asked', () => {
  const list = policyQuestion.steps.map(({ id }) => `${id}: ${told(policyQuestion, id).join(', ')}`);
  expect(list).toEqual([
    'ask: agency or platform, platform',
    'answer: opener, agency, platform',
    'withdraw: agency, platform',
  ]);
});

test('Roles (27 Nov): the other officers are told of a proposal, who made it of what became of it', () => {
  const list = secondOfficer.steps.map(({ id }) => `${id}: ${told(secondOfficer, id).join(', ')}`);
  expect(list).toEqual(['propose: bureau', 'approve: opener', 'withdraw: bureau', 'lapse: opener']);
});

test('every procedure has its list of whom it tells above', () => {
  expect(all.map(({ name }) => name)).toEqual([
    sessionEvaluation.id,
    headAudit.id,
    secondOfficer.id,
    policyDraft.id,
    policyQuestion.id,
  ]);
});
