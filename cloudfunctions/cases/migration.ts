/** Cases of what was on its way before there were cases, or before its programme was the one that it is: of sessions the steps are what the audit trail says of them. */
import { fold, stepOf, stateOf } from '../mechanisms/course';
import type { TakenStep, Values } from '../mechanisms/procedure';
import type { AuditRecord } from '../platform/audit-hash';
import type { Database } from '../platform/database';
import { command } from '../platform/cloud';
import { lectureHallSetting, sessionEvaluation } from '../programmes';
import { holdersOf, ofAgencies, type ScoreDoc, type SessionDoc } from '../records';
import { caseId, rebuilt, runningOf } from './case';
import { DRAFT_FIELDS, draftMatter } from './draft';
import { questionMatter, stepsBefore } from './question';
import { isScored, sessionMatter } from './session';

type Known = Pick<ScoreDoc, '_id' | 'kind' | 'at'>;
interface Event {
  step: string;
  values?: Values;
  reason?: unknown;
}

const only = (details: Record<string, unknown>, ...names: string[]): Values =>
  Object.fromEntries(names.flatMap((name) => (typeof details[name] === 'string' ? [[name, details[name]]] : [])));

/** What an audited action was as a step; actions that are left out moved nothing. */
const EVENTS: Readonly<Record<string, (record: AuditRecord, scores: readonly Known[]) => Event>> = {
  'material.submit': () => ({ step: 'submit' }),
  'material.forward': ({ details }) => ({
    step: details['from'] === 'with-hub' ? 'hand-over' : 'forward',
    ...(details['note'] !== '' && { values: only(details, 'note') }),
  }),
  'material.takeOver': ({ details }) => ({ step: 'take-over', reason: details['reason'] }),
  'material.sendBack': ({ details }) => ({ step: 'send-back', reason: details['reason'] }),
  'material.reopen': ({ details }) => ({
    step: 'reopen',
    values: only(details, 'untilDay'),
    reason: details['reason'],
  }),
  'evaluation.score': ({ details }) => ({ step: 'score', values: only(details, 'scoreId') }),
  'evaluation.sendBack': ({ details }) => ({
    step: 'return-score',
    values: only(details, 'scoreId'),
    reason: details['reason'],
  }),
  'evaluation.confirm': ({ details }) => ({ step: 'confirm', values: only(details, 'scoreId') }),
  'evaluation.object': ({ details }) => ({
    step: 'object',
    values: only(details, 'objectionId'),
    reason: details['reason'],
  }),
  'evaluation.review': ({ at, details }, scores) => {
    const score = scores.find((one) => one.kind === 'review' && one.at === at);
    const values = { ...only(details, 'objectionId'), ...(score && { scoreId: score._id }) };
    return { step: 'review', values, reason: details['answer'] };
  },
  'evaluation.correct': ({ details }) => ({
    step: 'correct',
    values: only(details, 'scoreId'),
    reason: details['reason'],
  }),
};

/** The steps of a session's case, from the records of its audit trail in their order. */
export function stepsOf(session: SessionDoc, trail: readonly AuditRecord[], scores: readonly Known[]): TakenStep[] {
  const matter = sessionMatter(session);
  let steps: readonly TakenStep[] = [];
  for (const record of trail) {
    const event = EVENTS[record.action]?.(record, scores);
    if (!event) continue;
    const { at, actor } = record;
    const rule = stepOf(sessionEvaluation, event.step);
    const position = fold(runningOf({ ...matter, steps: [...steps] }), at);
    const { state } = position;
    const taken = { at, by: null, as: null, values: {}, reason: '', key: '', late: false };
    // what a provisional day did not close by itself was closed before by who went on
    const closed = state === 'collecting' && !rule.from.includes(state) && rule.from.includes('not-handed-in');
    const before = [...position.steps, ...(closed ? [{ ...taken, step: 'close', to: 'not-handed-in' }] : [])];
    const from = closed ? 'not-handed-in' : state;
    if (!rule.from.includes(from)) continue;
    const direct = rule.instead !== undefined && 'is' in rule.instead.only && rule.instead.only.is === matter.area;
    steps = [
      ...before,
      {
        ...taken,
        step: rule.id,
        to: direct && rule.instead ? rule.instead.to : rule.to,
        by: actor,
        as: rule.by === 'holder' ? stateOf(sessionEvaluation, from).holder : (rule.by[0] ?? null),
        values: event.values ?? {},
        reason: typeof event.reason === 'string' ? event.reason : '',
        late: record.details['late'] === true,
      },
    ];
  }
  return [...steps];
}

