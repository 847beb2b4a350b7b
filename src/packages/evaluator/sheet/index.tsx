import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Section } from '@/components/section';
import { FeedbackSummary } from '@/components/staff/feedback-summary';
import { LinkCard } from '@/components/staff/link-card';
import { ObjectionCard } from '@/components/staff/objection-card';
import { ScoreCard } from '@/components/staff/score-card';
import { SheetEvidence, SheetHead } from '@/components/staff/sheet-evidence';
import { WorkPage } from '@/components/staff/work-page';
import { usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/evaluator';
import { go } from '@/services/navigate';
import { SheetAction } from './sheet-action';
import './index.scss';

/** One session's score sheet: evidence, judgement, arithmetic; objections and corrections of what was given (R-SCORE). */
export default function SheetPage() {
  const t = useT();
  const sessionId = useSessionId();
  const sheet = useRemote('evaluation.getSheet', { sessionId });
  const materials = useRemote('material.get', { sessionId });
  const pane = usePane();
  useRefresh(sheet, materials);
  const done = async () => {
    await sheet.reload();
    pane?.changed();
  };
  return (
    <WorkPage title={t('sheet.title')} wide>
      <AsyncView remote={sheet} rows={8}>
        {(data) => (
          <>
            <View className="plh-stack">
              <SheetHead sheet={data} />
              <View className="work-split">
                <View className="plh-stack">
                  <SheetEvidence sheet={data} />
                </View>
                <View className="plh-stack">
                  <LinkCard title={t('evaluator.calls')} onPress={() => go('evaluator/calls', { sessionId })} />
                  <LinkCard title={t('drawRecord.title')} onPress={() => go('evaluator/draw', { sessionId })} />
                  <LinkCard id="to-scans" title={t('scans.title')} onPress={() => go('evaluator/scans', { sessionId })}>
                    <View className="plh-soft">{t('scans.note')}</View>
                  </LinkCard>
                  {data.objection ? <ObjectionCard objection={data.objection} /> : null}
                </View>
              </View>
            </View>
            <AsyncView remote={materials}>
              {(state) => (
                <SheetAction key={data.current?.scoreId ?? 'first'} sheet={data} materials={state} onDone={done} />
              )}
            </AsyncView>
            {data.records.length > 0 ? (
              <Section title={t('sheet.records')}>
                {[...data.records].reverse().map((record) => (
                  <ScoreCard key={record.scoreId} record={record} />
                ))}
              </Section>
            ) : null}
            <FeedbackSummary sessionId={sessionId} />
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}
