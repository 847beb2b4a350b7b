import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Action } from '@/components/action';
import { dayOf, shownInstant } from '@/components/format';
import { Notice, ActionError } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { DueTag } from '@/components/staff/due-tag';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useGoOn, usePageParams, usePane } from '@/hooks/pane';
import { useT } from '@/locales/evaluator';
import { serverNow } from '@/services/server-clock';
import type { Call, CallOutcome } from '@/services/work-types';
import { nextCall } from '../parts/call-shelves';
import { DialButton } from './dial-button';
import { useState } from 'react';
import { Choices } from '@/components/choices';
import { confirm, toast } from '@/components/confirm';
import { Field, TextField } from '@/components/field';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { call as run } from '@/services/call';

interface Values {
  outcome: CallOutcome | null;
  tookPart: boolean | null;
  rating: string;
  charged: boolean | null;
  remarks: string;
}

const empty: Values = { outcome: null, tookPart: null, rating: '', charged: null, remarks: '' };
const outcomes: readonly CallOutcome[] = ['reached', 'no-answer', 'refused', 'wrong-number'];

/** 优秀 ≥85, 良好 70–84, 合格 60–69 (R-FOLLOWUP 4). */
const band = (rating: number) => (rating >= 85 ? 'excellent' : rating >= 70 ? 'good' : rating >= 60 ? 'pass' : 'fail');
const ratingOf = (text: string): number | null =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100 ? Number(text) : null;

/** What came of a call; with somebody reached, the questions of the follow-up. */
function OutcomeForm({ call, onDone }: { call: Call; onDone: () => Promise<void> }) {
  const t = useT();
  const draft = useDraft<Values>(`call.${call.callId}.${call.attempts.length}`, empty);
  const [tried, setTried] = useState(false);
  const action = useAction();
  const keyOf = useRequestKey();
  const { outcome, tookPart, charged, remarks } = draft.value;
  const reached = outcome === 'reached';
  const rating = ratingOf(draft.value.rating);
  const complete = outcome !== null && (!reached || (tookPart !== null && rating !== null && charged !== null));
  const need = (missing: boolean): string | undefined => (tried && missing ? t('outcome.need') : undefined);
  const submit = async () => {
    setTried(true);
    if (!complete || outcome === null) return;
    const text = t(reached ? 'outcome.askReached' : 'outcome.ask', { outcome: t(`outcome.${outcome}`) });
    if (!(await confirm({ title: t('outcome.submit'), text }))) return;
    await action.run(async () => {
      const answers = reached ? { tookPart, rating, charged } : {};
      const { replacedBy } = await run('followup.recordCall', {
        sessionId: call.sessionId,
        callId: call.callId,
        outcome,
        ...answers,
        remarks: remarks.trim(),
        requestKey: await keyOf({ callId: call.callId, outcome, ...answers, remarks }),
      });
      toast(t(replacedBy ? 'outcome.replaced' : 'outcome.done'));
      draft.clear();
      await onDone();
    });
  };
  const yesNo = [
    { value: true, text: t('outcome.yes') },
    { value: false, text: t('outcome.no') },
  ];
  return (
    <Section title={t('outcome.title')}>
      <View className="plh-card work-form">
        <Field label={t('outcome.title')} required error={need(outcome === null)}>
          <Choices
            label={t('outcome.title')}
            value={outcome}
            onChange={(value) => draft.change({ outcome: value })}
            choices={outcomes.map((value) => ({ value, text: t(`outcome.${value}`) }))}
          />
        </Field>
        {reached ? (
          <>
            <Field label={t('outcome.tookPart')} required error={need(tookPart === null)}>
              <Choices
                label={t('outcome.tookPart')}
                value={tookPart}
                onChange={(value) => draft.change({ tookPart: value })}
                choices={yesNo}
              />
            </Field>
            <TextField
              id="rating"
              label={t('outcome.rating')}
              type="number"
              required
              maxLength={3}
              hint={rating === null ? t('outcome.bands') : t(`grade.${band(rating)}`)}
              value={draft.value.rating}
              onChange={(value) => draft.change({ rating: value })}
              error={
                (tried || draft.value.rating.trim() !== '') && rating === null ? t('outcome.ratingWrong') : undefined
              }
            />
            <Field label={t('outcome.charged')} required error={need(charged === null)}>
              <Choices
                label={t('outcome.charged')}
                value={charged}
                onChange={(value) => draft.change({ charged: value })}
                choices={yesNo}
              />
            </Field>
            {charged ? <Notice tone="warn">{t('outcome.chargedNote')}</Notice> : null}
          </>
        ) : null}
        <TextField
          label={t('outcome.remarks')}
          multiline
          maxLength={500}
          value={remarks}
          onChange={(value) => draft.change({ remarks: value })}
        />
        <ActionError error={action.error} />
        <Action id="record-call" busy={action.busy} onPress={submit}>
          {t('outcome.submit')}
        </Action>
      </View>
    </Section>
  );
}

