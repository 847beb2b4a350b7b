import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing, type Target } from '@/components/desk/listing';
import { PolicyStatusTag } from '@/components/policy-status';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/policy-agencies';
import type { Output } from '@/services/call';
import { dayOf } from '@/components/format';
import { serverNow } from '@/services/server-clock';

type Item = Output<'policy.listByAgency'>['leads'][number];

/** Items with the policy that they come from; one leads to the very article. */
export function ItemList({ items, none, list }: { items: readonly Item[]; none: string; list: string }) {
  const t = useT();
  const to = ({ policyId, articleId }: Item): Target => ({ page: 'policy-detail', params: { policyId, articleId } });
  if (items.length === 0) return <Empty icon="done" text={none} />;
  const others = ({ cooperatingAgencies }: Item): string => cooperatingAgencies.join(t('work.comma'));
  return (
    <Listing
      label={t('agencies.title')}
      list={list}
      rows={items}
      keyOf={({ policyId, itemId }) => `${policyId} ${itemId}`}
      to={to}
      columns={[
        {
          key: 'title',
          title: t('agencies.item'),
          value: ({ title }) => title,
          cell: (item) => (
            <>
              <View className="desk-strong">{item.title}</View>
              <View className="plh-faint">
                {item.policyTitle} {item.clause}
              </View>
            </>
          ),
        },
        {
          key: 'lead',
          title: t('agencies.lead'),
          value: ({ leadAgency }) => leadAgency,
          filterBy: ({ leadAgency }) => leadAgency ?? [],
          cell: (item) => <Lead item={item} />,
        },
        {
          key: 'policy',
          title: t('agencies.policy'),
          hidden: true,
          value: ({ policyTitle, clause }) => `${policyTitle} ${clause}`,
        },
        { key: 'with', title: t('agencies.with'), value: others },
        {
          key: 'status',
          title: t('agencies.status'),
          value: ({ status }) => t(`policyStatus.${status}`),
          filterBy: ({ status }) => status,
          cell: ({ status }) => <PolicyStatusTag status={status} />,
        },
        {
          key: 'review',
          title: t('agencies.review'),
          kind: 'day',
          value: ({ reviewDay }) => reviewDay,
          cell: (item) => <Review item={item} />,
        },
      ]}
      card={(item) => (
        <LinkCard title={item.title} to={to(item)} aside={<PolicyStatusTag status={item.status} />}>
          <View className="plh-faint">
            {item.policyTitle} {item.clause}
          </View>
          <View className="plh-soft">
            {t('agencies.lead')} <Lead item={item} />
          </View>
          {item.cooperatingAgencies.length > 0 ? (
            <View className="plh-soft">
              {t('agencies.with')} {others(item)}
            </View>
          ) : null}
          {item.reviewDay ? <Review item={item} /> : null}
        </LinkCard>
      )}
    />
  );
}

function Lead({ item: { leadAgency } }: { item: Item }) {
  const t = useT();
  return leadAgency === null ? <Tag tone="warn">{t('agencies.noLead')}</Tag> : <>{leadAgency}</>;
}

function Review({ item: { reviewDay } }: { item: Item }) {
  const t = useT();
  if (reviewDay === null) return null;
  return reviewDay < dayOf(serverNow()) ? (
    <Tag tone="warn">{t('agencies.reviewPast', { day: reviewDay })}</Tag>
  ) : (
    <View className="plh-faint plh-figures">{t('agencies.reviewOn', { day: reviewDay })}</View>
  );
}
