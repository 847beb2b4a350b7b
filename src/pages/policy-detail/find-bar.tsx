import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import type { Policy } from '@/services/types';
import { hasWord } from './mark-words';

interface Props {
  articles: Policy['articles'];
  words: readonly string[];
  marked: string | undefined;
  onArticle: (articleId: string) => void;
}

/** Of the words, the longest first. */
const SHOWN = 3;

/** In how many articles the searched words stand, and the way from one to the next. */
export function FindBar({ articles, words, marked, onArticle }: Props) {
  const t = useT();
  const found = words.length === 0 ? [] : articles.filter(({ text, heading }) => hasWord(`${heading}\n${text}`, words));
  if (found.length === 0) return null;
  const at = found.findIndex(({ articleId }) => articleId === marked);
  const step = (by: number) => {
    const next = found[at < 0 ? 0 : (at + by + found.length) % found.length];
    if (next) onArticle(next.articleId);
  };
  return (
    <View className="policy-find plh-screen-only">
      <View className="plh-grow" {...a11y(undefined, 'status')}>
        {t(at < 0 ? 'policy.foundIn' : 'policy.foundAt', {
          query: words.slice(0, SHOWN).join(' '),
          count: found.length,
          at: at + 1,
        })}
      </View>
      <Pressable className="policy-find-step" label={t('policy.previousFound')} onPress={() => step(-1)}>
        <Icon name="up" />
      </Pressable>
      <Pressable className="policy-find-step" label={t('policy.nextFound')} onPress={() => step(1)}>
        <Icon name="down" />
      </Pressable>
    </View>
  );
}
