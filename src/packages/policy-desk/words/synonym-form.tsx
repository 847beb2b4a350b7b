import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/policy-words';
import { call } from '@/services/call';
import { useTerms } from '@/services/policy-terms';
import { suggest } from '@/services/suggest';
import { problemOf, readWords } from './read-words';

interface Props {
  /** The words that it begins with. */
  words: readonly string[];
  /** The row that is changed; none: a new one. */
  synonymId?: string;
  /** Tells a draft from those of other rows. */
  name: string;
  onSaved: (words: readonly string[]) => Promise<void> | void;
  onCancel: () => void;
}

/** Words that mean the same, in one line; words of the documents are offered while one types. */
export function SynonymForm({ words, synonymId, name, onSaved, onCancel }: Props) {
  const t = useT();
  const draft = useDraft(`synonym.${name}`, { typed: words.length > 0 ? `${words.join(' ')} ` : '' });
  const [touched, setTouched] = useState(false);
  const action = useAction(`synonym.${name}`);
  const keyOf = useRequestKey();
  const table = useTerms(true);
  const { typed } = draft.value;
  const row = readWords(typed);
  const problem = problemOf(row);
  const last = /\S+$/.exec(typed)?.[0] ?? '';
  const offers =
    table && last
      ? suggest(table, last, 5).filter(({ text }) => [...text].length <= LIMITS.synonymMaximum && !row.includes(text))
      : [];
  const save = async () => {
    setTouched(true);
    if (problem) return;
    await action.run(async () => {
      const input = { words: row, ...(synonymId ? { synonymId } : {}) };
      await call('policy.saveSynonym', { ...input, requestKey: await keyOf(input) });
      draft.clear();
      toast(t('work.saved'));
      await onSaved(row);
    });
  };
  return (
    <View className="words-form">
      <DraftNotice of={draft} />
      <TextField
        id={`words-${name}`}
        label={t('words.same')}
        hint={t('words.sameHint')}
        value={typed}
        maxLength={260}
        error={touched && problem ? t(`words.problem.${problem}`) : undefined}
        onChange={(value) => {
          action.clear();
          draft.change({ typed: value });
        }}
      />
      {offers.length > 0 ? (
        <View className="words-row">
          {offers.map(({ text }) => (
            <Pressable
              key={text}
              className="plh-chip"
              label={t('words.add', { word: text })}
              onPress={() => draft.change({ typed: `${typed.slice(0, typed.length - last.length)}${text} ` })}
            >
              {text}
            </Pressable>
          ))}
        </View>
      ) : null}
      <ActionError error={action.error} />
      <View className="words-actions">
        <Action id="save-synonym" block={false} busy={action.busy} onPress={() => void save()}>
          {t('words.save')}
        </Action>
        <Action
          kind="plain"
          block={false}
          onPress={() => {
            draft.clear();
            onCancel();
          }}
        >
          {t('common.close')}
        </Action>
      </View>
    </View>
  );
}
