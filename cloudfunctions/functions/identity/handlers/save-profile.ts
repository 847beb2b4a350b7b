import { DomainError } from '../../../domain/errors';
import {
  maskPhone,
  normalisePhone,
  normaliseSocialCreditCode,
  socialCreditCodeProblem,
} from '../../../domain/identifiers';
import { handle } from '../../../entry/serve';
import { keyedHash, seal } from '../../../platform/secrets';
import { mustBeArea, mustBeListed, rulesFor, type Profile, type UserDoc } from '../../../records';
import { shownProfile } from '../profile';

/** Registers a trainee, or changes the particulars. Sent twice it writes the same. INVALID_PHONE, INVALID_CREDIT_CODE. */
export const saveProfile = handle('identity.saveProfile', async (input, { caller, db, now }) => {
  mustBeArea('regionId', input.regionId);
  const phone = normalisePhone(input.phone);
  if (!phone) throw new DomainError('INVALID_PHONE', { fields: [{ path: 'phone' }] });
  const creditCode = normaliseSocialCreditCode(input.creditCode ?? '');
  if (creditCode && socialCreditCodeProblem(creditCode)) {
    throw new DomainError('INVALID_CREDIT_CODE', { fields: [{ path: 'creditCode' }] });
  }
  const profile: Profile = {
    name: input.name,
    enterprise: input.enterprise,
    phoneSealed: seal('PHONE_KEY', phone),
    phoneHash: keyedHash('PHONE_KEY', 'phone', phone),
    phoneMasked: maskPhone(phone),
    kind: mustBeListed('kind', input.kind, rulesFor(now).parameters.audienceKinds.value),
    post: input.post ?? '',
    regionId: input.regionId ?? null,
    creditCode,
  };
  const fresh: UserDoc = { _id: caller.userId, openid: caller.openid, profile, grants: [], createdAt: now };
  const { inserted } = await db.insertOnce('users', fresh);
  if (!inserted) await db.update('users', caller.userId, { profile });
  return { profile: shownProfile(profile) };
});
