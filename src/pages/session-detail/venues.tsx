import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import type { Registration } from './use-registration';
import { VenueCard } from './venue-card';

interface Props {
  detail: Output<'session.get'>;
  registration: Registration;
}

/** The venues with their places as bars; one is chosen by touch as long as one can register. */
export function Venues({ detail, registration }: Props) {
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
