import { View } from '@tarojs/components';
import { ErrorCard, Skeleton } from '@/components/async-view';
import { dayOf } from '@/components/format';
import { Section } from '@/components/section';
import { PolicyDeskCard } from '@/components/staff/policy-desk-card';
import { addMonths } from '@/components/utc';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { serverNow } from '@/services/server-clock';
import { BureauPage } from './parts/bureau-page';
import { HeadsByMonth } from './parts/heads-by-month';
import { YearGlance } from './parts/year-glance';
import { EveryPage } from './overview/every-page';
import { NextSessions } from './overview/next-sessions';
import { Waiting } from './overview/waiting';
import { waitingOf } from './overview/waiting-of';

/** The bureau's desk: what waits with its numbers and due days, then the year at a glance. */
export default function BureauHome() {
  const t = useT();
  const desk = useDesk();
  const today = dayOf(serverNow());
  const year = Number(today.slice(0, 4));
  const queue = useRemote('evaluation.listQueue', {});
  const materials = useRemote('material.listQueue', {});
  const sessions = useRemote('session.listForWork', { year, includeDrafts: true });
  // In December the month to come lies in another year.
  const nextYear = useRemote(
    'session.listForWork',
    today.slice(5, 7) === '12' ? { month: addMonths(today.slice(0, 7), 1), includeDrafts: true } : null,
  );
  const progress = useRemote('plan.progress', { year });
  const all = [queue, materials, sessions, nextYear, progress];
  useRefresh(...all);
  const failed = all.find(({ error }) => error);
  const retry = () => all.filter(({ error }) => error).forEach(({ reload }) => void reload());
  const held = [...(sessions.data?.sessions ?? []), ...(nextYear.data?.sessions ?? [])];
  return (
    <BureauPage title={t('bureau.title')} wide>
      {failed?.error ? <ErrorCard error={failed.error} onRetry={retry} /> : null}
      <Section title={t('bureau.waiting')}>
        {queue.data && materials.data && sessions.data ? (
          <Waiting rows={waitingOf(queue.data.items, materials.data.items, held, today)} />
        ) : failed ? null : (
          <Skeleton rows={4} />
        )}
      </Section>
      <View className="bureau-columns">
        {progress.data ? <YearGlance progress={progress.data} /> : failed ? null : <Skeleton />}
        {sessions.data ? <HeadsByMonth year={year} sessions={sessions.data.sessions} /> : failed ? null : <Skeleton />}
      </View>
      <Section title={t('side.policy')}>
        <PolicyDeskCard />
      </Section>
      {sessions.data ? <NextSessions sessions={held} /> : null}
      {desk ? null : <EveryPage />}
    </BureauPage>
  );
}
