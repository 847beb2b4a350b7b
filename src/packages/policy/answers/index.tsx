import { useCallback } from 'react';
import { useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { Page } from '@/components/page';
import { usePaged } from '@/hooks/paged';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales/policy-reading';
import { call } from '@/services/call';
import { go } from '@/services/navigate';
import { QuestionCard } from '../parts/question-card';

/** All that was asked about a policy and answered for everybody, the newest first (R-POLICY 5). */
export default function AnswersPage() {
  const t = useT();
  const { policyId = '' } = usePageParams();
  const fetchPage = useCallback(
    (offset: number) => call('question.listPublic', { policyId, offset, limit: 20 }),
    [policyId],
  );
  const list = usePaged(fetchPage, ({ questions }) => questions);
  useRefresh(list);
  useReachBottom(list.more);
  const [first] = list.rows;
  const left = (list.last?.total ?? 0) - list.rows.length;
  return (
    <Page
      title={t('answers.title')}
      footer={
        <Action id="ask" onPress={() => go('policy/ask', { policyId })}>
          {t('ask.title')}
        </Action>
      }
    >
      <View className="plh-stack">
        {first ? <View className="plh-title">{first.policyTitle}</View> : null}
        {list.rows.map((question) => (
          <QuestionCard key={question.questionId} question={question} />
        ))}
        {list.loading ? <Skeleton rows={4} /> : null}
        {list.error ? (
          <ErrorCard error={list.error} onRetry={list.last ? list.more : () => void list.reload()} />
        ) : null}
        {!list.loading && !list.error && list.rows.length === 0 ? (
          <Empty icon="message" text={t('answers.none')} />
        ) : null}
        {left > 0 && !list.loading ? (
          <Action kind="plain" onPress={list.more}>
            {t('common.more')}
          </Action>
        ) : null}
      </View>
    </Page>
  );
}
