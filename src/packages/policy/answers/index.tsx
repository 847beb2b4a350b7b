import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { About } from '@/components/about';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { usePaged } from '@/hooks/paged';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales/policy-reading';
import { call } from '@/services/call';
import { go } from '@/services/navigate';
import { PagedRest } from '../parts/paged-rest';
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
  const [first] = list.rows;
  return (
    <Page
      title={t('answers.title')}
      footer={
        <Action id="ask" onPress={() => go('policy/ask', { policyId })}>
          {t('ask.title')}
        </Action>
      }
    >
      <About of={first?.policyTitle} />
      <View className="plh-stack">
        {first ? <View className="plh-title">{first.policyTitle}</View> : null}
        {list.rows.map((question) => (
          <QuestionCard key={question.questionId} question={question} />
        ))}
        <PagedRest list={list} empty={<Empty icon="message" text={t('answers.none')} />} />
      </View>
    </Page>
  );
}
