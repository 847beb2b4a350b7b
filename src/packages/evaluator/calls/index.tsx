import { AsyncView, Empty } from '@/components/async-view';
import { Listing, type Column, type Coming, type Target } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { dayOf } from '@/components/format';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/evaluator';
import { serverNow } from '@/services/server-clock';
import type { Call } from '@/services/work-types';
import CallPage from '../call';
import { inOrder, shelfOf, shelves, type Shelf } from '../parts/call-shelves';
import { View } from '@tarojs/components';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { Tag, type Tone } from '@/components/tag';

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

/** The calls' columns; on which shelf a call lies depends on the day. */
const callColumns = (t: ReturnType<typeof useT>, today: string): Column<Call>[] => [
  { key: 'name', title: t('call.name'), value: (call) => call.name },
  {
    key: 'shelf',
    title: t('calls.filter'),
    hidden: true,
    value: (call) => t(`calls.shelf.${shelfOf(call, today)}`),
    filterBy: (call) => shelfOf(call, today),
    filterIds: shelves,
    filterText: (id) => t(`calls.shelf.${id as Shelf}`),
    chips: true,
  },
  { key: 'phone', title: t('call.phone'), value: (call) => call.phoneMasked },
  { key: 'enterprise', title: t('call.enterprise'), value: (call) => call.enterprise },
  {
    key: 'session',
    title: t('call.session'),
    value: (call) => call.sessionTitle,
    filterBy: (call) => call.sessionId,
  },
  {
    key: 'purpose',
    title: t('call.purpose'),
    value: (call) => t(`call.purpose.${call.purpose}`),
    filterBy: (call) => call.purpose,
    cell: (call) => <Purpose call={call} />,
  },
  { key: 'attempts', title: t('call.tried'), kind: 'number', sum: true, value: (call) => call.attempts.length },
  {
    key: 'next',
    title: t('call.next'),
    kind: 'day',
    value: (call) => (call.state === 'to-call' ? (call.nextDay ?? today) : null),
    cell: (call) => (call.state === 'to-call' ? (call.nextDay ?? t('call.today')) : '–'),
  },
  {
    key: 'due',
    title: t('work.due'),
    kind: 'day',
    value: (call) => (call.state === 'to-call' ? call.dueDay : null),
    cell: (call) => (call.state === 'to-call' ? <DueTag day={call.dueDay} /> : '–'),
  },
  {
    key: 'state',
    title: t('call.state'),
    value: (call) => t(`call.${call.state}`),
    filterBy: (call) => call.state,
    cell: (call) => <CallState state={call.state} />,
  },
];

/** Somebody to call on a phone's list. */
function CallCard({ call, to }: { call: Call; to: Target }) {
  const t = useT();
  const open = call.state === 'to-call';
  return (
    <LinkCard title={`${call.name} ${call.phoneMasked}`} aside={<CallState state={call.state} />} to={to}>
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
  const calls = useWhole('followup.listCalls', sessionId ? { sessionId } : {}, 'calls');
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
          {(data) => <Shelves calls={data.calls} coming={calls.coming} />}
        </AsyncView>
      </Split>
    </WorkPage>
  );
}

function Shelves({ calls, coming }: { calls: readonly Call[]; coming: Coming }) {
  const t = useT();
  const today = dayOf(serverNow());
  const to = ({ sessionId, callId }: Call): Target => ({ page: 'evaluator/call', params: { sessionId, callId } });
  return (
    <Listing
      label={t('evaluator.calls')}
      rows={inOrder(calls)}
      coming={coming}
      columns={callColumns(t, today)}
      keyOf={(call) => call.callId}
      initial={{ filters: { shelf: ['now'] } }}
      to={to}
      card={(call) => <CallCard call={call} to={to(call)} />}
    />
  );
}
