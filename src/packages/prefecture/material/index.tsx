import { AsyncView } from '@/components/async-view';
import { toast, confirm } from '@/components/confirm';
import { Notice, ActionError } from '@/components/notice';
import { MaterialOverview } from '@/components/staff/material-overview';
import { ReasonForm } from '@/components/staff/reason-form';
import { WorkPage } from '@/components/staff/work-page';
import { usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/prefecture';
import { call } from '@/services/call';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { TextField } from '@/components/field';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import type { MaterialState } from '@/services/work-types';

/** Passes the materials on to the next pair of hands, with a note if there is something to say. */
function ForwardForm({ state, onDone }: { state: MaterialState; onDone: () => Promise<void> }) {
  const t = useT();
  const { sessionId, stage } = state;
  const draft = useDraft(`forward.${sessionId}`, { note: '' });
  const action = useAction();
  const next = t(stage === 'with-window' ? 'handover.toHub' : 'handover.toEvaluator');
  const forward = async () => {
    const missing = state.missing.map(({ what }) => what).join(t('work.comma'));
    const text = missing ? t('handover.askMissing', { next, missing }) : t('handover.ask', { next });
    if (!(await confirm({ title: next, text }))) return;
    const done = await action.run(async () => {
      await call('material.forward', { sessionId, note: draft.value.note.trim() });
    });
    if (!done) return;
    draft.clear();
    toast(t('handover.done'));
    await onDone();
  };
  return (
    <View className="plh-card work-form">
      <TextField
        label={t('handover.note')}
        value={draft.value.note}
        onChange={(note) => draft.change({ note })}
        maxLength={300}
        multiline
      />
      <ActionError error={action.error} />
      <Action id="forward" busy={action.busy} onPress={forward}>
        {next}
      </Action>
    </View>
  );
}

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
