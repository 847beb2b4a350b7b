import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { monthOf } from '@/components/format';
import { Section } from '@/components/section';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import type { WorkSession } from '@/services/work-types';
import { BoardCard } from '../month/board-card';
import { useBoardColumns } from '../month/board-columns';

const MOST = 6;

/** The next published sessions that have not ended. */
export function NextSessions({ sessions }: { sessions: readonly WorkSession[] }) {
  const t = useT();
  const columns = useBoardColumns(null);
  const now = serverNow();
  const next = sessions
    .filter(({ status, endAt }) => status === 'published' && endAt > now)
    .sort((a, b) => a.startAt - b.startAt)
    .slice(0, MOST);
  const open = ({ sessionId, startAt }: WorkSession) =>
    go('bureau/month', { beside: 'bureau/session', sessionId, month: monthOf(startAt) });
  return (
    <Section title={t('bureau.next')}>
      {next.length === 0 ? <Empty icon="calendar" text={t('bureau.noNext')} /> : null}
      <View>
        <Listing
          label={t('bureau.next')}
          rows={next}
          columns={columns}
          keyOf={({ sessionId }) => sessionId}
          onOpen={open}
          card={(session) => (
            <BoardCard
              session={session}
              lastSafeDay={null}
              onOpen={() => go('bureau/session', { sessionId: session.sessionId })}
            />
          )}
        />
      </View>
    </Section>
  );
}
