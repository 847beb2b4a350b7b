/**
 * What somebody sees and may do follows from how he or she stands towards the record, never from a role held elsewhere: people with two
 * grants, and a session of `示例培训机构1` in Hohhot that is scored and not confirmed yet.
 */
import {
  attend,
  DAY,
  END,
  followUp,
  giveFeedback,
  handIn,
  judged,
  publishCourse,
  registerTrainees,
  startStage,
  type Course,
  type Stage,
} from './builders/course';
import { createInstitution, grantRole } from './support/people';
import { planOf, START } from './support/sessions';

let stage: Stage;
let course: Course;
let scoreId: string;
const at = END + 4 * DAY;

type Scope = Parameters<typeof grantRole>[3];
const region = (regionId: '150100' | '150200'): Scope => ({ kind: 'region', regionId });

beforeAll(async () => {
  stage = await startStage();
  const { gateway, institutionId } = stage;
  const own: Scope = { kind: 'institution', institutionId };
  const other: Scope = { kind: 'institution', institutionId: await createInstitution(gateway, 2, '150200') };
  const give = async (persona: string, ...grants: [Parameters<typeof grantRole>[2], Scope?][]) => {
    for (const [role, scope] of grants) await grantRole(gateway, persona, role, scope);
  };
  await give('prefecture-1', ['prefecture', region('150100')]);
  // own institution and a prefecture elsewhere
  await give('institution-2', ['institution', own], ['prefecture', region('150200')]);
  // own institution and its own prefecture, and its window platform
  await give('institution-3', ['institution', own], ['prefecture', region('150100')], ['window', region('150100')]);
  // own institution and the bureau
  await give('institution-4', ['institution', own], ['bureau']);
  // own and another institution
  await give('institution-5', ['institution', other], ['institution', own]);
  // another institution and the session's prefecture
  await give('institution-6', ['institution', other], ['prefecture', region('150100')]);
  course = await publishCourse(stage);
  const trainees = await registerTrainees(stage, 4);
  await attend(stage, course, trainees);
  await giveFeedback(stage, course, trainees);
  const photos = await handIn(stage, course, ['lecturer']);
  await followUp(stage, course, 95);
  const input = { sessionId: course.sessionId, judgement: judged(photos, { screenshotHeads: 4 }) };
  scoreId = (await gateway.call('evaluator-1', 'evaluation.scoreSession', input, { at })).record.scoreId;
});
afterAll(() => stage.gateway.close());

/** Those who have an interest in the session, whatever else they are. */
const interested = ['institution-1', 'institution-2', 'institution-3', 'institution-4', 'institution-5'];

const sessionOf = async (persona: string) => {
  const { sessions } = await stage.gateway.call(persona, 'session.listForWork', {}, { at });
  return sessions.find(({ sessionId }) => sessionId === course.sessionId);
};
const code = (persona: string, operation: Parameters<typeof stage.gateway.code>[1], input: object) =>
  stage.gateway.code(persona, operation, { sessionId: course.sessionId, ...input }, { at });

describe('R-SCORE 8: a score that nobody has confirmed', () => {
  test.each(interested)('session.listForWork and evaluation.getSheet keep it from %s', async (persona) => {
    expect(await sessionOf(persona)).toMatchObject({ stage: 'scored', scoreShown: null });
    const sheet = await stage.gateway.call(persona, 'evaluation.getSheet', { sessionId: course.sessionId }, { at });
    expect(sheet).toMatchObject({ current: null, records: [], followup: null });
  });

  test.each(['prefecture-1', 'institution-6', 'evaluator-1', 'bureau-1'])(
    'session.listForWork shows it to %s, who has no interest in it',
    async (persona) => {
      expect((await sessionOf(persona))?.scoreShown).toMatch(/^\d+\.\d\d$/);
    },
  );

  test('evaluation.getSheet is not for a prefecture, whatever it is elsewhere', async () => {
    expect(await code('prefecture-1', 'evaluation.getSheet', {})).toBe('FORBIDDEN');
    expect(await code('institution-6', 'evaluation.getSheet', {})).toBe('FORBIDDEN');
  });

  test('evaluation.listQueue has no row for an officer who belongs to the institution', async () => {
    const rows = async (persona: string) =>
      (await stage.gateway.call(persona, 'evaluation.listQueue', {}, { at })).items.map(({ sessionId }) => sessionId);
    expect(await rows('bureau-1')).toEqual([course.sessionId]);
    expect(await rows('institution-4')).toEqual([]);
  });

  test('R-FEEDBACK 3: an officer who belongs to the institution sees of the answers what it sees', async () => {
    const summary = (persona: string) =>
      stage.gateway.call(persona, 'feedback.summary', { sessionId: course.sessionId }, { at });
    expect(await summary('bureau-1')).toMatchObject({ withheld: false, complaints: [] });
    expect(await summary('institution-4')).toMatchObject({ withheld: true, signs: null, complaints: null });
    expect(await summary('institution-3')).toMatchObject({ withheld: true, signs: null, complaints: null });
  });
});

