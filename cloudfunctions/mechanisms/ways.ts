/** The named mechanisms of a scorecard: each works one figure out, and says how. */
import { DomainError } from '../domain/errors';
import { type Exact, exact, meanOf, minOf, show, showShort, sumOf } from '../domain/exact';
import { type Condition, evaluate } from './condition';
import { valueOf } from './facts';
import type { Given, Part, Worked } from './scorecard';
import { type Band, tableBand, tableLine, tableScore } from './table';
import { type Judgement, printSum, type Trace, traceOf } from './trace';

/** By name: numbers, exact text, yes or no (1 or 0), lists of figures. */
export type Figures = Readonly<
  Record<string, number | string | boolean | Exact | readonly (number | string | Exact)[] | null>
>;

/** A figure moved by whoever judges, within the band of the source. */
export interface Move {
  readonly part: string;
  readonly to: number | string | Exact;
  readonly by: string;
  readonly reason: string;
}

/** Nought, and why, unless the condition is met. */
interface Only {
  readonly when: Condition;
  readonly otherwise: string;
}

export type Way =
  | number
  /** A figure by its name. */
  | string
  /** The same as the others, written as a fraction: 20/45. */
  | { readonly ratio: readonly [Way, Way] }
  /** Part ÷ whole; of nothing 0. */
  | { readonly share: readonly [part: Way, whole: Way] }
  | { readonly capped: Way; readonly at: Way }
  | { readonly min: readonly Way[] }
  | { readonly product: readonly Way[] }
  | { readonly sum: readonly Way[] }
  /** Of a list, `of` naming what they are; of none 0. */
  | { readonly mean: string; readonly of: string }
  /** 0 where it is below, else itself. */
  | { readonly zeroBelow: Way; readonly is: Way }
  /** Piecewise linear, `as` its letter. */
  | { readonly table: string; readonly of: string; readonly as: string; readonly unit: string; readonly only?: Only }
  /** Somebody's judgement from 0 to `upTo`, which is 0 unless `only`. */
  | { readonly judged: string; readonly upTo: Way; readonly only?: Only }
  /** May be moved within its table's band, or within one of the bands named. */
  | { readonly movable: string; readonly is: Way; readonly bands?: string }
  | { readonly called: string; readonly is: Way }
  | { readonly part: Part };

export interface Setting {
  given: Given;
  units: Readonly<Record<string, string>>;
  label: string;
  heading: { rule: string; clause: string };
  nested: (part: Part) => Worked;
}

export interface Done {
  value: Exact;
  text: string;
  /** The text ends with the value. */
  said?: boolean;
  band?: Band | undefined;
  judgement?: Judgement | undefined;
  /** What is shown beneath. */
  parts: Trace[];
}

/** Throws RangeError for a name that stands for no figure. */
export function figureOf(figures: Figures, name: string): Exact {
  const value = valueOf(figures, name);
  if (typeof value === 'boolean') return exact(value ? 1 : 0);
  if (value === undefined || value === null || Array.isArray(value)) throw new RangeError(`No figure ${name}`);
  return exact(value as number | string | Exact);
}

export const isMet = (when: Condition, figures: Figures): boolean =>
  evaluate(when, {
    facts: figures as Readonly<Record<string, number | string | boolean | Exact | null>>,
    words: {},
    today: '',
    silent: true,
  }).verdict === 'met';

const outOfBand = (what: string): DomainError => new DomainError('JUDGEMENT_OUT_OF_BAND', { what });

/** What several ways have gathered: parts beneath, and the one judgement among them. */
function gathered(all: readonly Done[]): Pick<Done, 'parts' | 'judgement'> {
  const beneath = all.filter(({ parts }) => parts.length > 0);
  const [only, ...more] = beneath;
  return {
    parts: only && more.length === 0 ? only.parts : beneath.flatMap(({ parts }) => parts),
    judgement: all.find(({ judgement }) => judgement)?.judgement,
  };
}

