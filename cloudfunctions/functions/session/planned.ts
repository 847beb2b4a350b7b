import type { SessionPlan } from '../../contract/session';
import { mustNotBeOut } from '../../cases/exclusion';
import { DomainError } from '../../domain/errors';
import { monthOf } from '../../domain/time';
import type { Database } from '../../platform/database';
import { idOf } from '../../platform/ids';
import {
  mustBeArea,
  mustBeListed,
  rulesFor,
  type InstitutionDoc,
  type SessionDoc,
  type SessionVenue,
} from '../../records';

/** A plan with what is stored beside it. */
export type Planned = Omit<SessionDoc, '_id' | 'status' | 'changed' | 'history' | 'createdAt'>;

const invalid = (path: string, message: string): DomainError =>
  new DomainError('INVALID_INPUT', { fields: [{ path, message }] });

/** Venues keep their ids over changes, since registrations and codes name them. */
const withIds = (sessionId: string, venues: SessionPlan['venues']): SessionVenue[] =>
  venues.map((venue, index) => ({
    ...venue,
    venueId: venue.venueId ?? idOf('venue', sessionId, index, venue.name).slice(0, 12),
  }));

/** R-PLAN 2: a place is one named in the institution's application, else it needs the prefecture's consent with a reason. */
function checkPlaces(plan: SessionPlan, institution: InstitutionDoc | null): void {
  if (!institution || plan.placeConsentReason) return;
  const known = new Set(institution.places.map((place) => place.name));
  const strange = plan.venues.find((venue) => venue.main && !known.has(venue.name));
  if (strange)
    throw new DomainError('VENUE_NOT_APPLIED_FOR', {
      place: strange.name,
      fields: [{ path: 'plan.placeConsentReason' }],
    });
}

/**
 * Checks a plan as a whole and works out what is stored beside it: INVALID_INPUT with the field, NOT_FOUND for the institution,
 * VENUE_NOT_APPLIED_FOR, INSTITUTION_OUT.
 */
export async function planned(db: Database, sessionId: string, plan: SessionPlan, now: number): Promise<Planned> {
  mustBeArea('plan.regionId', plan.regionId);
  if (plan.endAt <= plan.startAt) throw invalid('plan.endAt', '结束时间应晚于开始时间');
  if (plan.mode !== 'online' && plan.venues.length === 0) throw invalid('plan.venues', '请至少填写一个会场');
  if (plan.venues.length > 0 && plan.venues.filter((venue) => venue.main).length !== 1) {
    throw invalid('plan.venues', '应有且只有一个主会场');
  }
  if (plan.institutionId === null && plan.mode === 'institution')
    throw invalid('plan.institutionId', '请选择承办的签约培训机构');
  const institution = plan.institutionId === null ? null : await db.get('institutions', plan.institutionId);
  if (plan.institutionId !== null && !institution)
    throw new DomainError('NOT_FOUND', { institutionId: plan.institutionId });
  checkPlaces(plan, institution);
  const year = Number(monthOf(plan.startAt).slice(0, 4));
  if (institution) await mustNotBeOut(db, institution._id, year, now);
  const { modes, organisers, audienceKinds, contentKinds } = rulesFor(plan.endAt).parameters;
  const modesByName = Object.values(modes.value).map(({ id, name }) => ({ id, label: name }));
  const contents = contentKinds.value.map(({ number, label }) => ({ id: number, label }));
  mustBeListed('plan.contentKind', plan.contentKind, contents);
  const month = monthOf(plan.startAt);
  return {
    ...plan,
    mode: mustBeListed('plan.mode', plan.mode, modesByName),
    organiser: mustBeListed('plan.organiser', plan.organiser, organisers.value),
    audience: plan.audience.map((kind) => mustBeListed('plan.audience', kind, audienceKinds.value)),
    venues: withIds(sessionId, plan.venues),
    month,
    year,
  };
}
