import { dayOf, timeOf } from '@/components/format';
import { isContentKind } from '@/services/lists';
import type { AudienceKind, Mode, RegionId, SessionDetail } from '@/services/types';
import type { Organiser, PlanVenue, SessionPlan } from '@/services/work-types';

/** A venue as it is typed. */
export interface VenueForm {
  venueId: string;
  name: string;
  address: string;
  main: boolean;
  capacity: string;
  /** '40.8424, 111.7490'; empty when unknown. */
  position: string;
}

/** A session's plan as it is typed. */
export interface PlanForm {
  title: string;
  summary: string;
  mode: Mode;
  contentKind: number;
  premium: boolean;
  regionId: RegionId;
  organiser: Organiser;
  institutionId: string;
  lecturerName: string;
  lecturerUnit: string;
  lecturerTitle: string;
  audience: AudienceKind[];
  day: string;
  from: string;
  until: string;
  classHours: string;
  walkInsAllowed: boolean;
  online: boolean;
  venues: VenueForm[];
  placeConsentReason: string;
}

export const emptyVenue = (main: boolean): VenueForm => ({
  venueId: '',
  name: '',
  address: '',
  main,
  capacity: '',
  position: '',
});

export const emptyPlan = (day: string): PlanForm => ({
  title: '',
  summary: '',
  mode: 'institution',
  contentKind: 5,
  premium: false,
  regionId: '150100',
  organiser: 'institution',
  institutionId: '',
  lecturerName: '',
  lecturerUnit: '',
  lecturerTitle: '',
  audience: ['sme-manager', 'sme-finance', 'leading-group', 'sme-system'],
  day,
  from: '09:00',
  until: '11:30',
  classHours: '3',
  walkInsAllowed: true,
  online: false,
  venues: [emptyVenue(true)],
  placeConsentReason: '',
});

/** As it is typed, to the sixth decimal: a tenth of a metre. */
export const positionText = (position: { latitude: number; longitude: number } | null): string =>
  position ? [position.latitude, position.longitude].map((degrees) => Number(degrees.toFixed(6))).join(', ') : '';

/** What a session says now, for changing it. */
export function planFormOf(session: SessionDetail): PlanForm {
  return {
    title: session.title,
    summary: session.summary,
    mode: session.mode,
    contentKind: session.contentKind,
    premium: session.premium,
    regionId: session.regionId,
    organiser: session.organiser,
    institutionId: session.institutionId ?? '',
    lecturerName: session.lecturer.name,
    lecturerUnit: session.lecturer.unit,
    lecturerTitle: session.lecturer.title,
    audience: session.audience,
    day: dayOf(session.startAt),
    from: timeOf(session.startAt),
    until: timeOf(session.endAt),
    classHours: String(session.classHours),
    walkInsAllowed: session.walkInsAllowed,
    online: session.online,
    venues: session.venues.map((venue) => ({
      venueId: venue.venueId,
      name: venue.name,
      address: venue.address,
      main: venue.main,
      capacity: String(venue.capacity),
      position: positionText(venue.position),
    })),
    placeConsentReason: '',
  };
}

const instantOf = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`);
/** A position as typed; null when there is none, undefined when it is no position. */
export const positionOf = (text: string): { latitude: number; longitude: number } | null | undefined => {
  if (text.trim() === '') return null;
  const [latitude, longitude, ...more] = text
    .split(/[,，\s]+/)
    .filter(Boolean)
    .map(Number);
  if (latitude === undefined || longitude === undefined || more.length > 0) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
};
/** Seats: a whole number from 1 to 5000, as the contract has them. */
export const isWhole = (text: string): boolean =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) > 0 && Number(text) <= 5000;

export type PlanProblem =
  | 'title'
  | 'lecturerName'
  | 'audience'
  | 'day'
  | 'span'
  | 'classHours'
  | 'institutionId'
  | 'venueName'
  | 'venueAddress'
  | 'capacity'
  | 'position';

/** The scored modes have a signed institution that teaches (R-MODE). */
const needsInstitution = (mode: Mode): boolean => mode !== 'online' && mode !== 'study-tour';

/** What is still wrong; empty when the plan can be sent. */
export function planProblems(form: PlanForm): PlanProblem[] {
  const hours = Number(form.classHours);
  const checks: readonly (readonly [PlanProblem, boolean])[] = [
    ['title', form.title.trim() === ''],
    ['lecturerName', form.lecturerName.trim() === ''],
    ['audience', form.audience.length === 0],
    ['day', Number.isNaN(instantOf(form.day, '00:00'))],
    ['span', !(instantOf(form.day, form.from) < instantOf(form.day, form.until))],
    ['classHours', form.classHours.trim() === '' || !(hours >= 0 && hours <= 80)],
    ['institutionId', needsInstitution(form.mode) && form.institutionId === ''],
    ['venueName', form.venues.some((venue) => venue.name.trim() === '')],
    ['venueAddress', form.venues.some((venue) => venue.address.trim() === '')],
    ['capacity', form.venues.some((venue) => !isWhole(venue.capacity))],
    ['position', form.venues.some((venue) => positionOf(venue.position) === undefined)],
  ];
  return checks.filter(([, wrong]) => wrong).map(([name]) => name);
}

const venueOf = (venue: VenueForm): PlanVenue => ({
  ...(venue.venueId ? { venueId: venue.venueId } : {}),
  name: venue.name.trim(),
  address: venue.address.trim(),
  main: venue.main,
  capacity: Number(venue.capacity),
  position: positionOf(venue.position) ?? null,
});

/** The contract's plan; null while something is missing. */
export function planOf(form: PlanForm): SessionPlan | null {
  if (planProblems(form).length > 0 || !isContentKind(form.contentKind)) return null;
  return {
    title: form.title.trim(),
    summary: form.summary.trim(),
    mode: form.mode,
    contentKind: form.contentKind,
    premium: form.premium,
    regionId: form.regionId,
    organiser: form.organiser,
    institutionId: form.institutionId || null,
    lecturer: { name: form.lecturerName.trim(), unit: form.lecturerUnit.trim(), title: form.lecturerTitle.trim() },
    audience: form.audience,
    startAt: instantOf(form.day, form.from),
    endAt: instantOf(form.day, form.until),
    classHours: Number(form.classHours),
    walkInsAllowed: form.walkInsAllowed,
    online: form.online,
    venues: form.venues.map(venueOf),
    placeConsentReason: form.placeConsentReason.trim(),
  };
}

/** Only what differs: a change tells everyone registered what changed. */
export function planChange(before: SessionPlan, after: SessionPlan): Partial<SessionPlan> {
  const names = Object.keys(after) as (keyof SessionPlan)[];
  const differing = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(differing.map((name) => [name, after[name]]));
}
