import { useCallback, useState } from 'react';
import { useReachBottom } from '@tarojs/taro';
import { View, Text } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { usePaged } from '@/hooks/paged';
import { useT } from '@/locales/match';
import { call } from '@/services/call';
import type { EnterpriseInput, Fit, BenefitKind, Result } from '../parts/types';
import type { Answers, Only } from './types';
import { Icon } from '@/components/icon';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { Fact } from '@/components/section';
import { Tag } from '@/components/tag';
import { go } from '@/services/navigate';
import { Reasons } from './reasons';

interface ResultCardProps {
  result: Result;
  /** Opened from the start: when it is the one that was asked about. */
  opened: boolean;
  busy: boolean;
  onAnswer: (question: string, answer: boolean) => void;
  onAsk: (field: string) => void;
}

/** One item: what one gets, whether it fits and why, and where to apply. */
function ResultCard({ result, opened, busy, onAnswer, onAsk }: ResultCardProps) {
  const t = useT();
  const [open, setOpen] = useState(opened);
  const { title, benefitKind, amountText, status, deadlineDay, deadlineText, policyId, articleId, clause } = result;
  return (
    <View className={`plh-card match-result match-result-${result.fit}`}>
      <View className="plh-title match-result-title">{title}</View>
      <View className="plh-row match-tags">
        <Tag tone="accent">{t(`benefit.${benefitKind}`)}</Tag>
        {status === 'in-force' ? null : <PolicyStatusTag status={status} />}
        {status === 'in-force' && !result.open ? <Tag tone="bad">{t('match.notOpen')}</Tag> : null}
        {deadlineDay !== null && result.open ? (
          <Tag tone="warn">{t('match.deadline', { day: deadlineDay })}</Tag>
        ) : null}
        <Text className="plh-faint">{result.regionName}</Text>
      </View>
      {amountText ? <View className="match-amount plh-figures">{amountText}</View> : null}
      <Reasons reasons={result.reasons} all={open} busy={busy} onAnswer={onAnswer} onAsk={onAsk} />
      {open ? (
        <View className="match-facts">
          <Fact name={t('match.summary')}>{result.summary}</Fact>
          {amountText ? null : <Fact name={t('match.amount')}>{t('match.amountNone')}</Fact>}
          {result.amountQuote ? <Fact name={t('match.quote')}>“{result.amountQuote}”</Fact> : null}
          {result.whereToApply ? <Fact name={t('match.apply')}>{result.whereToApply}</Fact> : null}
          {result.leadAgency ? <Fact name={t('match.lead')}>{result.leadAgency}</Fact> : null}
          {deadlineText ? <Fact name={t('handbook.deadline')}>{deadlineText}</Fact> : null}
          {result.combinable ? <Fact name={t('match.combinable')}>{result.combinable}</Fact> : null}
          <Fact name={t('handbook.source')}>{result.policyTitle}</Fact>
        </View>
      ) : null}
      <View className="plh-between match-links">
        <Pressable
          role="link"
          className="plh-link"
          label={`${title} ${t('match.article', { clause })}`}
          onPress={() => go('policy-detail', { policyId, articleId })}
        >
          {t('match.article', { clause })}
          <Icon name="forward" />
        </Pressable>
        <Pressable
          className="plh-link"
          label={`${t(open ? 'common.close' : 'common.open')} ${title}`}
          onPress={() => setOpen(!open)}
        >
          {t(open ? 'common.close' : 'match.details')}
          <Icon name={open ? 'up' : 'down'} />
        </Pressable>
      </View>
    </View>
  );
}

const PAGE = 20;

interface Props {
  question: Only & { profile: EnterpriseInput; withExpired: boolean; fit: Fit; benefitKind?: BenefitKind };
  /** Each opened from the start: when one was asked about. */
  opened: boolean;
  /** Takes the choice of a benefit away, when there is one. */
  onAllKinds: (() => void) | undefined;
  answers: Answers;
}

/** One group's items, page by page. */
export function ResultList({ question, opened, onAllKinds, answers }: Props) {
  const t = useT();
  const asked = JSON.stringify(question);
  const fetchPage = useCallback(
    (offset: number) => call('policy.match', { ...(JSON.parse(asked) as Props['question']), limit: PAGE, offset }),
    [asked],
  );
  const { rows, last, loading, error, more, reload } = usePaged(fetchPage, (page) => page.results);
  useReachBottom(more);
  const empty = !loading && !error && rows.length === 0;
  return (
    <>
      {rows.map((result) => (
        <ResultCard key={`${result.policyId}/${result.itemId}`} result={result} opened={opened} {...answers} />
      ))}
      {error ? <ErrorCard error={error} onRetry={() => void reload()} /> : null}
      {loading && rows.length === 0 ? <Skeleton rows={6} /> : null}
      {empty ? (
        <Empty icon="policy" text={t(onAllKinds ? 'match.noneOfKind' : `match.none.${question.fit}`)}>
          {onAllKinds ? (
            <Action kind="plain" block={false} onPress={onAllKinds}>
              {t('match.allKinds')}
            </Action>
          ) : null}
        </Empty>
      ) : null}
      {last && rows.length > 0 ? (
        rows.length < last.total ? (
          <Action kind="plain" busy={loading} onPress={more}>
            {t('common.more')}
          </Action>
        ) : (
          <View className="plh-faint match-end">{t('match.end')}</View>
        )
      ) : null}
    </>
  );
}
