import { useState } from 'react';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { ReasonForm } from '@/components/staff/reason-form';
import { usePane } from '@/hooks/pane';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { serverNow } from '@/services/server-clock';
import type { SessionDetail } from '@/services/types';
import type { Institution } from '@/services/work-types';
import { ChangeForm } from './change-form';
import { History } from './history';
import { Overview } from './overview';
import { TourCost } from './tour-cost';

interface Props {
  session: SessionDetail;
  institutions: readonly Institution[];
  onDone: () => Promise<void>;
}

/** A session that everybody sees: its state and history, and change or cancellation, each with a reason. */
export function PublishedSession({ session, institutions, onDone }: Props) {
  const t = useT();
  const pane = usePane();
  const [changing, setChanging] = useState(false);
  const started = serverNow() >= session.startAt;
  const cancel = async (reason: string) => {
    const { notified } = await call('session.cancel', { sessionId: session.sessionId, reason });
    toast(t('cancel.done', { count: notified }));
    pane?.changed();
    await onDone();
  };
  if (changing)
    return (
      <ChangeForm session={session} institutions={institutions} onDone={onDone} onClose={() => setChanging(false)} />
    );
  return (
    <>
      <Overview session={session} />
      {session.status === 'published' && session.mode === 'study-tour' && serverNow() > session.endAt ? (
        <TourCost sessionId={session.sessionId} />
      ) : null}
      <History session={session} />
      {session.status !== 'published' ? null : started ? (
        <Notice>{t('change.started')}</Notice>
      ) : (
        <>
          <Action id="change-session" kind="plain" onPress={() => setChanging(true)}>
            {t('change.title')}
          </Action>
          <ReasonForm
            id="cancel-session"
            draftKey={`cancel.${session.sessionId}`}
            kind="danger"
            title={t('cancel.title')}
            consequence={t('cancel.text', { registered: session.registered, waiting: session.waiting })}
            onSubmit={cancel}
          />
        </>
      )}
    </>
  );
}
