import { View, Text } from '@tarojs/components';
import { About } from '@/components/about';
import { AsyncView, Empty } from '@/components/async-view';
import { WorkPage } from '@/components/staff/work-page';
import { useDesk } from '@/hooks/desk';
import { usePageParams, usePane } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-answers';
import { AnswerForm } from './answer-form';
import '../parts/desk.scss';
import './question.scss';
import { dayOf } from '@/components/format';
import { Fact, Section } from '@/components/section';
import { Tag } from '@/components/tag';
import type { DeskQuestion } from '../parts/types';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { go } from '@/services/navigate';

/** The document's own words that the question is about, to answer from. */
function Source({ question }: { question: DeskQuestion }) {
  const t = useT();
  const { policyId, policyTitle, itemId, articleId } = question;
  const desk = useDesk();
  const remote = useRemote('policy.get', { policyId });
  return (
    <Section title={t('question.source')}>
      <AsyncView remote={remote}>
        {({ policy }) => {
          const item = policy.items.find((candidate) => candidate.itemId === itemId);
          const wanted = item?.articleId ?? articleId;
          const article = policy.articles.find((candidate) => candidate.articleId === wanted);
          const place = { policyId, ...(article ? { articleId: article.articleId } : {}) };
          return (
            <View
              className="plh-card question-words"
              {...(desk ? { tabIndex: 0 } : {})}
              {...a11y(t('question.source'), 'region')}
            >
              <View className="plh-faint">{policyTitle}</View>
              {item ? <View className="desk-strong">{item.title}</View> : null}
              {item ? <View className="plh-soft">{item.summary}</View> : null}
              {article ? (
                <View className="desk-strong question-source">{`${article.number} ${article.heading}`.trim()}</View>
              ) : null}
              {article?.text.split('\n').map((line, index) => (
                <View key={index} className="question-source">
                  <Text userSelect>{line}</Text>
                </View>
              ))}
              <Pressable role="link" className="plh-link" onPress={() => go('policy-detail', place)}>
                {t('question.toPolicy')}
                <Icon name="forward" />
              </Pressable>
            </View>
          );
        }}
      </AsyncView>
    </Section>
  );
}

/** What was asked, when, and whom it concerns. Who asked is not the desk's to know. */
function Asked({ question }: { question: DeskQuestion }) {
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

/** One question beside the words that it is about, and its answer (R-POLICY 5). */
export default function QuestionPage() {
  const t = useT();
  const pane = usePane();
  const desk = useDesk();
  const { questionId = '' } = usePageParams();
  const remote = useRemote('question.get', questionId ? { questionId } : null);
  const changed = async () => {
    pane?.changed();
    await remote.reload();
  };
  return (
    <WorkPage title={t('question.title')} wide>
      <About of={remote.data?.question.policyTitle} />
      {questionId ? (
        <AsyncView remote={remote} rows={6}>
          {({ question }) => {
            const asked = <Asked question={question} />;
            const source = <Source question={question} />;
            const form = <AnswerForm key={question.answer?.at ?? 0} question={question} onDone={changed} />;
            // Side by side where there is room; on a phone the answer comes before the long words that it is given from.
            if (desk && !pane)
              return (
                <View className="plh-columns">
                  <View className="plh-stack plh-column">
                    {asked}
                    {source}
                  </View>
                  <View className="plh-column">{form}</View>
                </View>
              );
            return (
              <View className="plh-stack">
                {asked}
                {desk ? source : form}
                {desk ? form : source}
              </View>
            );
          }}
        </AsyncView>
      ) : (
        <Empty icon="message" text={t('work.missingParam')} />
      )}
    </WorkPage>
  );
}
