import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { idOf } from '../../platform/ids';
import { NO_SIGNER } from '../nameless';
import { freezesAt } from '../session-heads';

/** Marks under the numbers of people whom staff have entered, in sessions that can still be signed in to: whoever signs comes upon them there (R-ATTEND 7). */
export async function claimedNumbers(db: Database, now: number): Promise<void> {
  for (const session of await db.find('sessions', { status: 'published' })) {
    const { _id: sessionId } = session;
    if (freezesAt(session) < now) continue;
    const entered = await db.find('attendances', { sessionId, staff: command.neq(null) });
    for (const { userId, phoneHash } of entered) {
      if (!userId.startsWith('p') || phoneHash === '') continue;
      const _id = idOf('signature', sessionId, phoneHash);
      await db.insertOnce('signatures', { _id, sessionId, userId: NO_SIGNER, at: now, strokes: '', sha256: '' });
    }
  }
}
