/** Messages are written in the transaction of their cause and sent by the message function's timer (never twice). */
import { idOf } from './ids';
import type { Tx } from './database';

export interface OutboxMessage {
  _id: string;
  userId: string;
  template: string;
  title: string;
  body: string;
  /** The page that opens, with its query. */
  page: string;
  at: number;
  /** waiting → sending → sent | no-consent | failed */
  state: 'waiting' | 'sending' | 'sent' | 'no-consent' | 'failed';
  attempts: number;
  nextAt: number;
}

declare module './database' {
  interface Collections {
    outbox: OutboxMessage;
  }
}

export type Message = Pick<OutboxMessage, 'userId' | 'template' | 'title' | 'body' | 'page'>;

export const outboxMessage = (message: Message, at: number, cause: string): OutboxMessage => ({
  _id: idOf('outbox', cause, message.template, message.userId),
  ...message,
  at,
  state: 'waiting',
  attempts: 0,
  nextAt: at,
});

/** `cause` names the event (for example `cancelled:<session>`): the same event tells the same person once. */
export async function enqueue(tx: Tx, message: Message, at: number, cause: string): Promise<void> {
  const doc = outboxMessage(message, at, cause);
  if (await tx.get('outbox', doc._id)) return;
  await tx.add('outbox', doc);
}
