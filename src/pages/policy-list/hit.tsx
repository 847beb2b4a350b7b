import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import type { PolicyHit } from '@/services/types';
import { excerpt } from './excerpt';
import type { Group } from './group';

/** A policy with the passages that matched; a touch on one leads to that very article. */
export function Hit({ group: { policyId, hits } }: { group: Group }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const [best] = hits;
  if (!best) return null;
  const meta = [best.docNo, best.issuers.join('、'), best.issuedDay].filter(Boolean).join(' · ');
  return (
    <View className="plh-card">
      <Pressable
        role="link"
        label={best.title}
        onPress={() => go('policy-detail', { policyId, articleId: best.articleId })}
      >
        <View className="plh-between">
          <View className="plh-title plh-grow">{best.title}</View>
          <PolicyStatusTag status={best.status} />
        </View>
        <View className="plh-faint">{meta}</View>
        <Passage hit={best} />
      </Pressable>
      {all
        ? hits.slice(1).map((hit) => (
            <Pressable
              key={hit.articleId}
              role="link"
              className="policy-more"
              onPress={() => go('policy-detail', { policyId, articleId: hit.articleId })}
            >
              <Passage hit={hit} />
            </Pressable>
          ))
        : null}
      {hits.length > 1 ? (
        <Pressable className="plh-link" onPress={() => setAll(!all)}>
          {all ? t('common.close') : t('policy.morePassages', { count: hits.length - 1 })}
        </Pressable>
      ) : null}
    </View>
  );
}

function Passage({ hit }: { hit: PolicyHit }) {
  return (
    <View className="plh-soft policy-excerpt">
      {hit.articleNumber ? <Text className="policy-article">{hit.articleNumber} </Text> : null}
      {excerpt(hit.text, hit.highlights).map((piece, index) => (
        <Text key={index} className={piece.hit ? 'plh-hit' : ''}>
          {piece.text}
        </Text>
      ))}
    </View>
  );
}
