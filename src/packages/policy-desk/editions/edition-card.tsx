import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { dayOf } from '@/components/format';
import { HandbookFiles } from '@/components/handbook-files';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/editions';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';

type Edition = Output<'handbook.list'>['editions'][number];

/** One edition: when it was made, what it holds, and its files. */
export function EditionCard({ edition, newest }: { edition: Edition; newest: boolean }) {
  const t = useT();
  const { editionId, year, number, note, madeAt, policies, items } = edition;
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View className="plh-title plh-grow">{t('editions.name', { year, number })}</View>
        {newest ? <Tag tone="accent">{t('editions.newest')}</Tag> : null}
      </View>
      <View className="plh-soft plh-figures">
        {t('editions.on', { day: dayOf(madeAt) })} · {t('editions.holds', { policies, items })}
      </View>
      {note ? <View>{note}</View> : null}
      <HandbookFiles editionId={editionId}>
        <Action kind="plain" block={false} onPress={() => go('policy/handbook', newest ? {} : { editionId })}>
          {t('editions.read')}
        </Action>
      </HandbookFiles>
    </View>
  );
}
