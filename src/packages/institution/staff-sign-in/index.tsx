import { View } from '@tarojs/components';
import { About } from '@/components/about';
import { DraftNotice } from '@/components/draft-notice';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { WorkPage } from '@/components/staff/work-page';
import { useDesk } from '@/hooks/desk';
import { useDraft } from '@/hooks/draft';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useEvery, useServerNow } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import { scrollToElement } from '@/services/scroll';
import type { SessionDetail, Venue } from '@/services/types';
import type { LivePerson } from '@/services/work-types';
import { Digits } from '../parts/digits';
import { useOwnVenue, VenueLine, VenueQuestion } from '../parts/own-venue';
import { useRotatingCode } from '../parts/rotating-code';
import '../parts/institution.scss';
import { People } from './people';
import { StrangerForm } from './stranger-form';
import { Section } from '@/components/section';
import { UndoEntry } from '../parts/undo-entry';
import { PersonRow } from '../parts/person-row';
import { useState } from 'react';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useRequestKey } from '@/hooks/request-key';
import { GroundsFields } from './grounds-fields';
import { nextGrounds, readyReason, signIn } from './sign-in';
import { noGrounds, type Grounds, type Place } from './types';

interface EntryFormProps {
  place: Place;
  person: LivePerson;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

/** Signs in the chosen person of the list, with a reason. It can be taken back for 15 minutes, so that nothing is asked twice. */
function EntryForm({ place, person, onDone, onCancel }: EntryFormProps) {
  const t = useT();
  const draft = useDraft<Grounds>(`staff.${place.sessionId}`, noGrounds);
  const [tried, setTried] = useState(false);
  const action = useAction(`staff.${place.sessionId}`);
  const keyFor = useRequestKey();
  const { personId, name } = person;
  const submit = async () => {
    setTried(true);
    const reason = readyReason(draft.value);
    if (reason === null) return;
    await action.run(async () => {
      const content = [place, personId, reason, draft.value.hand, draft.value.page];
      const answer = await signIn(place, { personId }, draft.value, reason, await keyFor(content));
      draft.change(nextGrounds(draft.value, answer));
      toast(t('staff.done', { name: answer.person.name }));
      await onDone();
    });
  };
  return (
    <View id="staff-entry" className="plh-card work-form plh-anchor">
      <View className="plh-title">{t('staff.forWhom', { name })}</View>
      <View className="plh-soft plh-figures">
        {person.enterprise} · {person.phoneMasked}
      </View>
      <DraftNotice of={draft} />
      <GroundsFields value={draft.value} onChange={draft.change} tried={tried} />
      <View className="plh-faint">{t('staff.lead')}</View>
      <ActionError error={action.error} />
      <View className="work-buttons">
        <Action kind="plain" onPress={onCancel}>
          {t('common.close')}
        </Action>
        <Action id="staff-submit" busy={action.busy} onPress={submit}>
          {t('staff.confirm')}
        </Action>
      </View>
    </View>
  );
}

interface Props {
  sessionId: string;
  people: readonly LivePerson[];
  onChange: () => Promise<void>;
}

/** Whom one has signed in oneself and may still take back, the last first. */
function OwnEntries({ sessionId, people, onChange }: Props) {
  const t = useT();
  const now = useServerNow(5000);
  const own = people
    .flatMap((person) => (person.staffEntry ? [{ person, entry: person.staffEntry }] : []))
    .filter(({ entry }) => entry.own && entry.undoableUntil > now)
    .sort((a, b) => b.entry.at - a.entry.at);
  if (own.length === 0) return null;
  return (
    <Section title={t('staff.own', { count: own.length })}>
      <View className="plh-card">
        {own.map(({ person, entry }) => (
          <PersonRow key={entry.entryId} person={person}>
            <UndoEntry sessionId={sessionId} name={person.name} entry={entry} onDone={onChange} />
          </PersonRow>
        ))}
      </View>
    </Section>
  );
}

const LIVE_MS = 10_000;

/** Neither signed nor entered by staff. */
const isOpen = ({ state }: LivePerson): boolean => state === 'missing' || state === 'scanned';

/** Signing somebody in who has no phone, or is on the paper register; with a reason each time (R-ATTEND 7). */
export default function StaffSignIn() {
  const t = useT();
  const detail = useRemote('session.get', { sessionId: useSessionId() });
  return (
    <WorkPage title={t('staff.title')} wide>
      <About of={detail.data?.session.title} />
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
  const code = useRotatingCode(sessionId, venueId);
  const live = useRemote('attendance.live', { sessionId });
  useRefresh(live);
  useEvery(live.reload, LIVE_MS);
  // Opened again one goes on where one was: with whom one had begun.
  const draft = useDraft<{ who: 'registered' | 'stranger'; personId: string }>(`staff-desk.${sessionId}`, {
    who: 'registered',
    personId: '',
  });
  const { who, personId } = draft.value;
  const chosen = live.data?.people.find((person) => person.personId === personId && isOpen(person)) ?? null;
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
      <Digits code={code} />
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
