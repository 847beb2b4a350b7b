import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { shownSpan } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { thisYear } from '@/components/staff/progress-view';
import { StageTag } from '@/components/staff/stage-tag';
import { Stepper } from '@/components/staff/stepper';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/prefecture';
import { go } from '@/services/navigate';

const PAGE = 10;

/** The region's sessions of a year; `desk` leads to the venue's desk instead of the public page. */
export function RegionSessions({ desk }: { desk: boolean }) {
  const t = useT();
  const [year, setYear] = useState(thisYear);
  const [shown, setShown] = useState(PAGE);
  const work = useRemote('session.listForWork', { year });
  return (
    <>
      <Stepper text={t('work.year', { year })} onStep={(step) => setYear(year + step)} />
      <AsyncView
        remote={work}
        isEmpty={(data) => data.sessions.length === 0}
        empty={<Empty text={t('prefecture.noSessions')} />}
      >
        {({ sessions }) => (
          <>
            {sessions.slice(0, shown).map((session) => (
              <LinkCard
                key={session.sessionId}
                title={session.title}
                onPress={() =>
                  desk
                    ? go('institution/desk', { sessionId: session.sessionId })
                    : go('session-detail', { sessionId: session.sessionId })
                }
              >
                <View className="plh-soft plh-figures">{shownSpan(session.startAt, session.endAt)}</View>
                <View className="plh-soft">{session.institutionName || session.placeName}</View>
                <View className="plh-row work-tags">
                  <StageTag stage={session.stage} />
                  <View className="plh-soft plh-figures">{t('prefecture.signed', { signed: session.signed })}</View>
                </View>
              </LinkCard>
            ))}
            {sessions.length > shown ? (
              <Action kind="plain" onPress={() => setShown(shown + PAGE)}>
                {t('common.more')}
              </Action>
            ) : null}
          </>
        )}
      </AsyncView>
    </>
  );
}
