import { Text, View } from '@tarojs/components';
import { hidden } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales';
import type { Venue } from '@/services/types';
import { copyAddress, openMap } from './map';

interface Props {
  venue: Venue;
  mine: boolean;
  chosen: boolean;
  several: boolean;
  onChoose: (() => void) | undefined;
}

/** A venue with its places as a bar and in words, and the way there. */
export function VenueCard({ venue, mine, chosen, several, onChoose }: Props) {
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
