import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { DraftNotice } from '@/components/draft-notice';
import { Section } from '@/components/section';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/editions';
import { DeskPage } from '../parts/desk-page';
import './editions.scss';
import { Action } from '@/components/action';
import { dayOf } from '@/components/format';
import { HandbookFiles } from '@/components/handbook-files';
import { Tag } from '@/components/tag';
import { type Output, call } from '@/services/call';
import { go } from '@/services/navigate';
import { useState } from 'react';
import { confirm } from '@/components/confirm';
import { Field, TextField } from '@/components/field';
import { ActionError, Notice } from '@/components/notice';
import { PickerField } from '@/components/picker/field';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { serverNow } from '@/services/server-clock';

const LONGEST_NOTE = 200;

/** Year and note, asked once more before it is made, since everybody reads it then. Of unchanged items no further edition comes. */
function MakeEdition({ onMade }: { onMade: () => Promise<void> }) {
  const t = useT();
  const thisYear = Number(dayOf(serverNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const draft = useDraft('edition', { note: '' });
  const { value, change, clear } = draft;
  const [made, setMade] = useState<Output<'handbook.make'> | null>(null);
  const action = useAction('edition');
  const keyOf = useRequestKey();
  const make = async () => {
    const agreed = await confirm({
      title: t('editions.confirm', { year }),
      text: t('editions.confirmText'),
      yes: t('editions.make'),
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
        <DraftNotice of={draft} />
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

type Edition = Output<'handbook.list'>['editions'][number];

/** One edition: when it was made, what it holds, and its files. */
function EditionCard({ edition, newest }: { edition: Edition; newest: boolean }) {
  const t = useT();
  const { editionId, year, number, note, madeAt, policies, items } = edition;
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View className="plh-title plh-grow">{t('editions.name', { year, number })}</View>
        {newest ? <Tag tone="accent">{t('editions.newest')}</Tag> : null}
      </View>
      <View className="plh-soft plh-figures">
        {t('editions.on', { day: dayOf(madeAt) })} · {t('editions.holds', { policies, items })}
      </View>
      {note ? <View>{note}</View> : null}
      <HandbookFiles editionId={editionId}>
        <Action kind="plain" block={false} onPress={() => go('policy/handbook', newest ? {} : { editionId })}>
          {t('editions.read')}
        </Action>
      </HandbookFiles>
    </View>
  );
}

/** The handbook's editions (R-POLICY 3): a new one is made here; every one stays, to be read and printed. */
export default function EditionsPage() {
  const t = useT();
  const remote = useRemote('handbook.list', {});
  useRefresh(remote);
  return (
    <DeskPage title={t('editions.title')} wide>
      <View className="plh-columns">
        <View className="editions-make">
          <MakeEdition onMade={remote.reload} />
        </View>
        <View className="plh-column">
          <Section title={t('editions.list')}>
            <AsyncView
              remote={remote}
              isEmpty={({ editions }) => editions.length === 0}
              empty={<Empty icon="book" text={t('editions.none')} />}
            >
              {({ editions }) =>
                editions.map((edition, index) => (
                  <EditionCard key={edition.editionId} edition={edition} newest={index === 0} />
                ))
              }
            </AsyncView>
          </Section>
        </View>
      </View>
    </DeskPage>
  );
}
