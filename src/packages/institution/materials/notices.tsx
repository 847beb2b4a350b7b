import { Notice } from '@/components/notice';
import { useT } from '@/locales/institution';
import type { MaterialState } from '@/services/work-types';

/** What is out of the ordinary: sent back, opened again, closed, late, or not one's own at the moment. */
export function MaterialNotices({ state }: { state: MaterialState }) {
  const t = useT();
  const closed = state.overdue && state.stage === 'collecting' && !state.reopenedUntilDay;
  return (
    <>
      {state.sentBackReason ? (
        <Notice tone="warn">{t('material.sentBack', { reason: state.sentBackReason })}</Notice>
      ) : null}
      {state.reopenedUntilDay ? (
        <Notice tone="ok">{t('material.reopened', { day: state.reopenedUntilDay })}</Notice>
      ) : null}
      {closed ? <Notice tone="bad">{t('material.closed')}</Notice> : null}
      {state.late ? <Notice tone="warn">{t('material.late')}</Notice> : null}
      {state.provisional ? <Notice>{t('work.provisional')}</Notice> : null}
      {!state.may.edit && !closed ? <Notice icon="lock">{t('materials.readOnly')}</Notice> : null}
    </>
  );
}
