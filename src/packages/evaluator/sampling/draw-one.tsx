import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { shownDay } from '@/components/format';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/evaluator';
import { call } from '@/services/call';
import type { QueueItem } from '@/services/work-types';

/** Draws one session's sample; nobody draws again. */
export function DrawOne({ item, onDone }: { item: QueueItem; onDone: () => Promise<void> }) {
  const t = useT();
  const action = useAction();
  const draw = async () => {
    if (!(await confirm({ title: t('sampling.draw'), text: t('sampling.drawAsk') }))) return;
    await action.run(async () => {
      const { sampleSize } = await call('followup.draw', { sessionId: item.sessionId });
      toast(t('sampling.drew', { count: sampleSize }));
      await onDone();
    });
  };
  return (
    <View className="plh-card work-form">
      <View className="plh-title">{item.title}</View>
      <View className="plh-soft">{shownDay(item.endAt)}</View>
      <ActionError error={action.error} />
      <Action busy={action.busy} label={`${t('sampling.draw')} ${item.title}`} onPress={draw}>
        {t('sampling.draw')}
      </Action>
    </View>
  );
}
