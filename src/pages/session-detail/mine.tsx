import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import type { Output } from '@/services/call';

/** How far this person has come with this session; nothing for somebody who has not begun. */
export function Mine({ detail: { mine, session } }: { detail: Output<'session.get'> }) {
  const t = useT();
  const venue = session.venues.find((candidate) => candidate.venueId === mine.venueId);
  const lines = [
    mine.registration === 'registered' && t('session.registered'),
    mine.registration === 'waiting' && t('session.waitingAt', { position: mine.waitingPosition ?? '' }),
    venue && mine.registration !== 'cancelled' && t('session.mineVenue', { venue: venue.name }),
    mine.scannedAt !== null && t('session.scanned', { time: shownInstant(mine.scannedAt) }),
    mine.signedAt !== null && t('session.signed', { time: shownInstant(mine.signedAt) }),
    mine.feedbackGiven && t('session.given'),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return (
    <Section title={t('session.mine')}>
      <View className="plh-card">
        {lines.map((line) => (
          <View key={line} className="plh-figures">
            {line}
          </View>
        ))}
      </View>
    </Section>
  );
}
