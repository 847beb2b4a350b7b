import type { Parsed } from '../../contract';
import type { SessionPlan } from '../../contract/session';
import { DomainError } from '../../domain/errors';
import { fieldsOf, type FieldsOf } from '../../mechanisms/form';
import { changedIn, differences, lineOf, messageOf, merged } from '../../mechanisms/form-changes';
import type { Database } from '../../platform/database';
import { sessionPlan } from '../../programmes/lecture-hall-2018/forms/session-plan';
import {
  institutionNames,
  listsFor,
  loadSession,
  nextUp,
  registeredPeople,
  rulesFor,
  type SessionDoc,
} from '../../records';
import { planned, type Planned } from './planned';

const fields = fieldsOf(sessionPlan);
export type PlanField = keyof FieldsOf<typeof sessionPlan>;

/** The plan that a stored session has, and nothing of what is stored beside it. */
export const planIn = (session: SessionDoc): SessionPlan => merged(fields, { ...session }, {}) as SessionPlan;

/** The whole plan that a change asks for, checked as a draft is. */
export async function plannedChange(db: Database, input: Parsed<'session.previewChange'>): Promise<Planned> {
  const before = await loadSession(db, input.sessionId);
  return planned(db, input.sessionId, merged(fields, { ...before }, input.plan) as SessionPlan);
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
