import { LIMITS, type FigureId, type ProgrammeList } from '../../cloudfunctions/contract/lists';
import type { Output } from './call';

/** What `programme.get` serves. */
export type Programme = Output<'programme.get'>;
export type ListEntry = Programme['lists'][ProgrammeList][number];
/** A word of one of the programme's lists, as a key of every catalogue: 'photo.room', 'region.150100'. */
export type ListedKey = `${ProgrammeList}.${string}`;

let current: Programme | null = null;
const listeners = new Set<() => void>();

/** The programme as this device knows it; null until it has been heard of for the first time. */
export const programmeNow = (): Programme | null => current;

export function setProgramme(programme: Programme): void {
  current = programme;
  listeners.forEach((listener) => listener());
}

export function subscribeToProgramme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everything on a list, in the order of the programme; empty until it is known. */
export const listOf = (list: ProgrammeList): readonly ListEntry[] => current?.lists[list] ?? [];

export const idsOf = (list: ProgrammeList): string[] => listOf(list).map(({ id }) => id);

export const entryOf = (list: ProgrammeList, id: string): ListEntry | undefined =>
  listOf(list).find((entry) => entry.id === id);

/** The word of a list's entry; what the list does not have keeps its id, and nothing is said before the list is known. */
export function listedWord(programme: Programme | null, key: string, language: 'zh-CN' | 'en'): string {
  const dot = key.indexOf('.');
  const id = key.slice(dot + 1);
  if (!programme) return '';
  const name = programme.lists[key.slice(0, dot) as ProgrammeList].find((entry) => entry.id === id)?.name;
  return name === undefined ? id : language === 'en' ? name.en : name.zh;
}

/** A figure of the programme to reckon with, an exact one ('1/20') as a number; undefined until it is known. */
export function figureOf(name: FigureId): number | undefined {
  const value = current?.figures[name]?.value;
  if (value === undefined || typeof value === 'boolean') return undefined;
  const [above, below = 1] = String(value).split('/').map(Number);
  return above === undefined ? undefined : above / below;
}

const isLimit = (name: string): name is keyof typeof LIMITS => Object.hasOwn(LIMITS, name);

/** A limit of the system or a figure of the programme as a text says it; '…' until it is known. */
export const saidFigure = (programme: Programme | null, name: string): string =>
  isLimit(name) ? String(LIMITS[name]) : (programme?.figures[name]?.shown ?? '…');
