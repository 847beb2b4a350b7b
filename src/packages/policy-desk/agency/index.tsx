import { AsyncView, Empty } from '@/components/async-view';
import { WorkPage } from '@/components/staff/work-page';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/policy-agencies';
import { AgencyItems } from './agency-items';
import '../parts/desk.scss';

/** The items of one agency: what it leads, what it supports, what is past its review. */
export default function AgencyPage() {
  const t = useT();
  const { agency } = usePageParams();
  const remote = useWhole(
    'policy.listByAgency',
    agency ? { agency } : null,
    'agencies',
    'leads',
    'supports',
    'ownerless',
    'pastReview',
  );
  useRefresh(remote);
  return (
    <WorkPage title={agency ?? t('agencies.title')} wide>
      {agency ? (
        <AsyncView remote={remote} rows={6}>
          {(data) => <AgencyItems data={data} />}
        </AsyncView>
      ) : (
        <Empty icon="building" text={t('work.missingParam')} />
      )}
    </WorkPage>
  );
}
