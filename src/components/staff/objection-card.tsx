import { View } from '@tarojs/components';
import { useT } from '@/locales/work';
import type { Sheet } from '@/services/work-types';
import { shownInstant } from '../format';
import { Fact } from '../section';

/** An objection and its answer, if there is one (R-SCORE 8). */
export function ObjectionCard({ objection }: { objection: NonNullable<Sheet['objection']> }) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className="plh-title">{t('objection.title')}</View>
      <Fact name={t('objection.reason')}>{objection.reason}</Fact>
      <Fact name={t('objection.at')}>{shownInstant(objection.at)}</Fact>
      <Fact name={t('objection.answer')}>
        {objection.answer && objection.answeredAt
          ? `${objection.answer}（${shownInstant(objection.answeredAt)}）`
          : t('objection.open')}
      </Fact>
    </View>
  );
}
