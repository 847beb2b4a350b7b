import { readPhone } from '@mechanisms/phone';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { fieldErrors } from '@/components/error-text';
import { Field, TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { PickerField } from '@/components/picker/field';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/institution';
import { idsOf } from '@/services/programme-words';
import type { AudienceKind } from '@/services/types';
import { GroundsFields } from './grounds-fields';
import { nextGrounds, readyReason, signIn } from './sign-in';
import { noGrounds, type Grounds, type Place } from './types';
import { asksWho, WhoIsIt } from './who-is-it';

interface Values extends Grounds {
  name: string;
  enterprise: string;
  phone: string;
  /** Null: not said yet; it decides whether the head is paid for. */
  audience: AudienceKind | null;
}

const empty: Values = { ...noGrounds, name: '', enterprise: '', phone: '', audience: null };
const phoneIsGood = (phone: string): boolean => readPhone(phone) !== null;

/** Signs in somebody who never registered: the particulars first. The number is the person's own, wherever the phone is. */
export function StrangerForm({ place, onDone }: { place: Place; onDone: () => Promise<void> }) {
  const t = useT();
  const draft = useDraft<Values>(`staff-stranger.${place.sessionId}`, empty);
  const [tried, setTried] = useState(false);
  const action = useAction([`staff-stranger.${place.sessionId}`, `staff.${place.sessionId}`]);
  const keyFor = useRequestKey();
  const { value } = draft;
  const wrong = fieldErrors(action.error);
  const need = (text: string): string | undefined => (tried && text.trim() === '' ? t('staff.need') : undefined);
  // Nobody wants to be told that a number is wrong before it is typed to its end.
  const phoneSaid = (tried || value.phone.length >= 11) && !phoneIsGood(value.phone);
  const submit = async (who: { personId: string } | { sharedNumber?: true } = {}) => {
    setTried(true);
    const reason = readyReason(value);
    const { audience } = value;
    if (audience === null) return;
    const typed = {
      name: value.name.trim(),
      enterprise: value.enterprise.trim(),
      phone: readPhone(value.phone) ?? value.phone.trim(),
      kind: audience,
    };
    if (reason === null || !typed.name || !typed.enterprise || !phoneIsGood(typed.phone)) return;
    const person = 'personId' in who ? who : { ...typed, ...who };
    let next = noGrounds;
    let name = typed.name;
    const done = await action.run(async () => {
      const key = await keyFor([place, person, reason, value.hand, value.page]);
      const answer = await signIn(place, person, value, reason, key);
      next = nextGrounds(value, answer);
      ({ name } = answer.person);
      await onDone();
    });
    if (!done) return;
    toast(t('staff.done', { name }));
    draft.clear();
    // the next line of the same page begins with it
    draft.change({ cause: next.cause, page: next.page });
    setTried(false);
  };
  return (
    <View className="plh-card work-form">
      <DraftNotice of={draft} />
      <TextField
        id="staff-name"
        label={t('staff.name')}
        required
        maxLength={40}
        value={value.name}
        onChange={(name) => draft.change({ name })}
        error={need(value.name)}
      />
      <TextField
        id="staff-enterprise"
        label={t('staff.enterprise')}
        required
        maxLength={120}
        value={value.enterprise}
        onChange={(enterprise) => draft.change({ enterprise })}
        error={need(value.enterprise)}
      />
      <TextField
        id="staff-phone"
        label={t('staff.phone')}
        hint={t('staff.phoneHint')}
        type="number"
        required
        maxLength={30}
        value={value.phone}
        onChange={(phone) => draft.change({ phone })}
        error={phoneSaid ? t('staff.phoneWrong') : wrong['person.phone']}
      />
      <Field
        label={t('staff.audience')}
        required
        error={tried && value.audience === null ? t('staff.missing.audience') : undefined}
      >
        <PickerField
          label={t('staff.audience')}
          value={value.audience}
          onChange={(audience) => draft.change({ audience })}
          choices={idsOf('audience').map((kind) => ({ value: kind, text: t(`audience.${kind}`) }))}
        />
      </Field>
      <GroundsFields value={value} onChange={draft.change} tried={tried} />
      <View className="plh-faint">{t('staff.lead')}</View>
      {asksWho(action.error) ? (
        <WhoIsIt
          error={action.error}
          typedName={value.name.trim()}
          busy={action.busy}
          onPerson={({ personId }) => void submit({ personId })}
          onShared={() => void submit({ sharedNumber: true })}
        />
      ) : (
        <ActionError error={action.error} />
      )}
      <Action id="staff-submit" busy={action.busy} onPress={() => submit()}>
        {t('staff.confirm')}
      </Action>
    </View>
  );
}
