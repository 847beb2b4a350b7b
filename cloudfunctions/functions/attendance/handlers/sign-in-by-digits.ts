import {
  chooseByDigits,
  digitsOfSlot,
  distanceMetres,
  isAlive,
  slotOfDigits,
  verifyPosterMoment,
  windowRefusal,
  type DigitsMatch,
  type Place,
} from '../../../domain/attendance';
import { NOBODY } from '../../../contract/lists';
import { DAY_MS, monthsThrough } from '../../../domain/time';
import { requireTries, takeTry } from '../../../entry/limits';
import { handle, type Context } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import {
  asidesOf,
  isOfElsewhere,
  loadSession,
  registrationId,
  rulesFor,
  stateOfEntry,
  type AttendanceDoc,
  type RegistrationDoc,
  type SessionDoc,
} from '../../../records';
import { refuse } from '../refusals';
import { attendanceId, forSignIn, keyOf, signInRules } from '../rules';
import { takeScan } from '../take-scan';

/** A session whose digits the person may mean, with what there is of the person. */
interface Hall {
  session: SessionDoc;
  attendance: AttendanceDoc | null;
  registration: RegistrationDoc | null;
}

/** The one that is named; else those open now in which the person has a place or an attendance, or which has a venue around the person. */
async function hallsFor({ caller, db, now }: Context, named: string | undefined, location: Place | null) {
  const months = monthsThrough(now - 31 * DAY_MS, now + 31 * DAY_MS);
  const sessions = named ? [await loadSession(db, named)] : await db.find('sessions', { month: command.in(months) });
  const open = named ? sessions : sessions.filter((session) => isOpen(session, now));
  const idsOf = (idOf: (sessionId: string, userId: string) => string) =>
    open.map(({ _id }) => idOf(_id, caller.userId));
  const [registrations, attendances] = await Promise.all([
    db.getMany('registrations', idsOf(registrationId)),
    db.getMany('attendances', idsOf(attendanceId)),
  ]);
  const isNear = ({ venues }: SessionDoc) =>
    venues.some(({ position, radius }) => location && position && distanceMetres(location, position) <= radius);
  return open
    .map((session): Hall => {
      const isHere = ({ sessionId }: { sessionId: string }) => sessionId === session._id;
      return {
        session,
        attendance: attendances.find(isHere) ?? null,
        registration: registrations.find(isHere) ?? null,
      };
    })
    .filter(
      ({ session, attendance, registration }) =>
        named ?? attendance ?? (registration?.state === 'registered' || isNear(session)),
    );
}

const isOpen = (session: SessionDoc, now: number): boolean =>
  session.status === 'published' &&
  windowRefusal({ startsAt: session.startAt, endsAt: session.endAt }, now, signInRules(session)) === null;

const isVouched = ({ attendance }: Hall): boolean => {
  const state = stateOfEntry(attendance?.staff ?? null);
  return state !== null && isAlive(state);
};

function matchesIn(hall: Hall, digits: string, now: number): DigitsMatch[] {
  const { session, registration } = hall;
  return session.venues.flatMap(({ venueId, position, radius }): DigitsMatch[] => {
    const venue = { sessionId: session._id, venueId };
    const slot = slotOfDigits(keyOf(session._id), venue, digits, now, signInRules(session));
    if (slot === null) return [];
    return [
      {
        ...venue,
        slot,
        venue: position ? { place: position, radiusMetres: radius } : null,
        staffConfirmed: isVouched(hall),
        booked: registration?.state === 'registered' && registration.venueId === venueId,
      },
    ];
  });
}

/** Whether it is the scan of these very digits, whose answer was lost; of a session that is named, any scan that stands. */
function isDone({ session, attendance }: Hall, digits: string, named: boolean): boolean {
  if (!attendance?.scan || isOfElsewhere(asidesOf(session, attendance).scan)) return false;
  const { via, slot = -1 } = attendance.scan;
  const venue = { sessionId: session._id, venueId: attendance.venueId };
  return named || (via === 'digits' && digitsOfSlot(keyOf(session._id), venue, slot) === digits);
}

/**
 * Takes the six digits of the venue's screen (R-ATTEND 5): as a poster, only with a location within the venue's radius or a confirmation by staff. Tries are
 * counted by person before they are looked at, and those in vain by session; RATE_LIMITED says from when on it is possible again.
 */
export const signInByDigits = handle('attendance.signInByDigits', async (input, context) => {
  const { caller, db, now } = context;
  const { digits, device, location } = input;
  const named = input.sessionId !== undefined;
  const halls = await hallsFor(context, input.sessionId, location ?? null);
  const [hall, another] = halls;
  const target = { sessionId: !hall || another ? null : hall.session._id, venueId: null };
  const take = (known: Hall, venueId: string, slot: number | null) =>
    takeScan(context, {
      session: known.session,
      known,
      venueId,
      code: `digits ${digits}`,
      via: 'digits',
      slot,
      location,
      vouched: isVouched(known),
      device,
      verify: () => {
        const verdict = verifyPosterMoment(forSignIn(known.session), venueId, now, signInRules(known.session));
        return verdict.ok && slot !== null ? { ...verdict, slot } : verdict;
      },
    });

  const done = halls.find((one) => isDone(one, digits, named));
  if (done?.attendance) return take(done, done.attendance.venueId, null);
  if (!hall) return refuse(context, location ? 'TOO_FAR_FROM_VENUE' : 'LOCATION_REQUIRED', target);
  if (named) {
    const { session } = hall;
    const moment = verifyPosterMoment(forSignIn(session), session.venues[0]?.venueId ?? '', now, signInRules(session));
    if (!moment.ok) return refuse(context, moment.reason, target);
  }
  const { personTries, placeTries, minutes } = rulesFor(now).parameters.signInDigits.value;
  const person = { userId: caller.userId, key: `${caller.userId} digits`, most: personTries, minutes };
  // without a session: from one address
  const place = { userId: NOBODY, key: `digits ${target.sessionId ?? caller.address}`, most: placeTries, minutes };
  await takeTry(db, person, now);
  await requireTries(db, place, now);
  const choice = chooseByDigits(
    halls.flatMap((one) => matchesIn(one, digits, now)),
    location ?? null,
  );
  const { match } = choice;
  if (!choice.ok) {
    if (choice.reason === 'DIGITS_WRONG') await takeTry(db, place, now);
    return refuse(context, choice.reason, match ? { sessionId: match.sessionId, venueId: match.venueId } : target);
  }
  const found = halls.find(({ session }) => session._id === choice.match.sessionId) ?? hall;
  return take(found, choice.match.venueId, choice.match.slot);
});
