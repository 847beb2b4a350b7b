import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/prefecture';
import type { Handover } from './handover';

/** A session's materials on a phone, and beside an open one. */
export function HandoverCard({ item, onOpen }: { item: Handover; onOpen: () => void }) {
  const t = useT();
  return (
    <LinkCard title={item.title} onPress={onOpen}>
      <View className="plh-soft">{item.institutionName}</View>
      <View className="plh-row work-tags">
        <StageTag stage={item.stage} />
        <DueTag day={item.dueDay} />
        {item.late ? <Tag tone="warn">{t('prefecture.late')}</Tag> : null}
        {item.missingCount > 0 ? <Tag tone="warn">{t('prefecture.missing', { count: item.missingCount })}</Tag> : null}
      </View>
      <View className="plh-faint plh-figures">
        {t(item.mine ? 'prefecture.since' : 'prefecture.sinceThere', { time: shownInstant(item.since).slice(0, 16) })}
      </View>
    </LinkCard>
  );
}
