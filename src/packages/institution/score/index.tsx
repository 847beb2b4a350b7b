import { View } from '@tarojs/components';
import { About } from '@/components/about';
import { AsyncView, Empty } from '@/components/async-view';
import { Section } from '@/components/section';
import { FeedbackSummary } from '@/components/staff/feedback-summary';
import { ScoreCard } from '@/components/staff/score-card';
import { SheetHead } from '@/components/staff/sheet-evidence';
import { WorkPage } from '@/components/staff/work-page';
import { useGo } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/institution';
import { serverNow } from '@/services/server-clock';
import type { Sheet } from '@/services/work-types';
import { TryOut } from './try-out';
import '../parts/institution.scss';
import './index.scss';
import { DueTag } from '@/components/staff/due-tag';
import { ObjectionCard } from '@/components/staff/objection-card';
import { LinkCard } from '@/components/staff/link-card';

/** The objection that was made, and the way to make one while its days last: a step of the case (R-SCORE 8). */
function Objection({
  sheet: { sessionId, objection, objectionUntilDay, objectionProvisional, stage },
}: {
  sheet: Sheet;
}) {
  const t = useT();
  const go = useGo();
  return (
    <>
      {objection ? <ObjectionCard objection={objection} /> : null}
      {stage === 'confirmed' && objectionUntilDay !== null ? (
        <LinkCard id="object" title={t('objection.make')} onPress={() => go('work/case', { sessionId })}>
          <DueTag day={objectionUntilDay} label={t('score.objectionUntil')} provisional={objectionProvisional} />
        </LinkCard>
      ) : null}
    </>
  );
}

/** The institution's own score: before it is confirmed, where one stands and what would change it; afterwards its trace and the way to object. */
export default function ScorePage() {
  const t = useT();
  const sessionId = useSessionId();
  const sheet = useRemote('evaluation.getSheet', { sessionId });
  const session = useRemote('session.get', { sessionId });
  useRefresh(sheet);
  return (
    <WorkPage title={t('desk.score')} wide>
      <About of={session.data?.session.title} />
      <AsyncView remote={sheet} rows={8}>
        {(data) => (
          <>
            <SheetHead sheet={data} />
            {data.current ? <ScoreCard record={data.current} /> : null}
            <Objection sheet={data} />
            {data.current ? null : (
              <AsyncView remote={session}>
                {(found) =>
                  serverNow() > found.session.endAt ? (
                    <TryOut sessionId={sessionId} />
                  ) : (
                    <Empty icon="chart" text={t('score.notYet')} />
                  )
                }
              </AsyncView>
            )}
            <EarlierScores sheet={data} />
            <FeedbackSummary sessionId={sessionId} />
            <View className="plh-faint">{t('score.followupHidden')}</View>
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}

function EarlierScores({ sheet: { records, current } }: { sheet: Sheet }) {
  const t = useT();
  const earlier = records.filter(({ scoreId }) => scoreId !== current?.scoreId);
  if (earlier.length === 0) return null;
  return (
    <Section title={t('score.before')}>
      {earlier.map((record) => (
        <ScoreCard key={record.scoreId} record={record} />
      ))}
    </Section>
  );
}
