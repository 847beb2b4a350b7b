import { useT } from '@/locales/work';
import type { ScoreRecord } from '@/services/work-types';
import { Notice } from '../notice';

/** Says when what is shown is not what the audit trail vouches for, or is of before it vouched for anything. */
export function SealNotice({ seal }: Pick<ScoreRecord, 'seal'>) {
  const t = useT();
  if (seal === undefined || seal === 'kept') return null;
  return <Notice tone={seal === 'altered' ? 'bad' : 'plain'}>{t(`seal.${seal}`)}</Notice>;
}
