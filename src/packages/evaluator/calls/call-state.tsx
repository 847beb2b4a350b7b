import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/evaluator';
import type { Call } from '@/services/work-types';

const tones: Record<Call['state'], Tone> = { 'to-call': 'accent', reached: 'ok', unreachable: 'warn' };

/** How far a call has come, in a word. */
export function CallState({ state }: { state: Call['state'] }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`call.${state}`)}</Tag>;
}
