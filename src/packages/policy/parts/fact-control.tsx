import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { useT } from '@/locales/match';
import { DayInput } from './day-input';
import type { EnterpriseForm, FormProblems } from './form';
import { areas, figuresFor, founders, industries, isArea, markers } from './lists';
import { ManyChoices } from './many-choices';
import type { Fact } from './types';
import { YesNo } from './yes-no';

interface Props {
  fact: Fact;
  form: EnterpriseForm;
  change: (part: Partial<EnterpriseForm>) => void;
  problems: FormProblems;
  /** Everything to be chosen from lies open: over a sheet no wheel can come up. */
  spread?: boolean;
}

/** One fact of the enterprise with its label and unit: the same in the profile and where a single one is asked for. */
export function FactControl({ fact, form, change, problems, spread = false }: Props) {
  const t = useT();
  const label = t(`fact.${fact}`);
  const problem = problems[fact];
  const error = problem && t(problem);
  const Choose = spread ? Choices : PickerField;
  switch (fact) {
    case 'areaCode':
      return (
        <Field label={label}>
          <Choose
            label={label}
            choices={areas.map((value) => ({ value, text: t(`area.${value}`) }))}
            value={form.areaCode !== null && isArea(form.areaCode) ? form.areaCode : null}
            onChange={(areaCode) => change({ areaCode })}
          />
        </Field>
      );
    case 'industry':
      return (
        <Field label={label} hint={t('fact.industryHint')}>
          <Choose
            label={label}
            choices={industries.map((value) => ({ value, text: t(`industry.${value}`) }))}
            value={form.industry}
            onChange={(industry) => change({ industry })}
          />
        </Field>
      );
    case 'staff':
    case 'revenueFen':
    case 'assetsFen':
      return (
        <TextField
          id={`fact-${fact}`}
          label={label}
          // A figure in 万元 may have decimals, which WeChat's keyboard of figures lacks.
          type={fact === 'staff' ? 'number' : 'text'}
          maxLength={16}
          value={form[fact]}
          error={error}
          hint={figuresFor(form.industry)[fact] ? undefined : t(`fact.${hints[fact]}`)}
          onChange={(value) => change({ [fact]: value })}
        />
      );
    case 'taxableIncomeFen':
      return (
        <TextField
          id={`fact-${fact}`}
          label={label}
          maxLength={16}
          value={form.taxableIncomeFen}
          error={error}
          hint={t('fact.taxHint')}
          onChange={(taxableIncomeFen) => change({ taxableIncomeFen })}
        />
      );
    case 'foundedDay':
      return (
        <Field label={label} error={error}>
          <DayInput label={label} value={form.foundedDay} onChange={(foundedDay) => change({ foundedDay })} />
        </Field>
      );
    case 'farming':
      return (
        <Field label={label}>
          <YesNo label={label} value={form.farming} onChange={(farming) => change({ farming })} />
        </Field>
      );
    case 'markers':
      return (
        <Field label={label} hint={t('fact.markersHint')}>
          <ManyChoices
            label={label}
            choices={markers.map((value) => ({ value, text: t(`marker.${value}`) }))}
            value={form.markers}
            onChange={(chosen) => change({ markers: chosen })}
          />
        </Field>
      );
    case 'founders':
      return (
        <Field label={label} hint={t('fact.markersHint')}>
          <ManyChoices
            label={label}
            choices={founders.map((value) => ({ value, text: t(`founder.${value}`) }))}
            value={form.founders}
            onChange={(chosen) => change({ founders: chosen })}
          />
        </Field>
      );
  }
}

const hints = { staff: 'staffHint', revenueFen: 'revenueHint', assetsFen: 'assetsHint' } as const;
