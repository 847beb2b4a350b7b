import { Text, View } from '@tarojs/components';
import { useT } from '@/locales/institution';
import type { Counts } from '@/services/work-types';

const kinds = ['registered', 'scanned', 'signed', 'missing'] as const;

/** Registered, scanned, signed, missing: large enough to be read across a room. */
export function CodeCounts({ counts }: { counts: Counts }) {
  const t = useT();
  return (
    <View className="code-counts">
      {kinds.map((kind) => (
        <View key={kind} className={`code-count code-count-${kind}`}>
          <Text className="code-count-figure plh-figures">{String(counts[kind])}</Text>
          <Text className="code-count-name">{t(`live.${kind}`)}</Text>
        </View>
      ))}
    </View>
  );
}
