import type { Tone } from '@/components/tag';
import type { TraineeKey } from '@/locales/trainee';
import type { MySession } from '@/services/types';

/** What became of a registration, in a word. */
export function outcomeOf(session: MySession): { text: TraineeKey; tone: Tone } {
  if (session.status === 'cancelled') return { text: 'history.cancelled', tone: 'bad' };
  if (session.mine === 'cancelled') return { text: 'history.gaveUp', tone: 'plain' };
  if (session.attended) return { text: 'history.attended', tone: 'ok' };
  if (session.next !== 'none') return { text: `history.next.${session.next}`, tone: 'accent' };
  return { text: 'history.absent', tone: 'plain' };
}
