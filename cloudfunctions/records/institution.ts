import type { Explained } from '../mechanisms/plausibility';
import type { Database } from '../platform/database';

export interface Place {
  name: string;
  address: string;
  capacity: number;
  position: { latitude: number; longitude: number; accuracy?: number | undefined } | null;
}

/** Collection `institutions`. */
export interface InstitutionDoc {
  _id: string;
  name: string;
  creditCode: string;
  regionId: string;
  places: Place[];
  createdAt: number;
  /** Reasons given for what is odd about its places. */
  explained?: Explained[];
}

/** Names of institutions as they are today, in one question; '' for a session that none teaches. */
export async function institutionNames(
  db: Database,
  sessions: readonly { institutionId: string | null }[],
): Promise<(session: { institutionId: string | null }) => string> {
  const institutions = await db.getMany(
    'institutions',
    sessions.flatMap(({ institutionId }) => institutionId ?? []),
  );
  const names = new Map(institutions.map(({ _id, name }) => [_id, name]));
  return ({ institutionId }) => names.get(institutionId ?? '') ?? '';
}
