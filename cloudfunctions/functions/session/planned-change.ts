import type { Parsed } from '../../contract';
import type { SessionPlan } from '../../contract/session';
import { DomainError } from '../../domain/errors';
import { canonical } from '../../platform/audit';
import type { Database } from '../../platform/database';
import { loadSession, nextUp, registeredPeople, type SessionDoc } from '../../records';
import { planned, type Planned } from './planned';

export const PLAN_FIELDS = [
  'title',
  'summary',
  'mode',
  'contentKind',
  'premium',
  'regionId',
  'organiser',
  'institutionId',
  'lecturer',
  'audience',
  'startAt',
  'endAt',
  'classHours',
  'walkInsAllowed',
  'online',
  'venues',
  'placeConsentReason',
] as const satisfies readonly (keyof SessionPlan)[];
export type PlanField = (typeof PLAN_FIELDS)[number];

/** The whole plan that a change asks for, checked as a draft is. */
export async function plannedChange(db: Database, input: Parsed<'session.previewChange'>): Promise<Planned> {
  const before = await loadSession(db, input.sessionId);
  const given = Object.fromEntries(Object.entries(input.plan).filter(([, value]) => value !== undefined));
  const merged = Object.fromEntries(PLAN_FIELDS.map((field) => [field, given[field] ?? before[field]])) as SessionPlan;
  return planned(db, input.sessionId, merged);
}

/**
 * The fields that a change would change; none when it is as it was. SESSION_NOT_PUBLISHED, SESSION_CANCELLED, SESSION_STARTED,
 * INVALID_INPUT for a venue left out, which people may have registered at.
 */
export function changedFields(session: SessionDoc | null, plan: Planned, now: number): PlanField[] {
  if (!session || session.status === 'draft') throw new DomainError('SESSION_NOT_PUBLISHED');
  if (session.status === 'cancelled') throw new DomainError('SESSION_CANCELLED');
  if (session.startAt <= now) throw new DomainError('SESSION_STARTED');
  const fields = PLAN_FIELDS.filter((field) => canonical(session[field]) !== canonical(plan[field]));
  const removed = session.venues.find((venue) => !plan.venues.some((kept) => kept.venueId === venue.venueId));
  if (removed && fields.length > 0) {
    throw new DomainError('INVALID_INPUT', {
      fields: [{ path: 'plan.venues', message: `已发布的会场“${removed.name}”不能移除，只能更改` }],
    });
  }
  return fields;
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
