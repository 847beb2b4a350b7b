import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { ActionError, Notice } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/evaluator';
import { call as run } from '@/services/call';
import type { Call } from '@/services/work-types';

/** Shows the number that signed and opens the phone's dialler; each look is audited, and an outcome can be written down after it. */
export function DialButton({ call, onOpened }: { call: Call; onOpened: () => Promise<void> }) {
  const t = useT();
  const action = useAction({ aside: true });
  const [phone, setPhone] = useState<string | null>('');
  const dial = () =>
    action.run(async () => {
      const { phone: number } = await run('followup.revealPhone', { sessionId: call.sessionId, callId: call.callId });
      setPhone(number);
      await onOpened();
      if (number === null) return;
      // In a browser the number becomes a link: a desk without a telephone would answer a dialler with a dialog.
      if (process.env.TARO_ENV === 'weapp') await Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
    });
  return (
    <View className="plh-card work-form">
      {process.env.TARO_ENV === 'h5' && phone ? (
        <a id="dial-link" className="work-tap plh-title plh-figures" href={`tel:${phone}`}>
          {t('call.dial', { phone })}
        </a>
      ) : phone === null ? (
        <Notice tone="warn">{t('call.notKept')}</Notice>
      ) : (
        <Action id="dial" busy={action.busy} onPress={() => void dial()}>
          {t('call.dial', { phone: phone || call.phoneMasked })}
        </Action>
      )}
      <View className="plh-faint">{t('call.audited')}</View>
      <ActionError error={action.error} />
    </View>
  );
}
