import { Text, View } from '@tarojs/components';
import { shownDay, timeOf } from '@/components/format';
import { Icon } from '@/components/icon';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import type { Output } from '@/services/call';

interface Step {
  name: string;
  text: string;
  done: boolean;
}

const shown = (at: number): string => `${shownDay(at)} ${timeOf(at)}`;

/** How far this person has come with this session, step by step; nothing for somebody who has not begun. */
export function Progress({ detail: { mine, session } }: { detail: Output<'session.get'> }) {
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
