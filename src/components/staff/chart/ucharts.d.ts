/** What we use of uCharts, which has no types of its own. */
declare module '@qiun/ucharts' {
  export interface Series {
    name: string;
    data: readonly (number | null)[];
    color?: string;
  }

  export interface Options {
    type: 'column' | 'line';
    context: CanvasRenderingContext2D;
    canvas2d: boolean;
    width: number;
    height: number;
    pixelRatio: number;
    animation: boolean;
    background: string;
    color: readonly string[];
    fontSize: number;
    fontColor: string;
    padding: readonly [number, number, number, number];
    dataLabel: boolean;
    categories: readonly string[];
    series: readonly Series[];
    legend: { show: boolean; fontColor: string; fontSize: number };
    xAxis: Readonly<Record<string, unknown>>;
    yAxis: Readonly<Record<string, unknown>>;
    extra: Readonly<Record<string, unknown>>;
  }

  export default class UCharts {
    constructor(options: Options);
  }
}
