import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { timeOf } from '@/components/format';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { SessionCard } from '@/components/session/card';
import { ChangeNotice } from '@/components/session/change-notice';
import { NextAction } from '@/components/session/next-action';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go, goTab } from '@/services/navigate';

/** What is to come or to do, the nearest first, with the one thing that can be done now. */
export function NextSession({ remote }: { remote: Remote<Output<'registration.listMine'>> }) {
  const t = useT();
  const rest = (remote.data?.total ?? 0) - (remote.data?.sessions.length ?? 0);
  return (
    <Section title={t('me.sessions')}>
      <AsyncView
        remote={remote}
        isEmpty={({ sessions }) => sessions.length === 0}
        empty={
          <Empty icon="calendar" text={t('me.noSessions')}>
            <Action kind="plain" block={false} onPress={() => goTab('calendar')}>
              {t('me.findSessions')}
            </Action>
          </Empty>
        }
      >
        {({ sessions }) => (
          <>
            {sessions.map((session) => (
              <SessionCard key={session.sessionId} session={session}>
                <ChangeNotice session={session} />
                {session.signedAt === null ? null : (
                  <Notice tone="ok">{t('session.signed', { time: timeOf(session.signedAt) })}</Notice>
                )}
                <NextAction session={session} />
              </SessionCard>
            ))}
            {rest > 0 ? (
              <Pressable role="link" className="plh-link" onPress={() => go('trainee/history', { which: 'open' })}>
                {t('me.moreOpen', { count: rest })}
              </Pressable>
            ) : null}
          </>
        )}
      </AsyncView>
    </Section>
  );
}
