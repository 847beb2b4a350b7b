import { useT } from '@/locales/work';
import type { WorkStage } from '@/services/work-types';
import { Tag, type Tone } from '../tag';

const tones: Record<WorkStage, Tone> = {
  planned: 'plain',
  running: 'ok',
  collecting: 'warn',
  'with-window': 'accent',
  'with-hub': 'accent',
  'with-evaluator': 'accent',
  scored: 'accent',
  confirmed: 'ok',
  objected: 'warn',
  final: 'ok',
  cancelled: 'bad',
  'not-scored': 'plain',
};

/** How far a session has come, in a word. */
export function StageTag({ stage }: { stage: WorkStage }) {
  const t = useT();
  return <Tag tone={tones[stage]}>{t(`stage.${stage}`)}</Tag>;
}
