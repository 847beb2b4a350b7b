import { Notice } from '@/components/notice';
import { isClosed, MaterialNotices } from '@/components/staff/material-notices';
import { useT } from '@/locales/institution';
import type { MaterialState } from '@/services/work-types';

/** What is out of the ordinary, and that the materials are not one's own at the moment. */
export function OwnNotices({ state }: { state: MaterialState }) {
  const t = useT();
  return (
    <>
      <MaterialNotices state={state} />
      {!state.may.edit && !isClosed(state) ? <Notice icon="lock">{t('materials.readOnly')}</Notice> : null}
    </>
  );
}
