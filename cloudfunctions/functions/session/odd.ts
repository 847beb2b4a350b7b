import { momentText, monthsThrough, DAY_MS } from '../../domain/time';
import type { Explained, Remark } from '../../mechanisms/plausibility';
import { command } from '../../platform/cloud';
import { DomainError } from '../../domain/errors';
import type { Database, Tx } from '../../platform/database';
import { idOf } from '../../platform/ids';
import { planRemarks, remarksOf, rulesFor, venueCounterId, type SessionDoc, type Stage } from '../../records';
import type { Planned } from './planned';

/** Of an earlier session that may still run: a tour takes days. */
const LONGEST_MS = 31 * DAY_MS;

const NEIGHBOUR = [
  'title',
  'startAt',
  'endAt',
  'venues',
  'lecturer',
  'mode',
  'regionId',
  'status',
  'explained',
] as const;
type Neighbour = Pick<SessionDoc, '_id' | (typeof NEIGHBOUR)[number]>;

/** As names are compared: width, spaces and punctuation are no difference. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{Cf}]/gu, '');

/** Rooms that are made smaller than the people who have a place in them. */
async function seatRemarks(
  db: Database,
  sessionId: string,
  plan: Planned,
  before: Pick<SessionDoc, 'venues'> | null,
): Promise<Remark[]> {
  const rules = rulesFor(plan.endAt);
  const smaller = plan.venues.filter(({ venueId, capacity }) =>
    before?.venues.some((venue) => venue.venueId === venueId && capacity < venue.capacity),
  );
  if (smaller.length === 0) return [];
  const ids = smaller.map(({ venueId }) => venueCounterId(sessionId, venueId));
  const counters = new Map((await db.getMany('venueCounters', ids)).map((one) => [one.venueId, one.registered]));
  return smaller.flatMap(({ venueId, name, capacity }) => {
    const registered = counters.get(venueId) ?? 0;
    const facts = { venue: name, seats: capacity, registered, seatsShort: registered - capacity };
    return remarksOf(rules, 'venue', `${sessionId}:${venueId}:${capacity}`, facts);
  });
}

function sameHall(plan: Planned, other: Neighbour): string | null {
  const halls = other.venues.map(({ name, address }) => [plain(name), plain(address)] as const);
  const found = plan.venues.find(({ name, address }) =>
    halls.some(
      ([itsName, itsAddress]) =>
        itsName === plain(name) && (itsAddress === plain(address) || other.regionId === plan.regionId),
    ),
  );
  return found?.name ?? null;
}

/** Counts of halls and lecturers of a plan as they were when it was looked at. */
export type Stamps = ReadonlyMap<string, number>;

/** Read before the neighbours are, so that whoever comes between is seen in the transaction (`stampOver`). */
async function stampsOf(db: Database, plan: Planned): Promise<Stamps> {
  const names = [
    ...plan.venues.map(({ name }) => ['hall', plain(name)] as const),
    ...(plan.mode === 'online' ? [] : [['lecturer', plain(plan.lecturer.name)] as const]),
  ];
  const ids = new Set(
    monthsThrough(plan.startAt, plan.endAt).flatMap((month) => names.map((of) => idOf('plan', ...of, month))),
  );
  const known = new Map((await db.getMany('planStamps', [...ids])).map(({ _id, count }) => [_id, count]));
  return new Map([...ids].sort().map((_id) => [_id, known.get(_id) ?? 0]));
}

/** Thrown where a hall or a lecturer was taken since it was looked at: the plan is looked at again. */
class Overtaken extends Error {}

/** Counts on, or has the plan looked at again: of two at the same moment the second one sees the first (R-PLAN 2). */
export async function stampOver(tx: Tx, stamps: Stamps): Promise<void> {
  for (const [_id, seen] of stamps) {
    const { count } = (await tx.get('planStamps', _id)) ?? { count: 0 };
    if (count !== seen) throw new Overtaken();
    await tx.set('planStamps', { _id, count: count + 1 });
  }
}

const LOOKS = 24;

/** Does `work`, which looks at a plan and stores it, again as long as others come between. CONFLICT when there is no end to it. */
export async function untilAlone<R>(work: () => Promise<R>): Promise<R> {
  for (let look = 0; look < LOOKS; look += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  throw new DomainError('CONFLICT');
}

/** What is taught on the net is recorded: its lecturer may be anywhere. */
function sameLecturer({ lecturer, mode }: Planned, other: Neighbour): boolean {
  if (mode === 'online' || other.mode === 'online' || plain(lecturer.name) !== plain(other.lecturer.name)) return false;
  const [unit, itsUnit] = [plain(lecturer.unit), plain(other.lecturer.unit)];
  return unit === '' || itsUnit === '' || unit === itsUnit;
}

/** Sessions at the same time that are published, or named; of a draft all of them. */
async function neighboursOf(
  db: Database,
  sessionId: string,
  { startAt, endAt }: Planned,
  counts: (other: Neighbour) => boolean,
): Promise<Neighbour[]> {
  const months = monthsThrough(startAt - LONGEST_MS, endAt);
  const found = await db.find('sessions', { month: command.in(months) }, { fields: NEIGHBOUR });
  return found.filter(
    (other) =>
      other._id !== sessionId &&
      other.status !== 'cancelled' &&
      other.startAt < endAt &&
      other.endAt > startAt &&
      counts(other),
  );
}

export interface Odd {
  remarks: Remark[];
  /** Reasons that the other of two sessions has. */
  elsewhere: Explained[];
  stamps: Stamps;
}

interface Of {
  sessionId: string;
  plan: Planned;
  now: number;
  stage: Stage;
  /** The session as it is published. */
  before?: Pick<SessionDoc, 'venues'> | null;
  /** Drafts that are published together with it. */
  batch?: ReadonlySet<string>;
}

/** Everything that the programme finds odd about a plan, by whichever way it comes. */
export async function oddOf(db: Database, { sessionId, plan, now, stage, before = null, batch }: Of): Promise<Odd> {
  const stamps = await stampsOf(db, plan);
  const [seats, neighbours] = await Promise.all([
    seatRemarks(db, sessionId, plan, before),
    neighboursOf(
      db,
      sessionId,
      plan,
      ({ _id, status }) => status === 'published' || stage === 'draft' || batch?.has(_id) === true,
    ),
  ]);
  const rules = rulesFor(plan.endAt);
  const overlaps = neighbours.flatMap((other) => {
    const hall = sameHall(plan, other);
    const facts = {
      sameHall: hall !== null,
      sameLecturer: sameLecturer(plan, other),
      hall: hall ?? '',
      lecturer: plan.lecturer.name,
      title: other.title,
      starts: momentText(other.startAt),
      ends: momentText(other.endAt),
    };
    // one reason answers for both of them
    return remarksOf(rules, 'overlap', [sessionId, other._id].sort().join('+'), facts);
  });
  return {
    remarks: [...planRemarks(sessionId, plan, now, stage), ...seats, ...overlaps],
    elsewhere: neighbours.flatMap((other) => other.explained ?? []),
    stamps,
  };
}
