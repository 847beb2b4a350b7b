import { View } from '@tarojs/components';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/match';
import { isFact, questionOf, type MissingFact } from '../parts/types';
import { YesNo } from '../parts/yes-no';

interface Props {
  missing: readonly MissingFact[];
  /** How many at a time. */
  shown: number;
  busy: boolean;
  onAnswer: (question: string, answer: boolean) => void;
  /** For what takes more than a yes or no. */
  onAsk: (field: string) => void;
}

/** What would decide most, answered on the spot. */
export function NextQuestion({ missing, shown, busy, onAnswer, onAsk }: Props) {
  const t = useT();
  if (missing.length === 0) return null;
  return (
    <View className="plh-card match-next">
      <View className="plh-title">{t('match.next')}</View>
      {missing.slice(0, shown).map(({ field, label, items }) => {
        const id = questionOf(field);
        return (
          <View key={field} className="match-question">
            <View className="plh-between">
              <View className="plh-grow">{isFact(field) ? t(`fact.${field}`) : label}</View>
              <View className="plh-faint plh-figures match-decides">{t('match.nextHint', { count: items })}</View>
            </View>
            {id === null ? (
              <Pressable role="button" className="plh-link" disabled={busy} onPress={() => onAsk(field)}>
                {t('match.answer')}
              </Pressable>
            ) : (
              <YesNo label={label} value={null} onChange={(answer) => onAnswer(id, answer)} />
            )}
          </View>
        );
      })}
    </View>
  );
}
