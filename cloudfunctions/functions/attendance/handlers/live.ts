import type { Output } from '../../../contract';
import { handle } from '../../../entry/serve';
import type { AttendanceDoc, RegistrationDoc, UserDoc } from '../../../records';
import { loadSession } from '../../../records';
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
      personOf(userId, docs.get(userId), registered.get(userId), users.get(userId), caller.userId, undoMs),
    )
    .filter((person) => person !== null)
    .sort((a, b) => order(a) - order(b) || (b.at ?? 0) - (a.at ?? 0) || (a.name < b.name ? -1 : 1));
  const countsFor = (venueId: string | null) => {
    const here = people.filter((person) => venueId === null || person.venueId === venueId);
    return {
      registered: here.filter((person) => registered.has(person.personId)).length,
      scanned: here.filter((person) => docs.get(person.personId)?.scan).length,
      signed: here.filter((person) => person.state === 'signed').length,
      missing: here.filter((person) => person.state !== 'signed').length,
    };
  };
  return {
    counts: countsFor(null),
    venues: session.venues.map(({ venueId, name }) => ({ venueId, name, ...countsFor(venueId) })),
    people,
  };
});

function personOf(
  userId: string,
  doc: AttendanceDoc | undefined,
  registration: RegistrationDoc | undefined,
  user: UserDoc | undefined,
  staffId: string,
  undoMs: number,
): Person | null {
  const staff = doc?.staff?.undoneAt === null ? doc.staff : null;
  const known = doc && (doc.scan !== null || doc.signature !== null || staff !== null) ? doc : null;
  const venueId = known?.venueId ?? registration?.venueId;
  // Somebody whose entry was taken back and who has no place any more.
  if (venueId === undefined) return null;
  const state = known?.signature ? 'signed' : known?.scan ? 'scanned' : 'missing';
  return {
    personId: userId,
    name: known?.name || (user?.profile?.name ?? '微信用户'),
    enterprise: known?.enterprise || (user?.profile?.enterprise ?? ''),
    phoneMasked: known?.phoneMasked || (user?.profile?.phoneMasked ?? ''),
    venueId,
    state,
    at: known?.signature?.at ?? known?.scan?.at ?? null,
    late: known?.scan?.late ?? false,
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
