import { AsyncView } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { MaterialOverview } from '@/components/staff/material-overview';
import { ReasonForm } from '@/components/staff/reason-form';
import { WorkPage } from '@/components/staff/work-page';
import { usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/prefecture';
import { call } from '@/services/call';
import { ForwardForm } from './forward-form';

/** One session's materials in the hands of a window platform or the hub: look, pass on, or send back with a reason. */
export default function MaterialPage() {
  const t = useT();
  const sessionId = useSessionId();
  const materials = useRemote('material.get', { sessionId });
  const pane = usePane();
  useRefresh(materials);
  const done = async () => {
    await materials.reload();
    pane?.changed();
  };
  const sendBack = async (reason: string) => {
    await call('material.sendBack', { sessionId, reason });
    toast(t('handover.sentBack'));
    await done();
  };
  return (
    <WorkPage title={t('handover.title')}>
      <AsyncView remote={materials} rows={8}>
        {(state) => (
          <>
            <MaterialOverview state={state} />
            {state.may.forward ? <ForwardForm state={state} onDone={done} /> : null}
            {state.may.sendBack ? (
              <ReasonForm
                id="send-back"
                draftKey={`send-back.${sessionId}`}
                kind="danger"
                title={t('handover.sendBack')}
                consequence={t('handover.sendBackText')}
                onSubmit={sendBack}
              />
            ) : null}
            {!state.may.forward && !state.may.sendBack ? <Notice>{t('handover.notHere')}</Notice> : null}
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}
