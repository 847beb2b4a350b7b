import type { Database } from '../../platform/database';
import { outboxMessage } from '../../platform/outbox';
import type { TimerContext } from '../../entry/serve';
import { lectureHallSetting } from '../../programmes';
import {
  registeredPeople,
  subscribersTo,
  type AttendanceDoc,
  type BroadcastDoc,
  type SessionDoc,
  type StruckDoc,
} from '../../records';

interface Person {
  userId: string;
  /** What is said to this person in the place of what is said to all. */
  own?: { title: string; body: string };
  /** Names the event for this person, where one broadcast is of several. */
  cause?: string;
}

const OFFICE = lectureHallSetting.parties['evaluator']?.name ?? '';
const ASK = '如有不同意见，请与自治区中小企业局联系。';

/** What was done to somebody, oldest first: each strike, and each that was taken back. */
function strikesOf({ struck, struckEarlier = [] }: AttendanceDoc, { _id, title }: SessionDoc) {
  const out = ({ at, reason, audit }: StruckDoc) => ({
    own: {
      title: `未计入参训人员：${title}`,
      body: `${OFFICE}${audit ? '经人数核查' : '核查后'}，没有把您计入本期参训人员，参训证明同时失效。理由：${reason}。${ASK}`,
    },
    cause: `struck:${_id}:${at}`,
  });
  const back = ({ at, reason }: Omit<StruckDoc, 'audit'>) => ({
    own: {
      title: `剔除已撤销：${title}`,
      body: `${OFFICE}已撤销对您的剔除，您按在册的签到记录重新计入。理由：${reason}。${ASK}`,
    },
    cause: `unstruck:${_id}:${at}`,
  });
  return [...struckEarlier.flatMap((one) => [out(one), back(one.ended)]), ...(struck ? [out(struck)] : [])];
}

/** People with an account who were struck from a session's attendees, or count again (R-ATTEND 8). */
async function struckPeople(db: Database, sessionId: string): Promise<Person[]> {
  const session = await db.get('sessions', sessionId);
  if (!session) return [];
  const docs = (await db.find('attendances', { sessionId })).filter((doc) => doc.struck ?? doc.struckEarlier);
  const users = await db.getMany(
    'users',
    docs.map(({ userId }) => userId),
  );
  const reached = new Set(users.filter(({ openid }) => openid !== '').map(({ _id }) => _id));
  return docs.flatMap((doc) =>
    reached.has(doc.userId) ? strikesOf(doc, session).map((one) => ({ userId: doc.userId, ...one })) : [],
  );
}

const named = (ids: readonly string[]): Person[] => ids.map((userId) => ({ userId }));

async function peopleOf(db: Database, { to, sessionId }: BroadcastDoc): Promise<Person[]> {
  if (to === 'struck') return struckPeople(db, sessionId);
  if (to !== 'subscribers') return named((await registeredPeople(db, sessionId)).map(({ userId }) => userId));
  const session = await db.get('sessions', sessionId);
  return session ? named(await subscribersTo(db, session)) : [];
}

/** Makes one message a person of each broadcast. Stopped half-way it goes on at the next run, and nobody is told twice. */
export async function expandBroadcasts({ db }: TimerContext): Promise<void> {
  for (const broadcast of await db.find('broadcasts', { done: false }, { limit: 20 })) {
    for (const { userId, own, cause = broadcast._id } of await peopleOf(db, broadcast)) {
      const message = { ...broadcast.message, userId, ...own };
      await db.insertOnce('outbox', outboxMessage(message, broadcast.at, cause));
    }
    await db.update('broadcasts', broadcast._id, { done: true });
  }
}
