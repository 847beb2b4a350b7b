import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Section } from '@/components/section';
import { RegionTable } from '@/components/staff/region-table';
import { Stepper, thisYear } from '@/components/staff/stepper';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/bureau';
import { BureauPage } from '../parts/bureau-page';
import { HeadsByMonth } from '../parts/heads-by-month';
import { YearGlance } from '../parts/year-glance';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Bar } from '@/components/staff/bar';
import { TraceView } from '@/components/trace-view';
import type { Output } from '@/services/call';

type Region = Output<'plan.progress'>['regions'][number];

/** The prefectures by rank, each with its share as a bar and in words; a touch opens how its task came about. */
function RegionBars({ regions }: { regions: readonly Region[] }) {
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

/** The year's task and what is done of it: in all, by month, and by prefecture as bars and as a table (R-PLAN 1, 5). */
export default function ProgressPage() {
  const t = useT();
  const [year, setYear] = useState(thisYear);
  const progress = useRemote('plan.progress', { year });
  const sessions = useWhole('session.listForWork', { year }, 'sessions');
  useRefresh(progress, sessions);
  return (
    <BureauPage title={t('page.progress')} needs="evaluation.listQueue" wide>
      <View className="bureau-head">
        <Stepper text={t('work.year', { year })} onStep={(step) => setYear(year + step)} />
      </View>
      <AsyncView key={`task-${year}`} remote={progress} rows={8}>
        {(data) => (
          <>
            <View className="bureau-columns">
              <YearGlance progress={data} />
              <AsyncView remote={sessions}>{(held) => <HeadsByMonth year={year} sessions={held.sessions} />}</AsyncView>
            </View>
            <View className="bureau-columns">
              <Section title={t('progress.bars')}>
                <RegionBars regions={data.regions} />
              </Section>
              <Section title={t('progress.table')}>
                <RegionTable year={year} regions={data.regions} mine={() => true} />
              </Section>
            </View>
          </>
        )}
      </AsyncView>
    </BureauPage>
  );
}
