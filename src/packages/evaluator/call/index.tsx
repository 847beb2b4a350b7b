import type { Words } from '@mechanisms/form';
import { callOutcome } from '@programmes/lecture-hall-2018/forms/call-outcome';
import { About } from '@/components/about';
import { confirm, toast } from '@/components/confirm';
import { FormView } from '@/components/form';
import { Submit } from '@/components/form/submit';
import { useForm } from '@/components/form/use-form';
import { useWords } from '@/components/form/words';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Action } from '@/components/action';
import { dayOf } from '@/components/format';
import { Act } from '@/components/staff/by';
import { ActionError, Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { DueTag } from '@/components/staff/due-tag';
import { WorkPage } from '@/components/staff/work-page';
import { useAction } from '@/hooks/action';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { Remarks, useReasons } from '@/components/staff/reasons';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useGoOn, usePageParams, usePane } from '@/hooks/pane';
import { useT } from '@/locales/evaluator';
import { call as run } from '@/services/call';
import { serverNow } from '@/services/server-clock';
import { listOf } from '@/services/programme-words';
import type { Call } from '@/services/work-types';
import { nextCall } from '../parts/call-shelves';
import { DialButton } from './dial-button';

/** The verdict of a rating (R-FOLLOWUP 4); '' while the bands are not known. */
const band = (rating: number): string => listOf('band').find(({ from = 0 }) => rating >= from)?.id ?? '';

/** What came of a call; with somebody reached, the questions of the follow-up. */
function OutcomeForm({ call, onDone }: { call: Call; onDone: () => Promise<void> }) {
  const t = useT();
  const words = useWords();
  const form = useForm(callOutcome, {
    operation: 'followup.recordCall',
    draft: `call.${call.callId}.${call.attempts.length}`,
  });
  const { rating, charged } = form.values;
  const reasons = useReasons(`call.${call.callId}.${call.attempts.length}`);
  const asked = useSettled(form.complete ? JSON.stringify(form.complete) : '');
  const checked = useRemote(
    'followup.recordCall',
    asked
      ? {
          ...(JSON.parse(asked) as NonNullable<typeof form.complete>),
          ...{ sessionId: call.sessionId, callId: call.callId, preview: true },
        }
      : null,
  );
  const { options } = callOutcome.sections.call.fields.outcome;
  return (
    <FormView
      of={form}
      hints={{
        rating:
          typeof rating === 'number'
            ? t(`grade.${band(rating)}`)
            : listOf('band')
                .map(({ id, from = 0 }) => t('outcome.band', { grade: t(`grade.${id}`), from }))
                .join(t('work.comma')),
      }}
      under={{ charged: charged ? <Notice tone="warn">{t('outcome.chargedNote')}</Notice> : null }}
    >
      {checked.data && !checked.error ? <Remarks remarks={checked.data.remarks} reasons={reasons} /> : null}
      <Submit
        of={form}
        input={(values) => ({
          sessionId: call.sessionId,
          callId: call.callId,
          ...values,
          reasons: reasons.given,
        })}
        id="record-call"
        title={t('outcome.submit')}
        ask={({ outcome }) =>
          t(outcome === 'reached' ? 'outcome.askReached' : 'outcome.ask', { outcome: words(options[outcome]) })
        }
        onDone={({ replacedBy }) => {
          reasons.clear();
          toast(t(replacedBy ? 'outcome.replaced' : 'outcome.done'));
          return onDone();
        }}
      />
    </FormView>
  );
}

/** One person of the sample: call, and what came of it (R-FOLLOWUP 3, 4). */
export default function CallPage() {
  const t = useT();
  const callId = usePageParams().callId ?? '';
  const pane = usePane();
  // All of one's own, not this session's alone: the next one to call may be another session's.
  const calls = useWhole('followup.listCalls', {}, 'calls');
  useRefresh(calls);
  const done = async () => {
    await calls.reload();
    pane?.changed();
  };
  return (
    <WorkPage title={t('call.title')}>
      <About of={calls.data?.calls.find((call) => call.callId === callId)?.sessionTitle} />
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
  const words = useWords();
  const outcomes: Readonly<Record<string, Words>> = callOutcome.sections.call.fields.outcome.options;
  const outcomeText = (outcome: string): string => {
    const known = outcomes[outcome];
    return known ? words(known) : t('outcome.withdrawn');
  };
  return (
    <>
      <View className="plh-card">
        <View className="plh-heading">{call.name}</View>
        <Fact name={t('call.enterprise')}>{call.enterprise}</Fact>
        <Fact name={t('call.session')}>{call.sessionTitle}</Fact>
        <Fact name={t('work.venue')}>{call.venueName}</Fact>
        <Fact name={t('call.order')}>{String(call.order)}</Fact>
        <Fact name={t('call.purpose')}>{t(`call.purpose.${call.purpose}`)}</Fact>
        <DueTag day={call.dueDay} />
      </View>
      {call.state === 'to-call' ? (
        <DialButton call={call} onOpened={onDone} />
      ) : (
        <Notice tone="ok">{t(`call.${call.state}`)}</Notice>
      )}
      {call.state === 'to-call' && call.nextDay ? <Notice>{t('call.nextDay', { day: call.nextDay })}</Notice> : null}
      {call.attempts.length > 0 ? (
        <Section title={t('call.attempts')}>
          <View className="plh-card">
            {call.attempts.map((attempt) => (
              <Act
                key={attempt.at}
                what={`${outcomeText(attempt.outcome)}${attempt.undone ? ` · ${t('call.undone')}` : ''}`}
                by={attempt.by}
                at={attempt.at}
              >
                {attempt.remarks ? <View className="plh-soft">{attempt.remarks}</View> : null}
              </Act>
            ))}
          </View>
          <UndoButton call={call} onDone={onDone} />
        </Section>
      ) : null}
      {canCallNow(call) ? null : <GoOn all={all} from={call} />}
      {call.state !== 'to-call' ? null : call.numberOpened ? (
        <OutcomeForm key={call.attempts.length} call={call} onDone={onDone} />
      ) : (
        <Notice icon="phone">{t('call.openFirst')}</Notice>
      )}
    </>
  );
}

const MINUTE = 60_000;

/** For some minutes: the own last entry is taken back, and stays on record as such. */
function UndoButton({ call, onDone }: { call: Call; onDone: () => Promise<void> }) {
  const t = useT();
  const action = useAction({ aside: true });
  const { undo } = call;
  const left = undo ? Math.ceil((undo.until - serverNow()) / MINUTE) : 0;
  if (!undo || left <= 0) return null;
  const { sessionId, callId } = call;
  const take = async () => {
    if (
      !(await confirm({
        title: t('call.undoTitle'),
        text: t('call.undoAsk'),
        yes: t('call.undoTitle'),
        keep: 'result',
      }))
    )
      return;
    await action.run(async () => {
      await run('followup.undoCall', { sessionId, callId, attemptAt: undo.attemptAt });
      toast(t('call.undone'));
      await onDone();
    });
  };
  return (
    <>
      <ActionError error={action.error} />
      <Action id="undo-call" kind="plain" busy={action.busy} onPress={() => void take()}>
        {t('call.undo', { left })}
      </Action>
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
