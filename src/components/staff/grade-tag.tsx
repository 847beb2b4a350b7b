import { useT } from '@/locales/work';
import type { ScoreRecord } from '@/services/work-types';
import { Tag, type Tone } from '../tag';

type Grade = ScoreRecord['grade'];
const tones: Record<Grade, Tone> = { excellent: 'ok', good: 'accent', pass: 'warn', fail: 'bad' };

export function GradeTag({ grade }: { grade: Grade }) {
  const t = useT();
  return <Tag tone={tones[grade]}>{t(`grade.${grade}`)}</Tag>;
}
