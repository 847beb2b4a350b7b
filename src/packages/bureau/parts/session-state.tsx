import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/bureau';
import type { SessionSummary } from '@/services/types';

export type BoardState = 'draft' | 'published' | 'changed' | 'cancelled';
export const boardStates: readonly BoardState[] = ['draft', 'published', 'changed', 'cancelled'];

/** Where a session stands in the month's board (R-PLAN 2): one that was changed since its publication stands by itself. */
export const stateOf = ({ status, changed }: Pick<SessionSummary, 'status' | 'changed'>): BoardState =>
  status === 'published' && changed ? 'changed' : status;

const tones: Record<BoardState, Tone> = { draft: 'warn', published: 'ok', changed: 'accent', cancelled: 'bad' };

export function StateTag({ state }: { state: BoardState }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
