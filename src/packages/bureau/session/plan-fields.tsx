import { View } from '@tarojs/components';
import { Section } from '@/components/section';
import { TextField } from '@/components/field';
import { useT } from '@/locales/bureau';
import type { Institution } from '@/services/work-types';
import { ContentFields } from './content-fields';
import { PeopleFields } from './people-fields';
import type { PlanForm, PlanProblem } from './plan-form';
import { TimeFields } from './time-fields';
import { UnitFields } from './unit-fields';
import { VenueFields } from './venue-fields';

interface Props {
  form: PlanForm;
  change: (change: Partial<PlanForm>) => void;
  institutions: readonly Institution[];
  problems: readonly PlanProblem[];
  /** It was tried to send the form: what is empty is wrong now. */
  tried: boolean;
}

/** All of a session's plan (R-PLAN 2). */
export function PlanFields({ form, change, institutions, problems, tried }: Props) {
  const t = useT();
  const wrong = (name: PlanProblem): string | undefined =>
    problems.includes(name) ? t(`planProblem.${name}`) : undefined;
  const group = { form, change, wrong };
  return (
    <>
      <Section title={t('plan.groupContent')}>
        <ContentFields {...group} />
      </Section>
      <Section title={t('plan.groupTime')}>
        <TimeFields {...group} />
      </Section>
      <Section title={t('plan.groupUnits')}>
        <UnitFields {...group} institutions={institutions} />
      </Section>
      <Section title={t('plan.groupPeople')}>
        <PeopleFields {...group} />
      </Section>
      <Section title={t('venue.title')}>
        <View className="plh-card work-form">
          <VenueFields
            venues={form.venues}
            places={institutions.find((one) => one.institutionId === form.institutionId)?.places ?? []}
            onChange={(venues) => change({ venues })}
            problems={problems}
            tried={tried}
          />
          <TextField
            label={t('plan.consent')}
            hint={t('plan.consentHint')}
            maxLength={300}
            multiline
            value={form.placeConsentReason}
            onChange={(placeConsentReason) => change({ placeConsentReason })}
          />
        </View>
      </Section>
    </>
  );
}
