import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { timeOf } from '@/components/format';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/institution';
import type { LivePerson } from '@/services/work-types';

const tones: Record<LivePerson['state'], Tone> = { missing: 'warn', scanned: 'accent', signed: 'ok' };

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
          <View className="plh-faint">{t('live.byStaff', { reason: person.staffEntry.reason })}</View>
        ) : null}
      </View>
      {children}
    </View>
  );
}
