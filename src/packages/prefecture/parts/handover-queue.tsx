import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Tag } from '@/components/tag';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/prefecture';
import { go } from '@/services/navigate';

/** Materials that wait for one's own hand, the most urgent first (R-MATERIAL). */
export function HandoverQueue() {
  const t = useT();
  const queue = useRemote('material.listQueue', {});
  return (
    <AsyncView
      remote={queue}
      isEmpty={(data) => data.items.length === 0}
      empty={<Empty text={t('prefecture.queueEmpty')} />}
    >
      {(data) =>
        data.items.map((item) => (
          <LinkCard
            key={item.sessionId}
            title={item.title}
            onPress={() => go('prefecture/material', { sessionId: item.sessionId })}
          >
            <View className="plh-soft">{item.institutionName}</View>
            <View className="plh-row work-tags">
              <StageTag stage={item.stage} />
              <DueTag day={item.dueDay} />
              {item.late ? <Tag tone="warn">{t('prefecture.late')}</Tag> : null}
              {item.missingCount > 0 ? (
                <Tag tone="warn">{t('prefecture.missing', { count: item.missingCount })}</Tag>
              ) : null}
            </View>
            <View className="plh-faint plh-figures">
              {t('prefecture.since', { time: shownInstant(item.since).slice(0, 16) })}
            </View>
          </LinkCard>
        ))
      }
    </AsyncView>
  );
}
