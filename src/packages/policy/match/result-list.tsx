import { useCallback } from 'react';
import { useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { usePaged } from '@/hooks/paged';
import { useT } from '@/locales/match';
import { call } from '@/services/call';
import type { EnterpriseInput, Fit, BenefitKind } from '../parts/types';
import { ResultCard } from './result-card';
import type { Answers, Only } from './types';

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
