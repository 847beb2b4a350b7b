import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { HandbookFiles } from '@/components/handbook-files';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { dayOf } from '@/components/format';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/match';

/** Every edition that was ever made: to be read, or had as a file to print. */
export function Editions({
  reading,
  onRead,
}: {
  reading: string | undefined;
  /** Null: the newest, as it is kept. */
  onRead: (editionId: string | null) => void;
}) {
  const t = useT();
  const remote = useRemote('handbook.list', {});
  return (
    <AsyncView
      remote={remote}
      isEmpty={({ editions }) => editions.length === 0}
      empty={<Empty icon="book" text={t('handbook.none')} />}
    >
      {({ editions }) =>
        editions.map(({ editionId, year, number, note, madeAt, items, policies }, index) => (
          <View key={editionId} className="handbook-edition">
            <View className="plh-between">
              <View className="plh-grow">
                <View className="plh-title">{t('handbook.edition', { year, number })}</View>
                <View className="plh-soft plh-figures">
                  {t('handbook.made', { day: dayOf(madeAt), policies, items })}
                </View>
                {note ? <View className="plh-soft">{note}</View> : null}
              </View>
              {editionId === reading ? (
                <Tag tone="accent">{t('handbook.reading')}</Tag>
              ) : (
                <Pressable className="plh-link" onPress={() => onRead(index === 0 ? null : editionId)}>
                  {t('handbook.read')}
                </Pressable>
              )}
            </View>
            <HandbookFiles editionId={editionId} />
          </View>
        ))
      }
    </AsyncView>
  );
}
