import { Text, View } from '@tarojs/components';
import { Notice } from '@/components/notice';
import { useT } from '@/locales/policy-reading';
import type { Comparison } from './types';

/** How much changed, and what the marks mean. */
export function Summary({ comparison: { articles, particulars, items } }: { comparison: Comparison }) {
  const t = useT();
  const number = (change: Comparison['articles'][number]['change']): number =>
    articles.filter((article) => article.change === change).length;
  const counts = { changed: number('changed'), added: number('added'), removed: number('removed') };
  const nothing = counts.changed + counts.added + counts.removed + particulars.length + items.length === 0;
  if (nothing) return <Notice tone="ok">{t('compare.nothing')}</Notice>;
  return (
    <View className="plh-row">
      <View className="plh-soft">{t('compare.counts', counts)}</View>
      <View className="plh-row plh-soft">
        <Text className="compare-removed">{t('compare.removed')}</Text>
        <Text className="compare-added">{t('compare.added')}</Text>
      </View>
    </View>
  );
}
