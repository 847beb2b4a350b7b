import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { timeOf } from '@/components/format';
import { Icon } from '@/components/icon';
import { useT } from '@/locales/institution';
import type { LivePerson } from '@/services/work-types';
import { arrivals } from '../parts/arrivals';
import { maskedName } from '../parts/mask-name';

interface Props {
  people: readonly LivePerson[];
  venueId: string;
  now: number;
  most: number;
}

/** Who has come, last in first and marked; masked, since a whole hall reads it. */
export function Newcomers({ people, venueId, now, most }: Props) {
  const t = useT();
  const come = arrivals(people, venueId, now).slice(0, most);
  if (come.length === 0) return <View className="code-nobody">{t('code.nobodyYet')}</View>;
  return (
    <View className="code-people" {...a11y(t('code.people'), 'list')}>
      {come.map(({ person, at, isNew }) => (
        <View
          key={person.personId}
          className={`code-person ${isNew ? 'code-person-new' : ''}`}
          {...a11y(undefined, 'listitem')}
        >
          <Icon name={person.state === 'signed' ? 'done' : 'scan'} className={`code-person-${person.state}`} />
          <Text className="plh-grow">{maskedName(person.name)}</Text>
          {isNew ? <Text className="code-new">{t('code.justIn')}</Text> : null}
          <Text className="code-person-state">{t(`live.${person.state}`)}</Text>
          <Text className="plh-figures">{timeOf(at)}</Text>
        </View>
      ))}
    </View>
  );
}
