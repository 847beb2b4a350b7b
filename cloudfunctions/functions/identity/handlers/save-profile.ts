import { DomainError } from '../../../domain/errors';
import { normaliseSocialCreditCode, socialCreditCodeProblem } from '../../../domain/identifiers';
import { handle } from '../../../entry/serve';
import { phoneHashes, unseal } from '../../../platform/secrets';
import { mayHold } from '../../../mechanisms/party';
import { lectureHallSetting } from '../../../programmes';
import {
  accountsWith,
  grantsOf,
  markShared,
  mustBeArea,
  mustBeListed,
  phonesOf,
  rulesFor,
  type Account,
  type Profile,
  type StoredGrant,
  type UserDoc,
} from '../../../records';
import { phoneOf } from '../phone';
import { shownProfile } from '../profile';

/** Registers a trainee, or changes the particulars. Sent twice it writes the same. INVALID_PHONE, INVALID_CREDIT_CODE, PHONE_OF_OTHER_ROLE. */
export const saveProfile = handle('identity.saveProfile', async (input, { audit, caller, db, now }) => {
  mustBeArea('regionId', input.regionId);
  const creditCode = normaliseSocialCreditCode(input.creditCode ?? '');
  if (creditCode && socialCreditCodeProblem(creditCode)) {
    throw new DomainError('INVALID_CREDIT_CODE', { fields: [{ path: 'creditCode' }] });
  }
  const number = await phoneOf(input, caller);
  const profile: Profile = {
    name: input.name,
    enterprise: input.enterprise,
    ...number,
    kind: mustBeListed('kind', input.kind, rulesFor(now).parameters.audienceKinds.value),
    post: input.post ?? '',
    regionId: input.regionId ?? null,
    creditCode,
  };
  // under older keys too: accounts that have not been hashed anew yet are found by them
  const hashes = phoneHashes(unseal('PHONE_KEY', profile.phoneSealed));
  const { userId } = caller;
  const fresh: UserDoc = { _id: userId, openid: caller.openid, profile, grants: [], createdAt: now };
  const { inserted } = await db.insertOnce('users', fresh);
  // a new account has done nothing yet, unless it is an old one that comes again
  if (inserted && !(await db.get('formerOfficers', userId))) return { profile: shownProfile(profile) };
  await db.transaction(async (tx) => {
    const user = await tx.get('users', userId);
    if (!user) throw new DomainError('CONFLICT');
    const before = phonesOf(user);
    const formerPhones = before.filter((phone) => phone !== profile.phoneHash);
    if (!inserted && user.profile?.phoneHash === profile.phoneHash) return tx.update('users', userId, { profile });
    const others = (await accountsWith(db, [...hashes, ...before])).filter((one) => one.userId !== userId);
    requireCompatible(grantsOf(user), others);
    await tx.update('users', userId, { profile, formerPhones });
    await markShared(tx, [{ userId, grants: [] }, ...others]);
    // the head of the roles' chain: of a number that changes and a role that is taken up under it at once, one waits for the other
    if (user.grants.length > 0) await audit(tx, 'roles', 'change-number', { userId });
  });
  return { profile: shownProfile(profile) };
});

/** PHONE_OF_OTHER_ROLE: under the number stands a role that nobody holds together with the caller's (Roles, 27 Nov). */
function requireCompatible(own: readonly StoredGrant[], others: readonly Account[]): void {
  const { parties } = lectureHallSetting;
  for (const { party: wanted } of own) {
    const held = others.flatMap(({ grants }) => grants).find(({ party }) => !mayHold(parties, [party], wanted));
    if (held)
      throw new DomainError('PHONE_OF_OTHER_ROLE', { wanted: parties[wanted].name, held: parties[held.party].name });
  }
}
