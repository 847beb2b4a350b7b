import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { fieldErrors } from '@/components/error-text';
import { TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/policy-desk';
import { call } from '@/services/call';
import { go } from '@/services/navigate';

/** More would not fit into what a phone keeps; longer ones come as files. */
const MOST = 200_000;

/** Text from a page or a message, in the place of a file; goes on to its draft. */
export function PasteForm() {
  const t = useT();
  const draft = useDraft('policy-desk.paste', { name: '', text: '' });
  const [tried, setTried] = useState(false);
  const action = useAction();
  const { name, text } = draft.value;
  const wrong = text.trim() === '' ? t('paste.empty') : undefined;
  const submit = async () => {
    setTried(true);
    if (wrong) return;
    await action.run(async () => {
      const fileName = `${name.trim() || t('paste.unnamed')}.txt`;
      const { draftId } = await call('policy.import', { fileName, text });
      draft.clear();
      setTried(false);
      go('policy-desk/draft', { draftId });
    });
  };
  return (
    <Section title={t('paste.title')}>
      <View className="plh-card work-form">
        <TextField
          id="paste-name"
          label={t('paste.name')}
          hint={t('paste.nameHint')}
          value={name}
          maxLength={100}
          onChange={(value) => draft.change({ name: value })}
        />
        <TextField
          id="paste-text"
          label={t('paste.text')}
          value={text}
          maxLength={MOST}
          multiline
          required
          onChange={(value) => draft.change({ text: value })}
          error={(tried ? wrong : undefined) ?? fieldErrors(action.error).text}
        />
        <ActionError error={action.error} />
        <Action id="paste-go" kind="plain" busy={action.busy} onPress={() => void submit()}>
          {t('paste.go')}
        </Action>
      </View>
    </Section>
  );
}
