import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { Fact } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/match';
import { go } from '@/services/navigate';
import type { Entry } from './types';
import type { Numbered } from './views';

/** One item by its number and title; everything that the handbook says of it on a touch. */
export function EntryLine({ item: { number, entry } }: { item: Numbered }) {
  const [open, setOpen] = useState(false);
  return (
    <View className="handbook-entry">
      <Pressable className="plh-line handbook-line" onPress={() => setOpen(!open)}>
        <Text className="plh-faint plh-figures handbook-number">{number}</Text>
        <View className="plh-grow">
          <View>
            {entry.title} {entry.status === 'in-force' ? null : <PolicyStatusTag status={entry.status} />}
          </View>
          {entry.amount ? <View className="plh-soft plh-figures">{entry.amount.text}</View> : null}
        </View>
        <Icon name={open ? 'up' : 'down'} className="plh-faint" />
      </Pressable>
      {open ? <EntryFacts entry={entry} /> : null}
    </View>
  );
}

function EntryFacts({ entry }: { entry: Entry }) {
  const t = useT();
  const { policyId, itemId, articleId, clause } = entry;
  return (
    <View className="handbook-facts">
      <View className="plh-row">
        <Tag tone="accent">{t(`benefit.${entry.benefitKind}`)}</Tag>
        <Text className="plh-faint">{entry.regionName}</Text>
      </View>
      <View className="handbook-summary">{entry.summary}</View>
      {entry.conditions.length > 0 ? (
        <Fact name={t('handbook.conditions')}>
          {entry.conditions.map((condition, index) => (
            <View key={index}>
              {index + 1}. {condition}
            </View>
          ))}
        </Fact>
      ) : null}
      {entry.audience ? <Fact name={t('handbook.audience')}>{entry.audience}</Fact> : null}
      {entry.whereToApply ? <Fact name={t('handbook.apply')}>{entry.whereToApply}</Fact> : null}
      {entry.deadline ? <Fact name={t('handbook.deadline')}>{entry.deadline}</Fact> : null}
      {entry.fund ? <Fact name={t('handbook.fund')}>{entry.fund}</Fact> : null}
      {entry.leadAgency ? <Fact name={t('handbook.lead')}>{entry.leadAgency}</Fact> : null}
      {entry.cooperatingAgencies.length > 0 ? (
        <Fact name={t('handbook.with')}>{entry.cooperatingAgencies.join('、')}</Fact>
      ) : null}
      {entry.quote ? <Fact name={t('handbook.quote')}>“{entry.quote}”</Fact> : null}
      <Fact name={t('handbook.source')}>
        {entry.policyTitle}
        {entry.docNo ? <View className="plh-faint">{entry.docNo}</View> : null}
      </Fact>
      <View className="plh-row plh-screen-only">
        <Pressable role="link" className="plh-link" onPress={() => go('policy-detail', { policyId, articleId })}>
          {t('handbook.toArticle', { clause })}
          <Icon name="forward" />
        </Pressable>
        <Pressable role="link" className="plh-link" onPress={() => go('policy/match', { policyId, itemId })}>
          {t('handbook.match')}
          <Icon name="forward" />
        </Pressable>
      </View>
    </View>
  );
}
