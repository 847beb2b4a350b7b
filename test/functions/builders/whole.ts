/** Something of everything: two sessions on their way, a score, a policy, questions, drafts, words. What was asked for on the way there is kept. */
import type { Input, OperationName } from '../../../cloudfunctions/contract';
import { strokesOf } from '../support/attendance';
import { createInstitution, grantRole, register } from '../support/people';
import { planOf } from '../support/sessions';
import {
  attend,
  DAY,
  END,
  followUp,
  giveFeedback,
  handIn,
  HOUR,
  judged,
  publishCourse,
  START,
  startStage,
  type Course,
  type Stage,
} from './course';
import { exampleItem, examplePolicy } from './example-policy';
import { linesOf, noticeOf } from './policy-files';

export interface RealCall {
  persona: string;
  operation: OperationName;
  input: unknown;
}

export interface Whole extends Stage {
  course: Course;
  calls: RealCall[];
  /** Names and numbers of people that no stranger is ever shown. */
  private: Record<string, readonly string[]>;
  now: number;
}

export const TRAINEES = ['trainee-1', 'trainee-2', 'trainee-3'] as const;
const NAMES = ['示例甲密', '示例乙密', '示例丙密'];

/** Personas with the roles of the hall, one of each, a second institution, a visitor without particulars. */
export const PERSONAS = [
  ...['visitor-1', ...TRAINEES, 'institution-1', 'institution-2', 'prefecture-1', 'window-1', 'evaluator-1'],
  ...['bureau-1', 'platform-1', 'agency-1'],
] as const;

