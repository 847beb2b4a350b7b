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
import { useT } from '@/locales/institution';
import { call } from '@/services/call';
import { audienceKinds } from '@/services/lists';
import { requestKey } from '@/services/random-hex';
import type { AudienceKind } from '@/services/types';
import { Grounds, reasonIsGood, type GroundsValue } from './grounds';
import type { Place } from './types';

interface Values extends GroundsValue {
  name: string;
  enterprise: string;
  phone: string;
  audience: AudienceKind;
}

const empty: Values = { kind: 'no-phone', reason: '', name: '', enterprise: '', phone: '', audience: 'sme-manager' };
const phoneIsGood = (phone: string): boolean => /^1\d{10}$/.test(phone.trim());

/** Signs in somebody who never registered: the particulars first. */
export function StrangerForm({ sessionId, venueId }: Place) {
  const t = useT();
  const draft = useDraft<Values>(`staff-stranger.${sessionId}`, empty);
  const [tried, setTried] = useState(false);
  const action = useAction();
  const { value } = draft;
  const need = (text: string): string | undefined => (tried && text.trim() === '' ? t('staff.need') : undefined);
  const complete =
    value.name.trim() !== '' &&
    value.enterprise.trim() !== '' &&
    phoneIsGood(value.phone) &&
    reasonIsGood(value.reason);
  const submit = async () => {
    setTried(true);
    if (!complete) return;
    const { name, enterprise, phone, audience, kind, reason } = value;
    if (!(await confirm({ title: t('staff.confirm'), text: t('staff.ask', { name, reason: reason.trim() }) }))) return;
    const done = await action.run(async () => {
      await call('attendance.signInByStaff', {
        sessionId,
        venueId,
        person: { name: name.trim(), enterprise: enterprise.trim(), phone: phone.trim(), kind: audience },
        kind,
        reason: reason.trim(),
        requestKey: await requestKey(),
      });
    });
    if (!done) return;
    toast(t('staff.done', { name }));
    draft.clear();
    setTried(false);
  };
  const wrong = fieldErrors(action.error);
  return (
    <View className="plh-card work-form">
      {draft.restored ? <Notice>{t('common.draftRestored')}</Notice> : null}
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
        type="number"
        required
        maxLength={11}
        value={value.phone}
        onChange={(phone) => draft.change({ phone })}
        error={tried && !phoneIsGood(value.phone) ? t('staff.phoneWrong') : wrong['person.phone']}
      />
      <Field label={t('staff.audience')}>
        <PickerField
          label={t('staff.audience')}
          value={value.audience}
          onChange={(audience) => draft.change({ audience })}
          choices={audienceKinds.map((kind) => ({ value: kind, text: t(`audience.${kind}`) }))}
        />
      </Field>
      <Grounds value={value} onChange={draft.change} tried={tried} />
      <ActionError error={action.error} />
      <Action id="staff-submit" busy={action.busy} onPress={submit}>
        {t('staff.signIn')}
      </Action>
    </View>
  );
}
