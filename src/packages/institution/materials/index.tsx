import { Text, View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Icon } from '@/components/icon';
import { ActionError, Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { WorkPage } from '@/components/staff/work-page';
import { usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT, t as now } from '@/locales/institution';
import { serverNow } from '@/services/server-clock';
import { Handed } from './handed';
import { useRemoval, type Removal } from './use-removal';
import { useUploads } from './use-uploads';
import '../parts/institution.scss';
import './index.scss';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { useAction } from '@/hooks/action';
import { call } from '@/services/call';
import type { MaterialState } from '@/services/work-types';

/** What is missing and what each costs, and the sum. */
function losses(missing: MaterialState['missing']): string {
  const lines = missing.map(({ what, points }) => now('submit.loss', { what, points }));
  const sum = missing.reduce((total, { points }) => total + Number(points), 0).toFixed(2);
  return now('submit.askMissing', { missing: lines.join(now('work.comma')), sum });
}

/** Hands the materials to the window platform, after saying what is missing, what that costs, and that nothing can be added afterwards. */
function SubmitMaterials({
  state,
  busy,
  onDone,
}: {
  state: MaterialState;
  /** While files are on their way. */
  busy: boolean;
  onDone: () => Promise<void>;
}) {
  const t = useT();
  const action = useAction();
  const { missing, sessionId } = state;
  const submit = async () => {
    if (!action.ready()) return;
    const text = missing.length > 0 ? losses(missing) : t('submit.ask');
    if (!(await confirm({ title: t('submit.title'), text, yes: t('submit.title') }))) return;
    await action.run(async () => {
      await call('material.submit', { sessionId, despiteMissing: missing.length > 0 });
      toast(t('submit.done'));
      await onDone();
    });
  };
  return (
    <>
      <ActionError error={action.error} />
      <Action id="submit-materials" busy={action.busy} disabled={busy} onPress={submit}>
        {t(busy ? 'submit.uploading' : 'submit.title')}
      </Action>
    </>
  );
}

/** What was handed in comes back with one touch until the other side has opened it; then it says who has, and when. */
function RecallMaterials({
  recall,
  onDone,
}: {
  recall: NonNullable<MaterialState['recall']>;
  onDone: () => Promise<void>;
}) {
  const t = useT();
  const action = useAction({ aside: true });
  const { caseId, step, name, opened, why } = recall;
  const take = async () => {
    if (!(await confirm({ title: name, text: t('recall.ask'), yes: name }))) return;
    await action.run(async () => {
      await call('case.act', { caseId, step });
      toast(t('recall.done'));
      await onDone();
    });
  };
  if (opened)
    return <Notice icon="eye">{t('recall.opened', { ...opened, time: shownInstant(opened.at).slice(0, 16) })}</Notice>;
  return (
    <View className="plh-card work-form">
      <View className="plh-soft">{why || t('recall.lead')}</View>
      <ActionError error={action.error} />
      <Action id="recall-materials" kind="plain" busy={action.busy} disabled={why !== ''} onPress={() => void take()}>
        {name}
      </Action>
    </View>
  );
}

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
        {(found) => (
          <>
            {found.recall ? <RecallMaterials recall={found.recall} onDone={handedIn} /> : null}
            <Handed state={found} tried={tried.data} {...{ uploads, removal, reload }} />
          </>
        )}
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