describe('who is interested acts as nothing else', () => {
  const reason = '测试用的理由';
  test.each<[string, Parameters<typeof code>[1], object]>([
    ['institution-4', 'evaluation.confirm', { scoreId: 'any' }],
    ['institution-4', 'material.reopen', { untilDay: '2027-01-29', reason }],
    ['institution-4', 'session.cancel', { reason }],
    ['institution-4', 'subsidy.getTourCost', {}],
    ['institution-4', 'attendance.review', {}],
    ['institution-4', 'followup.draw', {}],
    ['institution-3', 'material.forward', {}],
    ['institution-3', 'material.sendBack', { reason }],
  ])('%s: %s is refused', async (persona, operation, input) => {
    expect(await code(persona, operation, input)).toBe('FORBIDDEN');
  });

  test('R-FOLLOWUP 2: nor contributes to the seed of the own institution, and of several sessions then to none', async () => {
    const input = { sessionIds: [course.sessionId], contribution: 'ef'.repeat(32) };
    expect(await stage.gateway.code('institution-4', 'followup.commit', input, { at })).toBe('FORBIDDEN');
  });

  test('and as what the institution is still may act', async () => {
    expect(await code('institution-3', 'material.get', {})).toBe('OK');
    expect(await code('institution-4', 'attendance.showCode', { venueId: course.venueId })).not.toBe('FORBIDDEN');
  });

  test('elsewhere the other hat is worn: a prefecture that is also an institution of another place', async () => {
    expect(await code('institution-6', 'material.get', {})).toBe('OK');
    expect(await code('institution-6', 'material.submit', {})).toBe('FORBIDDEN');
  });

  test('R-SCORE 8: told as the institution of the confirmed score, once, and nobody else is', async () => {
    await stage.gateway.call('bureau-1', 'evaluation.confirm', { sessionId: course.sessionId, scoreId }, { at });
    const told = async (persona: string) =>
      (await stage.gateway.call(persona, 'message.listMine', {}, { at })).messages.filter(
        ({ template }) => template === 'score-published',
      ).length;
    expect(await Promise.all(interested.map(told))).toEqual([1, 1, 1, 1, 1]);
    expect(await told('institution-6')).toBe(0);
    expect(await sessionOf('institution-2')).toMatchObject({ scoreShown: expect.stringMatching(/^\d/) as string });
  });
});

