import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { useGo, useShown } from '@/hooks/pane';
import { useT } from '@/locales';
import type { PolicyHit } from '@/services/types';
import { excerpt } from './excerpt';
import type { Group } from './group';

interface Props {
  group: Group;
  /** What was looked for: then passages count. Without words, what counts is the document. */
  query: string;
}

/** A policy with the passages that matched; a touch on one leads to that very article. */
export function Hit({ group: { policyId, hits }, query }: Props) {
  const t = useT();
  const go = useGo();
  const shown = useShown();
  const [all, setAll] = useState(false);
  const [best] = hits;
  if (!best) return null;
  const meta = [best.docNo, best.issuers.join('、'), best.issuedDay].filter(Boolean).join(' · ');
  const searched = query !== '';
  const past = best.status === 'expired' || best.status === 'repealed';
  const open = (articleId?: string) =>
    go('policy-detail', { policyId, ...(articleId ? { articleId } : {}), ...(searched ? { query } : {}) });
  return (
    <View
      className={`plh-card ${past ? 'policy-past' : ''} ${shown?.params.policyId === policyId ? 'policy-open' : ''}`}
    >
      <Pressable role="link" className="policy-link" onPress={() => open(searched ? best.articleId : undefined)}>
        <View className="plh-between policy-head">
          <View className="policy-title plh-grow">{best.title}</View>
          <PolicyStatusTag status={best.status} />
        </View>
        <View className="plh-faint policy-meta">{meta}</View>
        <Passage hit={best} />
      </Pressable>
      {all
        ? hits.slice(1).map((hit) => (
            <Pressable key={hit.articleId} role="link" className="policy-more" onPress={() => open(hit.articleId)}>
              <Passage hit={hit} />
            </Pressable>
          ))
        : null}
      {searched && best.inPolicy > 1 ? (
        <View className="plh-row plh-screen-only">
          {hits.length > 1 ? (
            <Pressable className="plh-link" onPress={() => setAll(!all)}>
              {all ? t('policyList.fewer') : t('policy.morePassages', { count: best.inPolicy - 1 })}
              <Icon name={all ? 'up' : 'down'} />
            </Pressable>
          ) : null}
          {all && best.inPolicy > hits.length ? (
            <Pressable role="link" className="plh-link" onPress={() => open(best.articleId)}>
              {t('policyList.allPassages', { count: best.inPolicy })}
              <Icon name="forward" />
            </Pressable>
          ) : null}
        </View>
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
