import { addDays, addMonths, dayOf, endOfDay } from '../../../domain/time';
import type { TimerContext } from '../../../entry/serve';
import { appendAudit } from '../../../platform/audit';
import { command } from '../../../platform/cloud';
import type { Database, Untyped } from '../../../platform/database';
import { personalData, rulesAt } from '../../../programmes';
import { isNameless, SYSTEM, type PeriodRunDoc, type SessionDoc } from '../../../records';
import { forget, forgetAccount, heldBy } from './forget';
import { heldCollections, type Holdings } from './holdings';
import { leave, makeNameless } from './make-nameless';

/** Of one run; the timer comes again in minutes, and goes on where it was. */
const DOCUMENTS = 300;
const PEOPLE = 40;
const ACCOUNTS_LOOKED_AT = 200;

type Sums = Record<'messages' | 'questions' | 'invitations' | 'proofs' | 'accounts', number>;

const place = async (db: Database, _id: string): Promise<PeriodRunDoc> =>
  (await db.get('periodRuns', _id)) ?? { _id, after: 0, id: '' };

const keepPlace = async (db: Database, place: PeriodRunDoc): Promise<void> => {
  const { inserted } = await db.insertOnce('periodRuns', place);
  if (!inserted) await db.update('periodRuns', place._id, { after: place.after, id: place.id });
};

/**
 * Takes away what has been kept as long as its kind says (programmes/personal-data, `periods`): erased, or left as a proof without a name. In batches, from where the run
 * before has stopped; cut off anywhere, the next one goes on. On record are sums.
 */
export async function keepPeriods({ db, now }: TimerContext): Promise<void> {
  const today = dayOf(now);
  const { value } = rulesAt(personalData, today).parameters.periods;
  const before = (days: number): number => endOfDay(addDays(today, -days - 1));
  const sums: Sums = {
    messages: await oldMessages(db, before(value.messageDays)),
    questions: await oldQuestions(db, before(value.privateQuestionDays)),
    invitations: await oldNotes(db, before(value.invitationNoteDays)),
    proofs: await oldProofs(db, endOfDay(addMonths(today, -12 * value.proofYears)), now),
    accounts: await unusedAccounts(db, before(value.unusedAccountDays), now),
  };
  const details = Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum > 0));
  if (Object.keys(details).length === 0) return;
  await db.transaction((tx) =>
    appendAudit(tx, { subject: 'periods', action: 'keep-periods', at: now, actor: SYSTEM, actorRole: SYSTEM, details }),
  );
}

async function oldMessages(db: Database, before: number): Promise<number> {
  const found = await db.find('outbox', { at: command.lt(before) }, { limit: DOCUMENTS, fields: ['_id'] });
  for (const { _id } of found) await db.remove('outbox', _id);
  return found.length;
}

const questionsOf = heldCollections.filter(({ name }) => name === 'questions');

async function oldQuestions(db: Database, before: number): Promise<number> {
  const where = { askedAt: command.lt(before), public: false };
  const found = await db.find('questions', where, { limit: DOCUMENTS, fields: ['userId'] });
  for (const { _id, userId } of found) {
    await db.transaction(async (tx) => {
      for (const one of questionsOf) await leave(tx, one, _id, userId, '');
    });
  }
  return found.length;
}

async function oldNotes(db: Database, before: number): Promise<number> {
  const where = { expiresAt: command.lt(before), note: command.neq('') };
  const found = await db.find('invitations', where, { limit: DOCUMENTS, fields: ['_id'] });
  for (const { _id } of found) await db.update('invitations', _id, { note: '' });
  return found.length;
}

/** Documents of persons that a session has, each with the field that says whose it is. */
const ofSessions = heldCollections.flatMap(({ name, held, fields }) =>
  held.goes === 'nameless' && typeof held.by === 'string' && 'sessionId' in fields ? [{ name, by: held.by }] : [],
);

async function peopleOf(db: Database, { _id: sessionId }: SessionDoc): Promise<string[]> {
  const any: Untyped = db;
  const found = await Promise.all(
    ofSessions.map(async ({ name, by }) =>
      (await any.find(name, { sessionId }, { fields: [by] })).map((doc) => doc[by] as string | undefined),
    ),
  );
  return [...new Set(found.flat())].flatMap((id) => (id === undefined || id === '' || isNameless(id) ? [] : id));
}

/** Sessions in the order of their end: names leave their proofs, the proofs stay. */
async function oldProofs(db: Database, before: number, now: number): Promise<number> {
  let at = await place(db, 'proofs');
  let done = 0;
  for (;;) {
    const where = command.and({ endAt: command.lt(before) }, { endAt: command.gte(at.after) });
    const [session] = (await db.find('sessions', where, { orderBy: ['endAt', 'asc'], limit: 100 })).filter(
      ({ endAt, _id }) => endAt > at.after || _id > at.id,
    );
    if (!session) return done;
    const people = await peopleOf(db, session);
    for (const userId of people.slice(0, PEOPLE - done)) {
      const all = await heldBy(db, userId);
      await makeNameless(db, session, userId, all, now);
      done += 1;
    }
    if (done >= PEOPLE) return done;
    at = { ...at, after: session.endAt, id: session._id };
    await keepPlace(db, at);
  }
}

/** When something was last heard of the person. */
const lastOf = ({ docs, sessions }: Holdings, createdAt: number): number =>
  Math.max(
    createdAt,
    ...docs.registrations.map(({ at }) => at),
    ...docs.questions.map(({ askedAt }) => askedAt),
    ...docs.desks.map(({ endsAt }) => endsAt),
    ...docs.attendances.map(({ sessionId }) => sessions.get(sessionId)?.endAt ?? 0),
  );

/** Accounts without a role of whom nothing has been heard for so long; of officers the roles are given back first. */
async function unusedAccounts(db: Database, before: number, now: number): Promise<number> {
  const at = await place(db, 'accounts');
  const where = command.and({ createdAt: command.lt(before) }, { createdAt: command.gte(at.after) });
  const page = await db.find('users', where, {
    orderBy: ['createdAt', 'asc'],
    limit: ACCOUNTS_LOOKED_AT,
    fields: ['createdAt', 'grants'],
  });
  const users = page.filter(({ createdAt, _id }) => createdAt > at.after || _id > at.id);
  let done = 0;
  for (const { _id, createdAt, grants } of users) {
    if (done >= PEOPLE) break;
    Object.assign(at, { after: createdAt, id: _id });
    if (grants.length > 0) continue;
    const held = await heldBy(db, _id);
    if (lastOf(held, createdAt) >= before) continue;
    await forget(db, _id, now, held);
    await db.transaction((tx) => forgetAccount(tx, _id, held));
    done += 1;
  }
  // at the end it begins again: who was in use then may not be now
  const through = users.length === 0 || (page.length < ACCOUNTS_LOOKED_AT && at.id === users.at(-1)?._id);
  await keepPlace(db, through ? { ...at, after: 0, id: '' } : at);
  return done;
}
