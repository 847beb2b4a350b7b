import { View } from '@tarojs/components';
import { DataTable, type Column } from '@/components/desk/data-table';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/bureau';
import type { Region } from './region-bars';

/** The same in figures: on a desk sorted by any of them. */
export function RegionTable({ regions }: { regions: readonly Region[] }) {
  const t = useT();
  const desk = useDesk();
  const columns: Column<Region>[] = [
    { key: 'name', title: t('progress.region'), cell: ({ name }) => name, sortBy: ({ rank }) => rank },
    { key: 'task', title: t('progress.task'), figures: true, cell: ({ task }) => task, sortBy: ({ task }) => task },
    {
      key: 'sessions',
      title: t('progress.sessions'),
      figures: true,
      cell: ({ sessions }) => sessions,
      sortBy: ({ sessions }) => sessions,
    },
    {
      key: 'heads',
      title: t('progress.heads'),
      figures: true,
      cell: ({ heads }) => heads,
      sortBy: ({ heads }) => heads,
    },
    {
      key: 'share',
      title: t('progress.share'),
      figures: true,
      cell: ({ shareShown }) => shareShown,
      sortBy: ({ share }) => share,
    },
  ];
  if (desk)
    return (
      <DataTable label={t('progress.table')} rows={regions} columns={columns} keyOf={({ regionId }) => regionId} />
    );
  return (
    <View className="plh-card work-scroll">
      <View className="work-table">
        <View className="work-table-row work-table-head">
          {columns.map(({ key, title }) => (
            <View key={key} className="work-table-cell">
              {title}
            </View>
          ))}
        </View>
        {regions.map((region) => (
          <View key={region.regionId} className="work-table-row">
            {columns.map(({ key, cell }) => (
              <View key={key} className="work-table-cell plh-figures">
                {cell(region)}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}
