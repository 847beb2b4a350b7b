import { Text, View } from '@tarojs/components';
import { dayOf } from '@/components/format';
import { Fact } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/policy-answers';
import type { DeskQuestion } from '../questions/use-questions';

/** What was asked, when, and whom it concerns. Who asked is not the desk's to know. */
export function Asked({ question }: { question: DeskQuestion }) {
  const t = useT();
  const { text, askedAt, agency, answer } = question;
  return (
    <View className="plh-card">
      <View className="plh-row">
        <Tag tone={answer ? 'ok' : 'warn'}>{t(answer ? 'questions.answered' : 'questions.waiting')}</Tag>
        {answer?.public ? <Tag>{t('questions.public')}</Tag> : null}
      </View>
      <View className="plh-title question-source">
        <Text userSelect>{text}</Text>
      </View>
      <Fact name={t('question.askedOn')}>{dayOf(askedAt)}</Fact>
      <Fact name={t('questions.agency')}>{agency ?? t('questions.noAgency')}</Fact>
    </View>
  );
}
