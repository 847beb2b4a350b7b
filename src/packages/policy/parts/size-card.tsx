import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/match';
import type { Trace } from '@/services/types';
import type { SizeClass } from './types';

/** The size class with its arithmetic, the clause, how the words are read, and where the figures come from (R-POLICY 4). */
export function SizeCard({ size }: { size: SizeClass }) {
  const t = useT();
  const { value, trace, source } = size;
  const steps = trace.parts ?? [];
  return (
    <View className="plh-card match-size" id="size-class" {...a11y(t('size.title'), 'status')}>
      <View className="plh-between match-size-head">
        <Text className="plh-soft">{t('size.title')}</Text>
        {value === null ? (
          <Tag tone="warn">{t('size.open')}</Tag>
        ) : (
          <Text className="match-size-value">{t(`match.size.${value}`)}</Text>
        )}
      </View>
      {steps.length > 0 ? (
        steps.map((step) => <Step key={step.label} step={step} />)
      ) : (
        <View className="plh-soft plh-figures">{trace.arithmetic}</View>
      )}
      <View className="plh-faint match-size-ground">
        {t('size.clause', { title: t('size.standard'), clause: trace.clause })}
        {trace.reading ? `：${trace.reading}` : ''}
      </View>
      <View className="plh-faint">{source}</View>
    </View>
  );
}

function Step({ step }: { step: Trace }) {
  const { reached } = step.inputs;
  return (
    <View className={`match-step ${reached === true ? 'match-step-on' : ''}`}>
      <Icon name={reached === true ? 'check' : reached === false ? 'close' : 'info'} className="match-step-icon" />
      <View className="plh-grow">
        <View className="plh-between">
          <View className="plh-grow">{step.label}</View>
          <View className="match-step-shown">{step.shown}</View>
        </View>
        <View className="plh-faint plh-figures">{step.arithmetic}</View>
      </View>
    </View>
  );
}
