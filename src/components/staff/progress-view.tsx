import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/work';
import type { Output } from '@/services/call';
import { serverNow } from '@/services/server-clock';
import { AsyncView } from '../async-view';
import { dayOf } from '../format';
import { Pressable } from '../pressable';
import { Section } from '../section';
import { TraceView } from '../trace-view';
import { Bar } from './bar';
import { Counter } from './counter';
import { Stepper } from './stepper';

type Progress = Output<'plan.progress'>;
type Region = Progress['regions'][number];

export const thisYear = (): number => Number(dayOf(serverNow()).slice(0, 4));

/** The year's tasks and what has been done of them, by prefecture: as bars, and as a table (R-PLAN 1, 5). `own` first. */
export function ProgressView({ own = [] }: { own?: readonly string[] }) {
  const t = useT();
  const [year, setYear] = useState(thisYear);
  const progress = useRemote('plan.progress', { year });
  return (
    <>
      <Stepper text={t('work.year', { year })} onStep={(step) => setYear(year + step)} />
      <AsyncView remote={progress} rows={8}>
        {(data) => (
          <>
            <View className="work-counters">
              <Counter name={t('progress.task')} value={data.task} />
              <Counter name={t('progress.heads')} value={data.heads} />
              <Counter name={t('progress.share')} value={data.shareShown} />
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
              <Table regions={data.regions} />
            </Section>
          </>
        )}
      </AsyncView>
    </>
  );
}

function RegionBar({ region, own }: { region: Region; own: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const text = t('progress.row', { heads: region.heads, task: region.task, share: region.shareShown });
  return (
    <View className="work-item">
      <Pressable label={`${region.name} ${text}`} onPress={() => setOpen(!open)} className="work-bar-row">
        <View className="plh-between">
          <View className="plh-grow">
            {region.rank}. {region.name}
            {own ? ` · ${t('progress.own')}` : ''}
          </View>
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

function Table({ regions }: { regions: readonly Region[] }) {
  const t = useT();
  const head = [
    t('progress.region'),
    t('progress.task'),
    t('progress.sessions'),
    t('progress.heads'),
    t('progress.share'),
  ];
  const rows = regions.map((region) => [region.name, region.task, region.sessions, region.heads, region.shareShown]);
  return (
    <View className="plh-card work-scroll">
      <View className="work-table">
        <Row cells={head} head />
        {rows.map((cells) => (
          <Row key={cells[0]} cells={cells} />
        ))}
      </View>
    </View>
  );
}

function Row({ cells, head = false }: { cells: readonly (string | number)[]; head?: boolean }) {
  return (
    <View className={`work-table-row ${head ? 'work-table-head' : ''}`}>
      {cells.map((cell, index) => (
        <View key={index} className="work-table-cell plh-figures">
          {String(cell)}
        </View>
      ))}
    </View>
  );
}
