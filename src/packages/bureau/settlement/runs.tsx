import { View } from '@tarojs/components';
import { money, shownInstant } from '@/components/format';
import { PickerField } from '@/components/picker-field';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';
import type { Settlement } from '@/services/work-types';

interface Props {
  settlement: Settlement;
  runs: Output<'subsidy.getSettlement'>['runs'];
  onRun: (run: number) => void;
}

/** Which run is shown, and the choice of another. */
export function Runs({ settlement, runs, onRun }: Props) {
  const t = useT();
  return (
    <>
      {runs.length > 1 ? (
        <PickerField
          label={t('settle.runs')}
          value={settlement.run}
          onChange={onRun}
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
          time: shownInstant(settlement.at).slice(0, 16),
          version: settlement.rulesVersion,
        })}
      </View>
    </>
  );
}
