import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/match';
import type { Fit, Match } from '../parts/types';

const groups: readonly { fit: Fit; count: keyof Match['counts'] }[] = [
  { fit: 'fits', count: 'fits' },
  { fit: 'may-fit', count: 'mayFit' },
  { fit: 'does-not-fit', count: 'doesNotFit' },
];

/** The three results with how many there are of each. */
export function Groups({
  counts,
  value,
  onChange,
}: {
  /** null: being counted. */
  counts: Match['counts'] | null;
  value: Fit;
  onChange: (fit: Fit) => void;
}) {
  const t = useT();
  return (
    <View className="match-groups" {...a11y(t('match.groups'), 'tablist')}>
      {groups.map(({ fit, count }) => (
        <Pressable
          key={fit}
          id={`group-${fit}`}
          role="tab"
          checked={fit === value}
          className={`match-group match-group-${fit} ${fit === value ? 'match-group-on' : ''}`}
          onPress={() => onChange(fit)}
        >
          <Text className="plh-figures match-group-count">{counts?.[count] ?? '…'}</Text>
          <View className="match-group-name">{t(`match.${fit}`)}</View>
        </Pressable>
      ))}
    </View>
  );
}
