import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { timeOf } from '@/components/format';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/institution';
import type { LivePerson } from '@/services/work-types';

type EntryState = NonNullable<LivePerson['staffEntry']>['state'];

const tones: Record<LivePerson['state'], Tone> = { missing: 'warn', scanned: 'accent', staff: 'plain', signed: 'ok' };
const entryTones: Record<EntryState, Tone> = {
  open: 'warn',
  confirmed: 'ok',
  refused: 'bad',
  contradicted: 'bad',
  undone: 'plain',
  replaced: 'plain',
};

/** One person of the venue's list, for staff: the whole name, the phone masked. */
export function PersonRow({ person, children }: { person: LivePerson; children?: ReactNode }) {
  const t = useT();
  return (
    <View className="work-item plh-between inst-person">
      <View className="plh-grow">
        <View className="plh-row">
          <View>{person.name}</View>
          <Tag tone={tones[person.state]}>
            {`${t(`live.${person.state}`)}${person.at ? ` ${timeOf(person.at)}` : ''}`}
          </Tag>
        </View>
        <View className="plh-faint plh-figures">
          {person.enterprise} · {person.phoneMasked}
          {person.late ? ` · ${t('live.late')}` : ''}
        </View>
        {person.staffEntry ? (
          <View className="plh-faint">
            <Tag tone={entryTones[person.staffEntry.state]}>{t(`entry.${person.staffEntry.state}`)}</Tag>{' '}
            {t('live.byStaff', { who: person.staffEntry.by, reason: person.staffEntry.reason })}
          </View>
        ) : null}
      </View>
      {children}
    </View>
  );
}
