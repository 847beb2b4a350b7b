/** How grants and invitations are shown: role and scope of the contract, and what the scope is called today. */
import type { Scope } from '../contract/identity';
import type { GrantPlace } from '../mechanisms/party';
import type { Database } from '../platform/database';
import { lectureHall2018, rulesAt, type LectureHallParty } from '../programmes';
import { dayOf } from '../domain/time';
import type { StoredGrant } from './user';

type Granted = Pick<StoredGrant, 'party' | 'at'>;
interface ShownRight {
  role: LectureHallParty;
  scope: Scope;
  scopeName: string;
}

/** The scope of the contract that a party's place is. */
export function scopeOf({ party, at }: Granted): Scope {
  if (at === 'all') return { kind: 'all' };
  if ('area' in at) return { kind: 'region', regionId: at.area };
  return party === 'agency' ? { kind: 'agency', agency: at.body } : { kind: 'institution', institutionId: at.body };
}

const bodyOf = (at: GrantPlace): string[] => (at !== 'all' && 'body' in at ? [at.body] : []);

/** What each of these is called: role, scope and its name as of `now` (epoch ms); bodies that are gone keep their id. */
export async function rightsShown(
  db: Database,
  grants: readonly Granted[],
  now: number,
): Promise<(grant: Granted) => ShownRight> {
  const bodies = grants.filter(({ party }) => party !== 'agency').flatMap(({ at }) => bodyOf(at));
  const institutions = bodies.length === 0 ? [] : await db.getMany('institutions', [...new Set(bodies)]);
  const nameOf = new Map(institutions.map(({ _id, name }) => [_id, name]));
  for (const { id, name } of rulesAt(lectureHall2018, dayOf(now)).parameters.regions.value) nameOf.set(id, name);
  return (grant) => {
    const scope = scopeOf(grant);
    const place = grant.at === 'all' ? '' : 'area' in grant.at ? grant.at.area : grant.at.body;
    return { role: grant.party, scope, scopeName: place === '' ? '全区' : (nameOf.get(place) ?? place) };
  };
}

/** The grant as the contract answers it. */
export const shownGrant = ({ grantId, grantedAt }: StoredGrant, right: ShownRight) => ({
  grantId,
  ...right,
  grantedAt,
});
