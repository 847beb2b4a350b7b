import type { MessageTemplate } from '../contract/message';
import type { Tx } from '../platform/database';
import type { Message } from '../platform/outbox';

/** Messages about one session; others have words of their own where they are caused. */
type SessionTemplate = Exclude<MessageTemplate, 'policy-fits' | 'question-answered' | 'score-published' | 'work-step'>;
const TITLES: Record<SessionTemplate, string> = {
  'session-published': '新课程已发布',
  registered: '报名成功',
  'signed-by-staff': '有人为您代签',
  'moved-up': '候补转为已报名',
  'session-changed': '课程有变更',
  'session-cancelled': '课程已取消',
  'feedback-open': '请评价课程',
  'materials-due': '考评材料即将截止',
};

/** A message about one session; it opens the session's page unless another is named. */
export const sessionMessage = (
  template: SessionTemplate,
  userId: string,
  session: { _id: string; title: string },
  body: string,
  page = `pages/session-detail/index?id=${session._id}`,
): Message => ({ userId, template, title: `${TITLES[template]}：${session.title}`, body, page });

/**
 * Collection `broadcasts`: one message for everybody registered at a session, or for everybody who subscribed to new ones, written with its cause. The message function's timer
 * turns it into one message a person, so that no transaction grows with the number of people.
 */
export interface BroadcastDoc {
  _id: string;
  sessionId: string;
  /** Left out: who is registered or waits. `struck`: whoever was struck or counts again, each with the reason and by which office. */
  to?: 'subscribers' | 'struck';
  message: Omit<Message, 'userId'>;
  at: number;
  done: boolean;
}

/** `cause` names the event: the same event makes one broadcast. */
export async function broadcast(
  tx: Tx,
  sessionId: string,
  message: Message,
  at: number,
  cause: string,
  to?: BroadcastDoc['to'],
): Promise<void> {
  const { userId: _, ...rest } = message;
  const doc: BroadcastDoc = { _id: cause, sessionId, message: rest, at, done: false, ...(to && { to }) };
  if (!(await tx.get('broadcasts', cause))) await tx.add('broadcasts', doc);
}

/**
 * Whoever is struck or counts again is told at once, since a certificate ends or holds with it (R-ATTEND 8); the message timer makes the messages, and nobody is
 * told twice of one strike.
 */
export async function tellStruck(
  tx: Tx,
  session: { _id: string; title: string; strikes: number },
  at: number,
): Promise<void> {
  const page = 'packages/trainee/history/index';
  const message = { userId: '', template: 'work-step', title: session.title, body: '', page };
  await broadcast(tx, session._id, message, at, `struck:${session._id}:${session.strikes}`, 'struck');
}
