import { View } from '@tarojs/components';
import { Field, TextField } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { DateField } from '@/components/staff/date-field';
import { useT } from '@/locales/bureau';
import type { AuditRecord } from '@/services/work-types';
import { actionText } from './actions';
import type { Filters } from './filters';

interface Props {
  records: readonly AuditRecord[];
  filters: Filters;
  onFilters: (filters: Filters) => void;
  subject: string;
  onSubject: (subject: string) => void;
}

/** What was done, from which day to which, and to what. */
export function FilterLine({ records, filters, onFilters, subject, onSubject }: Props) {
  const t = useT();
  const actions = [...new Set(records.map(({ action }) => action))].sort((a, b) =>
    actionText(t, a).localeCompare(actionText(t, b), 'zh-CN'),
  );
  return (
    <View className="plh-card work-pair bureau-filters">
      <Field label={t('audit.action')}>
        <PickerField
          label={t('audit.action')}
          value={filters.action ?? ''}
          onChange={(value) => onFilters({ ...filters, action: value || null })}
          choices={[
            { value: '', text: t('common.all') },
            ...actions.map((action) => ({ value: action, text: actionText(t, action) })),
          ]}
        />
      </Field>
      <DateField label={t('audit.from')} value={filters.from} onChange={(from) => onFilters({ ...filters, from })} />
      <DateField
        label={t('audit.until')}
        value={filters.until}
        onChange={(until) => onFilters({ ...filters, until })}
      />
      <TextField label={t('audit.subject')} placeholder={t('audit.subjectHint')} value={subject} onChange={onSubject} />
    </View>
  );
}
