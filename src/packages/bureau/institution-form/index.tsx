import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { fieldErrors } from '@/components/error-text';
import { Field, TextField } from '@/components/field';
import { ActionError, Notice } from '@/components/notice';
import { PickerField } from '@/components/picker-field';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { regions } from '@/services/lists';
import { scrollToElement } from '@/services/scroll';
import type { RegionId } from '@/services/types';
import { BureauPage } from '../parts/bureau-page';
import { useLeave } from '../parts/use-leave';
import { PlaceFields, emptyPlace, placeOf, type PlaceForm } from './place-fields';

interface Values {
  name: string;
  creditCode: string;
  regionId: RegionId;
  places: PlaceForm[];
}

const empty: Values = { name: '', creditCode: '', regionId: 'hohhot', places: [emptyPlace] };

/** The letters and figures of a unified social credit code (GB 32100: no I, O, S, V, Z); its check digit is the server's to work out. */
const isCode = (code: string): boolean => /^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code);

/** Enters an institution with which there is a contract, with the places of its application (R-PLAN 2). */
export default function InstitutionForm() {
  const t = useT();
  const draft = useDraft<Values>('institution', empty);
  const [tried, setTried] = useState(false);
  const keyFor = useRequestKey();
  const action = useAction();
  const leave = useLeave();
  const { name, creditCode, regionId, places } = draft.value;
  const code = creditCode.trim().toUpperCase();
  const goodPlaces = places.map(placeOf).filter((place) => place !== null);
  const complete = name.trim() !== '' && isCode(code) && places.length > 0 && goodPlaces.length === places.length;
  const wrong = fieldErrors(action.error);
  const submit = async () => {
    setTried(true);
    if (!complete) return scrollToElement('.plh-field-wrong');
    if (!(await confirm({ title: t('institutionForm.submit'), text: t('institutionForm.ask', { name }) }))) return;
    const done = await action.run(async () => {
      const input = { name: name.trim(), creditCode: code, regionId, places: goodPlaces };
      await call('institution.create', { ...input, requestKey: await keyFor(input) });
    });
    if (!done) return;
    draft.clear();
    toast(t('institutionForm.done'));
    leave();
  };
  return (
    <BureauPage title={t('institutions.new')}>
      {draft.restored ? <Notice>{t('common.draftRestored')}</Notice> : null}
      <View className="plh-card work-form">
        <TextField
          id="institution-name"
          label={t('institutionForm.name')}
          required
          maxLength={80}
          value={name}
          onChange={(value) => draft.change({ name: value })}
          error={tried && name.trim() === '' ? t('institutionForm.need') : wrong.name}
        />
        <TextField
          id="institution-code"
          label={t('institutionForm.code')}
          required
          maxLength={18}
          value={creditCode}
          onChange={(value) => draft.change({ creditCode: value })}
          hint={t('institutionForm.codeHint', { typed: code.length })}
          error={(tried || code !== '') && !isCode(code) ? t('institutionForm.codeWrong') : wrong.creditCode}
        />
        <Field label={t('plan.region')}>
          <PickerField
            label={t('plan.region')}
            value={regionId}
            onChange={(value) => draft.change({ regionId: value })}
            choices={regions.map((region) => ({ value: region, text: t(`region.${region}`) }))}
          />
        </Field>
      </View>
      <PlaceFields places={places} onChange={(value) => draft.change({ places: value })} tried={tried} />
      {tried && !complete ? <Notice tone="bad">{t('draft.incomplete')}</Notice> : null}
      <ActionError error={action.error} />
      <Action id="institution-submit" busy={action.busy} onPress={submit}>
        {t('institutionForm.submit')}
      </Action>
    </BureauPage>
  );
}
