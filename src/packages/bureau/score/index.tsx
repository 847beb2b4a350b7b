import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { Section } from '@/components/section';
import { FeedbackSummary } from '@/components/staff/feedback-summary';
import { LinkCard } from '@/components/staff/link-card';
import { ObjectionCard } from '@/components/staff/objection-card';
import { ScoreCard } from '@/components/staff/score-card';
import { SheetEvidence, SheetHead } from '@/components/staff/sheet-evidence';
import { WorkPage } from '@/components/staff/work-page';
import { useAction } from '@/hooks/action';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { go } from '@/services/navigate';
import type { Sheet } from '@/services/work-types';

/** A score with its whole trace, and the bureau's confirmation of exactly this one. */
export default function ScorePage() {
  const t = useT();
  const sessionId = useSessionId();
  const sheet = useRemote('evaluation.getSheet', { sessionId });
  return (
    <WorkPage title={t('page.score')}>
      <AsyncView remote={sheet} rows={8}>
        {(data) => (
          <>
            <View className="work-wide">
              <SheetHead sheet={data} />
            </View>
            <View className="work-wide work-split">
              <View className="plh-stack">
                {data.current ? <ScoreCard record={data.current} /> : <Empty text={t('score.none')} />}
                <Confirmation sheet={data} onDone={sheet.reload} />
              </View>
              <View className="plh-stack">
                {data.objection ? <ObjectionCard objection={data.objection} /> : null}
                <SheetEvidence sheet={data} />
                <LinkCard id="to-scans" title={t('page.scans')} onPress={() => go('evaluator/scans', { sessionId })}>
                  <View className="plh-soft">{t('score.scansNote')}</View>
                </LinkCard>
                <FeedbackSummary sessionId={sessionId} />
              </View>
            </View>
            <Earlier sheet={data} />
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}

function Earlier({ sheet }: { sheet: Sheet }) {
  const t = useT();
  const records = sheet.records.filter((record) => record.scoreId !== sheet.current?.scoreId);
  if (records.length === 0) return null;
  return (
    <Section title={t('score.earlier')}>
      {records.map((record) => (
        <ScoreCard key={record.scoreId} record={record} />
      ))}
    </Section>
  );
}

function Confirmation({ sheet, onDone }: { sheet: Sheet; onDone: () => Promise<void> }) {
  const t = useT();
  const action = useAction();
  const { current } = sheet;
  if (sheet.stage !== 'scored' || !current) return null;
  const accept = async () => {
    const text = t('confirming.ask', { points: current.totalShown, grade: t(`grade.${current.grade}`) });
    if (!(await confirm({ title: t('confirming.button'), text }))) return;
    await action.run(async () => {
      const { objectionUntilDay } = await call('evaluation.confirm', {
        sessionId: sheet.sessionId,
        scoreId: current.scoreId,
      });
      toast(t('confirming.done', { day: objectionUntilDay }));
      await onDone();
    });
  };
  return (
    <>
      <ActionError error={action.error} />
      <Action id="confirm-score" busy={action.busy} onPress={accept}>
        {t('confirming.button')}
      </Action>
    </>
  );
}
