import { View } from '@tarojs/components';
import { Section } from '@/components/section';
import { useServerNow } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import type { LivePerson } from '@/services/work-types';
import { UndoEntry } from '../parts/undo-entry';
import { PersonRow } from './person-row';

interface Props {
  sessionId: string;
  people: readonly LivePerson[];
  onChange: () => Promise<void>;
}

/** Whom one has signed in oneself and may still take back, the last first. */
export function OwnEntries({ sessionId, people, onChange }: Props) {
  const t = useT();
  const now = useServerNow(5000);
  const own = people
    .flatMap((person) => (person.staffEntry ? [{ person, entry: person.staffEntry }] : []))
    .filter(({ entry }) => entry.own && entry.undoableUntil > now)
    .sort((a, b) => b.entry.at - a.entry.at);
  if (own.length === 0) return null;
  return (
    <Section title={t('staff.own', { count: own.length })}>
      <View className="plh-card">
        {own.map(({ person, entry }) => (
          <PersonRow key={entry.entryId} person={person}>
            <UndoEntry sessionId={sessionId} name={person.name} entry={entry} onDone={onChange} />
          </PersonRow>
        ))}
      </View>
    </Section>
  );
}
