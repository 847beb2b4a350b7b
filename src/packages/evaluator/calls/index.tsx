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
import { CallCard } from './call-card';
import { callColumns } from './call-columns';

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
