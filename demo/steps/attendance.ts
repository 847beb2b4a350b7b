/** Booking, scanning, signing, answering: one kind of call after the other over all sessions, so that nobody waits for a busy session. */
import { answersOf } from '../answers';
import { attendanceOf, type Attendance, type Attendee } from '../crowd';
import { people } from '../data/people';
import { institutionOf } from '../data/institutions';
import { windowOf } from '../data/staff';
import { randomFrom } from '../random';
import { signatureOf } from '../signature';
import { DAY, MINUTE } from '../time';
import { hadReached, type OpenSession, type Seeding } from './seeding';

interface Peopled extends Attendance {
  session: OpenSession;
}
interface Step {
  session: OpenSession;
  attendee: Attendee;
}

/** Sessions whose people an earlier run had not finished with. */
const unfinished = (sessions: readonly OpenSession[]): Peopled[] =>
  sessions
    .filter((session) => session.crowd && !hadReached(session, 'with-window'))
    .map((session) => ({ session, ...attendanceOf(session) }));

/** One line of all sessions' attendees that fit, mixed: neighbours seldom meet in one session. */
function mixed(sessions: readonly Peopled[], which: (attendee: Attendee) => boolean): Step[] {
  const steps = sessions.flatMap(({ session, attendees }) =>
    attendees.filter(which).map((attendee) => ({ session, attendee })),
  );
  return randomFrom('order').shuffled(steps);
}

async function saveProfiles({ client, now, phase }: Seeding, sessions: readonly Peopled[]): Promise<void> {
  const numbers = new Set(sessions.flatMap(({ attendees }) => attendees.map(({ person }) => person.number)));
  const wanted = people.filter(({ number }) => numbers.has(number));
  await phase('profiles', wanted, ({ persona, profile }) =>
    client.call('identity.saveProfile', persona, now - 60 * DAY, profile),
  );
}

const bookingOf = ({ session, attendee }: Step) => ({
  sessionId: session.sessionId,
  venueId: session.venueIds[attendee.venue] ?? '',
});

async function book({ client, phase, now }: Seeding, sessions: readonly Peopled[]): Promise<void> {
  const open = sessions.filter(({ session }) => session.status === 'published');
  const steps = mixed(
    open.filter(({ session }) => !session.waitingList),
    ({ bookedAt }) => bookedAt !== null,
  );
  await phase('registrations', steps, (step) =>
    // What would be booked after the last day is booked on the day before it; all of that is published by then.
    client.call(
      'registration.create',
      step.attendee.person.persona,
      Math.min(step.attendee.bookedAt ?? now, now - DAY - step.attendee.person.number * MINUTE),
      bookingOf(step),
    ),
  );
  // The order on a waiting list is that of asking, and the leading trainee asks last.
  for (const { session, attendees } of open.filter(({ session: { waitingList } }) => waitingList)) {
    let at = now - 2 * DAY;
    for (const attendee of attendees.toSorted((a, b) => b.person.number - a.person.number)) {
      await client.call('registration.create', attendee.person.persona, at, bookingOf({ session, attendee }));
      at += MINUTE;
    }
  }
}

const codeKey = (sessionId: string, venue: number, at: number): string => `${sessionId}/${venue}/${at}`;

/** The codes that the venues' screens showed, fetched by the institution's staff at their minute. */
async function fetchCodes({ client, phase }: Seeding, steps: readonly Step[]): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  const screens = new Map(
    steps.map((step) => [codeKey(step.session.sessionId, step.attendee.venue, step.attendee.codeAt ?? 0), step]),
  );
  await phase('codes', [...screens], async ([key, step]) => {
    const { institution } = step.session;
    const staff = institution === null ? 'platform-1' : institutionOf(institution).persona;
    const shown = await client.call('attendance.showCode', staff, step.attendee.codeAt ?? 0, bookingOf(step));
    codes.set(key, shown.codes[0]?.text ?? '');
  });
  return codes;
}

function whereabouts({ session, attendee }: Step): { location?: { latitude: number; longitude: number } } {
  const random = randomFrom(`place ${session.key} ${attendee.person.number}`);
  const position = session.plan.venues[attendee.venue]?.position;
  if (!position || random.next() > 0.4) return {};
  const near = (degrees: number): number => Number((degrees + (random.next() - 0.5) * 0.001).toFixed(6));
  return { location: { latitude: near(position.latitude), longitude: near(position.longitude) } };
}

