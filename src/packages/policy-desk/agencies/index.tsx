import { AsyncView } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-agencies';
import AgencyPage from '../agency';
import { AgencyItems } from '../agency/agency-items';
import { Overview } from './overview';
import '../parts/desk.scss';

const beside = { 'policy-desk/agency': AgencyPage };

/** Items by agency (R-PY 1): for the desk all agencies, what has no owner and what is past its review; an agency sees its own here. */
export default function AgenciesPage() {
  const t = useT();
  const remote = useRemote('policy.listByAgency', {});
  useRefresh(remote);
  return (
    <WorkPage title={remote.data?.agency ?? t('agencies.title')} wide>
      <Split pages={beside} onChanged={() => void remote.reload()}>
        <AsyncView remote={remote} rows={6}>
          {(data) => (data.agency === null ? <Overview data={data} /> : <AgencyItems data={data} />)}
        </AsyncView>
      </Split>
    </WorkPage>
  );
}
