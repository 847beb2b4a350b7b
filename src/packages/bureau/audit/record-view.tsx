import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { Fact } from '@/components/section';
import { useT } from '@/locales/bureau';
import type { AuditRecord } from '@/services/work-types';
import { fieldText, valueText } from './details';
import type { SubjectName } from './use-subject-name';

interface Props {
  record: AuditRecord;
  nameOf: SubjectName;
  onSubject: (subject: string) => void;
}

/** One record in full: who did what to what, with what, and its place in the chain. */
export function RecordView({ record, nameOf, onSubject }: Props) {
  const t = useT();
  return (
    <>
      <View className="plh-card">
        <Fact name={t('audit.at')}>{shownInstant(record.at)}</Fact>
        <Fact name={t('audit.actor')}>{record.actorLabel}</Fact>
        <Fact name={t('audit.subject')}>{nameOf(record)}</Fact>
        {Object.entries(record.details).map(([name, value]) => (
          <Fact key={name} name={fieldText(t, name)}>
            {valueText(t, name, value)}
          </Fact>
        ))}
      </View>
      <View className="plh-card">
        <Pressable
          className="plh-link"
          label={`${t('audit.follow')} ${record.subject}`}
          onPress={() => onSubject(record.subject)}
        >
          {t('audit.follow')}
        </Pressable>
        <View className="work-mono plh-faint">
          {record.subject} #{record.seq}
        </View>
        <View className="work-mono plh-faint">
          {t('audit.actorId')} {record.actor}
        </View>
        <View className="work-mono plh-faint">
          {t('audit.hash')} {record.hash}
        </View>
      </View>
    </>
  );
}
