import { exact, showShort } from '../domain/exact';
import { lastSafeDay } from '../domain/last-safe-day';
import { clockOf, dayOf, daysBetween, momentText } from '../domain/time';
import type { Remark } from '../mechanisms/plausibility';
import { holidaysNow } from './holidays';
import { placeRemarks, remarksOf, type Stage } from './remarks';
import { rulesFor } from './rules';
import type { SessionDoc } from './session';

const MINUTE = 60_000;

type Plan = Pick<SessionDoc, 'mode' | 'startAt' | 'endAt' | 'classHours' | 'venues' | 'premium'>;

/** The last day on which a session of its year may end to make the report (R-PLAN 3). */
export function lastSafeDayOf({ startAt, endAt }: Pick<SessionDoc, 'startAt' | 'endAt'>): string {
  const { materialDeadline: material, evaluationMonths, reportDueOn } = rulesFor(endAt).parameters;
  const calendar = {
    materialWorkingDays: material.value.closeWorkingDays,
    evaluationMonths: evaluationMonths.value,
    reportBy: reportDueOn.value,
  };
  return lastSafeDay(Number(dayOf(startAt).slice(0, 4)), calendar, holidaysNow());
}

const seatsOf = (venues: Plan['venues']): number => venues.reduce((sum, { capacity }) => sum + capacity, 0);

/** What is odd about a plan by itself, places included: the same while it is typed, published, shown and settled. `now`: of the moment that it is, or was, published. */
export function planRemarks(sessionId: string, plan: Plan, now: number, stage: Stage = 'final'): Remark[] {
  const rules = rulesFor(plan.endAt);
  const { classHourMinutes, modes, premium } = rules.parameters;
  const minutes = Math.floor((plan.endAt - plan.startAt) / MINUTE);
  // hundredths of a class hour, as whole numbers: 4.01 × 45 is no sum of halves
  const hundredths = Math.round(plan.classHours * 100);
  const hourMinutes = exact(hundredths).mul(classHourMinutes.value).div(100);
  const { minimumClassHours: hoursLeast, minimumHeads: headsLeast } = modes.value[plan.mode];
  const seats = seatsOf(plan.venues);
  const mainSeats = seatsOf(plan.venues.filter(({ main }) => main));
  const { when } = premium.value;
  const premiumLeast = 'atLeast' in when && when.atLeast !== undefined ? Number(when.atLeast) : null;
  const endDay = dayOf(plan.endAt);
  const lastSafe = lastSafeDayOf(plan);
  const facts = {
    mode: plan.mode,
    starts: momentText(plan.startAt),
    ends: momentText(plan.endAt),
    minutesAhead: Math.ceil((plan.startAt - now) / MINUTE),
    minutes,
    classHours: String(plan.classHours),
    hourMinutes: showShort(hourMinutes),
    hourMinutesOver: hourMinutes.sub(minutes),
    hoursMost: showShort(exact(minutes).mul(100).div(classHourMinutes.value).floor().div(100)),
    startsAtHour: Number(clockOf(plan.startAt).slice(0, 2)),
    hoursLeast,
    hoursShort: hoursLeast === null ? null : exact(hoursLeast).sub(exact(hundredths).div(100)),
    seats,
    headsLeast,
    // of venues that are still to be entered nothing is said
    seatsMissing: headsLeast === null || seats === 0 ? null : headsLeast - seats,
    mainSeats,
    premiumLeast,
    premiumMissing: plan.premium && mainSeats > 0 && premiumLeast !== null ? premiumLeast - mainSeats : null,
    lastSafe,
    daysUnsafe: daysBetween(lastSafe, endDay),
  };
  return [
    ...remarksOf(rules, 'plan', sessionId, facts, stage),
    ...placeRemarks(rules, sessionId, plan.venues, plan.mode),
  ];
}

/** Of a plan as it stands, as of the moment it was published. */
export function standingRemarks(session: Plan & Pick<SessionDoc, '_id' | 'history'>): Remark[] {
  const published = session.history.find(({ what }) => what === 'published');
  return planRemarks(session._id, session, published?.at ?? session.startAt - 1);
}