/**
 * Opens the case of every published session that is scored, with the steps taken before there were cases, and leaves of its materials what is not
 * the way itself. A case that knows as many steps stays as it is, so that a further run changes nothing.
 */
export async function casesOfSessions(db: Database, now: number): Promise<void> {
  const sessions = await db.find('sessions', { status: 'published' });
  for (const session of sessions.filter(isScored)) {
    const [trail, scores] = await Promise.all([
      db.find('audits', { subject: `session:${session._id}` }, { orderBy: ['seq', 'asc'] }),
      db.find('scores', { sessionId: session._id }, { fields: ['kind', 'at'] }),
    ]);
    const matter = sessionMatter(session);
    const steps = stepsOf(session, trail, scores);
    await db.transaction(async (tx) => {
      const stored = await tx.get('cases', caseId(matter));
      if (!stored || stored.steps.length < steps.length) await tx.set('cases', rebuilt({ ...matter, steps }, now));
      const materials = await tx.get('materials', session._id);
      if (materials && 'stage' in materials) {
        await tx.set('materials', { _id: session._id, recording: materials.recording });
      }
    });
  }
}

const pageOf = (caseId: string): string => `packages/work/case/index?caseId=${caseId}`;

/**
 * Every draft has its case, in the library: one that stood under the hall goes on there with its steps, and messages open it where it is. A step
 * taken here before the timer came by follows them. A further run finds nothing left to move.
 */
export async function casesOfDrafts(db: Database, now: number): Promise<void> {
  const moved = new Map<string, string>();
  for (const draft of await db.find('policyDrafts', {}, { fields: DRAFT_FIELDS })) {
    const matter = draftMatter(draft);
    const [before, today] = [caseId({ ...matter, programme: lectureHallSetting.programme }), caseId(matter)];
    await db.transaction(async (tx) => {
      const [old, stored] = [await tx.get('cases', before), await tx.get('cases', today)];
      if (stored && !old) return;
      const { opener, openedAt } = old ?? matter;
      // without a party: what was said of a draft whose case had not been found
      const taken = stored?.steps.filter(({ as }) => as !== null) ?? [];
      const steps = old ? [...old.steps, ...taken] : (matter.before ?? []);
      await tx.set('cases', rebuilt({ ...matter, opener, openedAt, steps }, now));
      if (old) await tx.remove('cases', before);
    });
    moved.set(pageOf(before), pageOf(today));
  }
  for (const { _id, page } of await db.find('outbox', {
    page: command.in([...moved.keys()]),
  })) {
    await db.update('outbox', _id, { page: moved.get(page) });
  }
}

/** Every question has its case; its answers are what the audit trail of its policy says of them. One that has its case is left alone. */
export async function casesOfQuestions(db: Database, now: number): Promise<void> {
  for (const { _id } of await db.find('questions', {}, { fields: ['_id'] })) {
    const found = await db.get('questions', _id);
    if (!found || (await db.get('cases', caseId(questionMatter(found))))) continue;
    const [trail, { agency }] = await Promise.all([
      db.find('audits', { subject: `policy:${found.policyId}` }, { orderBy: ['seq', 'asc'] }),
      holdersOf(db, ofAgencies(found.agencyKeys), ['agency']),
    ]);
    const answers = trail
      .filter(({ action, details }) => action === 'answer-question' && details['questionId'] === _id)
      .map(({ at, actor, actorRole, details }) => ({
        ...{ at, by: actor, as: actorRole },
        values: { ...only(details, 'by'), public: details['public'] === true },
      }));
    await db.transaction(async (tx) => {
      const question = await tx.get('questions', _id);
      if (!question || (await tx.get('cases', caseId(questionMatter(question))))) return;
      const steps = stepsBefore(question, agency.length > 0, answers);
      await tx.set('cases', rebuilt({ ...questionMatter(question), steps }, now));
    });
  }
}
