import { Text, View } from '@tarojs/components';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { go } from '@/services/navigate';
import type { PolicyHit } from '@/services/types';
import { excerpt } from './excerpt';

/** A policy with the passage that matched; a touch leads to that very article. */
export function Hit({ hit }: { hit: PolicyHit }) {
  const { policyId, articleId } = hit;
  return (
    <Pressable
      role="link"
      className="plh-card"
      label={hit.title}
      onPress={() => go('policy-detail', { policyId, articleId })}
    >
      <View className="plh-between">
        <View className="plh-title plh-grow">{hit.title}</View>
        <PolicyStatusTag status={hit.status} />
      </View>
      <View className="plh-faint">
        {[hit.docNo, hit.issuers.join('、'), hit.issuedDay].filter(Boolean).join(' · ')}
      </View>
      <View className="plh-soft policy-excerpt">
        {hit.articleNumber ? <Text className="policy-article">{hit.articleNumber} </Text> : null}
        {excerpt(hit.text, hit.highlights).map((piece, index) => (
          <Text key={index} className={piece.hit ? 'plh-hit' : ''}>
            {piece.text}
          </Text>
        ))}
      </View>
    </Pressable>
  );
}