/** One person of the sample: call, and what came of it (R-FOLLOWUP 3, 4). */
export default function CallPage() {
  const t = useT();
  const callId = usePageParams().callId ?? '';
  const pane = usePane();
  // All of one's own, not this session's alone: the next one to call may be another session's.
  const calls = useRemote('followup.listCalls', {});
  useRefresh(calls);
  const done = async () => {
    await calls.reload();
    pane?.changed();
  };
  return (
    <WorkPage title={t('call.title')}>
      <AsyncView
        remote={calls}
        isEmpty={(data) => !data.calls.some((call) => call.callId === callId)}
        empty={<Empty text={t('call.gone')} />}
      >
        {(data) =>
          data.calls
            .filter((call) => call.callId === callId)
            .map((call) => <OneCall key={call.callId} call={call} all={data.calls} onDone={done} />)
        }
      </AsyncView>
    </WorkPage>
  );
}

interface Props {
  call: Call;
  all: readonly Call[];
  onDone: () => Promise<void>;
}

function OneCall({ call, all, onDone }: Props) {
  const t = useT();
  return (
    <>
      <View className="plh-card">
        <View className="plh-heading">{call.name}</View>
        <Fact name={t('call.enterprise')}>{call.enterprise}</Fact>
        <Fact name={t('call.session')}>{call.sessionTitle}</Fact>
        <Fact name={t('work.venue')}>{call.venueName}</Fact>
        <Fact name={t('call.order')}>{String(call.order)}</Fact>
        <DueTag day={call.dueDay} />
      </View>
      {call.state === 'to-call' ? <DialButton call={call} /> : <Notice tone="ok">{t(`call.${call.state}`)}</Notice>}
      {call.state === 'to-call' && call.nextDay ? <Notice>{t('call.nextDay', { day: call.nextDay })}</Notice> : null}
      {call.attempts.length > 0 ? (
        <Section title={t('call.attempts')}>
          <View className="plh-card">
            {call.attempts.map((attempt) => (
              <View key={attempt.at} className="work-item">
                <View className="plh-figures">
                  {shownInstant(attempt.at)} · {outcomeText(t, attempt.outcome)}
                </View>
                {attempt.remarks ? <View className="plh-soft">{attempt.remarks}</View> : null}
              </View>
            ))}
          </View>
        </Section>
      ) : null}
      {canCallNow(call) ? null : <GoOn all={all} from={call} />}
      {call.state === 'to-call' ? <OutcomeForm key={call.attempts.length} call={call} onDone={onDone} /> : null}
    </>
  );
}

const canCallNow = (call: Call): boolean =>
  call.state === 'to-call' && (call.nextDay === null || call.nextDay <= dayOf(serverNow()));

/** After a call is done: who comes next, one touch away. */
function GoOn({ all, from }: { all: readonly Call[]; from: Call }) {
  const t = useT();
  const goOn = useGoOn();
  const next = nextCall(all, from.callId, dayOf(serverNow()));
  if (!next) return <Notice tone="ok">{t('call.allDone')}</Notice>;
  return (
    <Action id="next-call" onPress={() => goOn('evaluator/call', { sessionId: next.sessionId, callId: next.callId })}>
      {t('call.goOn', { name: next.name, enterprise: next.enterprise })}
    </Action>
  );
}

const known = ['reached', 'no-answer', 'refused', 'wrong-number', 'withdrawn'] as const;
const outcomeText = (t: ReturnType<typeof useT>, outcome: string): string => {
  const found = known.find((one) => one === outcome);
  return found ? t(`outcome.${found}`) : outcome;
};
