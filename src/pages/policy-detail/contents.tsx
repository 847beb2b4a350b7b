import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Pressable } from '@/components/pressable';
import { Sheet } from '@/components/sheet';
import { useT } from '@/locales';
import type { Policy } from '@/services/types';

type Article = Policy['articles'][number];

interface Props {
  articles: readonly Article[];
  marked: string | undefined;
  onArticle: (articleId: string) => void;
}

/** What a table of contents can name. */
export const headed = (articles: readonly Article[]): readonly Article[] =>
  articles.filter((article) => article.heading !== '' || article.number !== '');

/** Beside the text, on a desk. */
export function ContentsList(props: Props) {
  const t = useT();
  if (headed(props.articles).length < 2) return null;
  return (
    <View
      className="plh-column-beside policy-contents plh-card plh-screen-only"
      {...a11y(t('policy.contents'), 'navigation')}
    >
      <View className="plh-title">{t('policy.contents')}</View>
      <Entries {...props} />
    </View>
  );
}

/** Over the text, on a phone. */
export function ContentsSheet({ open, onClose, ...props }: Props & { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Sheet title={t('policy.contents')} open={open} onClose={onClose}>
      <Entries {...props} />
    </Sheet>
  );
}

/** Number and heading, deeper ones set in. */
function Entries({ articles, marked, onArticle }: Props) {
  return (
    <>
      {headed(articles).map(({ articleId, level, number, heading, text }) => (
        <Pressable
          key={articleId}
          role="link"
          className={`policy-entry policy-level-${level} ${articleId === marked ? 'policy-entry-on' : ''}`}
          onPress={() => onArticle(articleId)}
        >
          {`${number} ${heading || text.slice(0, 20)}`.trim()}
        </Pressable>
      ))}
    </>
  );
}
