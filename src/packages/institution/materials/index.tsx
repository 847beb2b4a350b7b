import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Pressable } from '@/components/pressable';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { MaterialOverview } from '@/components/staff/material-overview';
import { WorkPage } from '@/components/staff/work-page';
import { useAction } from '@/hooks/action';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/institution';
import { call } from '@/services/call';
import type { MaterialFile } from '@/services/work-types';
import { RecordingForm } from './recording-form';
import { SubmitMaterials } from './submit-materials';
import { Uploads } from './uploads';

/** A session's materials: what is there, what is missing and worth, upload, hand-in (R-MATERIAL). */
export default function MaterialsPage() {
  const t = useT();
  const sessionId = useSessionId();
  const materials = useRemote('material.get', { sessionId });
  const removal = useAction();
  const remove = async (file: MaterialFile) => {
    if (!(await confirm({ title: t('work.remove'), text: t('materials.removeAsk', { name: file.name }) }))) return;
    await removal.run(async () => {
      await call('material.detach', { sessionId, materialId: file.materialId });
      toast(t('materials.removed'));
      await materials.reload();
    });
  };
  return (
    <WorkPage title={t('materials.title')}>
      <AsyncView remote={materials} rows={8}>
        {(state) => (
          <>
            <MaterialOverview
              state={state}
              {...(state.may.edit
                ? {
                    fileAction: (file: MaterialFile) => (
                      <Pressable
                        className="work-tap work-tap-bad"
                        label={`${t('work.remove')} ${file.name}`}
                        disabled={removal.busy}
                        onPress={() => void remove(file)}
                      >
                        {t('work.remove')}
                      </Pressable>
                    ),
                  }
                : {})}
            />
            <ActionError error={removal.error} />
            {state.may.edit ? <Uploads sessionId={sessionId} onDone={materials.reload} /> : null}
            {state.may.edit ? (
              <RecordingForm
                key={`${state.recording?.minutes}${state.recording?.where}`}
                state={state}
                onDone={materials.reload}
              />
            ) : null}
            {state.may.submit ? <SubmitMaterials state={state} onDone={materials.reload} /> : null}
            {!state.may.edit && !state.may.submit ? <View className="plh-faint">{t('materials.readOnly')}</View> : null}
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}
