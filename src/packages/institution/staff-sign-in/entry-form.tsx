import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/institution';
import type { LivePerson } from '@/services/work-types';
import { GroundsFields } from './grounds-fields';
import { reasonOf, signIn } from './sign-in';
import { noGrounds, type Grounds, type Place } from './types';

interface Props {
  place: Place;
  person: LivePerson;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

/** Signs in the chosen person of the list, with a reason. It can be taken back for 15 minutes, so that nothing is asked twice. */
export function EntryForm({ place, person, onDone, onCancel }: Props) {
  const t = useT();
  const draft = useDraft<Grounds>(`staff.${place.sessionId}`, noGrounds);
  const [tried, setTried] = useState(false);
  const action = useAction();
  const keyFor = useRequestKey();
  const { personId, name } = person;
  const submit = async () => {
    setTried(true);
    const reason = reasonOf(draft.value);
    if (reason === null) return;
    await action.run(async () => {
      const content = [place, personId, reason];
      await signIn(place, { personId }, draft.value, reason, await keyFor(content));
      toast(t('staff.done', { name }));
      await onDone();
    });
  };
  return (
    <View id="staff-entry" className="plh-card work-form plh-anchor">
      <View className="plh-title">{t('staff.forWhom', { name })}</View>
      <View className="plh-soft plh-figures">
        {person.enterprise} · {person.phoneMasked}
      </View>
      <GroundsFields value={draft.value} onChange={draft.change} tried={tried} />
      <View className="plh-faint">{t('staff.lead')}</View>
      <ActionError error={action.error} />
      <View className="work-buttons">
        <Action kind="plain" onPress={onCancel}>
          {t('common.cancel')}
        </Action>
        <Action id="staff-submit" busy={action.busy} onPress={submit}>
          {t('staff.confirm')}
        </Action>
      </View>
    </View>
  );
}
