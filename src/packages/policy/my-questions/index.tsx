import { useCallback, useEffect } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { usePaged } from '@/hooks/paged';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales/policy-reading';
import { call } from '@/services/call';
import { goTab } from '@/services/navigate';
import { scrollToElement } from '@/services/scroll';
import { PagedRest } from '../parts/paged-rest';
import { MyQuestion } from './my-question';

/** What this person asked, the newest first; what nobody has answered yet can be taken back (R-POLICY 5). */
export default function MyQuestionsPage() {
  const t = useT();
  const { questionId } = usePageParams();
  const fetchPage = useCallback((offset: number) => call('question.listMine', { offset, limit: 20 }), []);
  const list = usePaged(fetchPage, ({ questions }) => questions);
  useRefresh(list);
  const there = list.rows.some((question) => question.questionId === questionId);
  useEffect(() => {
    if (there && questionId) scrollToElement(`#question-${questionId}`);
  }, [there, questionId]);
  const { last, rows } = list;
  return (
    <Page title={t('mine.title')}>
      <View className="plh-stack">
        {last && last.waiting > 0 ? (
          <View className="plh-soft">{t('mine.waiting', { count: last.waiting, limit: last.limit })}</View>
        ) : null}
        {rows.map((question) => (
          <MyQuestion
            key={question.questionId}
            question={question}
            shown={question.questionId === questionId}
            onChanged={() => void list.reload()}
          />
        ))}
        <PagedRest
          list={list}
          empty={
            <Empty icon="message" text={t('mine.none')}>
              <Action kind="plain" block={false} onPress={() => goTab('policy-list')}>
                {t('mine.toPolicies')}
              </Action>
            </Empty>
          }
        />
      </View>
    </Page>
  );
}
