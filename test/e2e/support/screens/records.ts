/** The records of the demonstration that the screens are opened with, found by what the schedule calls them. */
import { scheduleAround } from '../../../../demo/schedule';
import { signatureOf } from '../../../../demo/signature';
import type { TestGateway } from '../../../functions/support/gateway';
import { register } from '../../../functions/support/people';
import { MOMENT } from '../demonstration';

const YEAR = 2026;
/** Trainees of the running session who are not in the demonstration's crowd, each at another step. */
export const SCANNED = 'trainee-501';
export const SIGNED = 'trainee-502';
/** Somebody who has never done anything. */
export const NOBODY = 'visitor-900';

export interface Records {
  /** sessionId of the session with this key in demo/schedule. */
  session: (key: string) => string;
  title: (key: string) => string;
  venueId: string;
  policyId: string;
  policyTitle: string;
  articleId: string;
  /** Explains that policy. */
  interpretationId: string;
  interpretationTitle: string;
  /** Asked about that policy, and waiting. */
  questionId: string;
  questionText: string;
  /** A policy that has been published twice. */
  versionedId: string;
  /** A file that was imported and waits to be checked. */
  draftId: string;
  draftTitle: string;
  /** Of the session `calling`: somebody to be called, and the name. */
  callId: string;
  callName: string;
}

async function bringToSignIn(gateway: TestGateway, sessionId: string, venueId: string): Promise<void> {
  for (const persona of [SCANNED, SIGNED]) await register(gateway, persona, { phone: `199009900${persona.slice(-2)}` });
  const { codes } = await gateway.call('institution-1', 'attendance.showCode', { sessionId, venueId });
  const code = codes[0]?.text ?? '';
  for (const persona of [SCANNED, SIGNED]) await gateway.call(persona, 'attendance.scan', { code });
  await gateway.call(SIGNED, 'attendance.sign', { sessionId, strokes: signatureOf(1, 'screens') });
}

/** Looks the records up, and leads two trainees of the running session to the steps that nobody stands at. */
export async function findRecords(gateway: TestGateway): Promise<Records> {
  const { sessions } = await gateway.call('bureau-1', 'session.listForWork', { year: YEAR, includeDrafts: true });
  const titles = new Map(scheduleAround(MOMENT).map(({ key, plan }) => [key, plan.title]));
  const title = (key: string): string => {
    const found = titles.get(key);
    if (!found) throw new Error(`the demonstration has no session ${key}`);
    return found;
  };
  const session = (key: string): string => {
    const found = sessions.find((one) => one.title === title(key));
    if (!found) throw new Error(`session ${key} is not in the gateway`);
    return found.sessionId;
  };
  const running = await gateway.call('trainee-1', 'session.get', { sessionId: session('running') });
  const venueId = running.session.venues[0]?.venueId ?? '';
  await bringToSignIn(gateway, session('running'), venueId);
  const { hits } = await gateway.call('visitor-1', 'policy.search', { query: '培训机构' });
  const hit = hits[0];
  if (!hit) throw new Error('the demonstration has no policy about 培训机构');
  const { policy, interpretations } = await gateway.call('visitor-1', 'policy.get', { policyId: hit.policyId });
  const { questions } = await gateway.call('platform-1', 'question.listForDesk', {});
  const question = questions.find(({ policyId }) => policyId === hit.policyId);
  const [interpretation] = interpretations;
  if (!interpretation || !question)
    throw new Error('the demonstration has no explanation and no question of that policy');
  const { calls } = await gateway.call('evaluator-1', 'followup.listCalls', { sessionId: session('calling') });
  const waiting = calls.find(({ state }) => state === 'to-call');
  if (!waiting) throw new Error('nobody of the session “calling” waits for a call');
  const { policies } = await gateway.call('bureau-1', 'policy.listForDesk', { limit: 100 });
  const versioned = policies.find(({ version }) => version > 1);
  if (!versioned) throw new Error('no policy of the demonstration has two versions');
  const { drafts } = await gateway.call('bureau-1', 'policy.listDrafts', { state: 'proposed' });
  const draft = drafts[0];
  if (!draft) throw new Error('no draft of the demonstration waits to be checked');
  return {
    session,
    title,
    venueId,
    policyId: hit.policyId,
    policyTitle: policy.title,
    articleId: policy.articles[0]?.articleId ?? '',
    interpretationId: interpretation.interpretationId,
    interpretationTitle: interpretation.title,
    questionId: question.questionId,
    questionText: question.text,
    versionedId: versioned.policyId,
    draftId: draft.draftId,
    draftTitle: draft.title,
    callId: waiting.callId,
    callName: waiting.name,
  };
}
