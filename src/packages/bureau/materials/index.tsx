import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Tag } from '@/components/tag';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';

/** Materials that have not reached the evaluator yet, the late ones first. */
export default function MaterialsPage() {
  const t = useT();
  const queue = useRemote('material.listQueue', {});
  return (
    <WorkPage title={t('page.materials')}>
      <AsyncView
        remote={queue}
        isEmpty={(data) => data.items.length === 0}
        empty={<Empty text={t('materials.none')} />}
        rows={8}
      >
        {({ items }) =>
          items.map((item) => (
            <LinkCard
              key={item.sessionId}
              title={item.title}
              onPress={() => go('bureau/material', { sessionId: item.sessionId })}
            >
              <View className="plh-soft">{item.institutionName}</View>
              <View className="plh-row work-tags">
                <StageTag stage={item.stage} />
                <DueTag day={item.dueDay} />
                {item.missingCount > 0 ? (
                  <Tag tone="warn">{t('materials.missing', { count: item.missingCount })}</Tag>
                ) : null}
              </View>
            </LinkCard>
          ))
        }
      </AsyncView>
    </WorkPage>
  );
}
