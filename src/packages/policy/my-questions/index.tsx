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
import { goTab, go } from '@/services/navigate';
import { scrollToElement } from '@/services/scroll';
import { PagedRest } from '../parts/paged-rest';
import { confirm, toast } from '@/components/confirm';
import { Icon } from '@/components/icon';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useAction } from '@/hooks/action';
import { QuestionCard, type Question } from '../parts/question-card';

interface Props {
  question: Question;
  shown: boolean;
  onChanged: () => void;
}

/** One's own question, with the ways back to its place, and out of it as long as nobody has answered. */
function MyQuestion({ question, shown, onChanged }: Props) {
  const t = useT();
  const action = useAction();
  const { questionId, policyId, itemId, articleId, answer } = question;
  const withdraw = async () => {
    if (
      !(await confirm({
        title: t('mine.withdraw'),
        text: t('mine.withdrawAsk'),
        yes: t('mine.withdraw'),
        keep: 'question',
      }))
    )
      return;
    const done = await action.run(async () => void (await call('question.withdraw', { questionId })));
    if (!done) return;
    toast(t('mine.withdrawn'));
    onChanged();
  };
  const place = { policyId, ...(itemId ? { itemId } : articleId ? { articleId } : {}) };
  return (
    <QuestionCard question={question} mine shown={shown}>
      <View className="plh-row reading-buttons">
        <Pressable role="link" className="plh-link" onPress={() => go('policy-detail', place)}>
          {t('mine.toPolicy')}
          <Icon name="forward" />
        </Pressable>
        {answer ? null : (
          <Pressable id="withdraw" className="plh-link" disabled={action.busy} onPress={() => void withdraw()}>
            <Icon name="undo" />
            {t('mine.withdraw')}
          </Pressable>
        )}
      </View>
      <ActionError error={action.error} />
    </QuestionCard>
  );
}

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
