import { fieldsOf } from '@mechanisms/form';
import type { Lists } from '@mechanisms/form-changes';
import { typedOf } from '@mechanisms/form-typed';
import { sessionPlan } from '@programmes/lecture-hall-2018/forms/session-plan';
import { View } from '@tarojs/components';
import { FormView } from '@/components/form';
import type { FormState } from '@/components/form/use-form';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useListWords } from '@/components/session/list-words';
import { useT } from '@/locales/bureau';
import type { Institution } from '@/services/work-types';

export type PlanState = FormState<typeof sessionPlan>;
export const planFields = fieldsOf(sessionPlan);

/** The words of what a plan names: modes, kinds, regions, institutions. */
export function usePlanLists(institutions: readonly Institution[]): Lists {
  const t = useT();
  return {
    ...useListWords(),
    institution: [
      { value: '', text: t('plan.noInstitution') },
      ...institutions.map((one) => ({ value: one.institutionId, text: one.name })),
    ],
  };
}

/** All of a session's plan (R-PLAN 2), with the places of the institution's application. */
export function PlanView({ of: state, institutions }: { of: PlanState; institutions: readonly Institution[] }) {
  const lists = usePlanLists(institutions);
  const { institutionId } = state.values;
  const places = institutions.find((one) => one.institutionId === institutionId)?.places ?? [];
  return <FormView of={state} lists={lists} under={{ venues: <Places of={state} places={places} /> }} />;
}

type Row = Readonly<Record<string, unknown>>;
const isBlank = ({ name, address, capacity }: Row): boolean => name === '' && address === '' && capacity === '';

/** The places named in the institution's application: taken as a venue by a touch. */
function Places({ of: { typed, change }, places }: { of: PlanState; places: Institution['places'] }) {
  const t = useT();
  if (places.length === 0) return null;
  const filled = (Array.isArray(typed.venues) ? (typed.venues as Row[]) : []).filter((one) => !isBlank(one));
  return (
    <View className="plh-stack">
      <View className="plh-soft">{t('venue.fromPlaces')}</View>
      {places.map((place) => (
        <Pressable
          key={place.name}
          className="plh-choice"
          label={t('venue.addPlace', { name: place.name })}
          onPress={() => {
            const main = filled.every((one) => one.main !== true);
            change({ venues: [...filled, typedOf(planFields.venues.fields, { ...place, main })] });
          }}
        >
          <Icon name="add" />
          <View className="plh-grow">{t('institutions.place', { name: place.name, capacity: place.capacity })}</View>
        </Pressable>
      ))}
    </View>
  );
}

/** The day of a plan as it is typed. */
export const dayIn = (typed: PlanState['typed']): string => String(typed.startAt).slice(0, 10);
