import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Section } from '@/components/section';
import { FeedbackSummary } from '@/components/staff/feedback-summary';
import { LinkCard } from '@/components/staff/link-card';
import { ObjectionCard } from '@/components/staff/objection-card';
import { ScoreCard } from '@/components/staff/score-card';
import { SheetEvidence, SheetHead } from '@/components/staff/sheet-evidence';
import { usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';
import type { Sheet } from '@/services/work-types';
import { BureauPage } from '../parts/bureau-page';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { call } from '@/services/call';

/** Confirms exactly the score that is shown: one given meanwhile is refused by the server (R-SCORE 8). */
function Confirmation({ sheet, onDone }: { sheet: Sheet; onDone: () => Promise<void> }) {
  const t = useT();
  const action = useAction();
  const { current } = sheet;
  if (!current) return null;
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

/** A score with its whole trace, the figures beside it, and the bureau's confirmation of exactly this one. */
export default function ScorePage() {
  const t = useT();
  const pane = usePane();
  const sessionId = useSessionId();
  const sheet = useRemote('evaluation.getSheet', { sessionId });
  useRefresh(sheet);
  const confirmed = async () => {
    pane?.changed();
    await sheet.reload();
  };
  const { data } = sheet;
  return (
    <BureauPage
      title={t('page.score')}
      wide
      footer={data?.stage === 'scored' && data.current ? <Confirmation sheet={data} onDone={confirmed} /> : undefined}
    >
      <AsyncView remote={sheet} rows={8}>
        {(found) => (
          <>
            <SheetHead sheet={found} />
            {found.objection ? <ObjectionCard objection={found.objection} /> : null}
            <View className="bureau-columns">
              <View className="plh-stack">
                {found.current ? <ScoreCard record={found.current} /> : <Empty text={t('score.none')} />}
              </View>
              <View className="plh-stack">
                <SheetEvidence sheet={found} />
                <LinkCard id="to-scans" title={t('page.scans')} onPress={() => go('evaluator/scans', { sessionId })}>
                  <View className="plh-soft">{t('score.scansNote')}</View>
                </LinkCard>
                <FeedbackSummary sessionId={sessionId} />
              </View>
            </View>
            <Earlier sheet={found} />
          </>
        )}
      </AsyncView>
    </BureauPage>
  );
}

function Earlier({ sheet }: { sheet: Sheet }) {
  const t = useT();
  const records = sheet.records.filter((record) => record.scoreId !== sheet.current?.scoreId);
  if (records.length === 0) return null;
  return (
    <Section title={t('score.earlier')}>
      <View className="bureau-columns">
        {records.map((record) => (
          <ScoreCard key={record.scoreId} record={record} />
        ))}
      </View>
    </Section>
  );
}
