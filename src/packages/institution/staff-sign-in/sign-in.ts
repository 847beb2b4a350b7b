import { t } from '@/locales/institution';
import { call, type Input, type Output } from '@/services/call';
import { kindOf, missingHand, reasonIsGood, type Grounds, type Place } from './types';

type Person = Input<'attendance.signInByStaff'>['person'];

/** The reason as it is recorded; null while one's own words are too few. */
export const reasonOf = ({ cause, reason }: Grounds): string | null => {
  if (cause === null) return null;
  if (cause !== 'other') return t(`causeReason.${cause}`);
  return reasonIsGood(reason) ? reason.trim() : null;
};

/** The reason, once nothing that bears the person's hand is missing. */
export const readyReason = (grounds: Grounds): string | null => (missingHand(grounds) ? null : reasonOf(grounds));

/** Enters somebody by staff (R-ATTEND 7); the answer names who it was. */
export function signIn(
  place: Place,
  person: Person,
  grounds: Grounds,
  reason: string,
  requestKey: string,
): Promise<Output<'attendance.signInByStaff'>> {
  const kind = kindOf(grounds.cause);
  if (kind === null) throw new RangeError('no cause');
  const [page] = grounds.page;
  return call('attendance.signInByStaff', {
    ...place,
    person,
    kind,
    reason,
    requestKey,
    ...(kind === 'no-phone' && { hand: grounds.hand }),
    ...(kind === 'paper-register' && page?.fileId && { page: { fileId: page.fileId, name: page.name } }),
  });
}

/** What the next person begins with: the same cause and page, no hand. */
export const nextGrounds = (grounds: Grounds, { page }: Output<'attendance.signInByStaff'>): Grounds => ({
  ...grounds,
  hand: [],
  page: page ? [{ ...page, size: grounds.page[0]?.size ?? 0 }] : grounds.page,
});
