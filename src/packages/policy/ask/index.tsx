import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { About } from '@/components/about';
import { AsyncView, Empty } from '@/components/async-view';
import { DraftNotice } from '@/components/draft-notice';
import { Page } from '@/components/page';
import { usePageParams } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-reading';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { fieldErrors } from '@/components/error-text';
import { TextField } from '@/components/field';
import { ActionError, Notice } from '@/components/notice';
import { Fact } from '@/components/section';
import { ToldWhere } from '@/components/told-where';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useNotifyQuestion } from '@/hooks/subscriptions';
import { call } from '@/services/call';
import { go, goInstead } from '@/services/navigate';
import type { Policy } from '@/services/types';
import { addresseeOf, type Place } from './who-answers';
import '../parts/reading.scss';

/** What is asked, to whom it goes, and what becomes of it. What is typed stays on the phone until it is sent. */
function AskForm({ policy, place }: { policy: Policy; place: Place }) {
  const t = useT();
  const { policyId, title } = policy;
  const to = addresseeOf(policy, place);
  const draft = useDraft(`ask.${policyId}.${to.place.itemId ?? to.place.articleId ?? ''}`, { text: '' });
  const [tried, setTried] = useState(false);
  const action = useAction(`ask.${policyId}.${to.place.itemId ?? to.place.articleId ?? ''}`);
  const keyFor = useRequestKey();
  const askToTell = useNotifyQuestion(['question-answered']);
  const text = draft.value.text.trim();
  const wrong = text.length < LIMITS.questionMinimum ? t('ask.short') : undefined;
  const refused = fieldErrors(action.error);
  const submit = async () => {
    setTried(true);
    if (wrong) return;
    // First: WeChat shows its question only inside the touch.
    await askToTell();
    let questionId = '';
    const done = await action.run(async () => {
      const input = { policyId, ...to.place, text };
      const { question } = await call('question.ask', { ...input, requestKey: await keyFor(input) });
      ({ questionId } = question);
    });
    if (!done) return;
    draft.clear();
    goInstead('policy/my-questions', { questionId });
  };
  return (
    <View className="plh-stack">
      <View className="plh-card">
        <Fact name={t('ask.policy')}>{title}</Fact>
        {to.about ? <Fact name={t('ask.about')}>{to.about}</Fact> : null}
        <Fact name={t('ask.answers')}>{to.agency ?? t('ask.desk')}</Fact>
      </View>
      <View className="plh-card">
        <DraftNotice of={draft} />
        <TextField
          id="question"
          label={t('ask.question')}
          hint={t('ask.hint', { count: text.length, most: LIMITS.questionMaximum })}
          value={draft.value.text}
          onChange={(value) => draft.change({ text: value })}
          error={(tried ? wrong : undefined) ?? refused['text']}
          maxLength={LIMITS.questionMaximum}
          multiline
          required
        />
        <Notice icon="privacy">{t('ask.privacy')}</Notice>
        <ToldWhere />
      </View>
      {Object.keys(refused).length > 0 ? null : <ActionError error={action.error} />}
      {action.error?.code === 'TEXT_WAITS' ? (
        <Action kind="plain" onPress={() => go('trainee/messages')}>
          {t('ask.toWaiting')}
        </Action>
      ) : null}
      {action.error?.code === 'QUESTIONS_FULL' ? (
        <Action kind="plain" onPress={() => goInstead('policy/my-questions')}>
          {t('mine.title')}
        </Action>
      ) : null}
      <Action id="send-question" busy={action.busy} onPress={() => void submit()}>
        {t('ask.send')}
      </Action>
    </View>
  );
}

/** Asking the lead agency about a policy, an item or an article (R-POLICY 5). */
export default function AskPage() {
  const t = useT();
  const { policyId = '', itemId = null, articleId = null } = usePageParams();
  const remote = useRemote('policy.get', policyId ? { policyId } : null);
  return (
    <Page title={t('ask.title')}>
      <About of={remote.data?.policy.title} />
      {policyId ? (
        <AsyncView remote={remote}>
          {({ policy }) => <AskForm policy={policy} place={{ itemId, articleId }} />}
        </AsyncView>
      ) : (
        <Empty icon="policy" text={t('ask.noPolicy')} />
      )}
    </Page>
  );
}
