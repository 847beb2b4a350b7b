import { View } from '@tarojs/components';
import { Section } from '@/components/section';
import { TextField, Field } from '@/components/field';
import { useT } from '@/locales/bureau';
import { areaName } from '@/services/area-name';
import type { Institution, Organiser } from '@/services/work-types';
import type { PlanForm, PlanProblem } from './plan-form';
import { VenueFields } from './venue-fields';
import { DateField } from '@/components/date-field';
import { PickerField } from '@/components/picker-field';
import { contentKinds, audienceKinds, modes, regions } from '@/services/lists';
import { YesNo } from './yes-no';
import { CheckList } from '@/components/form/check-list';

/** What a group of a plan's fields gets. */
interface GroupProps {
  form: PlanForm;
  change: (change: Partial<PlanForm>) => void;
  /** What is wrong with a field, in words. */
  wrong: (problem: PlanProblem) => string | undefined;
}

const organisers: readonly Organiser[] = ['hub', 'window', 'prefecture', 'institution'];

/** In which mode, where, and by whom. */
function UnitFields({ form, change, wrong, institutions }: GroupProps & { institutions: readonly Institution[] }) {
  const t = useT();
  return (
    <View className="plh-card work-form">
      <Field label={t('plan.mode')}>
        <PickerField
          label={t('plan.mode')}
          value={form.mode}
          onChange={(mode) => change({ mode })}
          choices={modes.map((mode) => ({ value: mode, text: t(`mode.${mode}`) }))}
        />
      </Field>
      <View className="work-pair">
        <Field label={t('plan.region')}>
          <PickerField
            label={t('plan.region')}
            value={form.regionId}
            onChange={(regionId) => change({ regionId })}
            choices={regions.map((region) => ({ value: region, text: areaName(t, region) }))}
          />
        </Field>
        <Field label={t('plan.organiser')}>
          <PickerField
            label={t('plan.organiser')}
            value={form.organiser}
            onChange={(organiser) => change({ organiser })}
            choices={organisers.map((value) => ({ value, text: t(`organiser.${value}`) }))}
          />
        </Field>
      </View>
      <Field label={t('plan.institution')} error={wrong('institutionId')}>
        <PickerField
          label={t('plan.institution')}
          value={form.institutionId}
          onChange={(institutionId) => change({ institutionId })}
          choices={[
            { value: '', text: t('plan.noInstitution') },
            ...institutions.map((one) => ({ value: one.institutionId, text: one.name })),
          ]}
        />
      </Field>
      <View className="work-pair">
        <YesNo
          label={t('plan.walkIns')}
          value={form.walkInsAllowed}
          onChange={(walkInsAllowed) => change({ walkInsAllowed })}
        />
        <YesNo label={t('plan.online')} value={form.online} onChange={(online) => change({ online })} />
      </View>
    </View>
  );
}

/** Who teaches, and for whom. */
function PeopleFields({ form, change, wrong }: GroupProps) {
  const t = useT();
  return (
    <View className="plh-card work-form">
      <TextField
        id="plan-lecturer"
        label={t('plan.lecturer')}
        required
        maxLength={40}
        value={form.lecturerName}
        onChange={(lecturerName) => change({ lecturerName })}
        error={wrong('lecturerName')}
      />
      <View className="work-pair">
        <TextField
          label={t('plan.lecturerUnit')}
          maxLength={80}
          value={form.lecturerUnit}
          onChange={(lecturerUnit) => change({ lecturerUnit })}
        />
        <TextField
          label={t('plan.lecturerTitle')}
          maxLength={60}
          value={form.lecturerTitle}
          onChange={(lecturerTitle) => change({ lecturerTitle })}
        />
      </View>
      <Field label={t('plan.audience')} error={wrong('audience')}>
        <CheckList
          label={t('plan.audience')}
          values={form.audience}
          onChange={(audience) => change({ audience })}
          choices={audienceKinds.map((kind) => ({ value: kind, text: t(`audience.${kind}`) }))}
        />
      </Field>
    </View>
  );
}

/** What is taught. */
function ContentFields({ form, change, wrong }: GroupProps) {
  const t = useT();
  return (
    <View className="plh-card work-form">
      <TextField
        id="plan-title"
        label={t('plan.title')}
        required
        maxLength={120}
        value={form.title}
        onChange={(title) => change({ title })}
        error={wrong('title')}
      />
      <Field label={t('plan.content')}>
        <PickerField
          label={t('plan.content')}
          value={form.contentKind}
          onChange={(contentKind) => change({ contentKind })}
          choices={contentKinds.map((kind) => ({ value: kind, text: t(`content.${kind}`) }))}
        />
      </Field>
      <TextField
        label={t('plan.summary')}
        multiline
        maxLength={2000}
        value={form.summary}
        onChange={(summary) => change({ summary })}
      />
      <YesNo label={t('plan.premium')} value={form.premium} onChange={(premium) => change({ premium })} />
    </View>
  );
}

/** When it takes place, and how many class hours of 45 minutes it counts. */
function TimeFields({ form, change, wrong }: GroupProps) {
  const t = useT();
  return (
    <View className="plh-card work-form">
      <DateField
        id="plan-day"
        label={t('plan.day')}
        required
        value={form.day}
        onChange={(day) => change({ day })}
        error={wrong('day')}
      />
      <View className="work-pair">
        <DateField label={t('plan.from')} mode="time" value={form.from} onChange={(from) => change({ from })} />
        <DateField
          label={t('plan.until')}
          mode="time"
          value={form.until}
          onChange={(until) => change({ until })}
          error={wrong('span')}
        />
      </View>
      <TextField
        label={t('plan.hours')}
        hint={t('plan.hoursHint')}
        value={form.classHours}
        onChange={(classHours) => change({ classHours })}
        error={wrong('classHours')}
      />
    </View>
  );
}

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
