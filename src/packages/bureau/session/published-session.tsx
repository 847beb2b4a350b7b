import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { shownInstant, shownSpan } from '@/components/format';
import { Fact, Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { ReasonForm } from '@/components/staff/reason-form';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { serverNow } from '@/services/server-clock';
import type { SessionDetail } from '@/services/types';
import type { Institution } from '@/services/work-types';
import { ChangeForm } from './change-form';
import { TourCost } from './tour-cost';

interface Props {
  session: SessionDetail;
  institutions: readonly Institution[];
  onDone: () => Promise<void>;
}

/** A session that everybody sees: its state and history, and change or cancellation, each with a reason. */
export function PublishedSession({ session, institutions, onDone }: Props) {
  const t = useT();
  const [changing, setChanging] = useState(false);
  const started = serverNow() >= session.startAt;
  const cancel = async (reason: string) => {
    const { notified } = await call('session.cancel', { sessionId: session.sessionId, reason });
    toast(t('cancel.done', { count: notified }));
    await onDone();
  };
  return (
    <>
      <Overview session={session} />
      {session.status === 'published' && session.mode === 'study-tour' && serverNow() > session.endAt ? (
        <TourCost sessionId={session.sessionId} />
      ) : null}
      <History session={session} />
      {session.status !== 'published' ? null : started ? (
        <View className="plh-card plh-soft">{t('change.started')}</View>
      ) : changing ? (
        <ChangeForm session={session} institutions={institutions} onDone={onDone} onClose={() => setChanging(false)} />
      ) : (
        <>
          <Action id="change-session" kind="plain" onPress={() => setChanging(true)}>
            {t('change.title')}
          </Action>
          <ReasonForm
            id="cancel-session"
            draftKey={`cancel.${session.sessionId}`}
            kind="danger"
            title={t('cancel.title')}
            consequence={t('cancel.text', { count: session.registered + session.waiting })}
            onSubmit={cancel}
          />
        </>
      )}
    </>
  );
}

function Overview({ session }: { session: SessionDetail }) {
  const t = useT();
  const tone = session.status === 'cancelled' ? 'bad' : 'ok';
  return (
    <View className="plh-card">
      <View className="plh-heading">{session.title}</View>
      <View className="plh-row work-tags">
        <Tag tone={tone}>{t(`status.${session.status}`)}</Tag>
      </View>
      <Fact name={t('plan.day')}>{shownSpan(session.startAt, session.endAt)}</Fact>
      <Fact name={t('plan.region')}>{t(`region.${session.regionId}`)}</Fact>
      <Fact name={t('plan.mode')}>{t(`mode.${session.mode}`)}</Fact>
      <Fact name={t('plan.institution')}>{session.institutionName || t('plan.noInstitution')}</Fact>
      <Fact name={t('plan.lecturer')}>{session.lecturerName}</Fact>
      {session.venues.map((venue) => (
        <Fact key={venue.venueId} name={t(venue.main ? 'venue.main' : 'venue.branch')}>
          {t('venue.text', { name: venue.name, registered: venue.registered, capacity: venue.capacity })}
        </Fact>
      ))}
      <Fact name={t('session.lastSafe')}>{session.lastSafeDay}</Fact>
      <Fact name={t('session.materialsDue')}>{session.materialsDueDay}</Fact>
    </View>
  );
}

function History({ session }: { session: SessionDetail }) {
  const t = useT();
  if (session.history.length === 0) return null;
  return (
    <Section title={t('history.title')}>
      <View className="plh-card">
        {session.history.map((entry) => (
          <View key={entry.at} className="work-item">
            <View className="plh-figures">
              {shownInstant(entry.at)} · {t(`historyWhat.${entry.what}`)}
            </View>
            {entry.reason ? <View className="plh-soft">{entry.reason}</View> : null}
          </View>
        ))}
      </View>
    </Section>
  );
}
