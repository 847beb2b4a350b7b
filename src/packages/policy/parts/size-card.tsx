import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/match';
import type { SizeClass } from './types';

/** The size class with its arithmetic, the clause, how the words are read, and where the figures come from (R-POLICY 4). */
export function SizeCard({ size }: { size: SizeClass }) {
  const t = useT();
  const { value, trace, source } = size;
  const [figures = '', rest = ''] = trace.arithmetic.split('；');
  const lines = [figures, ...trace.arithmetic.slice(figures.length + 1).split('；')].filter((line) => line !== '');
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
      {lines.map((line, index) => (
        <View
          key={index}
          className={`plh-figures ${rest !== '' && index === lines.length - 1 ? 'match-size-result' : 'plh-soft'}`}
        >
          {line}
        </View>
      ))}
      <View className="plh-faint match-size-ground">
        {t('size.clause', { title: t('size.standard'), clause: trace.clause })}
        {trace.reading ? `：${trace.reading}` : ''}
      </View>
      <View className="plh-faint">{source}</View>
    </View>
  );
}
