import { LIMITS } from '../../../cloudfunctions/contract/lists';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/work';
import { Action } from '../action';
import { confirm, type Kept } from '../confirm';
import { DraftNotice } from '../draft-notice';
import { fieldErrors } from '../error-text';
import { TextField } from '../field';
import { ActionError } from '../notice';
import { Pressable } from '../pressable';

interface Props {
  /** Keeps what is typed, under this key. */
  draftKey: string;
  /** On the button, and the title of the question. */
  title: string;
  /** What will happen; stands in the form and again in the question. */
  consequence: string;
  label?: string;
  kind?: 'primary' | 'plain' | 'danger';
  /** On the button of the question, where it says more than the title. */
  yes?: string;
  keep?: Kept;
  id?: string;
  /** Closed, it is a short word and not a button: for lists in which every row has one. */
  opener?: string;
  /** Something beside the reason has not been said yet: neither opened nor sent. */
  barred?: boolean;
  onSubmit: (reason: string) => Promise<void>;
}

/** Something that needs a reason: opens on a touch, says what will happen, asks once more, keeps what was typed. */
export function ReasonForm(props: Props) {
  const {
    draftKey,
    title,
    consequence,
    label,
    kind = 'plain',
    yes,
    keep,
    id,
    opener,
    barred = false,
    onSubmit,
  } = props;
  const t = useT();
  const draft = useDraft(draftKey, { reason: '' });
  const [open, setOpen] = useState(draft.restored);
  const [tried, setTried] = useState(false);
  const action = useAction(draftKey);
  const reason = draft.value.reason.trim();
  const short = reason.length < LIMITS.reasonMinimum;
  const submit = async () => {
    setTried(true);
    if (short || !action.ready() || !(await confirm({ title, text: consequence, yes: yes ?? title, keep }))) return;
    if (await action.run(() => onSubmit(reason))) {
      draft.clear();
      setOpen(false);
      setTried(false);
    }
  };
  const ids = id ? { id } : {};
  if (!open && opener)
    return (
      <Pressable
        {...ids}
        className={`plh-link ${kind === 'danger' ? 'work-tap-bad' : ''}`}
        label={title}
        onPress={() => setOpen(true)}
      >
        {opener}
      </Pressable>
    );
  if (!open)
    return (
      <Action kind={kind} {...ids} disabled={barred} onPress={() => setOpen(true)}>
        {title}
      </Action>
    );
  return (
    <View className="plh-card work-form">
      <DraftNotice of={draft} />
      <View className="plh-soft">{consequence}</View>
      <TextField
        {...(id ? { id: `${id}-reason` } : {})}
        label={label ?? t('work.reason')}
        value={draft.value.reason}
        onChange={(value) => draft.change({ reason: value })}
        multiline
        required
        maxLength={LIMITS.reasonMaximum}
        error={tried && short ? t('work.reasonShort') : fieldErrors(action.error).reason}
      />
      <ActionError error={action.error} />
      <View className="work-buttons">
        <Action kind="plain" onPress={() => setOpen(false)}>
          {t('common.close')}
        </Action>
        <Action
          kind={kind === 'danger' ? 'danger' : 'primary'}
          {...ids}
          busy={action.busy}
          disabled={barred}
          onPress={submit}
        >
          {title}
        </Action>
      </View>
    </View>
  );
}
