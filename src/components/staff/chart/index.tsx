import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { usePalette } from '@/hooks/appearance';
import { useT } from '@/locales/work';
import { useSettings } from '@/services/settings';
import { Canvas2d } from '../../canvas-2d';
import type { Surface } from '../../canvas-2d/types';
import { Pressable } from '../../pressable';
import type { Counted } from '@/services/figures';
import { Figure } from '../figure';
import { FigureTable } from './figure-table';
import type { Figures } from './types';
import UCharts from '@qiun/ucharts';
import type { Palette } from '@/theme/palette';

/** A scale of about four steps with round figures, so that people are whole on it. */
const topOf = (values: readonly number[]): number => {
  const most = Math.max(1, ...values);
  const unit = 10 ** Math.floor(Math.log10(most));
  const step = [0.5, 1, 2.5].map((factor) => Math.max(1, Math.ceil(unit * factor))).find((size) => size * 4 >= most);
  return 4 * (step ?? Math.ceil(most / 4));
};

/** Draws the figures as columns beside each other, in the colours of the screen around them. `fontSize` in px. */
function drawColumns({ context, width, height }: Surface, figures: Figures, colours: Palette, fontSize: number) {
  context.clearRect(0, 0, width, height);
  const text = { fontColor: colours['text-soft'], fontSize };
  const values = figures.series.flatMap((one) => one.values);
  new UCharts({
    type: 'column',
    context,
    canvas2d: true,
    width,
    height,
    pixelRatio: 1,
    animation: false,
    background: colours.surface,
    color: [colours.accent, colours.ok, colours.warn],
    ...text,
    padding: [16, 8, 4, 4],
    dataLabel: true,
    categories: figures.categories,
    series: figures.series.map(({ name, values: data }) => ({ name, data })),
    legend: { show: figures.series.length > 1, ...text },
    xAxis: { ...text, disableGrid: true, axisLineColor: colours['text-faint'] },
    yAxis: {
      gridColor: colours.line,
      splitNumber: 4,
      data: [{ min: 0, max: topOf(values), ...text, axisLine: false }],
    },
    extra: { column: { type: 'group', width: Math.min(28, (width / figures.categories.length) * 0.5) } },
  });
}

interface Props extends Figures<Counted> {
  /** Unique on the page. */
  id: string;
}

/** Figures as columns; the same as a table for who would rather read, or hears the page. */
export function ColumnChart({ id, ...counted }: Props) {
  const t = useT();
  const figures: Figures = {
    ...counted,
    series: counted.series.map(({ name, values }) => ({ name, values: values.map(({ value }) => value) })),
  };
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
        <FigureTable {...counted} />
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
      {table ? null : (
        <View className="plh-row">
          {counted.series.flatMap(({ name, values }) =>
            values.map((one, at) =>
              one.value === 0 ? null : (
                <Figure
                  key={`${name}${counted.categories[at]}`}
                  of={one}
                  label={name}
                  text={`${counted.categories[at] ?? ''} ${one.value}`}
                />
              ),
            ),
          )}
        </View>
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
