import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import type { Settlement, YearSettings } from '@/services/work-types';
import { PreviewButton } from './preview-button';
import { PreviewedRun } from './previewed-run';
import { Runs } from './runs';
import { SettingsCard } from './settings-card';
import { SettlementView } from './settlement-view';

interface Props {
  settings: YearSettings;
  onSettings: () => Promise<void>;
}

/** One year: its settings beside what was settled, or beside the preview of a run. */
export function YearDesk({ settings, onSettings }: Props) {
  const t = useT();
  const { year } = settings;
  const [run, setRun] = useState<number | null>(null);
  const [preview, setPreview] = useState<Settlement | null>(null);
  const stored = useRemote('subsidy.getSettlement', { year, ...(run === null ? {} : { run }) });
  const ran = async (settled: number) => {
    setPreview(null);
    setRun(settled);
    await Promise.all([stored.reload(), onSettings()]);
  };
  if (preview) return <PreviewedRun preview={preview} onRan={ran} onClose={() => setPreview(null)} />;
  return (
    <>
      <View className="bureau-columns">
        <SettingsCard key={JSON.stringify(settings)} settings={settings} onDone={onSettings} />
        <PreviewButton year={year} runs={stored.data?.runs ?? []} onPreview={setPreview} />
      </View>
      <AsyncView
        remote={stored}
        isEmpty={(data) => data.settlement === null}
        empty={<Empty icon="money" text={t('settle.none')} />}
        rows={8}
      >
        {({ settlement, runs }) =>
          settlement ? (
            <>
              <Runs settlement={settlement} runs={runs} onRun={setRun} />
              <SettlementView key={settlement.settlementId} settlement={settlement} />
            </>
          ) : null
        }
      </AsyncView>
    </>
  );
}
