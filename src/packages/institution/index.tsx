import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Section } from '@/components/section';
import { Stepper } from '@/components/staff/stepper';
import { thisYear } from '@/components/staff/progress-view';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/institution';
import { SessionRow } from './parts/session-row';
import { grouped } from './parts/groups';

/** The institution's own sessions by how far they have come, what is due first at the top. */
export default function InstitutionHome() {
  const t = useT();
  const [year, setYear] = useState(thisYear);
  const work = useRemote('session.listForWork', { year });
  return (
    <WorkPage title={t('institution.title')}>
      <Stepper text={t('work.year', { year })} onStep={(step) => setYear(year + step)} />
      <AsyncView
        remote={work}
        isEmpty={(data) => data.sessions.length === 0}
        empty={<Empty text={t('institution.none')} />}
        rows={8}
      >
        {(data) =>
          grouped(data.sessions).map(({ group, sessions }) => (
            <Section key={group} title={t(`group.${group}`, { count: sessions.length })}>
              {sessions.map((session) => (
                <SessionRow key={session.sessionId} session={session} />
              ))}
            </Section>
          ))
        }
      </AsyncView>
      <View className="plh-faint">{t('institution.scoreHint')}</View>
    </WorkPage>
  );
}
