import { t } from '@/locales/institution';
import { call, type Input } from '@/services/call';
import { kindOf, reasonIsGood, type Grounds, type Place } from './types';

type Person = Input<'attendance.signInByStaff'>['person'];

/** The reason as it is recorded; null while one's own words are too few. */
export const reasonOf = ({ cause, reason }: Grounds): string | null => {
  if (cause !== 'other') return t(`causeReason.${cause}`);
  return reasonIsGood(reason) ? reason.trim() : null;
};

/** Enters one signature by staff (R-ATTEND 7). */
export async function signIn(
  place: Place,
  person: Person,
  grounds: Grounds,
  reason: string,
  requestKey: string,
): Promise<void> {
  await call('attendance.signInByStaff', { ...place, person, kind: kindOf(grounds.cause), reason, requestKey });
}
