import { useRef } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/policy-items';
import { call } from '@/services/call';
import { go } from '@/services/navigate';

/** Opens the draft of the next version from what is published, or the one that is open already. */
export function Revise({ policyId, version }: { policyId: string; version: number }) {
  const t = useT();
  const action = useAction();
  const keyFor = useRequestKey();
  const opened = useRef(0);
  const open = () =>
    action.run(async () => {
      const requestKey = await keyFor({ policyId, version, opened: opened.current });
      const { draftId } = await call('policy.revise', { policyId, requestKey });
      // Discarded and asked for once more is another wish.
      opened.current += 1;
      toast(t('revise.opened'));
      go('policy-desk/draft', { draftId });
    });
  return (
    <View>
      <Action id="revise" busy={action.busy} onPress={() => void open()}>
        {t('revise.open')}
      </Action>
      <View className="plh-faint">{t('revise.hint')}</View>
      <ActionError error={action.error} />
    </View>
  );
}
