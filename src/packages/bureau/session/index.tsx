import { AsyncView, ErrorCard } from '@/components/async-view';
import { dayOf } from '@/components/format';
import { usePageParams } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/bureau';
import { serverNow } from '@/services/server-clock';
import { BureauPage } from '../parts/bureau-page';
import { DraftForm } from './draft-form';
import { PublishedSession } from './published-session';
import { emptyPlan, planFormOf } from './plan-form';

/** One session of the schedule: a new draft, a draft again, or what can be done with a published one (R-PLAN 2). */
export default function SessionPage() {
  const t = useT();
  const sessionId = useSessionId();
  return (
    <BureauPage title={t(sessionId ? 'session.page' : 'session.new')}>
      {sessionId ? <Existing sessionId={sessionId} /> : <Fresh />}
    </BureauPage>
  );
}

function useInstitutions() {
  const list = useRemote('institution.list', {});
  return { list, institutions: list.data?.institutions ?? [] };
}

function Fresh() {
  const { month } = usePageParams();
  const { list, institutions } = useInstitutions();
  const today = dayOf(serverNow());
  const day = month && month > today.slice(0, 7) ? `${month}-01` : today;
  return (
    <>
      {list.error ? <ErrorCard error={list.error} onRetry={() => void list.reload()} /> : null}
      <DraftForm draftKey="session.new" initial={emptyPlan(day)} institutions={institutions} />
    </>
  );
}

function Existing({ sessionId }: { sessionId: string }) {
  const detail = useRemote('session.get', { sessionId });
  const { list, institutions } = useInstitutions();
  return (
    <>
      {list.error ? <ErrorCard error={list.error} onRetry={() => void list.reload()} /> : null}
      <AsyncView remote={detail} rows={8}>
        {({ session }) =>
          session.status === 'draft' ? (
            <DraftForm
              draftKey={`session.${sessionId}`}
              sessionId={sessionId}
              initial={planFormOf(session)}
              institutions={institutions}
            />
          ) : (
            <PublishedSession session={session} institutions={institutions} onDone={detail.reload} />
          )
        }
      </AsyncView>
    </>
  );
}
