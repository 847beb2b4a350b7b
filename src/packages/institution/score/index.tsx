import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { Section } from '@/components/section';
import { FeedbackSummary } from '@/components/staff/feedback-summary';
import { ObjectionCard } from '@/components/staff/objection-card';
import { ReasonForm } from '@/components/staff/reason-form';
import { ScoreCard } from '@/components/staff/score-card';
import { SheetHead } from '@/components/staff/sheet-evidence';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/institution';
import { call } from '@/services/call';

/** The institution's own score with its trace, once confirmed, and the way to object (R-SCORE 7, 8). */
export default function ScorePage() {
  const t = useT();
  const sessionId = useSessionId();
  const sheet = useRemote('evaluation.getSheet', { sessionId });
  const object = async (reason: string) => {
    await call('evaluation.object', { sessionId, reason });
    toast(t('objection.sent'));
    await sheet.reload();
  };
  return (
    <WorkPage title={t('desk.score')}>
      <AsyncView remote={sheet} rows={8}>
        {(data) => (
          <>
            <SheetHead sheet={data} />
            {data.current ? <ScoreCard record={data.current} /> : <Empty text={t('score.notYet')} />}
            {data.objection ? <ObjectionCard objection={data.objection} /> : null}
            {data.stage === 'confirmed' ? (
              <ReasonForm
                id="object"
                draftKey={`objection.${sessionId}`}
                title={t('objection.make')}
                label={t('objection.reason')}
                consequence={t('objection.consequence', { day: data.objectionUntilDay ?? '' })}
                onSubmit={object}
              />
            ) : null}
            {data.records.length > 1 ? (
              <Section title={t('score.before')}>
                {data.records
                  .filter((record) => record.scoreId !== data.current?.scoreId)
                  .map((record) => (
                    <ScoreCard key={record.scoreId} record={record} />
                  ))}
              </Section>
            ) : null}
            <FeedbackSummary sessionId={sessionId} />
            <View className="plh-faint">{t('score.followupHidden')}</View>
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}
