import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { DraftNotice } from '@/components/draft-notice';
import { Section } from '@/components/section';
import { FeedbackSummary } from '@/components/staff/feedback-summary';
import { LinkCard } from '@/components/staff/link-card';
import { ObjectionCard } from '@/components/staff/objection-card';
import { ScoreCard, ScoreTrail } from '@/components/staff/score-card';
import { SheetEvidence, SheetHead } from '@/components/staff/sheet-evidence';
import { WorkPage } from '@/components/staff/work-page';
import { usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/evaluator';
import { go } from '@/services/navigate';
import './index.scss';
import { toast } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { useRequestKey } from '@/hooks/request-key';
import { call } from '@/services/call';
import type { Judgement, MaterialState, Sheet } from '@/services/work-types';
import { ScoreForm } from '../parts/score-form';
import { ObjectionReview } from './objection-review';
import { useState } from 'react';
import { Action } from '@/components/action';
import { TextField } from '@/components/field';
import { useDraft } from '@/hooks/draft';

interface CorrectionProps {
  sheet: Sheet;
  materials: MaterialState;
  onDone: () => Promise<void>;
}

/** A final score does not change: a correction is a new record that names the old one (R-SCORE 8). */
function Correction({ sheet, materials, onDone }: CorrectionProps) {
  const t = useT();
  const { sessionId } = sheet;
  const keyOf = useRequestKey();
  const draft = useDraft(`correction.${sessionId}`, { reason: '' });
  const [open, setOpen] = useState(draft.restored);
  const [tried, setTried] = useState(false);
  const reason = draft.value.reason.trim();
  if (!open)
    return (
      <Action kind="plain" onPress={() => setOpen(true)}>
        {t('correction.title')}
      </Action>
    );
  const correct = async (judgement: Judgement) => {
    await call('evaluation.correct', {
      sessionId,
      judgement,
      reason,
      requestKey: await keyOf({ sessionId, judgement, reason }),
    });
    draft.clear();
    toast(t('correction.done'));
    await onDone();
  };
  return (
    <ScoreForm
      operation="evaluation.correct"
      sheet={sheet}
      materials={materials}
      title={t('correction.title')}
      consequence={t('correction.consequence')}
      onSubmit={correct}
      ready={() => {
        setTried(true);
        return reason.length >= LIMITS.reasonMinimum;
      }}
    >
      <View className="plh-card">
        <DraftNotice of={draft} />
        <TextField
          label={t('correction.reason')}
          required
          multiline
          maxLength={LIMITS.reasonMaximum}
          value={draft.value.reason}
          onChange={(value) => draft.change({ reason: value })}
          error={tried && reason.length < LIMITS.reasonMinimum ? t('work.reasonShort') : undefined}
        />
      </View>
    </ScoreForm>
  );
}

interface Props {
  sheet: Sheet;
  materials: MaterialState;
  onDone: () => Promise<void>;
}

/** What the evaluator may do at this stage (R-SCORE 8). */
function SheetAction({ sheet, materials, onDone }: Props) {
  const t = useT();
  const { sessionId, stage } = sheet;
  const keyOf = useRequestKey();
  const score = async (judgement: Judgement) => {
    await call('evaluation.scoreSession', { sessionId, judgement, requestKey: await keyOf([sessionId, judgement]) });
    toast(t('sheet.scored'));
    await onDone();
  };
  switch (stage) {
    case 'with-evaluator':
    case 'scored':
      return (
        <ScoreForm
          operation="evaluation.scoreSession"
          sheet={sheet}
          materials={materials}
          title={t(stage === 'scored' ? 'sheet.scoreAgain' : 'sheet.score')}
          consequence={t('sheet.scoreText')}
          onSubmit={score}
        />
      );
    case 'objected':
      return <ObjectionReview sheet={sheet} materials={materials} onDone={onDone} />;
    case 'final':
      return <Correction sheet={sheet} materials={materials} onDone={onDone} />;
    case 'confirmed':
      return <Notice>{t('sheet.confirmed')}</Notice>;
    case 'collecting':
    case 'with-window':
    case 'with-hub':
      return <Notice>{t('sheet.notHere')}</Notice>;
  }
}

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
                  <LinkCard
                    id="to-staff-entries"
                    title={t('sheet.staffEntries')}
                    onPress={() => go('institution/staff-entries', { sessionId })}
                  />
                </View>
                <View className="plh-stack">
                  <LinkCard title={t('evaluator.calls')} onPress={() => go('evaluator/calls', { sessionId })} />
                  <LinkCard title={t('drawRecord.title')} onPress={() => go('evaluator/draw', { sessionId })} />
                  <LinkCard
                    id="to-people"
                    title={t('people.title')}
                    onPress={() => go('evaluator/people', { sessionId })}
                  >
                    <View className="plh-soft">{t('people.note')}</View>
                  </LinkCard>
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
            <ScoreTrail records={data.records} />
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
