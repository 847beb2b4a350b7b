import { View } from '@tarojs/components';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { useT } from '@/locales/bureau';
import { modes, regions } from '@/services/lists';
import type { Institution, Organiser } from '@/services/work-types';
import type { GroupProps } from './group-props';
import { YesNo } from './yes-no';

const organisers: readonly Organiser[] = ['hub', 'window', 'prefecture', 'institution'];

/** In which mode, where, and by whom. */
export function UnitFields({
  form,
  change,
  wrong,
  institutions,
}: GroupProps & { institutions: readonly Institution[] }) {
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
