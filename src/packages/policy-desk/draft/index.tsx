import { AsyncView, Empty } from '@/components/async-view';
import { usePageParams } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-desk';
import { DeskPage } from '../parts/desk-page';
import { Workbench } from './workbench';
import './draft.scss';

/** A file's proposal beside its original: corrected, reviewed, published (R-POLICY 6). */
export default function DraftPage() {
  const t = useT();
  const { draftId = '' } = usePageParams();
  const remote = useRemote('policy.getDraft', draftId ? { draftId } : null);
  if (draftId && remote.data) return <Workbench key={draftId} loaded={remote.data.draft} />;
  return (
    <DeskPage title={t('draft.page')}>
      {draftId ? (
        <AsyncView remote={remote} rows={8}>
          {() => null}
        </AsyncView>
      ) : (
        <Empty icon="policy" text={t('work.missingParam')} />
      )}
    </DeskPage>
  );
}
