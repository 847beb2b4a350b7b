import type { DatedValue } from './types';

export type Figure = number | string | boolean;
/** A figure by its name ('objectionWorkingDays', 'signIn.undoMinutes', 'grades.pass.from'), and the entry that it stands in. */
export type NamedFigure = readonly [name: string, value: Figure, of: DatedValue<unknown>];

const isExact = (text: string): boolean => /^\d+(\/\d+)?$/.test(text);
const isDayOfYear = (text: string): boolean => /^\d{2}-\d{2}$/.test(text);
const isFigure = (value: unknown): value is Figure =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && (isExact(value) || isDayOfYear(value)));

/** Of a group its parts by name, of a list its entries by id, or by their place where they have none. */
const partsOf = (value: object): [string, unknown][] =>
  Array.isArray(value)
    ? value.map((one: unknown, at): [string, unknown] => [(one as { id?: string } | null)?.id ?? String(at), one])
    : Object.entries(value).filter(([part]) => part !== 'id');

const figuresOf = (name: string, value: unknown, of: DatedValue<unknown>): NamedFigure[] => {
  if (isFigure(value)) return [[name, value, of]];
  if (typeof value !== 'object' || value === null) return [];
  return partsOf(value).flatMap(([part, one]) => figuresOf(`${name}.${part}`, one, of));
};

/** The figures of parameters as they hold on one day. */
export const figuresIn = (parameters: Readonly<Record<string, DatedValue<unknown>>>): NamedFigure[] =>
  Object.entries(parameters).flatMap(([name, entry]) => figuresOf(name, entry.value, entry));

/** In a sentence: 分 in yuan, a share in per cent, another fraction as a decimal. */
function said(name: string, value: Figure): string {
  if (typeof value === 'boolean' || isDayOfYear(String(value))) return String(value);
  const [above = 0, below = 1] = String(value).split('/').map(Number);
  const figure = above / below;
  if (/Fen($|Per)/.test(name)) return String(figure / 100);
  return below !== 1 && /share/i.test(name) ? `${figure * 100}%` : String(figure);
}

type Parameters = Readonly<Record<string, DatedValue<unknown>>>;
/** A programme's readings ask for the same figures dozens of times, at the start of every function. */
const saidOf = new WeakMap<Parameters, ReadonlyMap<string, string>>();

function figuresSaid(parameters: Parameters): ReadonlyMap<string, string> {
  const known = saidOf.get(parameters);
  if (known) return known;
  const made = new Map(figuresIn(parameters).map(([name, value]) => [name, said(name, value)]));
  saidOf.set(parameters, made);
  return made;
}

/** A text with its `{#figure}` filled in by parameters as they hold on one day; a name that they have not stays visible. */
export function withFigures(text: string, parameters: Parameters): string {
  if (!text.includes('{#')) return text;
  const figures = figuresSaid(parameters);
  return text.replace(/\{#([\w.-]+)\}/g, (whole, name: string) => figures.get(name) ?? whole);
}
