import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { dayOf } from '@/components/format';
import { Tag } from '@/components/tag';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/evaluator';
import { serverNow } from '@/services/server-clock';
import type { Call } from '@/services/work-types';
import { go } from '@/services/navigate';

type Shelf = 'now' | 'later' | 'done';

const shelfOf = (call: Call, today: string): Shelf =>
  call.state !== 'to-call' ? 'done' : call.nextDay !== null && call.nextDay > today ? 'later' : 'now';

/** The own sample to be called: today's first, by deadline (R-FOLLOWUP 3). */
export default function CallsPage() {
  const t = useT();
  const sessionId = useSessionId();
  const calls = useRemote('followup.listCalls', sessionId ? { sessionId } : {});
  const [shelf, setShelf] = useState<Shelf>('now');
  const today = dayOf(serverNow());
  return (
    <WorkPage title={t('evaluator.calls')}>
      <AsyncView
        remote={calls}
        isEmpty={(data) => data.calls.length === 0}
        empty={<Empty text={t('calls.none')} />}
        rows={8}
      >
        {(data) => {
          const of = (wanted: Shelf) => data.calls.filter((call) => shelfOf(call, today) === wanted);
          const chosen = of(shelf).sort((a, b) => a.dueDay.localeCompare(b.dueDay) || a.order - b.order);
          return (
            <>
              <Choices
                label={t('calls.filter')}
                value={shelf}
                onChange={setShelf}
                choices={(['now', 'later', 'done'] as const).map((value) => ({
                  value,
                  text: t(`calls.${value}`, { count: of(value).length }),
                }))}
              />
              {chosen.length === 0 ? <Empty text={t('calls.nothingHere')} /> : null}
              {chosen.map((call) => (
                <Row key={call.callId} call={call} />
              ))}
            </>
          );
        }}
      </AsyncView>
    </WorkPage>
  );
}

function Row({ call }: { call: Call }) {
  const t = useT();
  return (
    <LinkCard
      title={`${call.name} ${call.phoneMasked}`}
      aside={
        <Tag tone={call.state === 'reached' ? 'ok' : call.state === 'unreachable' ? 'warn' : 'accent'}>
          {t(`call.${call.state}`)}
        </Tag>
      }
      onPress={() => go('evaluator/call', { sessionId: call.sessionId, callId: call.callId })}
    >
      <View className="plh-soft">{call.enterprise}</View>
      <View className="plh-faint">{call.sessionTitle}</View>
      <View className="plh-row work-tags">
        <Tag>{t('calls.attempts', { count: call.attempts.length })}</Tag>
        {call.state === 'to-call' ? <DueTag day={call.dueDay} /> : null}
        {call.state === 'to-call' && call.nextDay ? <Tag>{t('calls.next', { day: call.nextDay })}</Tag> : null}
      </View>
    </LinkCard>
  );
}
