import { useState } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Fact } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales';
import type { Interpretation, PolicyItem } from '@/services/types';
import { ExplainedLines } from './explained';
import { FitsMe } from './fits-me';

interface Props {
  policyId: string;
  item: PolicyItem;
  explained: readonly Interpretation[];
  opened: boolean;
  /** On paper every item is open. */
  printing: boolean;
  onClause: (articleId: string) => void;
}

/** One thing that one gets; the amount stands out and is not buried in the text. */
export function Item({ policyId, item, explained, opened, printing, onClause }: Props) {
  const t = useT();
  const [open, setOpen] = useState(opened);
  return (
    <View id={`item-${item.itemId}`} className="plh-card plh-anchor">
      <View className="plh-between">
        <View className="plh-title plh-grow">{item.title}</View>
        <Tag tone="accent">{t(`benefit.${item.benefitKind}`)}</Tag>
      </View>
      {item.amount ? <View className="policy-amount plh-figures">{item.amount.text}</View> : null}
      <View className="plh-soft">{item.summary}</View>
      {open || printing ? <ItemFacts item={item} /> : null}
      <ExplainedLines list={explained} />
      <View className="plh-between policy-item-links plh-screen-only">
        <Pressable role="link" className="plh-link" onPress={() => onClause(item.articleId)}>
          {t('policy.toClause', { clause: item.clause })}
          <Icon name="forward" />
        </Pressable>
        <FitsMe policyId={policyId} itemId={item.itemId} title={item.title} />
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
      {item.combinable ? <Fact name={t('policy.combinable')}>{item.combinable}</Fact> : null}
      {item.leadAgency ? <Fact name={t('policy.lead')}>{item.leadAgency}</Fact> : null}
      {item.cooperatingAgencies.length > 0 ? (
        <Fact name={t('policy.with')}>{item.cooperatingAgencies.join('、')}</Fact>
      ) : null}
      {item.quote ? <Fact name={t('policy.quote')}>“{item.quote}”</Fact> : null}
    </View>
  );
}
