import { Text, View } from '@tarojs/components';
import { Pressable } from '@/components/pressable';
import { Bar } from '@/components/staff/bar';
import { useT } from '@/locales/institution';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';
import type { MaterialState } from '@/services/work-types';

type Tried = Output<'evaluation.tryScore'>;

/** Where one stands now, the way to the next grade, and what is missing with its worth, dearest first (R-SCORE 9). Never the follow-up. */
export function PointsCard({ tried, missing }: { tried: Tried; missing: MaterialState['missing'] }) {
  const t = useT();
  const next = [...tried.grades].reverse().find(({ reached }) => !reached);
  const dearest = [...missing].sort((a, b) => Number(b.points) - Number(a.points));
  return (
    <View className="plh-card">
      <View className="plh-between inst-middle">
        <View>
          <View className="plh-soft">{t('points.now')}</View>
          <View className="plh-figures">
            <Text className="work-big">{tried.totalShown}</Text>
            <Text className="plh-soft"> / {tried.fullShown}</Text>
          </View>
        </View>
        <Pressable
          role="link"
          className="plh-link"
          onPress={() => go('institution/score', { sessionId: tried.sessionId })}
        >
          {t('points.try')}
        </Pressable>
      </View>
      <Bar
        share={Number(tried.totalShown) / Number(tried.fullShown)}
        label={t('points.of', { points: tried.totalShown, full: tried.fullShown })}
      />
      <View className="plh-soft work-tags">
        {next ? t('points.short', { points: next.short, grade: t(`grade.${next.grade}`) }) : t('points.best')}
      </View>
      {dearest.map(({ what, points, clause }) => (
        <View key={what} className="work-item plh-between">
          <View className="plh-grow">
            <View>{what}</View>
            <View className="plh-faint">{clause}</View>
          </View>
          <View className="plh-figures inst-warn inst-nowrap">{t('material.worth', { points })}</View>
        </View>
      ))}
      <View className="plh-faint">{t('points.note', { points: tried.followupFullShown })}</View>
    </View>
  );
}
