import { View } from '@tarojs/components';
import { Field, TextField } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { useT } from '@/locales/bureau';
import { contentKinds } from '@/services/lists';
import type { GroupProps } from './group-props';
import { YesNo } from './yes-no';

/** What is taught. */
export function ContentFields({ form, change, wrong }: GroupProps) {
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
