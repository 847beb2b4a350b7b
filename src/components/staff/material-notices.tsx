import { useT } from '@/locales/work';
import type { MaterialState } from '@/services/work-types';
import { Notice } from '../notice';

/** Whether the time to hand in is over, and nobody has opened it again (R-MATERIAL). */
export const isClosed = (state: MaterialState): boolean =>
  state.overdue && state.stage === 'collecting' && !state.reopenedUntilDay;

/** What is out of the ordinary with a session's materials: sent back, opened again, closed, late. */
export function MaterialNotices({ state }: { state: MaterialState }) {
  const t = useT();
  return (
    <>
      {state.sentBackReason ? (
        <Notice tone="warn">{t('material.sentBack', { reason: state.sentBackReason })}</Notice>
      ) : null}
      {state.reopenedUntilDay ? (
        <Notice tone="ok">{t('material.reopened', { day: state.reopenedUntilDay })}</Notice>
      ) : null}
      {isClosed(state) ? <Notice tone="bad">{t('material.closed')}</Notice> : null}
      {state.late ? <Notice tone="warn">{t('material.late')}</Notice> : null}
      {state.provisional ? <Notice>{t('work.provisional')}</Notice> : null}
    </>
  );
}
