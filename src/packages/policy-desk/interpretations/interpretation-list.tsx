import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales/policy-answers';
import { PagedView } from '../parts/paged-view';
import type { Interpretations, ListedInterpretation } from './use-interpretations';

/** Explanations, the newest day first. */
export function InterpretationList({ list, found }: { list: Interpretations; found: boolean }) {
  const t = useT();
  const go = useGo();
  const open = ({ policyId, interpretationId }: ListedInterpretation) =>
    go('policy-desk/interpretation', { policyId, interpretationId });
  return (
    <PagedView paged={list} empty={<Empty icon="book" text={t(found ? 'explained.notFound' : 'explained.none')} />}>
      <Listing
        label={t('side.policyExplained')}
        rows={list.rows}
        keyOf={({ interpretationId }) => interpretationId}
        onOpen={open}
        columns={[
          {
            key: 'title',
            title: t('explained.title'),
            sortBy: ({ title }) => title,
            cell: ({ title }) => <View className="desk-strong">{title}</View>,
          },
          {
            key: 'policy',
            title: t('explained.policy'),
            sortBy: ({ policyTitle }) => policyTitle,
            cell: ({ policyTitle }) => policyTitle,
          },
          { key: 'form', title: t('explained.form'), cell: ({ form }) => <Tag>{t(`explained.form.${form}`)}</Tag> },
          {
            key: 'author',
            title: t('explained.author'),
            sortBy: ({ author }) => author,
            cell: ({ author }) => author,
          },
          {
            key: 'day',
            title: t('explained.day'),
            sortBy: ({ day }) => day,
            cell: ({ day }) => <View className="desk-nowrap plh-figures">{day}</View>,
          },
        ]}
        card={(row) => (
          <LinkCard title={row.title} aside={<Tag>{t(`explained.form.${row.form}`)}</Tag>} onPress={() => open(row)}>
            <View className="plh-soft">{row.policyTitle}</View>
            <View className="plh-faint">{`${row.author} · ${row.day}`}</View>
          </LinkCard>
        )}
      />
    </PagedView>
  );
}
