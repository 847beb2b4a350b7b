import { AsyncView } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-agencies';
import { go } from '@/services/navigate';
import AgencyPage from '../agency';
import { AgencyItems } from '../agency/agency-items';
import { Overview } from './overview';
import '../parts/desk.scss';

const beside = { 'policy-desk/agency': AgencyPage };

/** Items by agency (R-PY 1): for the desk all agencies, what has no owner and what is past its review; an agency sees its own here. */
export default function AgenciesPage() {
  const t = useT();
  const desk = useDesk();
  const remote = useRemote('policy.listByAgency', {});
  useRefresh(remote);
  return (
    <WorkPage title={remote.data?.agency ?? t('agencies.title')} wide>
      <Split pages={beside} onChanged={() => void remote.reload()}>
        <AsyncView remote={remote} rows={6}>
          {(data) =>
            data.agency === null ? (
              <Overview data={data} />
            ) : (
              <>
                <AgencyItems data={data} />
                {desk ? null : (
                  <LinkCard title={t('side.policyQuestions')} onPress={() => go('policy-desk/questions')} />
                )}
              </>
            )
          }
        </AsyncView>
      </Split>
    </WorkPage>
  );
}
