import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { money } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useDesk } from '@/hooks/desk';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import type { Settlement } from '@/services/work-types';
import type { YearRemarks } from './table-props';
import { SettlementView } from './settlement-view';

interface Props {
  preview: Settlement;
  remarks: YearRemarks;
  /** Every figure is the last run's. */
  unchanged?: boolean;
  /** What a run for good has to wait for, in words. */
  waits?: readonly string[] | undefined;
  onRan: (run: number) => Promise<void>;
  onClose: () => void;
}

/** A preview, and the run that stores exactly this: its sum and its number of sessions are named before (R-MONEY 7). */
export function PreviewedRun({ preview, remarks, unchanged = false, waits = [], onRan, onClose }: Props) {
  const t = useT();
  const action = useAction();
  const desk = useDesk();
  const keyFor = useRequestKey();
  const { year, totalFen, lines } = preview;
  const settle = async () => {
    if (!action.ready()) return;
    const text = t('settle.ask', { year, amount: money(totalFen), count: lines.length });
    if (!(await confirm({ title: t('settle.run'), text, yes: t('settle.run') }))) return;
    await action.run(async () => {
      const key = await keyFor({ year, totalFen, run: preview.run, count: lines.length });
      const { settlement, unchanged: same } = await call('subsidy.settleYear', {
        year,
        preview: false,
        requestKey: key,
      });
      toast(t(same ? 'settle.unchanged' : 'settle.done', { run: settlement.run }));
      await onRan(settlement.run);
    });
  };
  const { gradeBasis, failedSessionPays, reviewFeeBasisPoints } = preview.settings;
  const buttons = (
    <>
      <Action kind="plain" block={!desk} disabled={action.busy} onPress={onClose}>
        {t('settle.closePreview')}
      </Action>
      <Action id="run-settlement" block={!desk} busy={action.busy} onPress={settle}>
        {t('settle.run')}
      </Action>
    </>
  );
  return (
    <>
      <Notice tone="warn">
        <View>{t('settle.previewNote')}</View>
        <View>
          {t('settle.settingsNote', {
            basis: t(`basis.${gradeBasis}`),
            failed: t(failedSessionPays ? 'settings.failedYes' : 'settings.failedNo'),
            fee: t('settings.percent', { percent: reviewFeeBasisPoints / 100 }),
          })}
        </View>
      </Notice>
      {waits.length > 0 ? (
        <Notice tone="bad">
          <View>{t('settle.waits')}</View>
          {waits.map((what) => (
            <View key={what}>{what}</View>
          ))}
        </Notice>
      ) : null}
      <ActionError error={action.error} />
      {desk ? <View className="bureau-head-tools">{buttons}</View> : null}
      <SettlementView settlement={preview} remarks={remarks} unchanged={unchanged} />
      {desk ? null : <View className="work-buttons">{buttons}</View>}
    </>
  );
}
