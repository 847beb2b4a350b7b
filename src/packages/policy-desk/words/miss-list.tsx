import { useState } from 'react';
import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import type { Paged } from '@/hooks/paged';
import { useT } from '@/locales/policy-words';
import { call, type Output } from '@/services/call';
import { PagedView } from '../parts/paged-view';
import { SynonymForm } from './synonym-form';

type Answer = Output<'policy.listMisses'>;
type Miss = Answer['misses'][number];

interface Props {
  misses: Paged<Miss, Answer>;
  onTry: (query: string) => void;
  /** A row of synonyms was made of it. */
  onSaved: (query: string) => void;
}

/** Searches that found nothing, the most frequent first: each is made a synonym, tried again, or done with. */
export function MissList({ misses, onTry, onSaved }: Props) {
  const t = useT();
  const { rows, last, reload } = misses;
  return (
    <Section
      title={t('words.misses')}
      {...(last ? { aside: <View className="plh-faint">{t('work.total', { count: last.total })}</View> } : {})}
    >
      <View className="plh-faint">{t('words.missesNote')}</View>
      <PagedView paged={misses} empty={<Empty icon="done" text={t('words.noMisses')} />}>
        <View className="plh-card">
          {rows.map((miss) => (
            <MissRow key={miss.missId} miss={miss} onTry={onTry} onSaved={onSaved} onDone={() => void reload()} />
          ))}
        </View>
      </PagedView>
    </Section>
  );
}

function MissRow({ miss, onTry, onSaved, onDone }: Omit<Props, 'misses'> & { miss: Miss; onDone: () => void }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const action = useAction();
  const { missId, query, times, lastDay } = miss;
  const dismiss = async () => {
    await call('policy.dismissMiss', { missId });
    onDone();
  };
  return (
    <View className="plh-line words-line">
      <View className="plh-grow">
        <View className="words-miss">
          <View className="words-query">
            <View className="desk-strong">{query}</View>
            <View className="plh-faint plh-figures">{t('words.times', { times, day: lastDay })}</View>
          </View>
          <View className="words-tools">
            <Pressable className="plh-link" label={t('words.makeOf', { query })} onPress={() => setEditing(!editing)}>
              {t('words.make')}
            </Pressable>
            <Pressable className="plh-link" label={t('words.tryOf', { query })} onPress={() => onTry(query)}>
              {t('words.try')}
            </Pressable>
            <Pressable
              className="plh-link"
              label={t('words.dismissOf', { query })}
              onPress={() => void action.run(dismiss)}
            >
              {t('words.dismiss')}
            </Pressable>
          </View>
        </View>
        <ActionError error={action.error} />
        {editing ? (
          <SynonymForm
            name={missId}
            words={[query.replace(/[\s*]/g, '')].filter(Boolean)}
            onCancel={() => setEditing(false)}
            onSaved={async () => {
              setEditing(false);
              onSaved(query);
              await dismiss();
            }}
          />
        ) : null}
      </View>
    </View>
  );
}
