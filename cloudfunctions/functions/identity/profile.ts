import type { Output } from '../../contract';
import type { Profile } from '../../records';

type ShownProfile = NonNullable<Output<'identity.me'>['profile']>;

/** What its owner sees: the phone number masked, nothing sealed or hashed. */
export const shownProfile = ({
  name,
  enterprise,
  phoneMasked,
  phoneFrom,
  kind,
  post,
  regionId,
  creditCode,
}: Profile): ShownProfile => ({
  name,
  enterprise,
  phoneMasked,
  phoneFrom: phoneFrom === 'button' ? 'button' : 'typed',
  kind,
  post,
  regionId,
  creditCode,
});
