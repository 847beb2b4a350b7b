import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { timeOf } from '@/components/format';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/institution';
import type { LivePerson } from '@/services/work-types';
import { UndoEntry } from './undo-entry';

const tones: Record<LivePerson['state'], Tone> = { missing: 'warn', scanned: 'accent', signed: 'ok' };
const states = ['missing', 'scanned', 'signed'] as const;

interface Props {
  sessionId: string;
  people: readonly LivePerson[];
  onChange: () => Promise<void>;
}

/** Who has signed in and who is missing, by state (R-ATTEND 7). */
export function LiveList({ sessionId, people, onChange }: Props) {
  const t = useT();
  const [state, setState] = useState<LivePerson['state'] | 'all'>('all');
  const count = (of: LivePerson['state']) => people.filter((person) => person.state === of).length;
  const chosen = people.filter((person) => state === 'all' || person.state === state);
  return (
    <View className="plh-card work-form">
      <Choices
        label={t('live.filter')}
        value={state}
        onChange={setState}
        choices={[
          { value: 'all', text: `${t('common.all')} ${people.length}` },
          ...states.map((value) => ({ value, text: `${t(`live.${value}`)} ${count(value)}` })),
        ]}
      />
      {chosen.length === 0 ? <View className="plh-soft">{t('live.nobody')}</View> : null}
      {chosen.map((person) => (
        <View key={person.personId} className="work-item">
          <View className="plh-between">
            <View className="plh-grow">
              <View>{person.name}</View>
              <View className="plh-faint plh-figures">
                {person.enterprise} · {person.phoneMasked}
              </View>
            </View>
            <View className="work-right">
              <Tag tone={tones[person.state]}>{t(`live.${person.state}`)}</Tag>
              <View className="plh-faint plh-figures">{person.at ? timeOf(person.at) : ''}</View>
            </View>
          </View>
          {person.late ? <View className="plh-faint">{t('live.late')}</View> : null}
          {person.staffEntry ? (
            <View className="plh-faint">{t('live.byStaff', { reason: person.staffEntry.reason })}</View>
          ) : null}
          {person.staffEntry ? (
            <UndoEntry sessionId={sessionId} name={person.name} entry={person.staffEntry} onDone={onChange} />
          ) : null}
        </View>
      ))}
    </View>
  );
}
