import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Action } from '@/components/action';
import { dayOf, shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { DueTag } from '@/components/staff/due-tag';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useGoOn, usePageParams, usePane } from '@/hooks/pane';
import { useT } from '@/locales/evaluator';
import { serverNow } from '@/services/server-clock';
import type { Call } from '@/services/work-types';
import { nextCall } from '../parts/call-shelves';
import { DialButton } from './dial-button';
import { OutcomeForm } from './outcome-form';

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
