import type { Parsed } from '../../contract';
import { DomainError } from '../../domain/errors';
import { maskPhone, normalisePhone } from '../../domain/identifiers';
import type { Caller } from '../../entry/caller';
import { numberOfCode } from '../../platform/phone-number';
import { keyedHash, phoneHashes, seal, unseal } from '../../platform/secrets';
import type { Profile } from '../../records';

type Phone = Pick<Profile, 'phoneSealed' | 'phoneHash' | 'phoneMasked' | 'phoneFrom' | 'phoneCode'>;

const known = (phone: string, from: Pick<Phone, 'phoneFrom' | 'phoneCode'>): Phone => ({
  phoneSealed: seal('PHONE_KEY', phone),
  phoneHash: phoneHashes(phone)[0],
  phoneMasked: maskPhone(phone),
  ...from,
});

/**
 * The number that a profile is saved with: WeChat's word for it by the button's code, else as it was typed. A code is good once, so the same request again finds the
 * number that it had brought; a number typed anew that WeChat has attested stays attested. INVALID_PHONE, PHONE_CODE_EXPIRED.
 */
export async function phoneOf(
  { phone, phoneCode }: Pick<Parsed<'identity.saveProfile'>, 'phone' | 'phoneCode'>,
  { openid, user }: Pick<Caller, 'openid' | 'user'>,
): Promise<Phone> {
  const own = user?.profile ?? null;
  const wrong = () => new DomainError('INVALID_PHONE', { fields: [{ path: 'phone' }] });
  if (phoneCode !== undefined) {
    const hash = keyedHash('PHONE_KEY', 'phone-code', phoneCode);
    const from = { phoneFrom: 'button', phoneCode: hash } as const;
    if (own?.phoneCode === hash) return known(unseal('PHONE_KEY', own.phoneSealed), from);
    const number = await numberOfCode(openid, phoneCode);
    if (number === null) throw new DomainError('PHONE_CODE_EXPIRED', { fields: [{ path: 'phoneCode' }] });
    const attested = normalisePhone(number);
    if (!attested) throw wrong();
    return known(attested, from);
  }
  const typed = normalisePhone(phone ?? '');
  if (!typed) throw wrong();
  const made = known(typed, { phoneFrom: 'typed' });
  const { phoneFrom, phoneCode: code } = own ?? {};
  return own?.phoneHash === made.phoneHash && phoneFrom === 'button' && code
    ? { ...made, phoneFrom, phoneCode: code }
    : made;
}
