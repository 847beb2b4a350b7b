import { useState } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Bar } from '@/components/staff/bar';
import { TraceView } from '@/components/trace-view';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';

export type Region = Output<'plan.progress'>['regions'][number];

/** The prefectures by rank, each with its share as a bar and in words; a touch opens how its task came about. */
export function RegionBars({ regions }: { regions: readonly Region[] }) {
  return (
    <View className="plh-card">
      {[...regions]
        .sort((a, b) => a.rank - b.rank)
        .map((region) => (
          <RegionBar key={region.regionId} region={region} />
        ))}
    </View>
  );
}

function RegionBar({ region }: { region: Region }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const text = t('progress.row', { heads: region.heads, task: region.task, share: region.shareShown });
  return (
    <View className="work-item">
      <Pressable
        label={`${region.rank}. ${region.name} ${text} ${t(open ? 'common.close' : 'common.open')}`}
        onPress={() => setOpen(!open)}
        className="work-bar-row"
      >
        <View className="plh-between">
          <View className="plh-grow">
            <Icon name={open ? 'up' : 'down'} className="work-arrow" /> {region.rank}. {region.name}
          </View>
          <View className="plh-soft plh-figures">{text}</View>
        </View>
        <Bar
          share={region.share}
          label={`${region.name} ${region.shareShown}`}
          tone={region.share >= 1 ? 'ok' : 'accent'}
        />
      </Pressable>
      {open ? <TraceView trace={region.trace} /> : null}
    </View>
  );
}