async function scanAndSign(seeding: Seeding, sessions: readonly Peopled[]): Promise<void> {
  const { client, phase } = seeding;
  const done = await alreadyThere(seeding, sessions);
  const stateOf = ({ session, attendee }: Step): string | undefined =>
    done.get(presence(session.sessionId, attendee.person.profile.phone ?? ''));
  const scans = mixed(sessions, ({ codeAt }) => codeAt !== null).filter((step) => stateOf(step) === undefined);
  const codes = await fetchCodes(seeding, scans);
  await phase('scans', scans, (step) => {
    const { person, venue, codeAt, scannedAt } = step.attendee;
    const code = codes.get(codeKey(step.session.sessionId, venue, codeAt ?? 0)) ?? '';
    const scan = { code, device: `demo-phone-${person.number}`, ...whereabouts(step) };
    return client.call('attendance.scan', person.persona, scannedAt, scan);
  });
  const signatures = mixed(sessions, ({ signedAt }) => signedAt !== null).filter((step) => stateOf(step) !== 'signed');
  await phase('signatures', signatures, ({ session: { sessionId, key }, attendee: { person, signedAt } }) =>
    client.call('attendance.sign', person.persona, signedAt ?? 0, {
      sessionId,
      strokes: signatureOf(person.number, key),
    }),
  );
}

const presence = (sessionId: string, phone: string): string => `${sessionId}/${phone.slice(-4)}`;

type Present = 'scanned' | 'staff' | 'signed';

/** Who had scanned or signed before this run: a second scan would stand in the record of odd ones. Phones differ in their last four digits. */
async function alreadyThere({ client, now }: Seeding, sessions: readonly Peopled[]): Promise<Map<string, Present>> {
  const there = new Map<string, Present>();
  for (const { session, attendees } of sessions) {
    if (!attendees.some(({ codeAt }) => codeAt !== null)) continue;
    const { people: listed } = await client.call('attendance.live', 'bureau-1', now, { sessionId: session.sessionId });
    for (const { state, phoneMasked } of listed)
      if (state !== 'missing') there.set(presence(session.sessionId, phoneMasked), state);
  }
  return there;
}

async function signInGuests({ client, phase }: Seeding, sessions: readonly Peopled[]): Promise<void> {
  const guests = sessions.flatMap(({ session, guests: list }) => list.map((guest) => ({ session, guest })));
  await phase('signed in by staff', guests, ({ session, guest: { number, at, ...person } }) =>
    client.call('attendance.signInByStaff', session.institution ? institutionOf(session.institution).persona : '', at, {
      sessionId: session.sessionId,
      venueId: session.venueIds[0] ?? '',
      person: { ...person, kind: 'sme-manager' },
      kind: 'no-phone',
      reason: '来宾手机没电，核对身份证后由工作人员代签。',
      hand: signatureOf(9000 + number, session.key),
      requestKey: `demo-guest-${session.key}-${number}`,
    }),
  );
}

/** The window platform's officer, who was there, says of each entry by staff that it is true (R-ATTEND 7): the institution does not say so of its own. */
async function confirmGuests({ client, phase }: Seeding, sessions: readonly Peopled[]): Promise<void> {
  const withGuests = sessions.filter(({ session, guests }) => guests.length > 0 && session.institution);
  await phase('confirmed by the window', withGuests, async ({ session: { sessionId, plan } }) => {
    const at = plan.endAt + 20 * MINUTE;
    const window = windowOf(plan.regionId);
    const { entries } = await client.call('attendance.listStaffEntries', window, at, { sessionId, limit: 100 });
    const open = entries.filter(({ state }) => state === 'open').map(({ entryId }) => entryId);
    if (open.length === 0) return;
    await client.call('attendance.decideStaffEntries', window, at, {
      sessionId,
      entryIds: open,
      decision: { outcome: 'confirmed', how: 'venue' },
    });
  });
}

async function answer({ client, phase }: Seeding, sessions: readonly Peopled[]): Promise<void> {
  const steps = mixed(sessions, ({ answeredAt }) => answeredAt !== null);
  await phase('feedback', steps, ({ session, attendee: { person, answeredAt } }) => {
    const { crowd, key, sessionId } = session;
    const complains = key === 'low-feedback' && person.number % 17 === 0;
    const form = answersOf(person.number, { sessionId, key }, crowd?.mood ?? 0.5, complains);
    return client.call('feedback.submit', person.persona, answeredAt ?? 0, form);
  });
}

/** Everything that trainees do, at the times at which they do it. */
export async function attend(seeding: Seeding, sessions: readonly OpenSession[]): Promise<void> {
  const open = unfinished(sessions);
  await saveProfiles(seeding, open);
  await book(seeding, open);
  await scanAndSign(seeding, open);
  await signInGuests(seeding, open);
  await confirmGuests(seeding, open);
  await answer(seeding, open);
}
