import { View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/work';
import { Listing, type Column } from '../desk/listing';
import { FigureTable } from './chart/figure-table';
import type { Region } from './region';

/** The year's tasks by prefecture as a table; on a desk it sorts. */
export function RegionTable({ regions }: { regions: readonly Region[] }) {
  const t = useT();
  const columns = columnsOf(t);
  if (useDesk())
    return (
      <Listing
        label={t('progress.table')}
        list="regions"
        rows={regions}
        columns={columns}
        keyOf={(region) => region.regionId}
        card={() => null}
      />
    );
  const [, ...figures] = columns;
  return (
    <View className="plh-card">
      <FigureTable
        title={t('progress.table')}
        categoryTitle={t('progress.region')}
        categories={regions.map(({ name }) => name)}
        series={figures.map(({ title, cell, value }) => ({
          name: title,
          values: regions.map((region) => String(cell ? cell(region) : value(region))),
        }))}
      />
    </View>
  );
}

/** Words and figures alone, so that the same columns serve as text. */
interface TextColumn extends Column<Region> {
  cell?: (region: Region) => string;
}

const columnsOf = (t: ReturnType<typeof useT>): TextColumn[] => [
  { key: 'name', title: t('progress.region'), value: ({ name }) => name, orderBy: ({ rank }) => rank },
  { key: 'task', title: t('progress.task'), kind: 'number', sum: true, value: ({ task }) => task },
  {
    key: 'sessions',
    title: t('progress.sessions'),
    kind: 'number',
    sum: true,
    value: ({ sessions }) => sessions,
  },
  { key: 'heads', title: t('progress.heads'), kind: 'number', sum: true, value: ({ heads }) => heads },
  {
    key: 'share',
    title: t('progress.share'),
    cell: ({ shareShown }) => shareShown,
    kind: 'points',
    value: ({ share }) => share * 100,
  },
];
