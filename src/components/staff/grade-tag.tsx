import { useT } from '@/locales/work';
import { Tag, type Tone } from '../tag';

/** Better and worse, for the eye; a grade that came later has none. */
const tones: Readonly<Record<string, Tone>> = { excellent: 'ok', good: 'accent', pass: 'warn', fail: 'bad' };

export function GradeTag({ grade }: { grade: string }) {
  const t = useT();
  return <Tag tone={tones[grade] ?? 'plain'}>{t(`grade.${grade}`)}</Tag>;
}
