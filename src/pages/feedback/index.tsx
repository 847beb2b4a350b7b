import { useState } from 'react';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Page } from '@/components/page';
import { useDesk } from '@/hooks/desk';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import type { FeedbackForm } from '@/services/types';
import { Sheet } from './sheet';
import { useForm } from './use-form';
import { Wizard } from './wizard';
import './index.scss';

/** The feedback on one session (R-FEEDBACK): the form while it is open, else why it is not. */
export default function FeedbackPage() {
  const t = useT();
  const sessionId = useSessionId();
  const remote = useRemote('feedback.getForm', { sessionId });
  // At once, and not only when the server has said so again: an empty form would look as if everything were lost.
  const [given, setGiven] = useState(false);
  const onGiven = () => {
    setGiven(true);
    void remote.reload();
  };
  if (remote.data?.state === 'open' && !given) return <Open form={remote.data} onGiven={onGiven} />;
  return (
    <Page title={t('feedback.title')}>
      <AsyncView remote={remote} rows={8}>
        {(form) => <Shut form={given ? { ...form, state: 'given' } : form} />}
      </AsyncView>
    </Page>
  );
}

function Open({ form, onGiven }: { form: FeedbackForm; onGiven: () => void }) {
  const state = useForm(form, onGiven);
  return useDesk() ? <Sheet state={state} /> : <Wizard state={state} />;
}

function Shut({ form }: { form: FeedbackForm }) {
  const t = useT();
  const { sessionId } = form;
  const opens = shownInstant(form.opensAt).slice(0, 16);
  const closes = shownInstant(form.closesAt).slice(0, 16);
  const back = (
    <Action kind="plain" block={false} onPress={() => go('session-detail', { sessionId })}>
      {t('feedback.back')}
    </Action>
  );
  switch (form.state) {
    case 'open':
      return null;
    case 'given':
      return (
        <Empty icon="done" text={t('feedback.given')}>
          {back}
        </Empty>
      );
    case 'not-signed-in':
      return (
        <Empty icon="scan" text={t('feedback.notSigned')}>
          <Action block={false} onPress={() => go('sign-in', { sessionId })}>
            {t('feedback.toSignIn')}
          </Action>
        </Empty>
      );
    case 'not-open':
      return (
        <Empty icon="clock" text={t('feedback.notOpen', { time: opens })}>
          {back}
        </Empty>
      );
    case 'closed':
      return (
        <Empty icon="clock" text={t('feedback.closed', { time: closes })}>
          {back}
        </Empty>
      );
  }
}
