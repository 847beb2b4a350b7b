import { View } from '@tarojs/components';
import { toast } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { ReasonForm } from '@/components/staff/reason-form';
import { useRequestKey } from '@/hooks/request-key';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales/policy-desk';
import { call } from '@/services/call';
import type { Policy } from '@/services/types';

interface Props {
  policy: Policy;
  onWithdrawn: () => Promise<void>;
}

/** That it is repealed or will be, why, and what took its place; a repeal made in error can be taken back. */
export function RepealedNotice({ policy: { policyId, status, repealed }, onWithdrawn }: Props) {
  const t = useT();
  const go = useGo();
  const keyFor = useRequestKey();
  if (!repealed) return null;
  const { day, reason, successor } = repealed;
  const withdraw = async (why: string) => {
    const input = { policyId, reason: why };
    await call('policy.withdrawRepeal', { ...input, requestKey: await keyFor({ ...input, repealed }) });
    toast(t('repeal.withdrawn'));
    await onWithdrawn();
  };
  return (
    <View className="plh-stack">
      <Notice tone="warn">
        <View className="desk-strong">{t(status === 'repealed' ? 'repeal.since' : 'repeal.from', { day })}</View>
        <View>{t('repeal.reasonOf', { reason })}</View>
        {successor ? (
          <Pressable
            role="link"
            className="plh-link"
            onPress={() => go('policy-desk/policy', { policyId: successor.policyId })}
          >
            {t('repeal.successorOf', { title: successor.title })}
          </Pressable>
        ) : null}
      </Notice>
      <ReasonForm
        draftKey={`policy-desk.withdraw.${policyId}`}
        id="withdraw-repeal"
        title={t('repeal.withdraw')}
        consequence={t('repeal.withdrawText')}
        onSubmit={withdraw}
      />
    </View>
  );
}
