import { View } from '@tarojs/components';
import { confirm, toast } from '@/components/confirm';
import { Icon } from '@/components/icon';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/policy-reading';
import { call } from '@/services/call';
import { go } from '@/services/navigate';
import { QuestionCard, type Question } from '../parts/question-card';

interface Props {
  question: Question;
  shown: boolean;
  onChanged: () => void;
}

/** One's own question, with the ways back to its place, and out of it as long as nobody has answered. */
export function MyQuestion({ question, shown, onChanged }: Props) {
  const t = useT();
  const action = useAction();
  const { questionId, policyId, itemId, articleId, answer } = question;
  const withdraw = async () => {
    if (!(await confirm({ title: t('mine.withdraw'), text: t('mine.withdrawAsk') }))) return;
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
