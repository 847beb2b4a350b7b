import { View } from '@tarojs/components';
import { Field, TextField } from '@/components/field';
import { CheckList } from '@/components/staff/check-list';
import { useT } from '@/locales/bureau';
import { audienceKinds } from '@/services/lists';
import type { GroupProps } from './group-props';

/** Who teaches, and for whom. */
export function PeopleFields({ form, change, wrong }: GroupProps) {
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
