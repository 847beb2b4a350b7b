import { useState } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Fact, Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales';
import type { Policy, PolicyItem } from '@/services/types';

/** On paper every item is open: a browser has its facts at hand. */
const printable = process.env.TARO_ENV === 'h5';

interface Props {
  policy: Policy;
  onClause: (articleId: string) => void;
}

/** What one gets, in the order of the document; amounts stand out and are not buried in the text. */
export function Items({ policy, onClause }: Props) {
  const t = useT();
  if (policy.items.length === 0) return null;
  return (
    <Section title={t('policy.items', { count: policy.items.length })}>
      {policy.items.map((item) => (
        <Item key={item.itemId} item={item} onClause={onClause} />
      ))}
    </Section>
  );
}

function Item({ item, onClause }: { item: PolicyItem; onClause: (articleId: string) => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View className="plh-title plh-grow">{item.title}</View>
        <Tag tone="accent">{t(`benefit.${item.benefitKind}`)}</Tag>
      </View>
      {item.amount ? <View className="policy-amount plh-figures">{item.amount.text}</View> : null}
      <View className="plh-soft">{item.summary}</View>
      {open || printable ? (
        <View className={open ? '' : 'policy-closed'}>
          <ItemFacts item={item} />
        </View>
      ) : null}
      <View className="plh-between policy-item-links plh-screen-only">
        <Pressable role="link" className="plh-link" onPress={() => onClause(item.articleId)}>
          {t('policy.toClause', { clause: item.clause })}
          <Icon name="forward" />
        </Pressable>
        <Pressable
          className="plh-link"
          label={`${t(open ? 'common.close' : 'common.open')} ${item.title}`}
          onPress={() => setOpen(!open)}
        >
          {t(open ? 'common.close' : 'common.open')}
          <Icon name={open ? 'up' : 'down'} />
        </Pressable>
      </View>
    </View>
  );
}

function ItemFacts({ item }: { item: PolicyItem }) {
  const t = useT();
  return (
    <View>
      {item.conditions.length > 0 ? (
        <Fact name={t('policy.conditions')}>
          {item.conditions.map((condition, index) => (
            <View key={index}>
              {index + 1}. {condition}
            </View>
          ))}
        </Fact>
      ) : null}
      {item.audience ? <Fact name={t('policy.audience')}>{item.audience}</Fact> : null}
      {item.whereToApply ? <Fact name={t('policy.apply')}>{item.whereToApply}</Fact> : null}
      {item.deadline ? <Fact name={t('policy.deadline')}>{item.deadline}</Fact> : null}
      {item.leadAgency ? <Fact name={t('policy.lead')}>{item.leadAgency}</Fact> : null}
      {item.cooperatingAgencies.length > 0 ? (
        <Fact name={t('policy.with')}>{item.cooperatingAgencies.join('、')}</Fact>
      ) : null}
      {item.quote ? <Fact name={t('policy.quote')}>“{item.quote}”</Fact> : null}
    </View>
  );
}
