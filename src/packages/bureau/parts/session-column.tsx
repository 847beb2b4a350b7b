import { View } from '@tarojs/components';
import type { Column } from '@/components/desk/listing';
import type { useT } from '@/locales/bureau';

/** A session's title over who teaches it: the first column of the bureau's tables. */
export const sessionColumn = <R extends { title: string; institutionName: string }>(
  t: ReturnType<typeof useT>,
): Column<R> => ({
  key: 'title',
  title: t('plan.title'),
  value: ({ title }) => title,
  findBy: ({ institutionName }) => institutionName,
  cell: ({ title, institutionName }) => (
    <>
      <View className="bureau-strong">{title}</View>
      <View className="bureau-cell-sub">{institutionName}</View>
    </>
  ),
});

/** The same by itself, for who wants to sort, filter or export by it. */
export const institutionColumn = <R extends { institutionName: string }>(t: ReturnType<typeof useT>): Column<R> => ({
  key: 'institution',
  title: t('plan.institution'),
  hidden: true,
  value: ({ institutionName }) => institutionName || null,
  filterBy: ({ institutionName }) => institutionName || [],
});