export async function startWhole(options: Parameters<typeof startStage>[0] = {}): Promise<Whole> {
  const stage = await startStage(options);
  const { gateway, institutionId } = stage;
  const calls: RealCall[] = [];
  const answer: typeof gateway.answer = (...asked) => gateway.answer(...asked);
  const recorded: typeof gateway = {
    ...gateway,
    call: async (persona, operation, input, at) => {
      calls.push({ persona, operation, input });
      return gateway.call(persona, operation, input, at);
    },
    answer,
  };
  const all: Stage = { gateway: recorded, institutionId };
  const at = END + 30 * DAY;

  const other = await createInstitution(recorded, 2, '150200');
  await grantRole(recorded, 'institution-2', 'institution', { kind: 'institution', institutionId: other });
  await grantRole(recorded, 'prefecture-1', 'prefecture', { kind: 'region', regionId: '150100' });
  await grantRole(recorded, 'agency-1', 'agency', { kind: 'agency', agency: '示例市财政局' });
  const secret: Whole['private'] = {};
  for (const [index, persona] of TRAINEES.entries()) {
    const phone = `1991234567${index}`;
    await register(recorded, persona, { name: NAMES[index] ?? '', phone });
    secret[persona] = [NAMES[index] ?? '', phone];
  }

  const course = await publishCourse(all);
  const { sessionId, venueId } = course;
  await recorded.call('trainee-1', 'registration.create', { sessionId, venueId }, { at: START - DAY });
  await attend(all, course, ['trainee-1', 'trainee-2']);
  const person = { name: NAMES[2] ?? '', enterprise: '示例企业丙', phone: '19912345672', kind: 'sme-manager' };
  const staffed = {
    sessionId,
    venueId,
    person,
    kind: 'no-phone' as const,
    reason: '没有带手机',
    hand: strokesOf(),
    requestKey: 'whole-staff-1',
  };
  await recorded.call('institution-1', 'attendance.signInByStaff', staffed, { at: START + HOUR });
  await giveFeedback(all, course, ['trainee-1']);
  const photos = await handIn(all, course, ['room']);
  await followUp(all, course, 90);
  const judgement = judged(photos, { screenshotHeads: 2 });
  const scored = { sessionId, judgement, requestKey: 'whole-score-1' };
  await recorded.call('evaluator-1', 'evaluation.previewScore', { sessionId, judgement }, { at: END + 9 * DAY });
  await recorded.call('evaluator-1', 'evaluation.scoreSession', scored, { at: END + 9 * DAY });

  const later = { startAt: at + 20 * DAY, endAt: at + 20 * DAY + 3 * HOUR };
  const plan = planOf(other, {
    ...later,
    regionId: '150200',
    title: '示例课程乙',
    placeConsentReason: '示例理由：场地同意',
  });
  const draft = await recorded.call('bureau-1', 'session.saveDraft', { plan, requestKey: 'whole-plan-1' }, { at });
  await recorded.call('bureau-1', 'session.publish', { sessionIds: [draft.sessionId] }, { at });
  const { session } = await recorded.call('visitor-1', 'session.get', { sessionId: draft.sessionId }, { at });
  const place = { sessionId: draft.sessionId, venueId: session.venues[0]?.venueId ?? '' };
  await recorded.call('trainee-2', 'registration.create', place, { at });
  const further = planOf(institutionId, {
    ...later,
    title: '示例课程丙',
    startAt: later.startAt + DAY,
    endAt: later.endAt + DAY,
  });
  await recorded.call('bureau-1', 'session.saveDraft', { plan: further }, { at });
  const change = { sessionId: draft.sessionId, plan: { title: '示例课程乙改' }, reason: '测试用的理由' };
  await recorded.call('bureau-1', 'session.previewChange', change, { at });
  await recorded.call('bureau-1', 'session.change', change, { at });

  const item = exampleItem(
    'item-1',
    { all: [{ size: ['small'] }, { question: 'loan', ask: '有贷款吗？' }] },
    { leadAgency: '示例市财政局' },
  );
  for (const slug of ['example-one', 'example-two']) {
    const policy = examplePolicy([item], { slug, title: `示例政策${slug}` });
    await recorded.call('platform-1', 'policy.publish', policy, { at });
  }
  const { hits } = await recorded.call('visitor-1', 'policy.search', { query: '示例' }, { at });
  const policyId = hits[0]?.policyId ?? '';
  await recorded.call('visitor-1', 'policy.search', { query: '没有的词语' }, { at });
  const ask = { policyId, text: '请问贷款贴息怎么申请？', requestKey: 'whole-question-1' };
  const { question } = await recorded.call('trainee-1', 'question.ask', ask, { at });
  await recorded.call('trainee-2', 'question.ask', { ...ask, requestKey: 'whole-question-2' }, { at });
  const said = { questionId: question.questionId, text: '请到窗口办理。', by: '示例市财政局', public: true };
  await recorded.call('platform-1', 'question.answer', said, { at });
  const note: Input<'policy.saveInterpretation'> = {
    ...{ policyId, form: 'text', title: '示例解读', body: '示例正文', author: '示例市财政局', day: '2026-03-01' },
  };
  await recorded.call('platform-1', 'policy.saveInterpretation', note, { at });
  const text = linesOf(noticeOf('示例市另一办法', 7)).join('\n');
  const { draftId } = await recorded.call('platform-1', 'policy.import', { fileName: '示例.txt', text }, { at });
  const opened = await recorded.call('platform-1', 'policy.getDraft', { draftId }, { at });
  const { revision, proposal } = opened.draft;
  await recorded.call('platform-1', 'policy.saveDraft', { draftId, revision, proposal }, { at });
  await recorded.call(
    'platform-1',
    'policy.saveSynonym',
    { words: ['贴息', '补息'], requestKey: 'whole-words-1' },
    { at },
  );
  await recorded.call('platform-1', 'handbook.make', { year: 2026, requestKey: 'whole-handbook' }, { at });
  await recorded.call('trainee-1', 'identity.setFavourite', { kind: 'policy', id: policyId, on: true }, { at });
  await recorded.call('trainee-1', 'identity.setFavourite', { kind: 'session', id: sessionId, on: true }, { at });
  const enterprise = { name: '示例企业甲', industry: 'software' as const, answers: { loan: true } };
  await recorded.call('trainee-1', 'enterprise.save', { enterprise: enterprise }, { at }).catch(() => undefined);
  await recorded.call(
    'trainee-1',
    'message.recordConsent',
    { accepted: ['registered'], requestKey: 'whole-consent' },
    { at },
  );
  await recorded.call('trainee-1', 'policy.match', {}, { at }).catch(() => undefined);
  await recorded.call('bureau-1', 'identity.createInvitation', { role: 'evaluator', scope: { kind: 'all' } }, { at });
  return { ...stage, course, calls, private: secret, now: at };
}
