import { useT } from '@/locales/work';
import { Tag, type Tone } from '../tag';

/** Better and worse, for the eye; a grade that came later has none. */
const tones: Readonly<Record<string, Tone>> = { excellent: 'ok', good: 'accent', pass: 'warn', fail: 'bad' };

interface Props {
  grade: string;
  /** What is graded: a session's own score never looks like the year's grade, which pays (R-MONEY 2). */
  of: 'session' | 'institution-year' | 'course';
}

export function GradeTag({ grade, of }: Props) {
  const t = useT();
  return <Tag tone={tones[grade] ?? 'plain'}>{t(`gradeOf.${of}`, { grade: t(`grade.${grade}`) })}</Tag>;
}
