import { View } from '@tarojs/components';
import type { TextKey } from '@/locales';
import { hidden } from '../a11y';
import type { SessionState } from './state';
import './mark.scss';

export type Mark = 'mine' | 'waiting' | 'open' | 'full' | 'past' | 'cancelled';

/** What one looks for first comes first. */
export const marks: readonly Mark[] = ['mine', 'waiting', 'open', 'full', 'past', 'cancelled'];

export const markOf: Record<SessionState, Mark> = {
  registered: 'mine',
  waiting: 'waiting',
  open: 'open',
  unlimited: 'open',
  running: 'open',
  draft: 'open',
  full: 'full',
  over: 'past',
  cancelled: 'cancelled',
};

export const markTexts: Record<Mark, TextKey> = {
  mine: 'calendar.legendMine',
  waiting: 'calendar.legendWaiting',
  open: 'calendar.legendOpen',
  full: 'calendar.legendFull',
  past: 'calendar.legendPast',
  cancelled: 'calendar.legendCancelled',
};

/** A small shape for a state; each has a shape of its own, so that they differ without their colours too. */
export function StateMark({ mark }: { mark: Mark }) {
  return <View className={`plh-mark plh-mark-${mark}`} {...hidden} />;
}
