import type { SessionSummary } from '@/services/types';
import type { TextKey } from '@/locales';
import type { Tone } from '../tag';

export type SessionState =
  'cancelled' | 'over' | 'running' | 'registered' | 'waiting' | 'full' | 'open' | 'unlimited' | 'draft';

/** One word for what a session is to this person now; the person's own state comes before the session's. */
export function sessionState(session: SessionSummary, now: number): SessionState {
  if (session.status === 'cancelled') return 'cancelled';
  if (session.status === 'draft') return 'draft';
  if (now >= session.endAt) return 'over';
  if (session.mine === 'registered') return 'registered';
  if (session.mine === 'waiting') return 'waiting';
  if (now >= session.startAt) return 'running';
  if (session.capacity === 0) return 'unlimited';
  return session.registered >= session.capacity ? 'full' : 'open';
}

export const stateTexts: Record<SessionState, { text: TextKey | 'session.places'; tone: Tone }> = {
  cancelled: { text: 'session.cancelled', tone: 'bad' },
  over: { text: 'session.over', tone: 'plain' },
  running: { text: 'session.running', tone: 'ok' },
  registered: { text: 'session.registered', tone: 'ok' },
  waiting: { text: 'session.waitingTag', tone: 'warn' },
  full: { text: 'session.full', tone: 'warn' },
  open: { text: 'session.places', tone: 'accent' },
  unlimited: { text: 'session.unlimited', tone: 'accent' },
  draft: { text: 'session.draft', tone: 'plain' },
};

/** Places left over all venues. */
export const freePlaces = ({ capacity, registered }: SessionSummary): number => Math.max(0, capacity - registered);
