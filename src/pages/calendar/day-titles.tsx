import { Text, View } from '@tarojs/components';
import { timeOf } from '@/components/format';
import { markOf, StateMark } from '@/components/session/mark';
import { sessionState } from '@/components/session/state';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';

const SHOWN = 3;

/** On a desk the grid has room for what is held: a click opens it at once. By keyboard the day's own list leads there. */
export function DayTitles({ sessions }: { sessions: readonly SessionSummary[] }) {
  const t = useT();
  const go = useGo();
  return (
    <View className="calendar-titles">
      {sessions.slice(0, SHOWN).map((session) => (
        <View
          key={session.sessionId}
          className="calendar-entry"
          onClick={(event) => {
            event.stopPropagation();
            go('session-detail', { sessionId: session.sessionId });
          }}
        >
          <StateMark mark={markOf[sessionState(session, serverNow())]} />
          <Text className="plh-figures">{timeOf(session.startAt)}</Text>
          <Text className="calendar-entry-title">{session.title}</Text>
        </View>
      ))}
      {sessions.length > SHOWN ? (
        <View className="plh-faint">{t('calendar.andMore', { count: sessions.length - SHOWN })}</View>
      ) : null}
    </View>
  );
}
