import { Text, View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Icon } from '@/components/icon';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { WorkPage } from '@/components/staff/work-page';
import { usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/institution';
import { serverNow } from '@/services/server-clock';
import { Handed } from './handed';
import { SubmitMaterials } from './submit-materials';
import { useRemoval, type Removal } from './use-removal';
import { useUploads } from './use-uploads';
import '../parts/institution.scss';
import './index.scss';

/** A session's materials: what is there, what is missing and worth, upload, hand-in (R-MATERIAL). */
export default function MaterialsPage() {
  const t = useT();
  const sessionId = useSessionId();
  const materials = useRemote('material.get', { sessionId });
  const { data: state } = materials;
  // Points are reckoned once the session is over.
  const ended = state !== undefined && serverNow() > state.endAt;
  const tried = useRemote('evaluation.tryScore', ended ? { sessionId } : null);
  const reload = async () => {
    await Promise.all([materials.reload(), tried.reload()]);
  };
  useRefresh({ reload });
  const pane = usePane();
  const handedIn = async () => {
    pane?.changed();
    await reload();
  };
  const uploads = useUploads(sessionId, reload);
  const removal = useRemoval(sessionId, reload);
  const footer =
    removal.pending || state?.may.submit ? (
      <>
        <UndoRemoval removal={removal} />
        {state?.may.submit ? (
          <SubmitMaterials
            state={state}
            busy={removal.pending !== null || uploads.list.some((one) => one.state !== 'failed')}
            onDone={handedIn}
          />
        ) : null}
      </>
    ) : undefined;
  return (
    <WorkPage title={t('materials.title')} wide footer={footer}>
      <AsyncView remote={materials} rows={8}>
        {(found) => <Handed state={found} tried={tried.data} {...{ uploads, removal, reload }} />}
      </AsyncView>
      <ActionError error={removal.error} />
    </WorkPage>
  );
}

function UndoRemoval({ removal: { pending, undo } }: { removal: Removal }) {
  const t = useT();
  if (!pending) return null;
  return (
    <View className="plh-between inst-middle inst-undo-line">
      <Text className="plh-grow work-detail">{t('materials.removed', { name: pending.name })}</Text>
      <Pressable id="undo-removal" className="plh-link" onPress={undo}>
        <Icon name="undo" />
        <Text>{t('materials.undo')}</Text>
      </Pressable>
    </View>
  );
}