describe('nobody acts on a batch with a cause of their own in it', () => {
  const early = START - 40 * DAY;
  const call = (persona: string, operation: Parameters<typeof code>[1], input: object, now = early) =>
    stage.gateway.code(persona, operation, input, { at: now });
  let otherId: string;
  const otherPlan = (overrides: object = {}) =>
    planOf(otherId, {
      regionId: '150200',
      placeConsentReason: '测试用的理由',
      title: '示例他课',
      lecturer: { name: '示例讲师乙' },
      venues: [{ name: '示例别馆', address: '示例路 9 号', main: true, capacity: 60 }],
      ...overrides,
    });

  beforeAll(async () => {
    otherId = await createInstitution(stage.gateway, 2, '150200');
  });

  test('R-PLAN 2: a session of the own institution is neither planned nor taken over, one of another is', async () => {
    const own = planOf(stage.institutionId, { title: '示例自课' });
    expect(await call('institution-4', 'session.saveDraft', { plan: own })).toBe('INTERESTED');
    const saved = await stage.gateway.call('institution-4', 'session.saveDraft', { plan: otherPlan() }, { at: early });
    // nor made the own one's afterwards, nor the own one's made another's
    expect(await call('institution-4', 'session.saveDraft', { ...saved, plan: own })).toBe('INTERESTED');
    const { sessionId } = await stage.gateway.call('bureau-1', 'session.saveDraft', { plan: own }, { at: early });
    expect(await call('institution-4', 'session.saveDraft', { sessionId, plan: otherPlan() })).toBe('INTERESTED');
  });

  test('R-PLAN 2: a batch with one is refused whole, as its preview says; without it, or by another officer, it goes', async () => {
    const draft = (plan: object) =>
      stage.gateway.call('bureau-1', 'session.saveDraft', { plan } as never, { at: early });
    const own = await draft(
      planOf(stage.institutionId, {
        title: '示例自课二',
        startAt: START + 5 * DAY,
        endAt: START + 5 * DAY + 3 * 3_600_000,
      }),
    );
    const other = await draft(otherPlan({ title: '示例他课二' }));
    const sessionIds = [other.sessionId, own.sessionId];
    const preview = await stage.gateway.call(
      'institution-4',
      'session.previewPublication',
      { sessionIds },
      { at: early },
    );
    expect(preview.sessions.map(({ state, problem }) => [state, problem?.code])).toEqual([
      ['ready', undefined],
      ['impossible', 'INTERESTED'],
    ]);
    expect(await call('institution-4', 'session.publish', { sessionIds })).toBe('INTERESTED');
    expect(await call('institution-4', 'session.publish', { month: '2026-03' })).toBe('INTERESTED');
    expect(await call('institution-4', 'session.publish', { sessionIds: [other.sessionId] })).toBe('OK');
    expect(await call('bureau-1', 'session.publish', { sessionIds })).toBe('OK');
  });

  test('R-MONEY: a year in which the own institution is paid is neither settled nor read as settled', async () => {
    const settled = END + 60 * DAY;
    const year = { year: 2026 };
    const before = ['bureau-1', 'institution-4'].map((one) => call(one, 'subsidy.getSettlement', year, settled));
    expect(await Promise.all(before)).toEqual(['OK', 'OK']);
    expect(await call('institution-4', 'subsidy.settleYear', { ...year, preview: true }, settled)).toBe('INTERESTED');
    expect(await call('institution-4', 'subsidy.settleYear', year, settled)).toBe('INTERESTED');
    expect(await call('bureau-1', 'subsidy.settleYear', year, settled)).toBe('OK');
    expect(await call('institution-4', 'subsidy.getSettlement', year, settled)).toBe('INTERESTED');
    expect(await call('bureau-1', 'subsidy.getSettlement', year, settled)).toBe('OK');
  });
});

describe('buttons: what the server says somebody may do is what it lets through', () => {
  const anywhere = async (persona: string) => (await stage.gateway.call(persona, 'identity.me', {})).may;
  const here = async (persona: string) =>
    (await stage.gateway.call(persona, 'session.get', { sessionId: course.sessionId }, { at })).mine.may;

  test('of the bureau anywhere and here; of who has an interest as well, anywhere but here', async () => {
    const change = { plan: {}, reason: '示例：变更' };
    expect(await anywhere('bureau-1')).toContain('session.change');
    expect(await here('bureau-1')).toContain('session.change');
    expect(await anywhere('institution-4')).toContain('session.change');
    expect(await here('institution-4')).not.toContain('session.change');
    expect(await code('institution-4', 'session.change', change)).toBe('FORBIDDEN');
    expect(await here('institution-4')).toContain('material.submit');
    expect(await here('institution-6')).not.toContain('material.submit');
    expect(await anywhere('trainee-1')).not.toContain('session.change');
    expect(await anywhere('trainee-1')).toContain('enterprise.save');
    expect(await here('trainee-1')).toEqual([]);
  });
});
