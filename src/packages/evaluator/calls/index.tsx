import { useState } from 'react';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Listing } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { dayOf } from '@/components/format';
import { WorkPage } from '@/components/staff/work-page';
import { useGo } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/evaluator';
import { serverNow } from '@/services/server-clock';
import type { Call } from '@/services/work-types';
import CallPage from '../call';
import { onShelf, shelves, type Shelf } from '../parts/call-shelves';
import { View } from '@tarojs/components';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { Tag, type Tone } from '@/components/tag';
import type { Column } from '@/components/desk/data-table';

const tones: Record<Call['state'], Tone> = { 'to-call': 'accent', reached: 'ok', unreachable: 'warn' };

/** How far a call has come, in a word. */
function CallState({ state }: { state: Call['state'] }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`call.${state}`)}</Tag>;
}

/** The sample's calls make points, those of an audit never do. */
function Purpose({ call: { purpose } }: { call: Call }) {
  const t = useT();
  return <Tag tone={purpose === 'audit' ? 'warn' : 'plain'}>{t(`call.purpose.${purpose}`)}</Tag>;
}

/** Sample and audits as a desk's table. */
const callColumns = (t: ReturnType<typeof useT>): Column<Call>[] => [
  { key: 'name', title: t('call.name'), cell: (call) => call.name, sortBy: (call) => call.name },
  { key: 'phone', title: t('call.phone'), cell: (call) => call.phoneMasked },
  {
    key: 'enterprise',
    title: t('call.enterprise'),
    cell: (call) => call.enterprise,
    sortBy: (call) => call.enterprise,
  },
  {
    key: 'session',
    title: t('call.session'),
    cell: (call) => call.sessionTitle,
    sortBy: (call) => call.sessionTitle,
  },
  {
    key: 'purpose',
    title: t('call.purpose'),
    cell: (call) => <Purpose call={call} />,
    sortBy: (call) => call.purpose,
  },
  {
    key: 'attempts',
    title: t('call.tried'),
    cell: (call) => String(call.attempts.length),
    sortBy: (call) => call.attempts.length,
    figures: true,
  },
  {
    key: 'next',
    title: t('call.next'),
    cell: (call) => (call.state === 'to-call' ? (call.nextDay ?? t('call.today')) : '–'),
    sortBy: (call) => (call.state === 'to-call' ? (call.nextDay ?? '') : null),
  },
  {
    key: 'due',
    title: t('work.due'),
    cell: (call) => (call.state === 'to-call' ? <DueTag day={call.dueDay} /> : '–'),
    sortBy: (call) => (call.state === 'to-call' ? call.dueDay : null),
  },
  {
    key: 'state',
    title: t('call.state'),
    cell: (call) => <CallState state={call.state} />,
    sortBy: (call) => call.state,
  },
];

/** Somebody to call on a phone's list. */
function CallCard({ call, onOpen }: { call: Call; onOpen: () => void }) {
  const t = useT();
  const open = call.state === 'to-call';
  return (
    <LinkCard title={`${call.name} ${call.phoneMasked}`} aside={<CallState state={call.state} />} onPress={onOpen}>
      <View className="plh-soft">{call.enterprise}</View>
      <View className="plh-faint">{call.sessionTitle}</View>
      <View className="plh-row work-tags">
        {call.purpose === 'audit' ? <Purpose call={call} /> : null}
        <Tag>{t('calls.attempts', { count: call.attempts.length })}</Tag>
        {open ? <DueTag day={call.dueDay} /> : null}
        {open && call.nextDay ? <Tag>{t('calls.next', { day: call.nextDay })}</Tag> : null}
      </View>
    </LinkCard>
  );
}

/** The own sample to be called: today's first, by deadline (R-FOLLOWUP 3); on a desk the form stands beside the list. */
export default function CallsPage() {
  const t = useT();
  const sessionId = useSessionId();
  const calls = useRemote('followup.listCalls', sessionId ? { sessionId } : {});
  useRefresh(calls);
  return (
    <WorkPage title={t('evaluator.calls')} wide>
      <Split pages={{ 'evaluator/call': CallPage }} onChanged={() => void calls.reload()}>
        <AsyncView
          remote={calls}
          isEmpty={(data) => data.calls.length === 0}
          empty={<Empty icon="phone" text={t('calls.none')} />}
          rows={8}
        >
          {(data) => <Shelves calls={data.calls} />}
        </AsyncView>
      </Split>
    </WorkPage>
  );
}

function Shelves({ calls }: { calls: readonly Call[] }) {
  const t = useT();
  const go = useGo();
  const [shelf, setShelf] = useState<Shelf>('now');
  const today = dayOf(serverNow());
  const rows = onShelf(calls, shelf, today);
  const open = ({ sessionId, callId }: Call) => go('evaluator/call', { sessionId, callId });
  return (
    <>
      <Choices
        label={t('calls.filter')}
        value={shelf}
        onChange={setShelf}
        choices={shelves.map((value) => ({
          value,
          text: t(`calls.${value}`, { count: onShelf(calls, value, today).length }),
        }))}
      />
      {rows.length === 0 ? <Empty icon="done" text={t(`calls.${shelf}None`)} /> : null}
      <Listing
        label={t('evaluator.calls')}
        rows={rows}
        columns={callColumns(t)}
        keyOf={(call) => call.callId}
        onOpen={open}
        findBy={(call) => `${call.name} ${call.enterprise} ${call.sessionTitle} ${call.phoneMasked}`}
        card={(call) => <CallCard call={call} onOpen={() => open(call)} />}
      />
    </>
  );
}
