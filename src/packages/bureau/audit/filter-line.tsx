import { View } from '@tarojs/components';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { DateField } from '@/components/staff/date-field';
import { useT } from '@/locales/bureau';
import type { AuditRecord } from '@/services/work-types';
import { actionText } from './actions';
import type { Filters } from './filters';
import type { SubjectName } from './use-subject-name';

interface Props {
  records: readonly AuditRecord[];
  filters: Filters;
  onFilters: (filters: Filters) => void;
  /** '' while records of all subjects are shown. */
  subject: string;
  onSubject: (subject: string) => void;
  nameOf: SubjectName;
}

/** What was done, from which day to which, and to what. */
export function FilterLine({ records, filters, onFilters, subject, onSubject, nameOf }: Props) {
  const t = useT();
  const actions = [...new Set(records.map(({ action }) => action))].sort((a, b) =>
    actionText(t, a).localeCompare(actionText(t, b), 'zh-CN'),
  );
  const subjects = [...new Set([...(subject ? [subject] : []), ...records.map((record) => record.subject)])];
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
      <Field label={t('audit.subject')}>
        <PickerField
          label={t('audit.subject')}
          value={subject}
          onChange={onSubject}
          choices={[
            { value: '', text: t('common.all') },
            ...subjects.map((one) => ({ value: one, text: nameOf({ subject: one }) })),
          ]}
        />
      </Field>
    </View>
  );
}
