import type { Output } from '../../../contract';
import { isAlive } from '../../../domain/attendance';
import { handle } from '../../../entry/serve';
import type { AttendanceDoc, RegistrationDoc, UserDoc } from '../../../records';
import { asidesOf, isOfElsewhere, loadSession, namesOf, stateOfEntry, type Asides } from '../../../records';
import { registerClosesAt, signInRules } from '../rules';

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
    attendances
      .filter((doc) => doc.scan !== null || doc.signature !== null || doc.staff !== null)
      .map((doc) => [doc.userId, doc]),
  );
  const ids = [...new Set([...registered.keys(), ...present.keys(), ...attendances.map((doc) => doc.userId)])];
  // Who signed has the particulars of that moment; the others those of their profile.
  const unsigned = ids.filter((userId) => !present.get(userId)?.name);
  const users = new Map((await db.getMany('users', unsigned)).map((user) => [user._id, user]));
  const undoMs = signInRules(session).undoMinutes * 60_000;
  const nameOf = await namesOf(
    db,
    attendances.flatMap((doc) => doc.staff?.by ?? []),
  );
  const staffOf = (doc: AttendanceDoc | undefined): Person['staffEntry'] => {
    const staff = doc?.staff;
    const state = stateOfEntry(staff ?? null);
    if (!staff || state === null || state === 'undone') return null;
    const { entryId, kind, reason, at, by, flags = [] } = staff;
    const undoableUntil = Math.min(at + undoMs, registerClosesAt(session));
    return { entryId, kind, reason, at, undoableUntil, own: by === caller.userId, by: nameOf(by), state, flags };
  };
  const docs = new Map(attendances.map((doc) => [doc.userId, doc]));
  const people = ids
    .map((userId) =>
      personOf(
        { userId, doc: docs.get(userId), aside: asides.get(userId) ?? {}, registration: registered.get(userId) },
        users.get(userId),
        asides.get(userId)?.staff ? null : staffOf(docs.get(userId)),
      ),
    )
    .filter((person) => person !== null)
    .sort((a, b) => order(a) - order(b) || (b.at ?? 0) - (a.at ?? 0) || (a.name < b.name ? -1 : 1));
  const countsFor = (venueId: string | null) => {
    const here = people.filter((person) => venueId === null || person.venueId === venueId);
    return {
      registered: here.filter((person) => person.registered).length,
      scanned: here.filter((person) => person.scanned).length,
      signed: here.filter((person) => person.state === 'signed').length,
      staff: here.filter((person) => person.state === 'staff').length,
      missing: here.filter((person) => person.state === 'missing' || person.state === 'scanned').length,
    };
  };
  const marksFor = (venueId: string | null) => {
    const here = people.filter((person) => venueId === null || person.venueId === venueId);
    return {
      late: here.filter((person) => person.late).length,
      inReview: here.filter((person) => person.aside === 'in-review').length,
      setAside: here.filter((person) => isOfElsewhere(person.aside ?? undefined)).length,
      fromElsewhere: here.filter((person) => person.bookedVenueId !== null).length,
    };
  };
  return {
    counts: countsFor(null),
    marks: marksFor(null),
    venues: session.venues.map(({ venueId, name }) => ({
      venueId,
      name,
      ...countsFor(venueId),
      marks: marksFor(venueId),
    })),
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
  staffEntry: Person['staffEntry'],
): Person | null {
  // of another day or place: the person signs in again
  const scan = doc?.scan && !isOfElsewhere(aside.scan) ? doc.scan : null;
  const signature = doc?.signature && !isOfElsewhere(aside.signature) ? doc.signature : null;
  const known = doc && (doc.scan !== null || doc.signature !== null || staffEntry !== null) ? doc : null;
  const byStaff = staffEntry !== null && staffEntry.kind !== 'poster' && isAlive(staffEntry.state);
  const venueId = known?.venueId ?? registration?.venueId;
  // Somebody whose entry was taken back and who has no place any more.
  if (venueId === undefined) return null;
  const state = signature ? 'signed' : byStaff ? 'staff' : scan ? 'scanned' : 'missing';
  return {
    personId: userId,
    name: known?.name || (user?.profile?.name ?? '微信用户'),
    enterprise: known?.enterprise || (user?.profile?.enterprise ?? ''),
    phoneMasked: known?.phoneMasked || (user?.profile?.phoneMasked ?? ''),
    venueId,
    registered: registration !== undefined,
    scanned: scan !== null,
    state,
    at: signature?.at ?? (byStaff ? staffEntry.at : (scan?.at ?? null)),
    late: scan?.late ?? false,
    aside: aside.scan ?? aside.signature ?? aside.staff ?? null,
    bookedVenueId: scan?.bookedVenueId ?? null,
    staffEntry,
  };
}

const order = (person: Person): number => ['missing', 'scanned', 'staff', 'signed'].indexOf(person.state);
