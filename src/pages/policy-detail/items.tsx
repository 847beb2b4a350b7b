import { useState } from 'react';
import { Action } from '@/components/action';
import { Section, Fact } from '@/components/section';
import { usePrinting } from '@/hooks/printing';
import { useT } from '@/locales';
import type { Interpretation, Policy, PolicyItem } from '@/services/types';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { ExplainedLines } from './explained';
import { go } from '@/services/navigate';
import { UpkeepFacts } from './standing';

/** To the matching of this one item with the enterprise of who reads it. */
function FitsMe({ policyId, itemId, title }: { policyId: string; itemId: string; title: string }) {
  const t = useT();
  return (
    <Pressable
      role="link"
      className="plh-link"
      label={`${t('policy.fitsMe')} ${title}`}
      onPress={() => go('policy/match', { policyId, itemId })}
    >
      {t('policy.fitsMe')}
      <Icon name="forward" />
    </Pressable>
  );
}

interface ItemProps {
  policyId: string;
  status: Policy['status'];
  item: PolicyItem;
  summarised: boolean;
  explained: readonly Interpretation[];
  opened: boolean;
  /** On paper every item is open. */
  printing: boolean;
  onClause: (articleId: string) => void;
}

/** One thing that one gets; the amount stands out and is not buried in the text. */
function Item({ policyId, status, item, summarised, explained, opened, printing, onClause }: ItemProps) {
  const t = useT();
  const [open, setOpen] = useState(opened);
  return (
    <View id={`item-${item.itemId}`} className="plh-card plh-anchor">
      <View className="plh-between">
        <View className="plh-title plh-grow">{item.title}</View>
        {status === 'in-force' ? null : <PolicyStatusTag status={status} />}
        {item.forPersons ? <Tag>{t('policy.forPersons')}</Tag> : null}
        <Tag tone="accent">{t(`benefit.${item.benefitKind}`)}</Tag>
      </View>
      {item.amount ? <View className="policy-amount plh-figures">{item.amount.text}</View> : null}
      <View className="plh-soft">{item.summary}</View>
      {open || printing ? <ItemFacts item={item} summarised={summarised} /> : null}
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

function ItemFacts({ item, summarised }: { item: PolicyItem; summarised: boolean }) {
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
      {item.fund ? <Fact name={t('policy.fund')}>{item.fund}</Fact> : null}
      {item.leadAgency ? <Fact name={t('policy.lead')}>{item.leadAgency}</Fact> : null}
      {item.cooperatingAgencies.length > 0 ? (
        <Fact name={t('policy.with')}>{item.cooperatingAgencies.join('、')}</Fact>
      ) : null}
      {item.quote ? <Fact name={t(summarised ? 'policy.summaryQuote' : 'policy.quote')}>“{item.quote}”</Fact> : null}
      <UpkeepFacts of={item} />
    </View>
  );
}

interface Props {
  policy: Policy;
  explained: ReadonlyMap<string, readonly Interpretation[]>;
  /** The one that a link led to: it is open. */
  itemId: string | undefined;
  onClause: (articleId: string) => void;
}

const FIRST = 4;

/** What one gets, in the order of the document; of many the first, and all on demand and on paper. */
export function Items({ policy: { policyId, status, items, summarised }, explained, itemId, onClause }: Props) {
  const t = useT();
  const printing = usePrinting();
  const [all, setAll] = useState(items.length <= FIRST + 1 || items.some((item) => item.itemId === itemId));
  if (items.length === 0) return null;
  return (
    <Section title={t('policy.items', { count: items.length })}>
      {items.slice(0, all || printing ? items.length : FIRST).map((item) => (
        <Item
          key={item.itemId}
          policyId={policyId}
          status={status}
          item={item}
          summarised={summarised === true}
          explained={explained.get(item.itemId) ?? []}
          opened={item.itemId === itemId}
          printing={printing}
          onClause={onClause}
        />
      ))}
      {all ? null : (
        <Action id="all-items" kind="plain" onPress={() => setAll(true)}>
          {t('policy.allItems', { count: items.length })}
        </Action>
      )}
    </Section>
  );
}
