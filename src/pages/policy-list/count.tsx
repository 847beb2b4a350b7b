import { View } from '@tarojs/components';
import { useT } from '@/locales';

interface Props {
  documents: number;
  articles: number;
  searched: boolean;
}

/** How many documents, and how many articles in them: two different things, each named. */
export function Count({ documents, articles, searched }: Props) {
  const t = useT();
  return articles > 0 ? (
    <View className="plh-soft plh-figures">
      {t(searched ? 'policy.found' : 'policy.listed', { documents, articles })}
    </View>
  ) : null;
}
