import type { Parsed } from '../../contract';
import { DomainError } from '../../domain/errors';
import { maskPhone, normalisePhone } from '../../domain/identifiers';
import type { Database } from '../../platform/database';
import { idOf } from '../../platform/ids';
import { keyedHash, seal } from '../../platform/secrets';
import { mustBeListed, rulesFor, type Profile, type UserDoc } from '../../records';

type Person = Parsed<'attendance.signInByStaff'>['person'];

/** Somebody whom staff sign in; `profile` is null for one who scanned and has not said who they are. */
export interface StaffPerson {
  userId: string;
  profile: Profile | null;
}

/**
 * Finds whom staff mean: somebody on the list, somebody registered with that phone number, or else somebody new, who is kept as a
 * person without an account. NOT_FOUND, INVALID_PHONE.
 */
export async function findPerson(db: Database, sessionId: string, person: Person, now: number): Promise<StaffPerson> {
  if ('personId' in person) {
    const user = await db.get('users', person.personId);
    const known = user ?? (await db.get('attendances', idOf('attendance', sessionId, person.personId)));
    if (!known) throw new DomainError('NOT_FOUND');
    return { userId: person.personId, profile: user?.profile ?? null };
  }
  const phone = normalisePhone(person.phone);
  if (phone === null) throw new DomainError('INVALID_PHONE', { fields: [{ path: 'person.phone' }] });
  const phoneHash = keyedHash('PHONE_KEY', 'phone', phone);
  const registered = await db.find('registrations', { sessionId });
  const users = await db.getMany(
    'users',
    registered.map((registration) => registration.userId),
  );
  const same = users.find((user) => user.profile?.phoneHash === phoneHash);
  if (same) return { userId: same._id, profile: same.profile };
  const profile: Profile = {
    name: person.name,
    enterprise: person.enterprise,
    phoneSealed: seal('PHONE_KEY', phone),
    phoneHash,
    phoneMasked: maskPhone(phone),
    kind: mustBeListed('person.kind', person.kind, rulesFor(now).parameters.audienceKinds.value),
    post: '',
    regionId: null,
    creditCode: '',
  };
  const fresh: UserDoc = { _id: `p${idOf('person', phoneHash)}`, openid: '', profile, grants: [], createdAt: now };
  const { doc } = await db.insertOnce('users', fresh);
  return { userId: doc._id, profile: doc.profile };
}
