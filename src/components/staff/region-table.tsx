import { View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/work';
import { Listing, type Column } from '../desk/listing';
import { FigureTable } from './chart/figure-table';
import { bare, counted, headsOf, heldOf, type Counted, type Listless } from '@/services/figures';
import { Figure } from './figure';
import type { Region } from './region';

interface Props {
  year: number;
  regions: readonly Region[];
  /** Whose sessions this person may see. */
  mine: (regionId: string) => boolean;
}

/** The year's tasks by prefecture as a table; on a desk it sorts. */
export function RegionTable({ year, regions, mine }: Props) {
  const t = useT();
  const columns = columnsOf(t, year, mine);
  if (useDesk())
    return (
      <Listing
        label={t('progress.table')}
        list="regions"
        rows={regions}
        columns={columns.map(linked)}
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
        series={figures.map(({ title, cell, counts, value, because }) => ({
          name: title,
          values: regions.map(
            (region) => counts?.(region) ?? bare(String(cell ? cell(region) : value(region)), because),
          ),
        }))}
      />
    </View>
  );
}

/** Words and figures alone, so that the same columns serve as text; `counts`: the list behind the figure. */
interface FigureColumn extends Column<Region> {
  cell?: (region: Region) => string;
  counts?: (region: Region) => Counted | null;
  /** Why it has none. */
  because: Listless;
}

const linked = ({ counts, because: _, ...column }: FigureColumn): Column<Region> =>
  counts
    ? {
        ...column,
        cell: (region) => {
          const of = counts(region);
          return of ? <Figure of={of} label={`${region.name} ${column.title}`} /> : String(column.value(region));
        },
      }
    : column;

const columnsOf = (t: ReturnType<typeof useT>, year: number, mine: Props['mine']): FigureColumn[] => [
  { key: 'name', title: t('progress.region'), because: 'set', value: ({ name }) => name, orderBy: ({ rank }) => rank },
  { key: 'task', title: t('progress.task'), because: 'set', kind: 'number', sum: true, value: ({ task }) => task },
  {
    key: 'sessions',
    title: t('progress.sessions'),
    kind: 'number',
    sum: true,
    because: 'closed',
    value: ({ sessions }) => sessions,
    counts: ({ regionId, sessions }) => (mine(regionId) ? counted(heldOf({ year, regionId }), sessions) : null),
  },
  {
    key: 'heads',
    title: t('progress.heads'),
    kind: 'number',
    sum: true,
    because: 'closed',
    value: ({ heads }) => heads,
    counts: ({ regionId, heads }) => (mine(regionId) ? counted(headsOf({ year, regionId }), heads) : null),
  },
  {
    key: 'share',
    title: t('progress.share'),
    because: 'ratio',
    cell: ({ shareShown }) => shareShown,
    kind: 'points',
    value: ({ share }) => share * 100,
  },
];
