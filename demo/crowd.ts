/** Works out who comes to a session, when they book, arrive, sign and answer. The same session always gives the same people and minutes. */
import { people, LEADING, inventedPhone, type Person } from './data/people';
import { randomFrom, type Random } from './random';
import type { Crowd, DemoSession } from './schedule';
import { HOUR, MINUTE } from './time';

export interface Attendee {
  person: Person;
  /** Index among the session's venues. */
  venue: number;
  bookedAt: number | null;
  /** The whole minute at which the code on the screen is the one that this person scans. */
  codeAt: number | null;
  scannedAt: number;
  signedAt: number | null;
  answeredAt: number | null;
}

/** Somebody without a phone, whom staff sign in. */
export interface Guest {
  number: number;
  name: string;
  enterprise: string;
  phone: string;
  at: number;
}

export interface Attendance {
  attendees: Attendee[];
  guests: Guest[];
}

/** Minutes before the start at which the first ones come, and after it the last ones. */
const EARLIEST_MINUTES = 41;
const LATEST_MINUTES = 9;
/** People come in groups: so many minutes apart. */
const GROUP_MINUTES = 5;

function venueFor(venues: DemoSession['plan']['venues'], random: Random): number {
  const capacity = venues.reduce((sum, venue) => sum + venue.capacity, 0);
  let left = random.next() * capacity;
  return Math.max(
    0,
    venues.findIndex((venue) => (left -= venue.capacity) < 0),
  );
}

const arrival = (random: Random): number =>
  -EARLIEST_MINUTES + GROUP_MINUTES * random.whole(0, (EARLIEST_MINUTES + LATEST_MINUTES) / GROUP_MINUTES);

/** Most answer at the end, some at the first occasion, few on the way home. */
function answerMoment(startAt: number, endAt: number, random: Random): number {
  const roll = random.next();
  if (roll < 0.15) return startAt + (endAt - startAt) / 2 + random.whole(1, 30) * MINUTE;
  if (roll < 0.75) return endAt - random.whole(0, 12) * MINUTE + random.whole(0, 50_000);
  return endAt + random.whole(1, 100) * MINUTE + random.whole(0, 50_000);
}

function attendeeOf(session: DemoSession, crowd: Crowd, person: Person, role: Role, random: Random): Attendee {
  const { startAt, endAt, venues } = session.plan;
  const codeAt = startAt + arrival(random) * MINUTE;
  const scannedAt = codeAt + random.whole(1, 38) * 1000;
  const answers = random.next() < crowd.feedback || person.number <= LEADING;
  const booked = startAt - random.whole(1, 5) * 9 * HOUR - random.whole(0, 8 * 60) * MINUTE;
  return {
    person,
    venue: venueFor(venues, random),
    bookedAt: role.books ? booked : null,
    codeAt: role.comes ? codeAt : null,
    scannedAt,
    signedAt: role.comes && role.signs ? scannedAt + random.whole(8, 45) * 1000 : null,
    answeredAt: role.comes && role.signs && answers ? answerMoment(startAt, endAt, random) : null,
  };
}

interface Role {
  books: boolean;
  comes: boolean;
  signs: boolean;
}

/** The session's people. Nobody comes to what lies ahead. */
export function attendanceOf(session: DemoSession): Attendance {
  const { crowd, key, plan, attendedUntil } = session;
  if (!crowd) return { attendees: [], guests: [] };
  const random = randomFrom(`crowd ${key}`);
  const held = session.documentation !== null || attendedUntil !== null;
  const drawn = random.shuffled(people.slice(LEADING)).slice(0, crowd.registered + crowd.walkIns);
  const leading = (crowd.leading ?? []).map((number) => people[number - 1]).filter((person) => person !== undefined);
  const row = (person: Person, role: Role): Attendee => attendeeOf(session, crowd, person, role, random);
  const attendees = [
    // Those who are known by name do all of it, but leave what runs now to whoever tries the demonstration.
    ...leading.map((person) => row(person, { books: true, comes: held && attendedUntil === null, signs: true })),
    ...drawn.map((person, index) =>
      row(person, {
        books: index < crowd.registered,
        comes: held && index >= crowd.absent,
        signs: index >= crowd.absent + crowd.unsigned,
      }),
    ),
  ].filter(({ codeAt, scannedAt }) => codeAt === null || attendedUntil === null || scannedAt < attendedUntil - MINUTE);
  const guests = Array.from({ length: held ? crowd.byStaff : 0 }, (_, index): Guest => ({
    number: index + 1,
    name: `示例来宾${'甲乙丙丁戊己庚辛'.charAt(index % 8)}`,
    enterprise: '示例青城商贸有限公司',
    // The last four digits are nobody else's.
    phone: inventedPhone(805_000 + 10_000 * random.whole(0, 9) + index),
    at: plan.startAt + (10 + index) * MINUTE,
  }));
  return { attendees, guests };
}
