import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { money, shownInstant } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { PickerField } from '@/components/picker-field';
import { useAction } from '@/hooks/action';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { requestKey } from '@/services/random-hex';
import type { Settlement } from '@/services/work-types';
import { SettlementView } from './settlement-view';

/** Preview, run, and the runs so far. */
export function RunSettlement({ year, onRun }: { year: number; onRun: () => Promise<void> }) {
  const t = useT();
  const [run, setRun] = useState<number | null>(null);
  const stored = useRemote('subsidy.getSettlement', { year, ...(run === null ? {} : { run }) });
  const [preview, setPreview] = useState<Settlement | null>(null);
  const trying = useAction();
  const settling = useAction();
  const tryOut = () =>
    trying.run(async () => {
      const { settlement } = await call('subsidy.settleYear', { year, preview: true });
      setPreview(settlement);
    });
  const settle = async () => {
    if (!preview) return;
    const text = t('settle.ask', { year, amount: money(preview.totalFen), count: preview.lines.length });
    if (!(await confirm({ title: t('settle.run'), text }))) return;
    await settling.run(async () => {
      const { settlement } = await call('subsidy.settleYear', { year, preview: false, requestKey: await requestKey() });
      setPreview(null);
      setRun(settlement.run);
      toast(t('settle.done', { run: settlement.run }));
      await Promise.all([stored.reload(), onRun()]);
    });
  };
  return (
    <>
      <Action id="preview-settlement" kind="plain" busy={trying.busy} onPress={() => void tryOut()}>
        {t('settle.preview')}
      </Action>
      <ActionError error={trying.error} />
      {preview ? (
        <>
          <Notice tone="warn">{t('settle.previewNote')}</Notice>
          <SettlementView settlement={preview} />
          <ActionError error={settling.error} />
          <Action id="run-settlement" busy={settling.busy} onPress={settle}>
            {t('settle.run')}
          </Action>
          <Action kind="plain" onPress={() => setPreview(null)}>
            {t('settle.closePreview')}
          </Action>
        </>
      ) : (
        <AsyncView
          remote={stored}
          isEmpty={(data) => data.settlement === null}
          empty={<Empty text={t('settle.none')} />}
          rows={8}
        >
          {({ settlement, runs }) =>
            settlement ? (
              <>
                {runs.length > 1 ? (
                  <PickerField
                    label={t('settle.runs')}
                    value={settlement.run}
                    onChange={setRun}
                    choices={runs.map((one) => ({
                      value: one.run,
                      text: t('settle.runText', {
                        run: one.run,
                        time: shownInstant(one.at).slice(0, 16),
                        amount: money(one.totalFen),
                      }),
                    }))}
                  />
                ) : null}
                <View className="plh-soft plh-figures">
                  {t('settle.runAt', {
                    run: settlement.run,
                    time: shownInstant(settlement.at),
                    version: settlement.rulesVersion,
                  })}
                </View>
                <SettlementView settlement={settlement} />
              </>
            ) : null
          }
        </AsyncView>
      )}
    </>
  );
}
