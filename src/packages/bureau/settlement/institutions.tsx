import { View } from '@tarojs/components';
import { money } from '@/components/format';
import { Section } from '@/components/section';
import { TraceView } from '@/components/trace-view';
import { GradeTag } from '@/components/staff/grade-tag';
import { useT } from '@/locales/bureau';
import type { Settlement } from '@/services/work-types';

/** Each institution with its year's mean, grade and rate (R-MONEY 1). */
export function Institutions({ institutions }: { institutions: Settlement['institutions'] }) {
  const t = useT();
  return (
    <Section title={t('settle.institutions', { count: institutions.length })}>
      {institutions.map((one) => (
        <View key={one.institutionId} className="plh-card">
          <View className="plh-between">
            <View className="plh-title plh-grow">{one.name}</View>
            <GradeTag grade={one.grade} />
          </View>
          <View className="plh-soft plh-figures">
            {t('settle.institutionText', { sessions: one.sessions, mean: one.meanShown, rate: money(one.rateFen) })}
          </View>
          <TraceView trace={one.trace} depth={1} />
        </View>
      ))}
    </Section>
  );
}
