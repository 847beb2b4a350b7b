import type { Output } from '../../contract';
import type { Database } from '../../platform/database';
import { remarksOf, rulesFor, type SessionDoc } from '../../records';

type Flag = Output<'evaluation.getSheet'>['flags'][number];

/** Numbers of people among each other: one number, as it signed or as somebody's profile says today, behind several people of the session. */
async function sharedNumbers(db: Database, sessionId: string): Promise<number> {
  const signed = (await db.find('attendances', { sessionId }, { fields: ['userId', 'phoneHash'] })).filter(
    ({ phoneHash }) => phoneHash !== '',
  );
  const users = await db.getMany(
    'users',
    signed.map(({ userId }) => userId),
  );
  const behind = new Map<string, Set<string>>();
  const note = (number: string | undefined, userId: string): void => {
    if (number) behind.set(number, (behind.get(number) ?? new Set()).add(userId));
  };
  for (const { userId, phoneHash } of signed) note(phoneHash, userId);
  for (const { _id, profile } of users) note(profile?.phoneHash, _id);
  return new Set([...behind.values()].filter((people) => people.size > 1).flatMap((people) => [...people])).size;
}

/** What is odd about numbers and calls (R-FOLLOWUP 5), for who judges and who confirms. */
export async function callSigns(db: Database, session: SessionDoc): Promise<Flag[]> {
  const sessionId = session._id;
  const [attempts, sources, shared] = await Promise.all([
    db.find('followupAttempts', { sessionId }),
    db.find('attendances', { sessionId }, { fields: ['phoneHash', 'phoneFrom'] }),
    sharedNumbers(db, sessionId),
  ]);
  const { hurriedSeconds } = rulesFor(session.endAt).parameters.followupCalls.value;
  const soon = (gap: number | null | undefined): boolean => typeof gap === 'number' && gap < hurriedSeconds * 1000;
  const answers = attempts.filter(({ outcome }) => outcome === 'reached');
  const hurried = answers.filter(({ at, openedAt = 0, sinceLast }) => soon(sinceLast) || soon(at - openedAt)).length;
  const undone = answers.filter(({ undoneAt }) => undoneAt !== undefined).length;
  const numbers = sources.filter(({ phoneHash }) => phoneHash !== '');
  const typed = numbers.filter(({ phoneFrom }) => phoneFrom !== 'button').length;
  const facts = {
    ...{ hurried, hurriedSeconds, undone, shared, typed },
    ...{ numbers: numbers.length, attested: numbers.length - typed },
  };
  return remarksOf(rulesFor(session.endAt), 'calls', sessionId, facts).map(({ mark = '', clause, text }) => ({
    label: mark,
    clause,
    detail: text,
  }));
}
