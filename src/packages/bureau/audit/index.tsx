import { useCallback, useState } from 'react';
import { ErrorCard, Skeleton } from '@/components/async-view';
import { usePaged } from '@/hooks/paged';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { BureauPage } from '../parts/bureau-page';
import { Trail } from './trail';

/** As many as the server gives at once. */
const PAGE = 100;

/** The audit's records, newest first; for one subject also whether its chain of hashes is whole. */
export default function AuditPage() {
  const t = useT();
  const [subject, setSubject] = useState('');
  const fetchPage = useCallback(
    (offset: number) => call('identity.listAudit', { ...(subject ? { subject } : {}), limit: PAGE, offset }),
    [subject],
  );
  const audit = usePaged(fetchPage, ({ records }) => records);
  useRefresh(audit);
  return (
    <BureauPage title={t('page.audit')} needs="identity.listAudit" wide>
      {audit.error ? <ErrorCard error={audit.error} onRetry={() => void audit.reload()} /> : null}
      {audit.last ? (
        <Trail
          records={audit.rows}
          total={audit.last.total}
          chainIntact={audit.last.chainIntact}
          loading={audit.loading}
          onMore={audit.more}
          subject={subject}
          onSubject={setSubject}
        />
      ) : audit.error ? null : (
        <Skeleton rows={8} />
      )}
    </BureauPage>
  );
}
