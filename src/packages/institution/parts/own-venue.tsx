import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { LinkCard } from '@/components/staff/link-card';
import { usePageParams } from '@/hooks/pane';
import { useT } from '@/locales/institution';
import type { SessionDetail, Venue } from '@/services/types';

const keyOf = (sessionId: string): string => `plh.venue.${sessionId}`;

function kept(sessionId: string): string {
  const found: unknown = Taro.getStorageSync(keyOf(sessionId));
  return typeof found === 'string' ? found : '';
}

/**
 * Which venue this device stands in: the one of the link, the one chosen here before, the only one. With several and none of these it asks: a guess would
 * put a whole hall's scans to another hall's account. '' when there is none at all.
 */
export function useOwnVenue({ sessionId, venues }: Pick<SessionDetail, 'sessionId' | 'venues'>) {
  const { venueId: wanted } = usePageParams();
  const [chosen, setChosen] = useState(() => wanted ?? kept(sessionId));
  const venue: Venue | undefined =
    venues.find(({ venueId }) => venueId === chosen) ?? (venues.length === 1 ? venues[0] : undefined);
  const choose = (venueId: string | null) => {
    setChosen(venueId ?? '');
    if (venueId) Taro.setStorageSync(keyOf(sessionId), venueId);
    else Taro.removeStorageSync(keyOf(sessionId));
  };
  return { venue, choose };
}

/** The question itself. */
export function VenueQuestion({ venues, onChoose }: { venues: readonly Venue[]; onChoose: (venueId: string) => void }) {
  const t = useT();
  return (
    <Section title={t('venue.question')}>
      {venues.map((venue) => (
        <LinkCard key={venue.venueId} title={venue.name} onPress={() => onChoose(venue.venueId)}>
          <View className="plh-soft plh-figures">
            {t(venue.main ? 'desk.mainVenue' : 'desk.branchVenue')} · {venue.address} ·{' '}
            {t('venue.places', { registered: venue.registered, capacity: venue.capacity })}
          </View>
        </LinkCard>
      ))}
    </Section>
  );
}

/** The venue that was chosen, with the way to another. */
export function VenueLine({ venue, onOther }: { venue: Venue; onOther?: (() => void) | undefined }) {
  const t = useT();
  return (
    <View className="plh-row">
      <Icon name="place" className="inst-soft-icon" />
      <Text className="plh-soft plh-grow">{venue.name}</Text>
      {onOther ? (
        <Pressable className="plh-link" onPress={onOther}>
          {t('venue.other')}
        </Pressable>
      ) : null}
    </View>
  );
}