export function work(way: Way, setting: Setting): Done {
  const { given, units } = setting;
  const of = (ways: readonly Way[]): Done[] => ways.map((one) => work(one, setting));
  if (typeof way === 'number') return { value: exact(way), text: String(way), parts: [] };
  if (typeof way === 'string') {
    const value = figureOf(given.figures, way);
    const unit = units[way];
    return { value, text: unit ? `${showShort(value)} ${unit}` : showShort(value), parts: [] };
  }
  if ('part' in way) {
    const part = setting.nested(way.part);
    const trace = part.tell(printSum(part));
    return { value: part.value, text: showShort(part.value), parts: [trace] };
  }
  if ('called' in way) {
    const done = work(way.is, setting);
    return { ...done, text: `${way.called} ${showShort(done.value)}` };
  }
  if ('mean' in way) return mean(way, setting);
  if ('table' in way) return table(way, setting);
  if ('judged' in way) return judged(way, setting);
  if ('movable' in way) return movable(way, setting);
  if ('zeroBelow' in way) {
    const [done, threshold] = [work(way.is, setting), work(way.zeroBelow, setting)];
    const below = done.value.lt(threshold.value);
    const text = `${done.text} = ${showShort(done.value)}${below ? `，低于 ${threshold.text} 计 0` : ''}`;
    return { ...done, value: below ? exact(0) : done.value, text, said: true };
  }
  if ('capped' in way) {
    const [most, done] = [work(way.at, setting), work(way.capped, setting)];
    return { ...done, value: minOf(most.value, done.value), text: `min(${most.text}, ${done.text})` };
  }
  if ('ratio' in way || 'share' in way) {
    const all = of('ratio' in way ? way.ratio : way.share);
    const [part, whole] = all.map((one) => one.value) as [Exact, Exact];
    const text = all.map((one) => one.text).join('ratio' in way ? '/' : ' ÷ ');
    return { value: whole.equals(0) ? exact(0) : part.div(whole), text, ...gathered(all) };
  }
  if ('min' in way) {
    const all = of(way.min);
    const [first = exact(0), ...others] = all.map(({ value }) => value);
    return { value: minOf(first, ...others), text: `min(${all.map(({ text }) => text).join(', ')})`, ...gathered(all) };
  }
  if ('sum' in way) {
    const all = of(way.sum);
    return {
      value: sumOf(all.map(({ value }) => value)),
      text: all.map(({ text }) => text).join(' + '),
      ...gathered(all),
    };
  }
  const all = of(way.product);
  const value = all.reduce((product, one) => product.mul(one.value), exact(1));
  const texts = all.map(({ text }, index) => (isSum(way.product[index]) ? `(${text})` : text));
  // once what was counted is what was counted
  const shown = all.length > 1 && texts[0] === '1' ? texts.slice(1) : texts;
  return { value, text: shown.join(' × '), ...gathered(all) };
}

const isSum = (way: Way | undefined): boolean => typeof way === 'object' && 'sum' in way;

function mean(way: { mean: string; of: string }, { given, heading }: Setting): Done {
  const list = given.figures[way.mean];
  if (!Array.isArray(list)) throw new RangeError(`No list ${way.mean}`);
  const values = list.map((one: number | string | Exact) => exact(one));
  const text = `${values.length} ${way.of}平均`;
  if (values.length === 0) return { value: exact(0), text, parts: [] };
  const value = meanOf(values);
  // smallest first: whose is whose does not show
  const sorted = [...values].sort((a, b) => a.compare(b)).map(showShort);
  const line = traceOf({
    ...heading,
    label: `${values.length} ${way.of}`,
    arithmetic: `(${sorted.join(' + ')}) ÷ ${values.length} = ${showShort(value)}`,
    value,
  });
  return { value, text, parts: [line] };
}

function table(way: Extract<Way, { table: string }>, { given, heading }: Setting): Done {
  const knots = given.tables[way.table];
  if (!knots) throw new RangeError(`No table ${way.table}`);
  const count = Number(figureOf(given.figures, way.of).toFraction());
  const name = `${way.as}(${count})`;
  if (way.only && !isMet(way.only.when, given.figures)) {
    return { value: exact(0), text: `${name}=0（${way.only.otherwise}）`, parts: [] };
  }
  const value = tableScore(knots, count);
  const line = traceOf({ ...heading, label: name, arithmetic: tableLine(knots, count, way.unit), value });
  return { value, text: `${name}=${showShort(value)}`, band: tableBand(knots, count), parts: [line] };
}

/** Throws JUDGEMENT_OUT_OF_BAND for a figure outside 0 to the most that there is to judge. */
function judged(way: Extract<Way, { judged: string }>, setting: Setting): Done {
  const { given, label } = setting;
  const value = figureOf(given.figures, way.judged);
  const may = !way.only || isMet(way.only.when, given.figures);
  const most = may ? work(way.upTo, setting).value : exact(0);
  if (value.lt(0) || value.gt(most)) {
    throw outOfBand(may ? `${label}为 0–${showShort(most)} 分` : (way.only?.otherwise ?? label));
  }
  const who = given.judgements[way.judged];
  const judgement = who && { ...who, from: `0–${showShort(most)}`, to: show(value) };
  return { value, text: showShort(value), judgement, parts: [] };
}

/** Throws JUDGEMENT_OUT_OF_BAND for a move outside the band (both ends included), of what has no band, twice, or without a reason. */
function movable(way: Extract<Way, { movable: string }>, setting: Setting): Done {
  const { given, label } = setting;
  const done = work(way.is, setting);
  const [move, another] = given.moves.filter(({ part }) => part === way.movable);
  if (!move) return done;
  if (another) throw outOfBand(`${label}只能调整一次`);
  const reason = move.reason.trim();
  if (reason === '') throw outOfBand(`${label}的调整须说明理由`);
  const band = way.bands === undefined ? done.band : bandOf(given.bands[way.bands] ?? [], done.value);
  if (!band) throw outOfBand(`${label}未达到起评线，不能调整`);
  const value = exact(move.to);
  if (value.lt(band.from) || value.gt(band.to)) {
    throw outOfBand(`${label}只能在 ${showShort(band.from)}–${showShort(band.to)} 之间调整`);
  }
  const judgement = { by: move.by, reason, from: show(done.value), to: show(value) };
  return { ...done, value, text: `${done.text}，评审调整为 ${showShort(value)}`, judgement };
}

const bandOf = (bands: readonly Band[], value: Exact): Band | undefined =>
  [...bands].sort((a, b) => b.from.compare(a.from)).find((band) => value.gte(band.from));
