import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { Section } from '@/components/section';
import { SessionCard } from '@/components/session/card';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { goTab } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import { filterCalendar } from '../calendar/filters';
import { MoreLink } from './more-link';
import { chooseRegion, isNear, useRegion } from './region';

const SHOWN = 3;

/** The first sessions to come near the person, out of this month and the next. */
export function NextSessions({ months }: { months: Remote<Output<'session.listMonth'>>[] }) {
  const t = useT();
  const region = useRegion();
  const now = serverNow();
  const all = months
    .flatMap((month) => month.data?.sessions ?? [])
    .filter((session) => session.status === 'published' && session.endAt > now && session.mine === null)
    .sort((a, b) => a.startAt - b.startAt);
  const coming = all.filter((session) => isNear(session, region)).slice(0, SHOWN);
  const failed = months.find((month) => month.error);
  const waiting = coming.length < SHOWN && months.some((month) => month.loading && !month.data);
  const toCalendar = () => {
    filterCalendar('regionId', region);
    goTab('calendar');
  };
  return (
    <Section title={t('home.next')} aside={<MoreLink text={t('home.allSessions')} onPress={toCalendar} />}>
      {coming.map((session) => (
        <SessionCard key={session.sessionId} session={session} />
      ))}
      {waiting ? <Skeleton rows={3} /> : null}
      {failed?.error ? <ErrorCard error={failed.error} onRetry={() => void failed.reload()} /> : null}
      {!waiting && !failed && coming.length === 0 ? (
        <Empty icon="calendar" text={t(all.length > 0 ? 'home.noneNear' : 'home.noNext')}>
          <Action kind="plain" block={false} onPress={all.length > 0 ? () => chooseRegion(null) : toCalendar}>
            {t(all.length > 0 ? 'home.showAllRegions' : 'home.allSessions')}
          </Action>
        </Empty>
      ) : null}
    </Section>
  );
}
