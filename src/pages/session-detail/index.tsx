import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View, Text } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales';
import { goTab } from '@/services/navigate';
import { SignedByStaff } from './by-staff';
import { Facts } from './facts';
import { Head } from './head';
import { History } from './history';
import { RegisterSheet } from './register-sheet';
import { RegistrationBar } from './registration-bar';
import { pathOf } from './session-tools';
import { useRegistration, type Registration } from './use-registration';
import './index.scss';
import { a11y, hidden } from '@/components/a11y';
import { Section } from '@/components/section';
import type { Output } from '@/services/call';
import { shownDay, timeOf } from '@/components/format';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { useDesk } from '@/hooks/desk';
import type { Venue } from '@/services/types';
import { copyAddress, openMap } from './map';

interface VenueCardProps {
  venue: Venue;
  mine: boolean;
  chosen: boolean;
  several: boolean;
  onChoose: (() => void) | undefined;
}

/** A venue with its places as a bar and in words, and the way there. */
function VenueCard({ venue, mine, chosen, several, onChoose }: VenueCardProps) {
  const t = useT();
  const desk = useDesk();
  const taken = t('session.venueTaken', { registered: venue.registered, capacity: venue.capacity });
  const content = (
    <>
      <View className="plh-between">
        <View className="plh-row plh-grow">
          {onChoose ? <View className={`session-radio ${chosen ? 'session-radio-on' : ''}`} {...hidden} /> : null}
          <View className="plh-grow session-strong">{venue.name}</View>
        </View>
        <View className="plh-row session-venue-tags">
          {mine ? <Tag tone="ok">{t('session.mineTag')}</Tag> : null}
          {several ? (
            <Tag tone={venue.main ? 'accent' : 'plain'}>
              {t(venue.main ? 'session.mainVenue' : 'session.branchVenue')}
            </Tag>
          ) : null}
        </View>
      </View>
      <View className="plh-soft">{venue.address}</View>
      <Places venue={venue} taken={taken} />
    </>
  );
  return (
    <View className={`plh-card ${chosen ? 'session-chosen' : ''}`}>
      {onChoose ? (
        <Pressable role="radio" checked={chosen} label={`${venue.name}，${venue.address}，${taken}`} onPress={onChoose}>
          {content}
        </Pressable>
      ) : (
        content
      )}
      <View className="plh-row session-ways plh-screen-only">
        {desk ? null : (
          <Pressable
            role="link"
            className="plh-link"
            label={`${t('session.map')} ${venue.name}`}
            onPress={() => void openMap(venue)}
          >
            <Icon name="route" />
            {t('session.map')}
          </Pressable>
        )}
        <Pressable
          className="plh-link"
          label={`${t('session.copyAddress')} ${venue.name}`}
          onPress={() => void copyAddress(venue)}
        >
          <Icon name="copy" />
          {t('session.copyAddress')}
        </Pressable>
      </View>
    </View>
  );
}

/** How full it is: a bar for the eye, the figures in words. */
function Places({ venue, taken }: { venue: Venue; taken: string }) {
  const t = useT();
  const share = venue.capacity > 0 ? Math.min(100, Math.round((venue.registered / venue.capacity) * 100)) : 0;
  const free = Math.max(0, venue.capacity - venue.registered);
  return (
    <View className="session-places">
      <View className="session-places-bar" {...hidden}>
        <View
          className={`session-places-taken ${free === 0 ? 'session-places-full' : ''}`}
          style={{ inlineSize: `${share}%` }}
        />
      </View>
      <View className="plh-between plh-soft plh-figures">
        <Text>{taken}</Text>
        <Text>{free > 0 ? t('session.places', { free }) : t('session.venueWaiting', { waiting: venue.waiting })}</Text>
      </View>
    </View>
  );
}

interface Step {
  name: string;
  text: string;
  done: boolean;
}

const shown = (at: number): string => `${shownDay(at)} ${timeOf(at)}`;

