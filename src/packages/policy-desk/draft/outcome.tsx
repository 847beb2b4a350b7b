import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/policy-desk';
import { go } from '@/services/navigate';
import type { Draft } from '../parts/types';

const tones: Record<Draft['state'], Tone> = {
  proposed: 'warn',
  reviewed: 'accent',
  published: 'ok',
  discarded: 'plain',
};

/** How far the draft is, what it will become or has become, and who touched it last. */
export function Outcome({ draft }: { draft: Draft }) {
  const t = useT();
  const { state, replaces, policyId, title, fileName, changedBy, changedAt } = draft;
  const time = shownInstant(changedAt).slice(0, 16);
  const open = state === 'proposed' || state === 'reviewed';
  return (
    <View className="plh-stack">
      <View>
        <View className="plh-heading">{title || fileName}</View>
        <View className="plh-row work-tags">
          <Tag tone={tones[state]}>{t(`draftState.${state}`)}</Tag>
          <View className="plh-soft">
            {open
              ? replaces
                ? t('draft.becomesVersion', { title: replaces.title, version: replaces.version + 1 })
                : t('draft.becomesNew')
              : null}
          </View>
          <View className="plh-faint plh-figures">{t('draft.lastChange', { name: changedBy, time })}</View>
        </View>
      </View>
      {state === 'discarded' ? (
        <Notice>
          {t(draft.original.format === 'published' ? 'draft.revisionWasDiscarded' : 'draft.wasDiscarded')}
        </Notice>
      ) : null}
      {state === 'published' && policyId ? (
        <View className="plh-card work-form">
          <Notice tone="ok">{t('draft.wasPublished')}</Notice>
          <View className="work-buttons">
            <Action id="to-public-page" onPress={() => go('policy-detail', { policyId })}>
              {t('policyPage.public')}
            </Action>
            <Action id="to-policy" kind="plain" onPress={() => go('policy-desk/policy', { policyId })}>
              {t('draft.toPolicy')}
            </Action>
          </View>
        </View>
      ) : null}
    </View>
  );
}
