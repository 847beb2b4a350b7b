import { command } from '../../platform/cloud';
import { outboxMessage } from '../../platform/outbox';
import type { TimerContext } from '../../platform/serve';
import type { BroadcastDoc, RegistrationDoc } from '../../records';

/** Makes one message a person of each broadcast. Stopped half-way it goes on at the next run, and nobody is told twice. */
export async function expandBroadcasts({ db }: TimerContext): Promise<void> {
  for (const broadcast of await db.find<BroadcastDoc>('broadcasts', { done: false }, { limit: 20 })) {
    const people = await db.find<RegistrationDoc>('registrations', {
      sessionId: broadcast.sessionId,
      state: command.neq('cancelled'),
    });
    for (const { userId } of people) {
      await db.insertOnce('outbox', outboxMessage({ ...broadcast.message, userId }, broadcast.at, broadcast._id));
    }
    await db.update('broadcasts', broadcast._id, { done: true });
  }
}
