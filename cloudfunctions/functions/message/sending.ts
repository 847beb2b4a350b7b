import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import type { OutboxMessage } from '../../platform/outbox';
import { sendSubscribeMessage } from '../../platform/subscribe-message';
import type { TimerContext } from '../../entry/serve';
import { consentId } from '../../records';
import { templateId } from './consent';
import { templateFields } from './template-fields';

const BATCH = 100;
const MAX_ATTEMPTS = 5;
const MINUTE = 60_000;

/** Only one run gets the message: the state changes from waiting in one conditional write. */
const claim = async (db: Database, message: OutboxMessage): Promise<boolean> =>
  (await db.updateWhere(
    'outbox',
    { _id: message._id, state: 'waiting' },
    { state: 'sending', attempts: message.attempts + 1 },
  )) === 1;

async function deliver(message: OutboxMessage, { db }: TimerContext): Promise<OutboxMessage['state']> {
  const id = templateId(message.template);
  const taken =
    id &&
    (await db.updateWhere(
      'consents',
      { _id: consentId(message.userId, message.template), left: command.gt(0) },
      { left: command.inc(-1) },
    ));
  if (!taken) return 'no-consent';
  const user = await db.get('users', message.userId);
  if (!user) return 'failed';
  const delivery = await sendSubscribeMessage({
    openid: user.openid,
    templateId: id,
    page: message.page,
    data: templateFields(message),
  });
  if (delivery === 'sent') return 'sent';
  // Of what WeChat did not take no consent is used up; of who takes no messages any more there is none.
  const left = delivery === 'no-consent' ? 0 : command.inc(1);
  await db.updateWhere('consents', { _id: consentId(message.userId, message.template) }, { left });
  if (delivery === 'no-consent') return 'no-consent';
  return delivery === 'later' && message.attempts + 1 < MAX_ATTEMPTS ? 'waiting' : 'failed';
}

/**
 * Sends what waits, each message once. One that a dead run left as `sending` is not sent again: whether WeChat had it is unknown, and
 * twice is worse than reading it in the app, where every message stands.
 */
export async function sendWaiting(context: TimerContext): Promise<void> {
  const { db, now } = context;
  const waiting = await db.find('outbox', { state: 'waiting', nextAt: command.lte(now) }, { limit: BATCH });
  for (const message of waiting) {
    if (!(await claim(db, message))) continue;
    const state = await deliver(message, context);
    await db.update('outbox', message._id, { state, nextAt: now + 2 ** message.attempts * MINUTE });
  }
}
