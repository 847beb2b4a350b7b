import { AsyncView } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/evaluator';
import { Oddities } from './oddities';
import { Refusals } from './refusals';

/** Scans that were refused, and patterns that look odd, for somebody to look at; nothing here decides (R-ATTEND 6). */
export default function ScansPage() {
  const t = useT();
  const sessionId = useSessionId();
  const review = useRemote('attendance.review', { sessionId });
  const detail = useRemote('session.get', { sessionId });
  useRefresh(review, detail);
  return (
    <WorkPage title={t('scans.title')}>
      <Notice>{t('scans.lead')}</Notice>
      <AsyncView remote={review} rows={8}>
        {({ flags, refusals }) => (
          <>
            <Oddities flags={flags} />
            <Refusals refusals={refusals} venues={detail.data?.session.venues ?? []} />
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}
