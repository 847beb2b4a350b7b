import { changedIn, told } from '@mechanisms/form-changes';
import { read, typedOf } from '@mechanisms/form-typed';
import { sessionPlan } from '@programmes/lecture-hall-2018/forms/session-plan';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { useForm } from '@/components/form/use-form';
import { useTelling, useWords } from '@/components/form/words';
import { Fact, Section } from '@/components/section';
import { bare } from '@/services/figures';
import { Counter } from '@/components/staff/counter';
import { ReasonForm } from '@/components/staff/reason-form';
import { Remarks, useReasons, type Reasons } from '@/components/staff/reasons';
import { Notice } from '@/components/notice';
import { usePane } from '@/hooks/pane';
import { useRemote, type Remote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/bureau';
import { call, type Output } from '@/services/call';
import type { SessionDetail } from '@/services/types';
import type { Institution, SessionPlan } from '@/services/work-types';
import { planFields, PlanView, usePlanLists } from './plan-view';

type Change = Output<'session.previewChange'>;

interface ChangePreviewProps {
  preview: Remote<Change>;
  institutions: readonly Institution[];
  reasons: Reasons;
}

/** What a change would do: before and after of every field, the rooms it makes larger, and how many people are told (R-PLAN 2). */
function ChangePreview({ preview, institutions, reasons }: ChangePreviewProps) {
  const t = useT();
  const words = useWords();
  const telling = useTelling(usePlanLists(institutions));
  return (
    <Section title={t('change.preview')}>
      <AsyncView remote={preview}>
        {(data) => (
          <>
            <View className="work-counters">
              <Counter name={t('change.notified')} of={bare(data.notified, 'foreseen')} />
              <Counter name={t('change.registered')} of={bare(data.registered, 'foreseen')} />
              <Counter name={t('change.waiting')} of={bare(data.waiting, 'foreseen')} />
              {data.movesUp > 0 ? (
                <Counter name={t('change.movesUp')} of={bare(data.movesUp, 'foreseen')} tone="ok" />
              ) : null}
            </View>
            <View className="plh-card">
              {data.changes.map(({ field, before, after }) => (
                <Fact key={field} name={words(planFields[field].label)}>
                  <View className="bureau-before">{told(planFields[field], before, telling)}</View>
                  <View className="bureau-after">{told(planFields[field], after, telling)}</View>
                </Fact>
              ))}
            </View>
            {data.setAside > 0 ? <Notice tone="warn">{t('change.setAside', { count: data.setAside })}</Notice> : null}
            <Remarks remarks={data.remarks} reasons={reasons} />
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
  may: readonly string[];
  plan: SessionPlan;
  institutions: readonly Institution[];
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** Changes a published session: only what differs is sent, with the reason; before and after, and who is told, are shown beforehand. */
export function ChangeForm({ session: { sessionId }, may, plan, institutions, onDone, onClose }: Props) {
  const t = useT();
  const pane = usePane();
  const form = useForm(sessionPlan, {
    operation: 'session.change',
    may,
    draft: `change.${sessionId}`,
    values: plan,
    within: 'plan',
  });
  const reasons = useReasons(`change.${sessionId}`);
  // Both as the form reads them: what it cannot show does not count as changed.
  const [before] = useState(() => read(planFields, typedOf(planFields, plan), '').values);
  const { complete } = form;
  const after: Record<string, unknown> = { ...complete };
  const changed = complete ? changedIn(planFields, before, after) : [];
  const differs = changed.length > 0;
  const change: Partial<SessionPlan> = Object.fromEntries(changed.map((name) => [name, after[name]]));
  const asked = useSettled(differs ? JSON.stringify(change) : '');
  const preview = useRemote(
    'session.previewChange',
    asked ? { sessionId, plan: JSON.parse(asked) as typeof change } : null,
  );
  const current = asked === JSON.stringify(change) ? preview.data : undefined;
  const submit = async (reason: string) => {
    const { notified } = await call('session.change', {
      sessionId,
      plan: change,
      reason,
      reasons: reasons.given,
    });
    form.clear();
    reasons.clear();
    toast(t('change.done', { count: notified }));
    onClose();
    pane?.changed();
    await onDone();
  };
  return (
    <>
      <PlanView of={form} institutions={institutions} />
      {complete ? null : <Notice tone="bad">{t('draft.incomplete')}</Notice>}
      {complete && !differs ? <Notice>{t('change.nothing')}</Notice> : null}
      {differs && asked ? <ChangePreview {...{ preview, institutions, reasons }} /> : null}
      {differs && current && !preview.error ? (
        <ReasonForm
          id="submit-change"
          draftKey={`change-reason.${sessionId}`}
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
