import { ProgressView } from '@/components/work/progress-view';
import { WorkPage } from '@/components/work/work-page';
import { useT } from '@/locales/bureau';

/** The year's task by prefecture, as bars and as a table. */
export default function ProgressPage() {
  const t = useT();
  return (
    <WorkPage title={t('page.progress')}>
      <ProgressView />
    </WorkPage>
  );
}
