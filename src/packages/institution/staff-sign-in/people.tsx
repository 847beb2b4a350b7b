import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/async-view';
import { Pressable } from '@/components/pressable';
import { TextInput } from '@/components/text-input';
import { useT } from '@/locales/institution';
import type { LivePerson } from '@/services/work-types';
import { UndoEntry } from '../parts/undo-entry';
import { found } from './found';
import { PersonRow } from '../parts/person-row';

/** How many names one sees without searching. */
const SHOWN = 20;
const states = ['missing', 'scanned', 'staff', 'signed'] as const;

interface Props {
  sessionId: string;
  people: readonly LivePerson[];
  chosen: string | null;
  onChoose: (person: LivePerson) => void;
  onChange: () => Promise<void>;
}

/** The venue's people: found by a few characters, by state; a touch on somebody who has not signed chooses them. */
export function People({ sessionId, people, chosen, onChoose, onChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<LivePerson['state']>('missing');
  // Who searches means everybody; who only looks, one state at a time.
  const rows = found(typed.trim() ? people : people.filter((person) => person.state === state), typed);
  return (
    <View className="plh-card work-form">
      <TextInput
        id="staff-find"
        label={t('staff.search')}
        placeholder={t('staff.search')}
        value={typed}
        onChange={setTyped}
      />
      {typed.trim() ? null : (
        <Choices
          label={t('live.filter')}
          value={state}
          onChange={setState}
          choices={states.map((value) => ({
            value,
            text: t(`live.${value}`),
            note: String(people.filter((person) => person.state === value).length),
          }))}
        />
      )}
      {rows.length === 0 ? <Empty icon="search" text={t(typed.trim() ? 'staff.nobodyFound' : 'live.nobody')} /> : null}
      {rows.slice(0, SHOWN).map((person) => (
        <PersonRow key={person.personId} person={person}>
          {person.staffEntry && person.state !== 'missing' && person.state !== 'scanned' ? (
            <UndoEntry sessionId={sessionId} name={person.name} entry={person.staffEntry} onDone={onChange} />
          ) : person.state === 'signed' ? null : (
            <Pressable
              role="radio"
              checked={person.personId === chosen}
              className={`inst-pick ${person.personId === chosen ? 'inst-pick-on' : ''}`}
              label={t('staff.signInLabel', { name: person.name })}
              onPress={() => onChoose(person)}
            >
              <Text>{t('staff.signIn')}</Text>
            </Pressable>
          )}
        </PersonRow>
      ))}
      {rows.length > SHOWN ? (
        <View className="plh-faint">{t('staff.more', { count: rows.length - SHOWN })}</View>
      ) : null}
    </View>
  );
}
