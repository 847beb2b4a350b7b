import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { money } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import type { Settlement } from '@/services/work-types';
import { SettlementView } from './settlement-view';

interface Props {
  preview: Settlement;
  onRan: (run: number) => Promise<void>;
  onClose: () => void;
}

/** A preview, and the run that stores exactly this: its sum and its number of sessions are named before (R-MONEY 7). */
export function PreviewedRun({ preview, onRan, onClose }: Props) {
  const t = useT();
  const action = useAction();
  const keyFor = useRequestKey();
  const { year, totalFen, lines } = preview;
  const settle = async () => {
    const text = t('settle.ask', { year, amount: money(totalFen), count: lines.length });
    if (!(await confirm({ title: t('settle.run'), text }))) return;
    await action.run(async () => {
      const key = await keyFor({ year, totalFen, run: preview.run, count: lines.length });
      const { settlement, unchanged } = await call('subsidy.settleYear', { year, preview: false, requestKey: key });
      toast(t(unchanged ? 'settle.unchanged' : 'settle.done', { run: settlement.run }));
      await onRan(settlement.run);
    });
  };
  return (
    <>
      <Notice tone="warn">{t('settle.previewNote')}</Notice>
      <SettlementView settlement={preview} />
      <ActionError error={action.error} />
      <View className="work-buttons">
        <Action kind="plain" onPress={onClose}>
          {t('settle.closePreview')}
        </Action>
        <Action id="run-settlement" busy={action.busy} onPress={settle}>
          {t('settle.run')}
        </Action>
      </View>
    </>
  );
}
