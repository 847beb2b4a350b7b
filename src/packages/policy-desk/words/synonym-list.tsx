import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { confirm } from '@/components/confirm';
import { dayOf } from '@/components/format';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales/policy-words';
import { call, type Output } from '@/services/call';
import { SynonymForm } from './synonym-form';

type Answer = Output<'policy.listSynonyms'>;
type Synonym = Answer['synonyms'][number];

interface Props {
  synonyms: Remote<Answer>;
  /** Something was saved or taken away: this word shows the effect. */
  onSaved: (word: string) => void;
}

/** Words of one meaning that the desk has added. */
export function SynonymList({ synonyms, onSaved }: Props) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('words.synonyms')}
      aside={
        <Action id="add-synonym" kind="plain" block={false} onPress={() => setAdding(!adding)}>
          {t('words.new')}
        </Action>
      }
    >
      {adding ? (
        <View className="plh-card">
          <SynonymForm
            name="new"
            words={[]}
            onCancel={() => setAdding(false)}
            onSaved={([word = '']) => {
              setAdding(false);
              onSaved(word);
            }}
          />
        </View>
      ) : null}
      <AsyncView
        remote={synonyms}
        isEmpty={(data) => data.synonyms.length === 0}
        empty={<Empty icon="language" text={t('words.noSynonyms')} />}
      >
        {(data) => (
          <Listing
            label={t('words.synonyms')}
            list="synonyms"
            rows={data.synonyms}
            keyOf={({ synonymId }) => synonymId}
            columns={[
              {
                key: 'words',
                title: t('words.title'),
                value: ({ words }) => words.join(t('work.comma')),
                cell: (synonym) => <SynonymRow synonym={synonym} onSaved={onSaved} />,
              },
              {
                key: 'changed',
                title: t('words.changedDay'),
                kind: 'day',
                value: ({ changedAt }) => dayOf(changedAt),
              },
            ]}
            card={(synonym) => (
              <View className="plh-card">
                <SynonymRow synonym={synonym} onSaved={onSaved} />
              </View>
            )}
          />
        )}
      </AsyncView>
    </Section>
  );
}

function SynonymRow({
  synonym: { synonymId, words, changedAt },
  onSaved,
}: {
  synonym: Synonym;
  onSaved: Props['onSaved'];
}) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const action = useAction({ aside: true });
  const shown = words.join(t('work.comma'));
  const remove = async () => {
    if (
      !(await confirm({
        title: t('words.remove'),
        text: t('words.removeAsk', { words: shown }),
        yes: t('words.remove'),
        keep: 'words',
      }))
    )
      return;
    await action.run(async () => {
      await call('policy.removeSynonym', { synonymId });
      onSaved(words[0] ?? '');
    });
  };
  return (
    <View className="plh-line words-line">
      <View className="plh-grow">
        <View className="words-miss">
          <View className="words-query">
            <View className="words-row">
              {words.map((word) => (
                <View key={word} className="words-word">
                  {word}
                </View>
              ))}
            </View>
            <View className="plh-faint plh-figures">{t('words.changed', { day: dayOf(changedAt) })}</View>
          </View>
          <View className="words-tools">
            <Pressable
              className="plh-link"
              label={t('words.editOf', { words: shown })}
              onPress={() => setEditing(!editing)}
            >
              {t('work.edit')}
            </Pressable>
            <Pressable className="plh-link" label={t('words.removeOf', { words: shown })} onPress={() => void remove()}>
              {t('work.remove')}
            </Pressable>
          </View>
        </View>
        <ActionError error={action.error} />
        {editing ? (
          <SynonymForm
            name={synonymId}
            synonymId={synonymId}
            words={words}
            onCancel={() => setEditing(false)}
            onSaved={([word = '']) => {
              setEditing(false);
              onSaved(word);
            }}
          />
        ) : null}
      </View>
    </View>
  );
}
