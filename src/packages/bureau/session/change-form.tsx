import { useState } from 'react';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { ReasonForm } from '@/components/staff/reason-form';
import { Notice } from '@/components/notice';
import { useDraft } from '@/hooks/draft';
import { usePane } from '@/hooks/pane';
import { useRemote, type Remote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/bureau';
import { call, type Output } from '@/services/call';
import type { SessionDetail } from '@/services/types';
import type { Institution } from '@/services/work-types';
import { PlanFields } from './plan-fields';
import { planChange, planFormOf, planOf, planProblems } from './plan-form';
import { PlanWarnings } from './plan-warnings-notice';
import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Fact, Section } from '@/components/section';
import { Counter } from '@/components/staff/counter';
import { planFieldText, planValueText } from './plan-texts';

type Change = Output<'session.previewChange'>;

interface ChangePreviewProps {
  preview: Remote<Change>;
  institutions: readonly Institution[];
}

/** What a change would do: before and after of every field, the rooms it makes larger, and how many people are told (R-PLAN 2). */
function ChangePreview({ preview, institutions }: ChangePreviewProps) {
  const t = useT();
  return (
    <Section title={t('change.preview')}>
      <AsyncView remote={preview}>
        {(data) => (
          <>
            <View className="work-counters">
              <Counter name={t('change.notified')} value={data.notified} />
              <Counter name={t('change.registered')} value={data.registered} />
              <Counter name={t('change.waiting')} value={data.waiting} />
              {data.movesUp > 0 ? <Counter name={t('change.movesUp')} value={data.movesUp} tone="ok" /> : null}
            </View>
            <View className="plh-card">
              {data.changes.map((change) => (
                <Fact key={change.field} name={planFieldText(t, change.field)}>
                  <View className="bureau-before">{planValueText(t, change.field, change.before, institutions)}</View>
                  <View className="bureau-after">{planValueText(t, change.field, change.after, institutions)}</View>
                </Fact>
              ))}
            </View>
            <Rooms venues={data.venues} />
          </>
        )}
      </AsyncView>
    </Section>
  );
}

function Rooms({ venues }: { venues: Change['venues'] }) {
  const t = useT();
  const moved = venues.filter(({ capacityBefore, capacityAfter }) => capacityBefore !== capacityAfter);
  if (moved.length === 0) return null;
  return (
    <View className="plh-card">
      {moved.map((venue) => (
        <Fact key={venue.venueId} name={venue.name}>
          {t('change.room', {
            before: venue.capacityBefore ?? 0,
            after: venue.capacityAfter,
            registered: venue.registered,
            moves: venue.movesUp,
          })}
        </Fact>
      ))}
    </View>
  );
}

interface Props {
  session: SessionDetail;
  institutions: readonly Institution[];
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** Changes a published session: only what differs is sent, with the reason; before and after, and who is told, are shown beforehand. */
export function ChangeForm({ session, institutions, onDone, onClose }: Props) {
  const t = useT();
  const pane = usePane();
  const [before] = useState(() => planFormOf(session));
  const draft = useDraft(`change.${session.sessionId}`, before);
  const problems = planProblems(draft.value);
  const plan = planOf(draft.value);
  const original = planOf(before);
  const change = plan && original ? planChange(original, plan) : (plan ?? {});
  const differs = Object.keys(change).length > 0;
  const asked = useSettled(plan && differs ? JSON.stringify(change) : '');
  const preview = useRemote(
    'session.previewChange',
    asked ? { sessionId: session.sessionId, plan: JSON.parse(asked) as typeof change } : null,
  );
  const current = asked === JSON.stringify(change) ? preview.data : undefined;
  const submit = async (reason: string) => {
    const { notified } = await call('session.change', { sessionId: session.sessionId, plan: change, reason });
    draft.clear();
    toast(t('change.done', { count: notified }));
    onClose();
    pane?.changed();
    await onDone();
  };
  return (
    <>
      {draft.restored ? <Notice>{t('common.draftRestored')}</Notice> : null}
      <PlanFields form={draft.value} change={draft.change} institutions={institutions} problems={problems} tried />
      <PlanWarnings form={draft.value} />
      {problems.length > 0 ? <Notice tone="bad">{t('draft.incomplete')}</Notice> : null}
      {!differs ? <Notice>{t('change.nothing')}</Notice> : null}
      {plan && differs && asked ? <ChangePreview preview={preview} institutions={institutions} /> : null}
      {plan && differs && current && !preview.error ? (
        <ReasonForm
          id="submit-change"
          draftKey={`change-reason.${session.sessionId}`}
          kind="primary"
          title={t('change.submit')}
          consequence={t('change.text', { count: current.notified })}
          onSubmit={submit}
        />
      ) : null}
      <Action kind="plain" onPress={onClose}>
        {t('change.close')}
      </Action>
    </>
  );
}
