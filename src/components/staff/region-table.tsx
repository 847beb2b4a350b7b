import { View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/work';
import { DataTable, type Column } from '../desk/data-table';
import { FigureTable } from './chart/figure-table';
import type { Region } from './region';

/** The year's tasks by prefecture as a table; on a desk it sorts. */
export function RegionTable({ regions }: { regions: readonly Region[] }) {
  const t = useT();
  const columns = columnsOf(t);
  if (useDesk())
    return (
      <DataTable label={t('progress.table')} rows={regions} columns={columns} keyOf={(region) => region.regionId} />
    );
  const [, ...figures] = columns;
  return (
    <View className="plh-card">
      <FigureTable
        title={t('progress.table')}
        categoryTitle={t('progress.region')}
        categories={regions.map(({ name }) => name)}
        series={figures.map(({ title, cell }) => ({
          name: title,
          values: regions.map((region) => String(cell(region))),
        }))}
      />
    </View>
  );
}

/** Words and figures alone, so that the same columns serve as text. */
interface TextColumn extends Column<Region> {
  cell: (region: Region) => string | number;
}

const columnsOf = (t: ReturnType<typeof useT>): TextColumn[] => [
  { key: 'name', title: t('progress.region'), cell: ({ name }) => name, sortBy: ({ rank }) => rank },
  { key: 'task', title: t('progress.task'), cell: ({ task }) => task, sortBy: ({ task }) => task, figures: true },
  {
    key: 'sessions',
    title: t('progress.sessions'),
    cell: ({ sessions }) => sessions,
    sortBy: ({ sessions }) => sessions,
    figures: true,
  },
  { key: 'heads', title: t('progress.heads'), cell: ({ heads }) => heads, sortBy: ({ heads }) => heads, figures: true },
  {
    key: 'share',
    title: t('progress.share'),
    cell: ({ shareShown }) => shareShown,
    sortBy: ({ share }) => share,
    figures: true,
  },
];
