import type { Database, Doc } from '../../platform/database';
import { regionsToAreaCodes } from './area-codes';

export { withAreaCodes } from './area-codes';

/** Changes of the shape of what is stored, in the order in which they came; each may run again without harm. */
const MIGRATIONS: Readonly<Record<string, (db: Database) => Promise<void>>> = {
  'area-codes': regionsToAreaCodes,
};

/** Collection `migrations`: what has been done here, so that the timer reads one document for each and nothing else. */
export interface MigrationDoc extends Doc {
  at: number;
}

export async function migrate({ db, now }: { db: Database; now: number }): Promise<void> {
  for (const [_id, run] of Object.entries(MIGRATIONS)) {
    if (await db.get<MigrationDoc>('migrations', _id)) continue;
    await run(db);
    await db.insertOnce<MigrationDoc>('migrations', { _id, at: now });
  }
}
