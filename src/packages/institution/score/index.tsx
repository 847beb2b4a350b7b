import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Section } from '@/components/section';
import { FeedbackSummary } from '@/components/staff/feedback-summary';
import { ScoreCard } from '@/components/staff/score-card';
import { SheetHead } from '@/components/staff/sheet-evidence';
import { WorkPage } from '@/components/staff/work-page';
import { usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/institution';
import { serverNow } from '@/services/server-clock';
import type { Sheet } from '@/services/work-types';
import { TryOut } from './try-out';
import '../parts/institution.scss';
import './index.scss';
import { toast } from '@/components/confirm';
import { DueTag } from '@/components/staff/due-tag';
import { ObjectionCard } from '@/components/staff/objection-card';
import { ReasonForm } from '@/components/staff/reason-form';
import { call } from '@/services/call';

/** The objection that was made, and the way to make one while its five working days last (R-SCORE 8). */
function Objection({ sheet, onDone }: { sheet: Sheet; onDone: () => Promise<void> }) {
  const t = useT();
  const { sessionId, objection, objectionUntilDay, stage } = sheet;
  const open = stage === 'confirmed' && objectionUntilDay !== null;
  return (
    <>
      {objection ? <ObjectionCard objection={objection} /> : null}
      {open ? (
        <Section
          title={t('objection.title')}
          aside={<DueTag day={objectionUntilDay} label={t('score.objectionUntil')} />}
        >
          <ReasonForm
            id="object"
            draftKey={`objection.${sessionId}`}
            title={t('objection.make')}
            label={t('objection.reason')}
            consequence={t('objection.consequence', { day: objectionUntilDay })}
            onSubmit={async (reason) => {
              await call('evaluation.object', { sessionId, reason });
              toast(t('objection.sent'));
              await onDone();
            }}
          />
        </Section>
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
  const pane = usePane();
  const objected = async () => {
    pane?.changed();
    await sheet.reload();
  };
  return (
    <WorkPage title={t('desk.score')} wide>
      <AsyncView remote={sheet} rows={8}>
        {(data) => (
          <>
            <SheetHead sheet={data} />
            {data.current ? <ScoreCard record={data.current} /> : null}
            <Objection sheet={data} onDone={objected} />
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
