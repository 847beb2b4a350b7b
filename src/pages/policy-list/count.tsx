import { View } from '@tarojs/components';
import { useT } from '@/locales';

interface Props {
  documents: number;
  articles: number;
  /** Everything has been fetched: only then is the number of documents known. */
  complete: boolean;
  searched: boolean;
}

/** How many documents, and how many articles in them: two different things, each named. */
export function Count({ documents, articles, complete, searched }: Props) {
  const t = useT();
  const key = complete
    ? searched
      ? 'policy.found'
      : 'policy.listed'
    : searched
      ? 'policy.foundSoFar'
      : 'policy.listedSoFar';
  return articles > 0 ? <View className="plh-soft plh-figures">{t(key, { documents, articles })}</View> : null;
}
