import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm } from '@/components/confirm';
import { Field, TextField } from '@/components/field';
import { dayOf } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { PickerField } from '@/components/picker-field';
import { Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/editions';
import { call, type Output } from '@/services/call';
import { serverNow } from '@/services/server-clock';

const LONGEST_NOTE = 200;

/** Year and note, asked once more before it is made, since everybody reads it then. Of unchanged items no further edition comes. */
export function MakeEdition({ onMade }: { onMade: () => Promise<void> }) {
  const t = useT();
  const thisYear = Number(dayOf(serverNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const { value, change, clear } = useDraft('edition', { note: '' });
  const [made, setMade] = useState<Output<'handbook.make'> | null>(null);
  const action = useAction();
  const keyOf = useRequestKey();
  const make = async () => {
    const agreed = await confirm({
      title: t('editions.confirm', { year }),
      text: t('editions.confirmText'),
      confirmText: t('editions.make'),
    });
    if (!agreed) return;
    setMade(null);
    await action.run(async () => {
      const note = value.note.trim();
      // By the moment as well: the same words again, later, are another wish.
      const requestKey = await keyOf({ year, note, after: made?.edition.editionId ?? '' });
      const done = await call('handbook.make', { year, note, requestKey });
      clear();
      setMade(done);
      await onMade();
    });
  };
  const name = made && t('editions.name', { year: made.edition.year, number: made.edition.number });
  return (
    <Section title={t('editions.make')}>
      <View className="plh-card">
        <View className="plh-soft editions-lead">{t('editions.lead')}</View>
        <Field label={t('editions.year')}>
          <PickerField
            label={t('editions.year')}
            choices={[thisYear, thisYear - 1].map((one) => ({ value: one, text: String(one) }))}
            value={year}
            onChange={setYear}
          />
        </Field>
        <TextField
          id="edition-note"
          label={`${t('editions.note')} · ${t('common.optional')}`}
          hint={t('editions.noteHint')}
          multiline
          maxLength={LONGEST_NOTE}
          value={value.note}
          onChange={(note) => change({ note })}
        />
        <ActionError error={action.error} />
        {made && name ? (
          <Notice tone={made.repeated ? 'plain' : 'ok'}>
            {t(made.repeated ? 'editions.same' : 'editions.made', { name })}
          </Notice>
        ) : null}
        <Action id="make-edition" busy={action.busy} onPress={() => void make()}>
          {t('editions.make')}
        </Action>
      </View>
    </Section>
  );
}
