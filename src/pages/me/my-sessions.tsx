import { Text, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { shownDay, shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { SessionCard } from '@/components/session/card';
import { NextAction } from '@/components/session/next-action';
import { Tag } from '@/components/tag';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go, goTab } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import type { MySession } from '@/services/types';

/** Open ones first, the nearest on top; under them what was attended, with its class hours. */
export function MySessions({ remote }: { remote: Remote<Output<'registration.listMine'>> }) {
  const t = useT();
  return (
    <Section title={t('me.sessions')}>
      <AsyncView
        remote={remote}
        isEmpty={({ sessions }) => sessions.length === 0}
        empty={
          <Empty text={t('me.noSessions')}>
            <Action kind="plain" block={false} onPress={() => goTab('calendar')}>
              {t('me.findSessions')}
            </Action>
          </Empty>
        }
      >
        {({ sessions, hours }) => {
          const now = serverNow();
          const isOpen = (session: MySession) =>
            session.mine !== 'cancelled' && (session.endAt > now || session.next !== 'none');
          const open = sessions.filter(isOpen).sort((a, b) => a.startAt - b.startAt);
          const past = sessions
            .filter((session) => !isOpen(session) && session.mine !== 'cancelled')
            .sort((a, b) => b.startAt - a.startAt);
          const attended = sessions.filter((session) => session.signedAt !== null).length;
          return (
            <>
              {open.map((session) => (
                <SessionCard key={session.sessionId} session={session}>
                  {session.signedAt === null ? null : (
                    <Notice tone="ok">
                      {t('session.signed', { time: shownInstant(session.signedAt).slice(11, 16) })}
                    </Notice>
                  )}
                  <NextAction session={session} />
                </SessionCard>
              ))}
              {past.length > 0 ? <Record sessions={past} hours={hours} attended={attended} /> : null}
            </>
          );
        }}
      </AsyncView>
    </Section>
  );
}

function Record({ sessions, hours, attended }: { sessions: MySession[]; hours: number; attended: number }) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View className="plh-title">{t('me.past')}</View>
        <View className="plh-soft plh-figures">
          {t('me.attended', { count: attended })} · {t('me.hours', { hours })}
        </View>
      </View>
      {sessions.map((session) => (
        <Pressable
          key={session.sessionId}
          role="link"
          className="plh-line"
          onPress={() => go('session-detail', { sessionId: session.sessionId })}
        >
          <View className="plh-grow">
            <View>{session.title}</View>
            <Text className="plh-faint plh-figures">
              {shownDay(session.startAt)}
              {session.signedAt === null
                ? ''
                : ` · ${t('me.signedRow', { time: shownInstant(session.signedAt).slice(11, 16) })}`}
            </Text>
          </View>
          {session.signedAt === null ? <Tag>{t('me.absent')}</Tag> : null}
          {session.feedbackGiven ? <Tag tone="ok">{t('me.feedbackGiven')}</Tag> : null}
        </Pressable>
      ))}
    </View>
  );
}
