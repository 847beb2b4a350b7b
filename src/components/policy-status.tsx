import { useT } from '@/locales';
import type { Policy } from '@/services/types';
import { Tag, type Tone } from './tag';

const tones: Record<Policy['status'], Tone> = {
  'in-force': 'ok',
  'not-yet-in-force': 'warn',
  expired: 'bad',
  'draft-for-comment': 'warn',
  repealed: 'bad',
};

/** Whether a policy still holds, in a word. */
export function PolicyStatusTag({ status }: { status: Policy['status'] }) {
  const t = useT();
  return <Tag tone={tones[status]}>{t(`policyStatus.${status}`)}</Tag>;
}
