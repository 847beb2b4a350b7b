import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { dayOf } from '@/components/format';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/policy-reading';
import type { Output } from '@/services/call';
import './reading.scss';

export type Question = Output<'question.listMine'>['questions'][number];

interface Props {
  question: Question;
  /** Says whether it is answered, and to whom: for the asker. */
  mine?: boolean;
  shown?: boolean;
  children?: ReactNode;
}

/** A question with what it is about, and its answer. */
export function QuestionCard({ question, mine = false, shown = false, children }: Props) {
  const t = useT();
  const { questionId, policyTitle, about, text, askedAt, answer, agency } = question;
  return (
    <View id={`question-${questionId}`} className={`plh-card plh-anchor ${shown ? 'reading-shown' : ''}`}>
      {mine ? (
        <View className="plh-row">
          <Tag tone={answer ? 'ok' : 'warn'}>{t(answer ? 'question.answered' : 'question.waiting')}</Tag>
          {answer?.public ? <Tag>{t('question.public')}</Tag> : null}
        </View>
      ) : null}
      <View className="plh-faint">
        {[mine ? policyTitle : '', about, dayOf(askedAt)].filter((part) => part !== '').join(' · ')}
      </View>
      <View className="reading-strong">
        <Text userSelect>{text}</Text>
      </View>
      {answer ? (
        <View className="reading-answer">
          {answer.text.split('\n').map((line, index) => (
            <View key={index} className="reading-line">
              <Text userSelect>{line}</Text>
            </View>
          ))}
          <View className="plh-faint">{`${answer.by} · ${dayOf(answer.at)}`}</View>
          {mine && answer.public && answer.publicText !== text ? (
            <View className="plh-faint">{t('question.publicAs', { text: answer.publicText })}</View>
          ) : null}
        </View>
      ) : mine ? (
        <View className="plh-soft">{agency ? t('question.waitsFor', { agency }) : t('question.waitsForDesk')}</View>
      ) : null}
      {children}
    </View>
  );
}
