import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { TextField } from '@/components/field';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales/bureau';
import type { Input } from '@/services/call';

export interface PlaceForm {
  name: string;
  address: string;
  capacity: string;
}

type Place = Input<'institution.create'>['places'][number];

export const emptyPlace: PlaceForm = { name: '', address: '', capacity: '' };

const isWhole = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text.trim());

/** The contract's place; null while something is missing. */
export const placeOf = ({ name, address, capacity }: PlaceForm): Place | null =>
  name.trim() !== '' && address.trim() !== '' && isWhole(capacity)
    ? { name: name.trim(), address: address.trim(), capacity: Number(capacity) }
    : null;

interface Props {
  places: readonly PlaceForm[];
  onChange: (places: PlaceForm[]) => void;
  tried: boolean;
}

/** The places where the institution may teach without a further consent. */
export function PlaceFields({ places, onChange, tried }: Props) {
  const t = useT();
  const set = (index: number, change: Partial<PlaceForm>) =>
    onChange(places.map((place, at) => (at === index ? { ...place, ...change } : place)));
  const need = (wrong: boolean) => (tried && wrong ? t('institutionForm.need') : undefined);
  return (
    <Section title={t('institutionForm.places')}>
      {places.map((place, index) => (
        <View key={index} className="plh-card work-form">
          <TextField
            id={`place-name-${index}`}
            label={t('venue.name')}
            required
            maxLength={80}
            value={place.name}
            onChange={(name) => set(index, { name })}
            error={need(place.name.trim() === '')}
          />
          <TextField
            id={`place-address-${index}`}
            label={t('venue.address')}
            required
            maxLength={160}
            value={place.address}
            onChange={(address) => set(index, { address })}
            error={need(place.address.trim() === '')}
          />
          <TextField
            id={`place-capacity-${index}`}
            label={t('venue.capacity')}
            type="number"
            required
            maxLength={4}
            value={place.capacity}
            onChange={(capacity) => set(index, { capacity })}
            error={need(!isWhole(place.capacity))}
          />
          {places.length > 1 ? (
            <Pressable
              className="work-tap work-tap-bad"
              label={`${t('work.remove')} ${place.name}`}
              onPress={() => onChange(places.filter((_, at) => at !== index))}
            >
              {t('work.remove')}
            </Pressable>
          ) : null}
        </View>
      ))}
      <Action kind="plain" onPress={() => onChange([...places, emptyPlace])}>
        {t('institutionForm.addPlace')}
      </Action>
    </Section>
  );
}
