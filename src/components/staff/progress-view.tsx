import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/work';
import { bare, counted, headsOf } from '@/services/figures';
import { AsyncView } from '../async-view';
import { Pressable } from '../pressable';
import { Section } from '../section';
import { TraceView } from '../trace-view';
import { Bar } from './bar';
import { Counter } from './counter';
import type { Region } from './region';
import { RegionTable } from './region-table';
import { Stepper, thisYear } from './stepper';
import { YearChart } from './year-chart';

/** The year's tasks and what has been done of them, by prefecture: as bars, and as a table (R-PLAN 1, 5). `own` first. */
export function ProgressView({ own = [] }: { own?: readonly string[] }) {
  const t = useT();
  // of a prefecture not one's own there is no list that one may open
  const all = own.length === 0;
  const mine = (regionId: string): boolean => all || own.includes(regionId);
  const [year, setYear] = useState(thisYear);
  const progress = useRemote('plan.progress', { year });
  useRefresh(progress);
  return (
    <>
      <Stepper text={t('work.year', { year })} onStep={(step) => setYear(year + step)} />
      <AsyncView remote={progress} rows={8}>
        {(data) => (
          <>
            <View className="work-counters">
              <Counter name={t('progress.task')} of={bare(data.task, 'set')} />
              <Counter
                name={t('progress.heads')}
                of={all ? counted(headsOf({ year }), data.heads) : bare(data.heads, 'closed')}
              />
              <Counter name={t('progress.share')} of={bare(data.shareShown, 'ratio')} />
            </View>
            <Section title={t('progress.bars')}>
              <View className="plh-card">
                {[...data.regions]
                  .sort(
                    (a, b) => Number(own.includes(b.regionId)) - Number(own.includes(a.regionId)) || a.rank - b.rank,
                  )
                  .map((region) => (
                    <RegionBar key={region.regionId} region={region} own={own.includes(region.regionId)} />
                  ))}
              </View>
            </Section>
            <Section title={t('progress.table')}>
              <RegionTable year={year} regions={data.regions} mine={mine} />
            </Section>
          </>
        )}
      </AsyncView>
      <YearChart year={year} />
    </>
  );
}

function RegionBar({ region, own }: { region: Region; own: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const text = t('progress.row', { heads: region.heads, task: region.task, share: region.shareShown });
  const name = `${region.rank}. ${region.name}${own ? ` · ${t('progress.own')}` : ''}`;
  return (
    <View className="work-item">
      <Pressable label={`${name} ${text}`} onPress={() => setOpen(!open)} className="work-bar-row">
        <View className="plh-between">
          <View className="plh-grow">{name}</View>
          <View className="plh-soft plh-figures">{text}</View>
        </View>
        <Bar
          share={region.task > 0 ? region.heads / region.task : 0}
          label={`${region.name} ${region.shareShown}`}
          tone={region.heads >= region.task ? 'ok' : 'accent'}
        />
      </Pressable>
      {open ? <TraceView trace={region.trace} /> : null}
    </View>
  );
}
