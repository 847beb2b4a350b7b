import { View } from '@tarojs/components';
import type { Figures } from './types';

/** A chart's figures in rows. */
export function FigureTable<V extends number | string>({ categoryTitle, categories, series }: Figures<V>) {
  return (
    <View className="work-scroll">
      <View className="work-table">
        <Row cells={[categoryTitle, ...series.map(({ name }) => name)]} head />
        {categories.map((category, at) => (
          <Row key={category} cells={[category, ...series.map(({ values }) => String(values[at] ?? 0))]} />
        ))}
      </View>
    </View>
  );
}

function Row({ cells, head = false }: { cells: readonly string[]; head?: boolean }) {
  return (
    <View className={`work-table-row ${head ? 'work-table-head' : ''}`}>
      {cells.map((cell, index) => (
        <View key={index} className="work-table-cell plh-figures">
          {cell}
        </View>
      ))}
    </View>
  );
}
