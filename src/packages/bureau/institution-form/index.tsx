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
import { areaName } from '@/services/area-name';
import { call, type Input } from '@/services/call';
import { regions } from '@/services/lists';
import { scrollToElement } from '@/services/scroll';
import type { RegionId } from '@/services/types';
import { BureauPage } from '../parts/bureau-page';
import { useLeave } from '../parts/use-leave';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';

interface PlaceForm {
  name: string;
  address: string;
  capacity: string;
}

type Place = Input<'institution.create'>['places'][number];

const emptyPlace: PlaceForm = { name: '', address: '', capacity: '' };

const isWhole = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text.trim());

/** The contract's place; null while something is missing. */
const placeOf = ({ name, address, capacity }: PlaceForm): Place | null =>
  name.trim() !== '' && address.trim() !== '' && isWhole(capacity)
    ? { name: name.trim(), address: address.trim(), capacity: Number(capacity) }
    : null;

interface Props {
  places: readonly PlaceForm[];
  onChange: (places: PlaceForm[]) => void;
  tried: boolean;
}

/** The places where the institution may teach without a further consent. */
function PlaceFields({ places, onChange, tried }: Props) {
  const t = useT();
  const set = (index: number, change: Partial<PlaceForm>) =>
    onChange(places.map((place, at) => (at === index ? { ...place, ...change } : place)));
  const need = (wrong: boolean) => (tried && wrong ? t('institutionForm.need') : undefined);
  return (
    <Section title={t('institutionForm.places')}>
      {places.map((place, index) => (
        <View key={index} className="plh-card work-form">
          <TextField
            id={`place-name-${index}`}
            label={t('venue.name')}
            required
            maxLength={80}
            value={place.name}
            onChange={(name) => set(index, { name })}
            error={need(place.name.trim() === '')}
          />
          <TextField
            id={`place-address-${index}`}
            label={t('venue.address')}
            required
            maxLength={160}
            value={place.address}
            onChange={(address) => set(index, { address })}
            error={need(place.address.trim() === '')}
          />
          <TextField
            id={`place-capacity-${index}`}
            label={t('venue.capacity')}
            type="number"
            required
            maxLength={4}
            value={place.capacity}
            onChange={(capacity) => set(index, { capacity })}
            error={need(!isWhole(place.capacity))}
          />
          {places.length > 1 ? (
            <Pressable
              className="work-tap work-tap-bad"
              label={`${t('work.remove')} ${place.name}`}
              onPress={() => onChange(places.filter((_, at) => at !== index))}
            >
              {t('work.remove')}
            </Pressable>
          ) : null}
        </View>
      ))}
      <Action kind="plain" onPress={() => onChange([...places, emptyPlace])}>
        {t('institutionForm.addPlace')}
      </Action>
    </Section>
  );
}

interface Values {
  name: string;
  creditCode: string;
  regionId: RegionId;
  places: PlaceForm[];
}

const empty: Values = { name: '', creditCode: '', regionId: '150100', places: [emptyPlace] };

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
            choices={regions.map((region) => ({ value: region, text: areaName(t, region) }))}
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
