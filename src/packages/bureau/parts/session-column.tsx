import { View } from '@tarojs/components';
import type { Column } from '@/components/desk/data-table';
import type { useT } from '@/locales/bureau';

/** A session's title over who teaches it: the first column of the bureau's tables. */
export const sessionColumn = <R extends { title: string; institutionName: string }>(
  t: ReturnType<typeof useT>,
): Column<R> => ({
  key: 'title',
  title: t('plan.title'),
  sortBy: ({ title }) => title,
  cell: ({ title, institutionName }) => (
    <>
      <View className="bureau-strong">{title}</View>
      <View className="bureau-cell-sub">{institutionName}</View>
    </>
  ),
});
