import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { SessionCard } from '@/components/session/card';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { goTab } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';

const SHOWN = 3;

/** The first sessions to come out of this month and the next. */
export function NextSessions({ months }: { months: Remote<Output<'session.listMonth'>>[] }) {
  const t = useT();
  const now = serverNow();
  const coming = months
    .flatMap((month) => month.data?.sessions ?? [])
    .filter((session) => session.status === 'published' && session.endAt > now)
    .sort((a, b) => a.startAt - b.startAt)
    .slice(0, SHOWN);
  const failed = months.find((month) => month.error);
  const waiting = coming.length < SHOWN && months.some((month) => month.loading && !month.data);
  const all = (
    <Pressable role="link" className="plh-link" onPress={() => goTab('calendar')}>
      {t('common.more')} ›
    </Pressable>
  );
  return (
    <Section title={t('home.next')} aside={all}>
      {coming.map((session) => (
        <SessionCard key={session.sessionId} session={session} />
      ))}
      {waiting ? <Skeleton rows={3} /> : null}
      {failed?.error ? <ErrorCard error={failed.error} onRetry={() => void failed.reload()} /> : null}
      {!waiting && !failed && coming.length === 0 ? <Empty text={t('home.noNext')} /> : null}
    </Section>
  );
}
