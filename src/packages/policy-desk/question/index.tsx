import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { WorkPage } from '@/components/staff/work-page';
import { useDesk } from '@/hooks/desk';
import { usePageParams, usePane } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-answers';
import { AnswerForm } from './answer-form';
import { Asked } from './asked';
import { Source } from './source';
import '../parts/desk.scss';
import './question.scss';

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
