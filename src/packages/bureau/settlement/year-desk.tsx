import { figureOf } from '@/services/programme-words';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import type { Settlement, YearSettings } from '@/services/work-types';
import { PreviewedRun } from './previewed-run';
import { SettlementView } from './settlement-view';
import { DraftNotice } from '@/components/draft-notice';
import { money, shownInstant } from '@/components/format';
import { PickerField } from '@/components/picker/field';
import { Trail } from '@/components/staff/trail';
import { type Output, call } from '@/services/call';
import { Action } from '@/components/action';
import { ActionError, Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { Choices } from '@/components/choices';
import { confirm, toast } from '@/components/confirm';
import { Field, TextField } from '@/components/field';
import { useDraft } from '@/hooks/draft';
import { useMay } from '@/services/me';
import { useSettled } from '@/hooks/settled';
import { Remarks, useReasons } from '@/components/staff/reasons';

const bases = ['institution-year', 'course', 'session'] as const;

/** '4' or '3.5' per cent in hundredths of a per cent; null outside of the contract's range (R-MONEY 4). */
const within = (share: number): boolean =>
  share >= (figureOf('reviewFeeShare.lowest') ?? 0) && share <= (figureOf('reviewFeeShare.highest') ?? 1);
const basisPoints = (percent: string): number | null => {
  const points = Math.round(Number(percent) * 100);
  return /^\d(\.\d{1,2})?$/.test(percent.trim()) && within(points / 10_000) ? points : null;
};

interface SettingsCardProps {
  settings: YearSettings;
  onDone: () => Promise<void>;
}

/** How the document is read in this year; fixed by the first run (R-MONEY 2). */
function SettingsCard({ settings, onDone }: SettingsCardProps) {
  const t = useT();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  return (
    <Section title={t('settings.title')}>
      <View className="plh-card work-form">
        <Fact name={t('settings.basis')}>{t(`basis.${settings.gradeBasis}`)}</Fact>
        <Fact name={t('settings.failed')}>
          {t(settings.failedSessionPays ? 'settings.failedYes' : 'settings.failedNo')}
        </Fact>
        <Fact name={t('settings.fee')}>{t('settings.percent', { percent: settings.reviewFeeBasisPoints / 100 })}</Fact>
        {settings.fixed ? <Notice>{t('settings.fixed')}</Notice> : null}
        {!settings.fixed && !editing && may('subsidy.setSettings') ? (
          <Action kind="plain" onPress={() => setEditing(true)}>
            {t('work.edit')}
          </Action>
        ) : null}
        {!settings.fixed && editing ? <SettingsForm settings={settings} onDone={onDone} /> : null}
      </View>
    </Section>
  );
}

function SettingsForm({ settings, onDone }: SettingsCardProps) {
  const t = useT();
  const draft = useDraft(`settings.${settings.year}`, {
    gradeBasis: settings.gradeBasis,
    failedSessionPays: settings.failedSessionPays,
    percent: String(settings.reviewFeeBasisPoints / 100),
  });
  const action = useAction(`settings.${settings.year}`);
  const { gradeBasis, failedSessionPays, percent } = draft.value;
  const points = basisPoints(percent);
  const reasons = useReasons(`settings.${settings.year}`);
  const entered =
    points === null ? null : { year: settings.year, gradeBasis, failedSessionPays, reviewFeeBasisPoints: points };
  const asked = useSettled(entered ? JSON.stringify(entered) : '');
  const checked = useRemote(
    'subsidy.setSettings',
    asked ? { ...(JSON.parse(asked) as NonNullable<typeof entered>), preview: true } : null,
  );
  const save = async () => {
    if (entered === null) return;
    if (!(await confirm({ title: t('settings.save'), text: t('settings.ask'), yes: t('settings.save') }))) return;
    await action.run(async () => {
      await call('subsidy.setSettings', { ...entered, reasons: reasons.given });
      draft.clear();
      reasons.clear();
      toast(t('work.saved'));
      await onDone();
    });
  };
  return (
    <>
      <DraftNotice of={draft} />
      <Field label={t('settings.basis')}>
        <Choices
          stacked
          label={t('settings.basis')}
          value={gradeBasis}
          onChange={(value) => draft.change({ gradeBasis: value })}
          choices={bases.map((value) => ({ value, text: t(`basis.${value}`) }))}
        />
      </Field>
      <Field label={t('settings.failed')}>
        <Choices
          stacked
          label={t('settings.failed')}
          value={failedSessionPays}
          onChange={(value) => draft.change({ failedSessionPays: value })}
          choices={[
            { value: true, text: t('settings.failedYes') },
            { value: false, text: t('settings.failedNo') },
          ]}
        />
      </Field>
      <TextField
        label={t('settings.fee')}
        hint={t('settings.feeHint')}
        value={percent}
        onChange={(value) => draft.change({ percent: value })}
        error={points === null ? t('settings.feeWrong') : undefined}
      />
      {checked.data && !checked.error ? <Remarks remarks={checked.data.remarks} reasons={reasons} /> : null}
      <ActionError error={action.error} />
      <Action busy={action.busy} onPress={save}>
        {t('settings.save')}
      </Action>
    </>
  );
}

type Previewed = Output<'subsidy.settleYear'>;

interface PreviewButtonProps {
  year: number;
  runs: Output<'subsidy.getSettlement'>['runs'];
  onPreview: (preview: Previewed) => void;
}

/** What was settled of the year so far, and the way to work it out anew without storing anything. */
function PreviewButton({ year, runs, onPreview }: PreviewButtonProps) {
  const t = useT();
  const may = useMay();
  const action = useAction();
  const last = runs.reduce<PreviewButtonProps['runs'][number] | null>((a, b) => (a && a.run > b.run ? a : b), null);
  const tryOut = () =>
    action.run(async () => {
      onPreview(await call('subsidy.settleYear', { year, preview: true }));
    });
  return (
    <Section title={t('settle.state')}>
      <View className="plh-card work-form">
        <Fact name={t('settle.lastRun')}>
          {last
            ? t('settle.runText', {
                run: last.run,
                time: `${shownInstant(last.at).slice(0, 16)} · ${last.by}`,
                amount: money(last.totalFen),
              })
            : t('settle.noRun')}
        </Fact>
        {may('subsidy.settleYear') ? (
          <>
            <View className="plh-soft">{t('settle.previewLead')}</View>
            <ActionError error={action.error} />
            <Action id="preview-settlement" busy={action.busy} onPress={() => void tryOut()}>
              {t('settle.preview')}
            </Action>
          </>
        ) : null}
      </View>
    </Section>
  );
}

interface RunsProps {
  settlement: Settlement;
  runs: Output<'subsidy.getSettlement'>['runs'];
  onRun: (run: number) => void;
}

/** Which run is shown, and the choice of another. */
function Runs({ settlement, runs, onRun }: RunsProps) {
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
              time: `${shownInstant(one.at).slice(0, 16)} · ${one.by}`,
              amount: money(one.totalFen),
            }),
          }))}
        />
      ) : null}
      <View className="plh-soft plh-figures">
        {t('settle.runAt', {
          run: settlement.run,
          time: [shownInstant(settlement.at).slice(0, 16), settlement.by].filter(Boolean).join(' · '),
          version: settlement.rulesVersion,
        })}
      </View>
    </>
  );
}

