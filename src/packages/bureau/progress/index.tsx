import { ProgressView } from '@/components/staff/progress-view';
import { WorkPage } from '@/components/staff/work-page';
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
