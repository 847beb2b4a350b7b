import type { Database, Doc } from '../../platform/database';
import { SEALED } from '../../platform/audit-hash';
import { regionsToAreaCodes } from './area-codes';
import { sealAudit } from './audit-seal';
import { claimedNumbers } from './claimed-numbers';
import { copiedWords } from './copied-words';
import { feedbackApart } from './feedback-apart';
import { keptFiles } from './kept-files';
import { sealedNumbers } from './sealed-numbers';
import { renewGrants, revokeMisplaced } from './grants';
import { staffEntries } from './staff-entries';
import { wordsToIds } from './words-to-ids';

export { withAreaCodes } from './area-codes';

type Migrations = Readonly<Record<string, (db: Database, now: number) => Promise<void>>>;

/** Changes of the shape of what is stored, in the order in which they came; each may run again without harm. */
const MIGRATIONS: Migrations = {
  'area-codes': regionsToAreaCodes,
  grants: renewGrants,
  'words-to-ids': wordsToIds,
  'copied-words': copiedWords,
  'misplaced-grants': revokeMisplaced,
  'feedback-apart': feedbackApart,
  'sealed-numbers': sealedNumbers,
  'staff-entries': staffEntries,
  'kept-files': keptFiles,
  'claimed-numbers': claimedNumbers,
  // after all that changes what it vouches for
  [SEALED]: sealAudit,
};

/** Collection `migrations`: what has been done here, so that the timer reads one document for each and nothing else. */
export interface MigrationDoc extends Doc {
  at: number;
}

/** `later`: those that need more than records, after the others. */
export async function migrate({ db, now }: { db: Database; now: number }, later: Migrations = {}): Promise<void> {
  for (const [_id, run] of Object.entries({ ...MIGRATIONS, ...later })) {
    if (await db.get('migrations', _id)) continue;
    await run(db, now);
    await db.insertOnce('migrations', { _id, at: now });
  }
}