/** Who settled when, and what became of the sum. */
function RunTrail({ runs }: Pick<RunsProps, 'runs'>) {
  const t = useT();
  const inOrder = [...runs].sort((one, other) => one.run - other.run);
  return (
    <Trail
      title={t('settle.trail')}
      entries={inOrder.map(({ run, at, by, totalFen }, index) => {
        const before = inOrder[index - 1];
        return {
          ...{ key: run, what: t('settle.runOf', { run }), by, at },
          changes: [{ name: t('settle.sum'), before: before ? money(before.totalFen) : '', after: money(totalFen) }],
        };
      })}
    />
  );
}

interface Props {
  settings: YearSettings;
  onSettings: () => Promise<void>;
}

/** One year: its settings beside what was settled, or beside the preview of a run. */
export function YearDesk({ settings, onSettings }: Props) {
  const t = useT();
  const { year } = settings;
  const [run, setRun] = useState<number | null>(null);
  const [preview, setPreview] = useState<Previewed | null>(null);
  const stored = useRemote('subsidy.getSettlement', { year, ...(run === null ? {} : { run }) });
  const ran = async (settled: number) => {
    setPreview(null);
    setRun(settled);
    await Promise.all([stored.reload(), onSettings()]);
  };
  if (preview)
    return (
      <PreviewedRun
        preview={preview.settlement}
        remarks={preview.remarks}
        unchanged={preview.unchanged}
        waits={preview.waits}
        onRan={ran}
        onClose={() => setPreview(null)}
      />
    );
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
        {({ settlement, runs, remarks }) =>
          settlement ? (
            <>
              <Runs settlement={settlement} runs={runs} onRun={setRun} />
              <RunTrail runs={runs} />
              <SettlementView
                key={settlement.settlementId}
                settlement={settlement}
                remarks={remarks}
                latest={runs.every((one) => one.run <= settlement.run)}
              />
            </>
          ) : null
        }
      </AsyncView>
    </>
  );
}
