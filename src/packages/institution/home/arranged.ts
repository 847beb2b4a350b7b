import { dayOf } from '@/components/format';
import type { WorkSession } from '@/services/work-types';

export interface Arranged {
  /** Of today, not cancelled, the earliest first. */
  today: WorkSession[];
  /** Something is due: materials by their day, then scores that may be objected to. */
  due: WorkSession[];
  /** Still to come after today, the next first. */
  coming: WorkSession[];
  /** All others, the last first. */
  past: WorkSession[];
}

const dueRank = ({ stage }: WorkSession): number => (stage === 'collecting' ? 0 : 1);
/** Days as 'YYYY-MM-DD' stand in the order of their letters. */
const dueOrder = (a: WorkSession, b: WorkSession): number =>
  dueRank(a) - dueRank(b) || (a.materialsDueDay ?? '').localeCompare(b.materialsDueDay ?? '') || a.endAt - b.endAt;

/** An institution's sessions by what they ask of it at `now`; each stands in one place only. */
export function arranged(sessions: readonly WorkSession[], now: number): Arranged {
  const day = dayOf(now);
  const isToday = (session: WorkSession): boolean =>
    session.status !== 'cancelled' && dayOf(session.startAt) <= day && day <= dayOf(session.endAt);
  const isDue = ({ stage, endAt }: WorkSession): boolean =>
    endAt < now && (stage === 'collecting' || stage === 'confirmed');
  const today = sessions.filter(isToday);
  const rest = sessions.filter((session) => !isToday(session));
  return {
    today: today.sort((a, b) => a.startAt - b.startAt),
    due: rest.filter(isDue).sort(dueOrder),
    coming: rest.filter(({ startAt }) => startAt > now).sort((a, b) => a.startAt - b.startAt),
    past: rest.filter((one) => one.startAt <= now && !isDue(one)).sort((a, b) => b.startAt - a.startAt),
  };
}
