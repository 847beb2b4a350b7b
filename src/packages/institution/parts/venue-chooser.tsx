import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { useT } from '@/locales/institution';
import type { Venue } from '@/services/types';

interface Props {
  venues: readonly Venue[];
  value: string | null;
  onChange: (venueId: string) => void;
}

/** Which venue; nothing to choose when there is only one. */
export function VenueChooser({ venues, value, onChange }: Props) {
  const t = useT();
  if (venues.length < 2) return null;
  return (
    <Field label={t('work.venue')}>
      <PickerField
        label={t('work.venue')}
        value={value}
        onChange={onChange}
        choices={venues.map((venue) => ({ value: venue.venueId, text: venue.name }))}
      />
    </Field>
  );
}

/** The main venue, else the first. */
export const firstVenue = (venues: readonly Venue[]): string | null =>
  (venues.find((venue) => venue.main) ?? venues[0])?.venueId ?? null;
