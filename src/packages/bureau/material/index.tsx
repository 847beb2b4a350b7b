import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { dayOf } from '@/components/format';
import { Section } from '@/components/section';
import { DateField } from '@/components/date-field';
import { MaterialOverview } from '@/components/staff/material-overview';
import { ReasonForm } from '@/components/staff/reason-form';
import { usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { serverNow } from '@/services/server-clock';
import type { MaterialState } from '@/services/work-types';
import { BureauPage } from '../parts/bureau-page';

const WEEK_MS = 7 * 86_400_000;

/** One session's materials, and opening them again after the deadline (R-MATERIAL). */
export default function MaterialPage() {
  const t = useT();
  const sessionId = useSessionId();
  const pane = usePane();
  const materials = useRemote('material.get', { sessionId });
  useRefresh(materials);
  const reopened = async () => {
    pane?.changed();
    await materials.reload();
  };
  return (
    <BureauPage title={t('page.material')}>
      <AsyncView remote={materials} rows={8}>
        {(state) => (
          <>
            <MaterialOverview state={state} />
            {state.may.reopen ? <Reopen state={state} onDone={reopened} /> : null}
          </>
        )}
      </AsyncView>
    </BureauPage>
  );
}

function Reopen({ state, onDone }: { state: MaterialState; onDone: () => Promise<void> }) {
  const t = useT();
  const [untilDay, setUntilDay] = useState(() => dayOf(serverNow() + WEEK_MS));
  const reopen = async (reason: string) => {
    await call('material.reopen', { sessionId: state.sessionId, untilDay, reason });
    toast(t('reopen.done'));
    await onDone();
  };
  return (
    <Section title={t('reopen.title')}>
      <View className="plh-card">
        <DateField id="reopen-until" label={t('reopen.until')} value={untilDay} onChange={setUntilDay} />
      </View>
      <ReasonForm
        id="reopen"
        draftKey={`reopen.${state.sessionId}`}
        title={t('reopen.title')}
        consequence={t('reopen.text', { day: untilDay })}
        onSubmit={reopen}
      />
    </Section>
  );
}
