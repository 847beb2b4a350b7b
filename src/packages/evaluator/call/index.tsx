import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { DueTag } from '@/components/staff/due-tag';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/evaluator';
import type { Call } from '@/services/work-types';
import { DialButton } from './dial-button';
import { OutcomeForm } from './outcome-form';

/** One person of the sample: call, and what came of it (R-FOLLOWUP 3, 4). */
export default function CallPage() {
  const t = useT();
  const sessionId = useSessionId();
  const callId = decodeURIComponent(useRouter().params.callId ?? '');
  const calls = useRemote('followup.listCalls', { sessionId });
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
            .map((call) => <OneCall key={call.callId} call={call} onDone={calls.reload} />)
        }
      </AsyncView>
    </WorkPage>
  );
}

function OneCall({ call, onDone }: { call: Call; onDone: () => Promise<void> }) {
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
      {call.state === 'to-call' ? <OutcomeForm key={call.attempts.length} call={call} onDone={onDone} /> : null}
    </>
  );
}

const known = ['reached', 'no-answer', 'refused', 'wrong-number'] as const;
const outcomeText = (t: ReturnType<typeof useT>, outcome: string): string => {
  const found = known.find((one) => one === outcome);
  return found ? t(`outcome.${found}`) : outcome;
};
