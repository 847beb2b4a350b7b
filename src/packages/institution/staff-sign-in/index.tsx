import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { WorkPage } from '@/components/staff/work-page';
import { useDesk } from '@/hooks/desk';
import { useDraft } from '@/hooks/draft';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useEvery } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import { scrollToElement } from '@/services/scroll';
import type { SessionDetail, Venue } from '@/services/types';
import type { LivePerson } from '@/services/work-types';
import { useOwnVenue, VenueLine, VenueQuestion } from '../parts/own-venue';
import '../parts/institution.scss';
import { EntryForm } from './entry-form';
import { OwnEntries } from './own-entries';
import { People } from './people';
import { StrangerForm } from './stranger-form';

const LIVE_MS = 10_000;

/** Signing somebody in who has no phone, or is on the paper register; with a reason each time (R-ATTEND 7). */
export default function StaffSignIn() {
  const t = useT();
  const detail = useRemote('session.get', { sessionId: useSessionId() });
  return (
    <WorkPage title={t('staff.title')} wide>
      <AsyncView remote={detail}>{({ session }) => <Session session={session} />}</AsyncView>
    </WorkPage>
  );
}

function Session({ session }: { session: SessionDetail }) {
  const t = useT();
  const { venue, choose } = useOwnVenue(session);
  return (
    <>
      <View className="plh-heading">{session.title}</View>
      {venue ? (
        <>
          <VenueLine venue={venue} onOther={session.venues.length > 1 ? () => choose(null) : undefined} />
          <AtVenue sessionId={session.sessionId} venue={venue} />
        </>
      ) : session.venues.length === 0 ? (
        <View className="plh-card plh-soft">{t('staff.noVenue')}</View>
      ) : (
        <VenueQuestion venues={session.venues} onChoose={choose} />
      )}
    </>
  );
}

function AtVenue({ sessionId, venue: { venueId } }: { sessionId: string; venue: Venue }) {
  const t = useT();
  const desk = useDesk();
  const live = useRemote('attendance.live', { sessionId });
  useRefresh(live);
  useEvery(live.reload, LIVE_MS);
  // Opened again one goes on where one was: with whom one had begun.
  const draft = useDraft<{ who: 'registered' | 'stranger'; personId: string }>(`staff-desk.${sessionId}`, {
    who: 'registered',
    personId: '',
  });
  const { who, personId } = draft.value;
  const chosen = live.data?.people.find((person) => person.personId === personId && person.state !== 'signed') ?? null;
  const place = { sessionId, venueId };
  const choose = (person: LivePerson) => {
    draft.change({ personId: person.personId });
    scrollToElement('#staff-entry');
  };
  const done = async () => {
    draft.change({ personId: '' });
    await live.reload();
  };
  return (
    <>
      <Choices
        label={t('staff.who')}
        value={who}
        onChange={(next) => draft.change({ who: next })}
        choices={[
          { value: 'registered', text: t('staff.registered') },
          { value: 'stranger', text: t('staff.stranger') },
        ]}
      />
      <AsyncView remote={live} rows={8}>
        {({ people }) => (
          <View className="work-split inst-reverse">
            <View className="plh-stack">
              {who === 'stranger' ? <StrangerForm place={place} onDone={done} /> : null}
              {who === 'registered' && chosen ? (
                <EntryForm
                  key={chosen.personId}
                  place={place}
                  person={chosen}
                  onDone={done}
                  onCancel={() => draft.change({ personId: '' })}
                />
              ) : null}
              {desk && who === 'registered' && !chosen ? <Empty icon="people" text={t('staff.choose')} /> : null}
              <OwnEntries sessionId={sessionId} people={people} onChange={live.reload} />
            </View>
            <View className="plh-stack">
              {who === 'registered' ? (
                <People
                  sessionId={sessionId}
                  people={people.filter((person) => person.venueId === venueId)}
                  chosen={chosen?.personId ?? null}
                  onChoose={choose}
                  onChange={live.reload}
                />
              ) : null}
            </View>
          </View>
        )}
      </AsyncView>
    </>
  );
}
