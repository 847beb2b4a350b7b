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
import { PhoneLink } from '@/components/phone-link';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { Fact } from '@/components/section';
import { Tag } from '@/components/tag';
import { go } from '@/services/navigate';
import { useServiceDesk } from '@/services/service-desk';
import { Reasons } from './reasons';

interface ResultCardProps {
  result: Result;
  /** Opened from the start: when it is the one that was asked about. */
  opened: boolean;
  busy: boolean;
  onAnswer: (question: string, answer: boolean) => void;
  onAsk: (field: string) => void;
}

const WAN_FEN = 1_000_000;

/** What it gives: how much, until when, where and whom to call. */
function Gives({ result }: { result: Result }) {
  const t = useT();
  const desk = useServiceDesk();
  const { amountText, worth, deadlineDay, deadlineText, whereToApply, leadAgency, title } = result;
  return (
    <>
      {amountText ? (
        <View className="match-amount plh-figures">{amountText}</View>
      ) : (
        <View className="plh-soft">{t('match.amountNone')}</View>
      )}
      {worth && worth.by !== 'most' ? (
        <View className="plh-soft plh-figures">
          {t(worth.by === 'staff' ? 'match.worthStaff' : 'match.worthShare', { count: worth.fen / WAN_FEN })}
        </View>
      ) : null}
      <View className="match-facts">
        <Fact name={t('match.until')}>
          {deadlineDay && result.open ? (
            <Tag tone="warn">{deadlineDay}</Tag>
          ) : (
            (deadlineDay ?? deadlineText ?? t('match.untilNone'))
          )}
          {deadlineText && deadlineText !== deadlineDay ? <View className="plh-faint">{deadlineText}</View> : null}
        </Fact>
        {whereToApply ? <Fact name={t('match.apply')}>{whereToApply}</Fact> : null}
        {leadAgency && !whereToApply.includes(leadAgency) ? <Fact name={t('match.lead')}>{leadAgency}</Fact> : null}
        {desk ? (
          <Fact name={t('match.call')}>
            {desk.name}{' '}
            <PhoneLink phone={desk.phone} label={`${t('match.callDesk', { phone: desk.phone })} ${title}`} />
          </Fact>
        ) : null}
      </View>
    </>
  );
}

/** One item: what one gets, whether it fits and why, and where to apply. */
function ResultCard({ result, opened, busy, onAnswer, onAsk }: ResultCardProps) {
  const t = useT();
  const [open, setOpen] = useState(opened);
  const { title, benefitKind, status, policyId, articleId, clause } = result;
  return (
    <View className={`plh-card match-result match-result-${result.fit}`}>
      <View className="plh-title match-result-title">{title}</View>
      <View className="plh-row match-tags">
        <Tag tone="accent">{t(`benefit.${benefitKind}`)}</Tag>
        {status === 'in-force' ? null : <PolicyStatusTag status={status} />}
        {status === 'in-force' && !result.open ? <Tag tone="bad">{t('match.notOpen')}</Tag> : null}
        {result.wished ? <Tag tone="ok">{t('match.wished')}</Tag> : null}
        <Text className="plh-faint">{result.regionName}</Text>
      </View>
      <Gives result={result} />
      <Reasons reasons={result.reasons} all={open} busy={busy} onAnswer={onAnswer} onAsk={onAsk} />
      {open ? (
        <View className="match-facts">
          <Fact name={t('match.summary')}>{result.summary}</Fact>
          {result.amountQuote ? (
            <Fact name={t(result.summarised ? 'match.summaryQuote' : 'match.quote')}>“{result.amountQuote}”</Fact>
          ) : null}
          {result.fundText ? <Fact name={t('match.fund')}>{result.fundText}</Fact> : null}
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
