import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { money, shownInstant } from '@/components/format';
import { ActionError } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/bureau';
import { call, type Output } from '@/services/call';
import type { Settlement } from '@/services/work-types';

interface Props {
  year: number;
  runs: Output<'subsidy.getSettlement'>['runs'];
  onPreview: (preview: Settlement) => void;
}

/** What was settled of the year so far, and the way to work it out anew without storing anything. */
export function PreviewButton({ year, runs, onPreview }: Props) {
  const t = useT();
  const action = useAction();
  const last = runs.reduce<Props['runs'][number] | null>((a, b) => (a && a.run > b.run ? a : b), null);
  const tryOut = () =>
    action.run(async () => {
      const { settlement } = await call('subsidy.settleYear', { year, preview: true });
      onPreview(settlement);
    });
  return (
    <Section title={t('settle.state')}>
      <View className="plh-card work-form">
        <Fact name={t('settle.lastRun')}>
          {last
            ? t('settle.runText', {
                run: last.run,
                time: shownInstant(last.at).slice(0, 16),
                amount: money(last.totalFen),
              })
            : t('settle.noRun')}
        </Fact>
        <View className="plh-soft">{t('settle.previewLead')}</View>
        <ActionError error={action.error} />
        <Action id="preview-settlement" busy={action.busy} onPress={() => void tryOut()}>
          {t('settle.preview')}
        </Action>
      </View>
    </Section>
  );
}
