import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { usePalette } from '@/hooks/appearance';
import { useT } from '@/locales/work';
import { useSettings } from '@/services/settings';
import { Canvas2d } from '../../canvas-2d';
import type { Surface } from '../../canvas-2d/types';
import { Pressable } from '../../pressable';
import { drawColumns } from './draw-columns';
import { FigureTable } from './figure-table';
import type { Figures } from './types';

interface Props extends Figures {
  /** Unique on the page. */
  id: string;
}

/** Figures as columns; the same as a table for who would rather read, or hears the page. */
export function ColumnChart({ id, ...figures }: Props) {
  const t = useT();
  const colours = usePalette();
  const { largeText } = useSettings();
  const [table, setTable] = useState(false);
  const surface = useRef<Surface | null>(null);
  const draw = () => {
    if (surface.current) drawColumns(surface.current, figures, colours, largeText ? 16 : 12);
  };
  useEffect(draw);
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View className="plh-title">{figures.title}</View>
        <Pressable className="plh-link" onPress={() => setTable(!table)}>
          {t(table ? 'chart.asPicture' : 'chart.asTable')}
        </Pressable>
      </View>
      {table ? (
        <FigureTable {...figures} />
      ) : (
        <Canvas2d
          id={id}
          className="work-chart"
          label={t('chart.label', { title: figures.title, figures: spoken(figures) })}
          onReady={(ready) => {
            surface.current = ready;
            draw();
          }}
        />
      )}
    </View>
  );
}

/** The figures in a sentence, without those that are nothing. */
const spoken = ({ categories, series }: Figures): string =>
  categories
    .map((category, at) => [category, series.map(({ values }) => values[at] ?? 0)] as const)
    .filter(([, values]) => values.some((value) => value !== 0))
    .map(([category, values]) => `${category} ${values.join(' / ')}`)
    .join('; ');
