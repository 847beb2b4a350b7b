import type { Output } from '../../../contract';
import { handle } from '../../../entry/serve';
import type { AttendanceDoc, RegistrationDoc, UserDoc } from '../../../records';
import { asidesOf, isOfElsewhere, loadSession, type Asides } from '../../../records';
import { signInRules } from '../rules';

type Person = Output<'attendance.live'>['people'][number];

/** Signed in and missing, for the staff beside the code (R-ATTEND 7): phone numbers masked, the missing first. */
export const live = handle('attendance.live', async ({ sessionId }, { caller, db }) => {
  const session = await loadSession(db, sessionId);
  const [registrations, attendances] = await Promise.all([
    db.find('registrations', { sessionId, state: 'registered' }),
    db.find('attendances', { sessionId }),
  ]);
  const registered = new Map(registrations.map((registration) => [registration.userId, registration]));
  const asides = new Map(attendances.map((doc) => [doc.userId, asidesOf(session, doc)]));
  const present = new Map(
    attendances.filter((doc) => doc.scan !== null || doc.signature !== null).map((doc) => [doc.userId, doc]),
  );
  const ids = [...new Set([...registered.keys(), ...present.keys(), ...attendances.map((doc) => doc.userId)])];
  // Who signed has the particulars of that moment; the others those of their profile.
  const unsigned = ids.filter((userId) => !present.get(userId)?.name);
  const users = new Map((await db.getMany('users', unsigned)).map((user) => [user._id, user]));
  const undoMs = signInRules(session).undoMinutes * 60_000;
  const docs = new Map(attendances.map((doc) => [doc.userId, doc]));
  const people = ids
    .map((userId) =>
      personOf(
        { userId, doc: docs.get(userId), aside: asides.get(userId) ?? {}, registration: registered.get(userId) },
        users.get(userId),
        caller.userId,
        undoMs,
      ),
    )
    .filter((person) => person !== null)
    .sort((a, b) => order(a) - order(b) || (b.at ?? 0) - (a.at ?? 0) || (a.name < b.name ? -1 : 1));
  const countsFor = (venueId: string | null) => {
    const here = people.filter((person) => venueId === null || person.venueId === venueId);
    return {
      registered: here.filter((person) => registered.has(person.personId)).length,
      scanned: here.filter(({ personId }) => docs.get(personId)?.scan && !isOfElsewhere(asides.get(personId)?.scan))
        .length,
      signed: here.filter((person) => person.state === 'signed').length,
      missing: here.filter((person) => person.state !== 'signed').length,
      late: here.filter((person) => person.late).length,
      inReview: here.filter((person) => person.aside === 'in-review').length,
      setAside: here.filter((person) => isOfElsewhere(person.aside ?? undefined)).length,
      fromElsewhere: here.filter((person) => person.bookedVenueId !== null).length,
    };
  };
  return {
    counts: countsFor(null),
    venues: session.venues.map(({ venueId, name }) => ({ venueId, name, ...countsFor(venueId) })),
    people,
  };
});

interface OnRecord {
  userId: string;
  doc: AttendanceDoc | undefined;
  aside: Asides;
  registration: RegistrationDoc | undefined;
}

function personOf(
  { userId, doc, aside, registration }: OnRecord,
  user: UserDoc | undefined,
  staffId: string,
  undoMs: number,
): Person | null {
  const staff = doc?.staff?.undoneAt === null && !aside.staff ? doc.staff : null;
  // of another day or place: the person signs in again
  const scan = doc?.scan && !isOfElsewhere(aside.scan) ? doc.scan : null;
  const signature = doc?.signature && !isOfElsewhere(aside.signature) ? doc.signature : null;
  const known = doc && (doc.scan !== null || doc.signature !== null || staff !== null) ? doc : null;
  const venueId = known?.venueId ?? registration?.venueId;
  // Somebody whose entry was taken back and who has no place any more.
  if (venueId === undefined) return null;
  const state = signature ? 'signed' : scan ? 'scanned' : 'missing';
  return {
    personId: userId,
    name: known?.name || (user?.profile?.name ?? '微信用户'),
    enterprise: known?.enterprise || (user?.profile?.enterprise ?? ''),
    phoneMasked: known?.phoneMasked || (user?.profile?.phoneMasked ?? ''),
    venueId,
    state,
    at: signature?.at ?? scan?.at ?? null,
    late: scan?.late ?? false,
    aside: aside.scan ?? aside.signature ?? aside.staff ?? null,
    bookedVenueId: scan?.bookedVenueId ?? null,
    staffEntry: staff && {
      entryId: staff.entryId,
      reason: staff.reason,
      at: staff.at,
      undoableUntil: staff.at + undoMs,
      own: staff.by === staffId,
    },
  };
}

const order = (person: Person): number => ['missing', 'scanned', 'signed'].indexOf(person.state);
