import type { Output, Parsed } from '../../contract';
import type { SessionPlan } from '../../contract/session';
import { DomainError } from '../../domain/errors';
import { fieldsOf, type FieldsOf } from '../../mechanisms/form';
import { changedIn, differences, lineOf, messageOf, merged } from '../../mechanisms/form-changes';
import type { Database } from '../../platform/database';
import { sessionPlan } from '../../programmes/lecture-hall-2018/forms/session-plan';
import {
  asidesOf,
  institutionNames,
  isOfElsewhere,
  listsFor,
  loadSession,
  nextUp,
  registeredPeople,
  rulesFor,
  type AttendanceDoc,
  type SessionDoc,
} from '../../records';
import { oddOf, type Odd } from './odd';
import { planned, type Planned } from './planned';

const fields = fieldsOf(sessionPlan);
export type PlanField = keyof FieldsOf<typeof sessionPlan>;

/** The plan that a stored session has, and nothing of what is stored beside it. */
export const planIn = (session: SessionDoc): SessionPlan => merged(fields, { ...session }, {}) as SessionPlan;

export interface PlannedChange extends Odd {
  plan: Planned;
  /** As it was when the change was worked out. */
  before: SessionDoc;
}

/** The whole plan that a change asks for, checked as a draft is, and what is odd about it. */
export async function plannedChange(
  db: Database,
  input: Parsed<'session.previewChange'>,
  now: number,
): Promise<PlannedChange> {
  const before = await loadSession(db, input.sessionId);
  const plan = await planned(db, input.sessionId, merged(fields, { ...before }, input.plan) as SessionPlan, now);
  const odd = await oddOf(db, { sessionId: before._id, plan, now, stage: 'final', before });
  return { plan, before, ...odd };
}

/** Whether the plan is still the one that a change was worked out from. */
export const isUnchanged = (before: SessionDoc, now: SessionDoc): boolean =>
  changedIn(fields, { ...before }, { ...now }).length === 0;

/** Venues that are elsewhere by the change: what people gave there before proves nothing of the new place. */
export const movedVenues = (before: SessionDoc, plan: Planned): string[] =>
  plan.venues.flatMap((venue) => {
    const was = before.venues.find(({ venueId }) => venueId === venue.venueId);
    const place = ({ name, address, position }: SessionDoc['venues'][number]): string =>
      JSON.stringify([name, address, position?.latitude, position?.longitude]);
    return was && place(was) !== place(venue) ? [venue.venueId] : [];
  });

/** How many people have given something of the session that does not count of the changed one. */
export async function setAsideBy(db: Database, before: SessionDoc, plan: Planned, now: number): Promise<number> {
  const docs = await db.find('attendances', { sessionId: before._id });
  const moved = movedVenues(before, plan);
  const after = {
    ...before,
    ...plan,
    history: [...before.history, { at: now, what: 'changed' as const, reason: '', fields: [], moved }],
  };
  const away = (session: SessionDoc, doc: AttendanceDoc): boolean =>
    Object.values(asidesOf(session, doc)).some(isOfElsewhere);
  return docs.filter((doc) => !away(before, doc) && away(after, doc)).length;
}

/**
 * The fields that a change would change; none when it is as it was. SESSION_NOT_PUBLISHED, SESSION_CANCELLED, SESSION_STARTED,
 * INVALID_INPUT for a venue left out, which people may have registered at.
 */
export function changedFields(session: SessionDoc | null, plan: Planned, now: number): PlanField[] {
  if (!session || session.status === 'draft') throw new DomainError('SESSION_NOT_PUBLISHED');
  if (session.status === 'cancelled') throw new DomainError('SESSION_CANCELLED');
  if (session.startAt <= now) throw new DomainError('SESSION_STARTED');
  const changed = changedIn(fields, { ...session }, { ...plan }) as PlanField[];
  const removed = session.venues.find((venue) => !plan.venues.some((kept) => kept.venueId === venue.venueId));
  if (removed && changed.length > 0) {
    throw new DomainError('INVALID_INPUT', {
      fields: [{ path: 'plan.venues', message: `已发布的会场“${removed.name}”不能移除，只能更改` }],
    });
  }
  return changed;
}

/** How a change is told in words: to everybody what everybody may see, with the reason; in the audit trail all of it, a line a field. */
export async function tellingOf(db: Database, session: SessionDoc, plan: Planned) {
  const nameOf = await institutionNames(db, [session, plan]);
  const institution = [session, plan].map((one) => ({ value: one.institutionId ?? '', text: nameOf(one) }));
  const telling = { language: 'zh', lists: { ...listsFor(rulesFor(plan.endAt)), institution } } as const;
  return (before: SessionDoc, after: Planned, reason: string) => {
    const found = differences(fields, { ...before }, { ...after }, telling);
    const open = found.filter(({ field }) => fields[field]?.open !== undefined);
    return {
      everybody: messageOf(open, 'zh', open.length === 0 ? reason : `原因：${reason}`),
      all: found.map((one) => lineOf(one, 'zh')),
    };
  };
}

export interface ToldOfChange {
  venueId: string;
  name: string;
  capacityBefore: number | null;
  capacityAfter: number;
  registered: number;
  waiting: number;
  /** Of those who wait, who gets a place and is told of that too. */
  movesUp: number;
}

/** Whom a change reaches, by the venues of the changed plan: everybody registered or waiting, and who moves up in a larger room. */
export async function toldOfChange(db: Database, session: SessionDoc, plan: Planned): Promise<ToldOfChange[]> {
  const people = await registeredPeople(db, session._id);
  return Promise.all(
    plan.venues.map(async ({ venueId, name, capacity }) => {
      const here = people.filter((registration) => registration.venueId === venueId);
      return {
        venueId,
        name,
        capacityBefore: session.venues.find((venue) => venue.venueId === venueId)?.capacity ?? null,
        capacityAfter: capacity,
        registered: here.filter((registration) => registration.state === 'registered').length,
        waiting: here.filter((registration) => registration.state === 'waiting').length,
        movesUp: (await nextUp(db, session._id, venueId, capacity)).length,
      };
    }),
  );
}

/** Fields that change, with what they were and become, as they go over the wire. */
export const changesOf = (before: SessionDoc, plan: Planned, changed: readonly PlanField[]) =>
  changed.map((field) => ({ field, before: plain(before[field]), after: plain(plan[field]) }));

type Value = Output<'session.previewChange'>['changes'][number]['before'];

const plain = (value: unknown): Value => JSON.parse(JSON.stringify(value ?? null)) as Value;
