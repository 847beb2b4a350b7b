import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { CheckList } from '@/components/staff/check-list';
import { DateField } from '@/components/staff/date-field';
import { useT } from '@/locales/bureau';
import { audienceKinds, contentKinds, modes, regions } from '@/services/lists';
import type { Institution, Organiser } from '@/services/work-types';
import type { PlanForm, PlanProblem } from './plan-form';
import { VenueFields } from './venue-fields';

interface Props {
  form: PlanForm;
  change: (change: Partial<PlanForm>) => void;
  institutions: readonly Institution[];
  problems: readonly PlanProblem[];
}

const organisers: readonly Organiser[] = ['hub', 'window', 'prefecture', 'institution'];

/** All of a session's plan (R-PLAN 2). */
export function PlanFields({ form, change, institutions, problems }: Props) {
  const t = useT();
  const wrong = (name: PlanProblem): string | undefined =>
    problems.includes(name) ? t(`planProblem.${name}`) : undefined;
  const yesNo = [
    { value: true, text: t('plan.yes') },
    { value: false, text: t('plan.no') },
  ];
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
      <TextField
        label={t('plan.summary')}
        multiline
        maxLength={2000}
        value={form.summary}
        onChange={(summary) => change({ summary })}
      />
      <Field label={t('plan.mode')}>
        <PickerField
          label={t('plan.mode')}
          value={form.mode}
          onChange={(mode) => change({ mode })}
          choices={modes.map((mode) => ({ value: mode, text: t(`mode.${mode}`) }))}
        />
      </Field>
      <Field label={t('plan.content')}>
        <PickerField
          label={t('plan.content')}
          value={form.contentKind}
          onChange={(contentKind) => change({ contentKind })}
          choices={contentKinds.map((kind) => ({ value: kind, text: t(`content.${kind}`) }))}
        />
      </Field>
      <Field label={t('plan.region')}>
        <PickerField
          label={t('plan.region')}
          value={form.regionId}
          onChange={(regionId) => change({ regionId })}
          choices={regions.map((region) => ({ value: region, text: t(`region.${region}`) }))}
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
        <DateField
          id="plan-day"
          label={t('plan.day')}
          required
          value={form.day}
          onChange={(day) => change({ day })}
          error={wrong('day')}
        />
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
      <View className="work-pair">
        <TextField
          id="plan-lecturer"
          label={t('plan.lecturer')}
          required
          maxLength={40}
          value={form.lecturerName}
          onChange={(lecturerName) => change({ lecturerName })}
          error={wrong('lecturerName')}
        />
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
      <View className="work-pair">
        <Field label={t('plan.premium')}>
          <Choices
            label={t('plan.premium')}
            value={form.premium}
            onChange={(premium) => change({ premium })}
            choices={yesNo}
          />
        </Field>
        <Field label={t('plan.walkIns')}>
          <Choices
            label={t('plan.walkIns')}
            value={form.walkInsAllowed}
            onChange={(walkInsAllowed) => change({ walkInsAllowed })}
            choices={yesNo}
          />
        </Field>
        <Field label={t('plan.online')}>
          <Choices
            label={t('plan.online')}
            value={form.online}
            onChange={(online) => change({ online })}
            choices={yesNo}
          />
        </Field>
      </View>
      <VenueFields
        venues={form.venues}
        places={institutions.find((one) => one.institutionId === form.institutionId)?.places ?? []}
        onChange={(venues) => change({ venues })}
        problems={problems}
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
  );
}
