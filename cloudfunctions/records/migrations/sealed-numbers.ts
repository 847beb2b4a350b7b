/** The number that signed, where the person's profile still says the same: from then on it stays, whatever the profile says. */
import type { Database } from '../../platform/database';

const BATCH = 200;

/** A further run finds those alone whose profile has changed before; their number is gone. */
export async function sealedNumbers(db: Database): Promise<void> {
  for (let skip = 0; ; skip += BATCH) {
    const docs = await db.find('attendances', {}, { skip, limit: BATCH });
    const open = docs.filter(({ phoneHash, phoneSealed }) => phoneHash !== '' && phoneSealed === undefined);
    const users = await db.getMany(
      'users',
      open.map(({ userId }) => userId),
    );
    const profiles = new Map(users.map(({ _id, profile }) => [_id, profile]));
    for (const { _id, userId, phoneHash } of open) {
      const profile = profiles.get(userId);
      if (profile?.phoneHash !== phoneHash) continue;
      const { phoneSealed, phoneFrom = 'typed' } = profile;
      await db.update('attendances', _id, { phoneSealed, phoneFrom });
    }
    if (docs.length < BATCH) return;
  }
}
