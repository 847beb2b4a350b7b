import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales';
import { go, goBack } from '@/services/navigate';
import { Form } from './form';
import './index.scss';

/** The feedback on one session (R-FEEDBACK): the form while it is open, else why it is not. */
export default function FeedbackPage() {
  const t = useT();
  const sessionId = useSessionId();
  const remote = useRemote('feedback.getForm', { sessionId });
  return (
    <Page title={t('feedback.title')}>
      <AsyncView remote={remote} rows={8}>
        {(form) => {
          const until = shownInstant(form.closesAt).slice(0, 16);
          switch (form.state) {
            case 'open':
              return <Form form={form} onGiven={() => void remote.reload()} />;
            case 'given':
              return (
                <Empty text={t('feedback.given')}>
                  <View className="feedback-tick">✓</View>
                  <Action kind="plain" block={false} onPress={goBack}>
                    {t('feedback.back')}
                  </Action>
                </Empty>
              );
            case 'not-signed-in':
              return (
                <Empty text={t('feedback.notSigned')}>
                  <Action block={false} onPress={() => go('sign-in', { sessionId })}>
                    {t('feedback.toSignIn')}
                  </Action>
                </Empty>
              );
            case 'not-open':
              return <Empty text={t('feedback.notOpen', { time: shownInstant(form.opensAt).slice(0, 16) })} />;
            case 'closed':
              return <Empty text={t('feedback.closed', { time: until })} />;
          }
        }}
      </AsyncView>
    </Page>
  );
}
