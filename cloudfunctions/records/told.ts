import { command } from '../platform/cloud';
import type { Database } from '../platform/database';
import type { ConsentDoc } from './consent';
import type { RegistrationDoc, SessionDoc } from './session';
import type { UserDoc } from './user';

/** Whom a broadcast about a session reaches: everybody registered or waiting. */
export const registeredPeople = (db: Database, sessionId: string): Promise<RegistrationDoc[]> =>
  db.find<RegistrationDoc>('registrations', { sessionId, state: command.neq('cancelled') });

/** Everybody who agreed to hear of new sessions (R-PLAN 4) and is from the session's region, or has named none. */
export async function subscribersTo(db: Database, session: Pick<SessionDoc, 'regionId'>): Promise<string[]> {
  const consents = await db.find<ConsentDoc>('consents', { template: 'session-published', left: command.gt(0) });
  const users = await db.getMany<UserDoc>(
    'users',
    consents.map((consent) => consent.userId),
  );
  const elsewhere = new Set(
    users.flatMap(({ _id, profile }) => (profile?.regionId && profile.regionId !== session.regionId ? [_id] : [])),
  );
  return [...new Set(consents.map((consent) => consent.userId))].filter((userId) => !elsewhere.has(userId)).sort();
}

/** People with a role for the session: its institution's, its region's. */
export async function staffOf(
  db: Database,
  session: Pick<SessionDoc, 'institutionId' | 'regionId'>,
): Promise<Record<'institution' | 'window' | 'prefecture', string[]>> {
  const [ofInstitution, ofRegion] = await Promise.all([
    session.institutionId === null
      ? []
      : db.find<UserDoc>('users', { 'grants.scope.institutionId': session.institutionId }),
    db.find<UserDoc>('users', { 'grants.scope.regionId': session.regionId }),
  ]);
  const inRegion = (role: 'window' | 'prefecture'): string[] =>
    ofRegion
      .filter(({ grants }) =>
        grants.some(
          (grant) => grant.role === role && grant.scope.kind === 'region' && grant.scope.regionId === session.regionId,
        ),
      )
      .map((user) => user._id)
      .sort();
  return {
    institution: ofInstitution.map((user) => user._id).sort(),
    window: inRegion('window'),
    prefecture: inRegion('prefecture'),
  };
}
