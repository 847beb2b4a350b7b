import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Bar } from '@/components/staff/bar';
import { LinkCard } from '@/components/staff/link-card';
import { thisYear } from '@/components/staff/progress-view';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/prefecture';
import { go } from '@/services/navigate';

/** How far one's own region has come this year, and the way to all of them; the hub has no region and sees the whole. */
export function OwnProgress({ regionIds }: { regionIds: readonly string[] }) {
  const t = useT();
  const progress = useRemote('plan.progress', { year: thisYear() });
  return (
    <AsyncView remote={progress} rows={2}>
      {(data) => {
        const own = data.regions.filter(({ regionId }) => regionIds.includes(regionId));
        const rows = own.length > 0 ? own : [{ ...data, regionId: 'all', name: t('prefecture.whole'), rank: null }];
        return (
          <LinkCard id="to-progress" title={t('prefecture.progress')} onPress={() => go('prefecture/progress')}>
            {rows.map(({ regionId, name, heads, task, share, shareShown, rank }) => (
              <View key={regionId} className="work-item">
                <View className="plh-between">
                  <View className="plh-grow">
                    {name}
                    {rank === null ? '' : ` · ${t('prefecture.rank', { rank, of: data.regions.length })}`}
                  </View>
                  <View className="plh-soft plh-figures">{t('progress.row', { heads, task, share: shareShown })}</View>
                </View>
                <Bar share={share} label={`${name} ${shareShown}`} tone={heads >= task ? 'ok' : 'accent'} />
              </View>
            ))}
          </LinkCard>
        );
      }}
    </AsyncView>
  );
}
