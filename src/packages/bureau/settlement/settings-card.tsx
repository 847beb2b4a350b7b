import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Choices } from '@/components/choices';
import { confirm, toast } from '@/components/confirm';
import { Field, TextField } from '@/components/field';
import { ActionError, Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import type { YearSettings } from '@/services/work-types';

const bases = ['institution-year', 'course', 'session'] as const;

/** '4' or '3.5' per cent in hundredths of a per cent; null outside of 3–5 (R-MONEY 4). */
const basisPoints = (percent: string): number | null => {
  const points = Math.round(Number(percent) * 100);
  return /^\d(\.\d{1,2})?$/.test(percent.trim()) && points >= 300 && points <= 500 ? points : null;
};

interface Props {
  settings: YearSettings;
  onDone: () => Promise<void>;
}

/** How the document is read in this year; fixed by the first run (R-MONEY 2). */
export function SettingsCard({ settings, onDone }: Props) {
  const t = useT();
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
        {!settings.fixed && !editing ? (
          <Action kind="plain" onPress={() => setEditing(true)}>
            {t('work.edit')}
          </Action>
        ) : null}
        {!settings.fixed && editing ? <SettingsForm settings={settings} onDone={onDone} /> : null}
      </View>
    </Section>
  );
}

function SettingsForm({ settings, onDone }: Props) {
  const t = useT();
  const draft = useDraft(`settings.${settings.year}`, {
    gradeBasis: settings.gradeBasis,
    failedSessionPays: settings.failedSessionPays,
    percent: String(settings.reviewFeeBasisPoints / 100),
  });
  const action = useAction();
  const { gradeBasis, failedSessionPays, percent } = draft.value;
  const points = basisPoints(percent);
  const save = async () => {
    if (points === null) return;
    if (!(await confirm({ title: t('settings.save'), text: t('settings.ask') }))) return;
    await action.run(async () => {
      await call('subsidy.setSettings', {
        year: settings.year,
        gradeBasis,
        failedSessionPays,
        reviewFeeBasisPoints: points,
      });
      draft.clear();
      toast(t('work.saved'));
      await onDone();
    });
  };
  return (
    <>
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
      <ActionError error={action.error} />
      <Action busy={action.busy} onPress={save}>
        {t('settings.save')}
      </Action>
    </>
  );
}
