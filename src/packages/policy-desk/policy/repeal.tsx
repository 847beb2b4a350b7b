import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { fieldErrors } from '@/components/error-text';
import { Field, TextField } from '@/components/field';
import { dayOf } from '@/components/format';
import { ActionError } from '@/components/notice';
import { DateField } from '@/components/date-field';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/policy-desk';
import { call } from '@/services/call';
import { serverNow } from '@/services/server-clock';
import type { Policy } from '@/services/types';
import { type PickedPolicy, PolicyPicker } from '../parts/policy-picker';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';

interface SuccessorFieldProps {
  /** The policy itself, which cannot be its own successor. */
  policyId: string;
  value: PickedPolicy | null;
  onChange: (value: PickedPolicy | null) => void;
}

/** What took the policy's place: the chosen one, or the way to find it. */
function SuccessorField({ policyId, value, onChange }: SuccessorFieldProps) {
  const t = useT();
  if (value === null)
    return <PolicyPicker id="successor" label={t('repeal.successor')} without={policyId} onChoose={onChange} />;
  return (
    <View className="plh-between desk-chosen">
      <View className="plh-grow desk-strong">{value.title}</View>
      <Pressable className="plh-link" label={t('repeal.removeSuccessor')} onPress={() => onChange(null)}>
        <Icon name="close" />
      </Pressable>
    </View>
  );
}

interface Props {
  policy: Policy;
  onDone: () => Promise<void>;
}
interface Values {
  day: string;
  reason: string;
  successor: PickedPolicy | null;
}

/** Repealing: from which day, why, what takes its place; asks once more and says what will happen. Of a repealed one it corrects the particulars. */
export function Repeal({ policy, onDone }: Props) {
  const t = useT();
  const { policyId, title, repealed, issuedDay } = policy;
  const draft = useDraft<Values>(`policy-desk.repeal.${policyId}`, {
    day: repealed?.day ?? '',
    reason: repealed?.reason ?? '',
    successor: repealed?.successor ?? null,
  });
  const [open, setOpen] = useState(draft.restored);
  const [tried, setTried] = useState(false);
  const action = useAction(`policy-desk.repeal.${policyId}`);
  const keyFor = useRequestKey();
  const { day, successor } = draft.value;
  const reason = draft.value.reason.trim();
  const wrong = {
    day: day === '' ? t('repeal.dayMissing') : day < issuedDay ? t('repeal.dayEarly', { day: issuedDay }) : undefined,
    reason: reason.length < LIMITS.reasonMinimum ? t('work.reasonShort') : undefined,
  };
  const refused = fieldErrors(action.error);
  const submit = async () => {
    setTried(true);
    if (wrong.day || wrong.reason) return;
    const consequence = t(day > dayOf(serverNow()) ? 'repeal.askLater' : 'repeal.ask', { title, day });
    const follows = successor ? t('repeal.askSuccessor', { title: successor.title }) : t('repeal.askNoSuccessor');
    if (
      !(await confirm({
        title: t('repeal.title'),
        text: `${consequence}${follows}`,
        yes: t('repeal.title'),
        keep: 'inForce',
      }))
    )
      return;
    const input = { policyId, day, reason, successorId: successor?.policyId ?? null };
    const done = await action.run(async () => {
      await call('policy.repeal', { ...input, requestKey: await keyFor({ ...input, before: repealed }) });
    });
    if (!done) return;
    draft.clear();
    setOpen(false);
    setTried(false);
    toast(t('repeal.done'));
    await onDone();
  };
  if (!open)
    return (
      <Action kind={repealed ? 'plain' : 'danger'} id="repeal" onPress={() => setOpen(true)}>
        {t(repealed ? 'repeal.correct' : 'repeal.open')}
      </Action>
    );
  return (
    <View className="plh-card work-form">
      <View className="plh-title">{t('repeal.title')}</View>
      <DraftNotice of={draft} />
      <View className="plh-soft">{t('repeal.lead')}</View>
      <DateField
        id="repeal-day"
        label={t('repeal.day')}
        value={day}
        onChange={(value) => draft.change({ day: value })}
        required
        error={(tried || day !== '' ? wrong.day : undefined) ?? refused.day}
      />
      <TextField
        id="repeal-reason"
        label={t('work.reason')}
        value={draft.value.reason}
        onChange={(value) => draft.change({ reason: value })}
        multiline
        required
        maxLength={LIMITS.reasonMaximum}
        error={(tried ? wrong.reason : undefined) ?? refused.reason}
      />
      <Field label={t('repeal.successor')} hint={t('repeal.successorHint')} error={refused.successorId}>
        <SuccessorField
          policyId={policyId}
          value={successor}
          onChange={(value) => draft.change({ successor: value })}
        />
      </Field>
      {Object.keys(refused).length > 0 ? null : <ActionError error={action.error} />}
      <View className="work-buttons">
        <Action
          kind="plain"
          onPress={() => {
            draft.clear();
            setOpen(false);
          }}
        >
          {t('common.close')}
        </Action>
        <Action kind="danger" id="repeal-go" busy={action.busy} onPress={() => void submit()}>
          {t('repeal.title')}
        </Action>
      </View>
    </View>
  );
}
