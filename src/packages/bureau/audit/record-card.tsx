import { useState } from 'react';
import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/bureau';
import type { AuditRecord } from '@/services/work-types';
import { actionText } from './actions';
import { RecordView } from './record-view';
import type { SubjectName } from './use-subject-name';

interface Props {
  record: AuditRecord;
  nameOf: SubjectName;
  /** On a desk: shows it beside the list. */
  onOpen: () => void;
  onSubject: (subject: string) => void;
}

/** One record as a card; on a phone it opens in its place. */
export function RecordCard({ record, nameOf, onOpen, onSubject }: Props) {
  const t = useT();
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  return (
    <>
      <LinkCard title={actionText(t, record.action)} onPress={desk ? onOpen : () => setOpen(!open)}>
        <View className="plh-soft">{nameOf(record)}</View>
        <View className="plh-faint plh-figures">
          {shownInstant(record.at)} · {record.actorLabel}
        </View>
      </LinkCard>
      {open && !desk ? <RecordView record={record} nameOf={nameOf} onSubject={onSubject} /> : null}
    </>
  );
}