/** How far this person has come with this session, step by step; nothing for somebody who has not begun. */
function Progress({ detail: { mine, session } }: { detail: Output<'session.get'> }) {
  const t = useT();
  const begun = mine.registration !== null || mine.scannedAt !== null || mine.signedAt !== null;
  if (!begun || (mine.registration === 'cancelled' && mine.scannedAt === null && mine.signedAt === null)) return null;
  const venue = session.venues.find((candidate) => candidate.venueId === mine.venueId)?.name ?? '';
  const waiting = mine.registration === 'waiting';
  const steps: Step[] = [
    {
      name: t('session.stepRegister'),
      done: mine.registration === 'registered',
      text: waiting
        ? t('session.waitingAt', { position: mine.waitingPosition ?? '' })
        : mine.registration === 'registered'
          ? t('session.mineVenue', { venue })
          : t('session.walkedIn'),
    },
    {
      name: t('session.stepScan'),
      done: mine.scannedAt !== null,
      text:
        mine.scannedAt === null ? t('session.signInFrom', { time: shown(mine.signInOpensAt) }) : shown(mine.scannedAt),
    },
    {
      name: t('session.stepSign'),
      done: mine.signedAt !== null,
      text: mine.signedAt === null ? t('session.afterScan') : shown(mine.signedAt),
    },
    {
      name: t('session.stepFeedback'),
      done: mine.feedbackGiven,
      text: mine.feedbackGiven
        ? t('session.given')
        : t('session.feedbackSpan', { from: shown(mine.feedbackOpensAt), to: timeOf(mine.feedbackClosesAt) }),
    },
  ];
  return (
    <Section title={t('session.mine')}>
      <View className="plh-card">
        {steps.map(({ name, text, done }) => (
          <View key={name} className={`session-step ${done ? 'session-step-done' : ''}`}>
            <Icon name={done ? 'done' : 'waiting'} />
            <View className="plh-grow">
              <View>
                {name} <Text className="plh-heard">{t(done ? 'session.stepDone' : 'session.stepOpen')}</Text>
              </View>
              <View className="plh-soft plh-figures">{text}</View>
            </View>
          </View>
        ))}
      </View>
    </Section>
  );
}

interface Props {
  detail: Output<'session.get'>;
  registration: Registration;
}

/** The venues with their places as bars; one is chosen by touch as long as one can register. */
function Venues({ detail, registration }: Props) {
  const t = useT();
  const { venues, walkInsAllowed } = detail.session;
  if (venues.length === 0) return null;
  const choosing = registration.possible && venues.length > 1;
  return (
    <Section id="venues" title={t(choosing ? 'session.chooseVenue' : 'session.venues')}>
      <View className="plh-stack" {...(choosing ? a11y(t('session.chooseVenue'), 'radiogroup') : {})}>
        {venues.map((venue) => (
          <VenueCard
            key={venue.venueId}
            venue={venue}
            mine={detail.mine.venueId === venue.venueId && detail.mine.registration !== 'cancelled'}
            chosen={choosing && registration.venue?.venueId === venue.venueId}
            several={venues.length > 1}
            onChoose={choosing ? () => registration.choose(venue.venueId) : undefined}
          />
        ))}
      </View>
      <View className="plh-soft">{t(walkInsAllowed ? 'session.walkIn' : 'session.noWalkIn')}</View>
    </Section>
  );
}

/** One session: when, where, who teaches, how many places, and this person's registration with what to do next. */
export default function SessionDetail() {
  const t = useT();
  const sessionId = useSessionId();
  const remote = useRemote('session.get', sessionId ? { sessionId } : null);
  const registration = useRegistration(remote);
  const title = remote.data?.session.title ?? t('app.name');
  useRefresh(remote);
  useShareAppMessage(() => ({ title, path: pathOf(sessionId) }));
  useShareTimeline(() => ({ title, query: `sessionId=${sessionId}` }));
  const footer = remote.data ? <RegistrationBar detail={remote.data} registration={registration} /> : null;
  return (
    <Page title={t('session.title')} footer={footer} wide>
      {sessionId ? (
        <AsyncView remote={remote} rows={8}>
          {(detail) => (
            <View className="session-columns">
              {registration.venue ? (
                <RegisterSheet session={detail.session} venue={registration.venue} registration={registration} />
              ) : null}
              <View className="session-column">
                <Head session={detail.session} />
                <Progress detail={detail} />
                <SignedByStaff sessionId={sessionId} entry={detail.mine.staffEntry ?? null} />
                <Facts session={detail.session} />
              </View>
              <View className="session-column">
                <Venues detail={detail} registration={registration} />
                <History session={detail.session} />
              </View>
            </View>
          )}
        </AsyncView>
      ) : (
        <Empty icon="calendar" text={t('session.noId')}>
          <Action kind="plain" block={false} onPress={() => goTab('calendar')}>
            {t('home.allSessions')}
          </Action>
        </Empty>
      )}
    </Page>
  );
}
