import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { shownInstant } from '@/components/format';
import { Icon } from '@/components/icon';
import { DueTag } from '@/components/staff/due-tag';
import { useT } from '@/locales/institution';
import type { MaterialState } from '@/services/work-types';
import { arrivedAt, stages } from './arrived';

/** The way of the materials: institution, window platform, hub, evaluator, each hand-over with its moment (R-MATERIAL). */
export function PathSteps({ state }: { state: MaterialState }) {
  const t = useT();
  const here = stages.indexOf(state.stage);
  const arrived = arrivedAt(state);
  return (
    <View className="inst-steps" {...a11y(t('path.title'), 'list')}>
      {stages.map((stage, index) => {
        const past = index < here;
        const came = arrived[index];
        return (
          <View
            key={stage}
            className={`inst-step ${past ? 'inst-step-done' : index === here ? 'inst-step-here' : ''}`}
            {...a11y(undefined, 'listitem')}
          >
            <View className="inst-step-mark">
              {past ? <Icon name="check" /> : <Text className="plh-figures">{index + 1}</Text>}
            </View>
            <View className="plh-grow">
              <View className="inst-step-name">{t(`path.${stage}`)}</View>
              {came ? <View className="plh-faint plh-figures">{shownInstant(came.at).slice(0, 16)}</View> : null}
              {past && index > 0 && !came ? <View className="plh-faint">{t('path.skipped')}</View> : null}
              {index === here ? <View className="plh-soft">{t(`path.now.${stage}`)}</View> : null}
              {index === here && stage === 'collecting' ? (
                <DueTag day={state.reopenedUntilDay ?? state.dueDay} />
              ) : null}
            </View>
          </View>
        );
      })}
    </View>
  );
}
