import { ProgressView } from '@/components/staff/progress-view';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/prefecture';

/** The year's task, one's own region first. */
export default function ProgressPage() {
  const t = useT();
  const me = useRemote('identity.me', {});
  const own = (me.data?.grants ?? []).flatMap(({ scope }) => (scope.kind === 'region' ? [scope.regionId] : []));
  return (
    <WorkPage title={t('prefecture.progress')}>
      <ProgressView own={own} />
    </WorkPage>
  );
}
