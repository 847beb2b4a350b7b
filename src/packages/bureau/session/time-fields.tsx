import { View } from '@tarojs/components';
import { TextField } from '@/components/field';
import { DateField } from '@/components/staff/date-field';
import { useT } from '@/locales/bureau';
import type { GroupProps } from './group-props';

/** When it takes place, and how many class hours of 45 minutes it counts. */
export function TimeFields({ form, change, wrong }: GroupProps) {
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
