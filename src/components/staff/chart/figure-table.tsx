import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Bare, Counted } from '@/services/figures';
import { Figure } from '../figure';
import type { Figures } from './types';

/** A chart's figures in rows. */
export function FigureTable<V extends Counted | Bare>({ categoryTitle, categories, series }: Figures<V>) {
  return (
    <View className="work-scroll">
      <View className="work-table">
        <Row cells={[categoryTitle, ...series.map(({ name }) => name)]} head />
        {categories.map((category, at) => (
          <Row key={category} cells={[category, ...series.map(({ values }) => cellOf(values[at]))]} />
        ))}
      </View>
    </View>
  );
}

const cellOf = (of: Counted | Bare | undefined): ReactNode => (of ? <Figure of={of} /> : '');

function Row({ cells, head = false }: { cells: readonly ReactNode[]; head?: boolean }) {
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
