import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Choices } from '@/components/choices';
import { TextField } from '@/components/field';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/bureau';
import type { Institution } from '@/services/work-types';
import { emptyVenue, isWhole, positionOf, positionText, type PlanProblem, type VenueForm } from './plan-form';

interface Props {
  venues: readonly VenueForm[];
  /** The places named in the institution's application. */
  places: Institution['places'];
  onChange: (venues: VenueForm[]) => void;
  problems: readonly PlanProblem[];
  /** What is still empty is wrong only once it was tried to send the form. */
  tried: boolean;
}

const isBlank = (venue: VenueForm): boolean => venue.name === '' && venue.address === '' && venue.capacity === '';

/** The venues: taken from the institution's places by a touch, or typed. */
export function VenueFields({ venues, places, onChange, problems, tried }: Props) {
  const t = useT();
  const set = (index: number, change: Partial<VenueForm>) =>
    onChange(venues.map((venue, at) => (at === index ? { ...venue, ...change } : venue)));
  const add = (venue: VenueForm) => onChange([...venues.filter((one) => !isBlank(one)), venue]);
  const when = (name: PlanProblem, text: string, wrong: boolean) =>
    wrong && problems.includes(name) && (tried || text.trim() !== '') ? t(`planProblem.${name}`) : undefined;
  return (
    <View className="plh-stack">
      {venues.map((venue, index) => (
        <View key={index} className="work-item work-form">
          <View className="plh-between">
            <Choices
              label={t('venue.kind')}
              value={venue.main}
              onChange={(main) => set(index, { main })}
              choices={[
                { value: true, text: t('venue.main') },
                { value: false, text: t('venue.branch') },
              ]}
            />
            <Pressable
              className="work-tap work-tap-bad"
              label={`${t('work.remove')} ${venue.name}`}
              onPress={() => onChange(venues.filter((_, at) => at !== index))}
            >
              {t('work.remove')}
            </Pressable>
          </View>
          <TextField
            id={`venue-name-${index}`}
            label={t('venue.name')}
            required
            maxLength={80}
            value={venue.name}
            onChange={(name) => set(index, { name })}
            error={when('venueName', venue.name, venue.name.trim() === '')}
          />
          <TextField
            id={`venue-address-${index}`}
            label={t('venue.address')}
            required
            maxLength={160}
            value={venue.address}
            onChange={(address) => set(index, { address })}
            error={when('venueAddress', venue.address, venue.address.trim() === '')}
          />
          <View className="work-pair">
            <TextField
              id={`venue-capacity-${index}`}
              label={t('venue.capacity')}
              type="number"
              required
              maxLength={4}
              value={venue.capacity}
              onChange={(capacity) => set(index, { capacity })}
              error={when('capacity', venue.capacity, !isWhole(venue.capacity))}
            />
            <TextField
              label={t('venue.position')}
              hint={t('venue.positionHint')}
              value={venue.position}
              onChange={(position) => set(index, { position })}
              error={when('position', venue.position, positionOf(venue.position) === undefined)}
            />
          </View>
        </View>
      ))}
      {places.length > 0 ? <View className="plh-soft">{t('venue.fromPlaces')}</View> : null}
      {places.map((place) => (
        <Pressable
          key={place.name}
          className="plh-choice"
          label={t('venue.addPlace', { name: place.name })}
          onPress={() =>
            add({
              venueId: '',
              name: place.name,
              address: place.address,
              main: venues.every((one) => isBlank(one) || !one.main),
              capacity: String(place.capacity),
              position: positionText(place.position),
            })
          }
        >
          <Icon name="add" />
          <View className="plh-grow">{t('institutions.place', { name: place.name, capacity: place.capacity })}</View>
        </Pressable>
      ))}
      <Action kind="plain" onPress={() => onChange([...venues, emptyVenue(venues.length === 0)])}>
        {t('venue.add')}
      </Action>
    </View>
  );
}
