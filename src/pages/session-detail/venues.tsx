import { Text, View } from '@tarojs/components';
import { hidden } from '@/components/a11y';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import type { Venue } from '@/services/types';
import type { Registration } from './use-registration';

interface Props {
  detail: Output<'session.get'>;
  registration: Registration;
}

/** The venues with their places as bars; one is chosen by touch as long as one can register. */
export function Venues({ detail, registration }: Props) {
  const t = useT();
  const { venues, walkInsAllowed } = detail.session;
  if (venues.length === 0) return null;
  return (
    <Section title={t('session.venues')}>
      {venues.map((venue) => (
        <VenueCard
          key={venue.venueId}
          venue={venue}
          chosen={registration.venueId === venue.venueId}
          onChoose={registration.possible && venues.length > 1 ? () => registration.choose(venue.venueId) : undefined}
        />
      ))}
      <View className="plh-faint">{t(walkInsAllowed ? 'session.walkIn' : 'session.noWalkIn')}</View>
    </Section>
  );
}

function VenueCard({
  venue,
  chosen,
  onChoose,
}: {
  venue: Venue;
  chosen: boolean;
  onChoose?: (() => void) | undefined;
}) {
  const t = useT();
  const share = Math.min(100, Math.round((venue.registered / venue.capacity) * 100));
  const taken = t('session.venueTaken', { registered: venue.registered, capacity: venue.capacity });
  const content = (
    <>
      <View className="plh-between">
        <View className="plh-title plh-grow">
          {onChoose ? (chosen ? '◉ ' : '○ ') : ''}
          {venue.name}
        </View>
        <Tag tone={venue.main ? 'accent' : 'plain'}>{t(venue.main ? 'session.mainVenue' : 'session.branchVenue')}</Tag>
      </View>
      <View className="plh-soft">{venue.address}</View>
      <View className="session-bar" {...hidden}>
        <View className="session-bar-taken" style={{ width: `${share}%` }} />
      </View>
      <View className="plh-row plh-soft plh-figures">
        <Text>{taken}</Text>
        {venue.waiting > 0 ? <Text>{t('session.venueWaiting', { waiting: venue.waiting })}</Text> : null}
      </View>
    </>
  );
  if (!onChoose) return <View className="plh-card">{content}</View>;
  return (
    <Pressable
      role="radio"
      checked={chosen}
      className={`plh-card ${chosen ? 'session-chosen' : ''}`}
      label={`${venue.name}，${taken}`}
      onPress={onChoose}
    >
      {content}
    </Pressable>
  );
}
