import UCharts from '@qiun/ucharts';
import type { Palette } from '@/theme/palette';
import type { Surface } from '../../canvas-2d/types';
import type { Figures } from './types';

/** A scale of about four steps with round figures, so that people are whole on it. */
const topOf = (values: readonly number[]): number => {
  const most = Math.max(1, ...values);
  const unit = 10 ** Math.floor(Math.log10(most));
  const step = [0.5, 1, 2.5].map((factor) => Math.max(1, Math.ceil(unit * factor))).find((size) => size * 4 >= most);
  return 4 * (step ?? Math.ceil(most / 4));
};

/** Draws the figures as columns beside each other, in the colours of the screen around them. `fontSize` in px. */
export function drawColumns({ context, width, height }: Surface, figures: Figures, colours: Palette, fontSize: number) {
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
