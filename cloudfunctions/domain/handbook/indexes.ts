import { CHAPTERS, type Chapter, type HandbookContent, type HandbookEntry } from './types';

/** An entry with its number in the edition, from 1. */
export interface NumberedEntry {
  number: number;
  entry: HandbookEntry;
}

export interface AgencyLine {
  name: string;
  /** Numbers of the entries that it leads, and of those with which it helps. */
  leads: number[];
  cooperates: number[];
}

export interface LetterGroup {
  /** 'A' to 'Z'; '#' for titles that begin with no letter or Chinese character. */
  letter: string;
  entries: NumberedEntry[];
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const numbered = ({ entries }: HandbookContent): NumberedEntry[] =>
  entries.map((entry, index) => ({ number: index + 1, entry }));

/** The chapters that have entries, in the handbook's order. */
export const chaptersOf = (content: HandbookContent): { kind: Chapter; entries: NumberedEntry[] }[] =>
  CHAPTERS.map((kind) => ({ kind, entries: numbered(content).filter(({ entry }) => entry.kind === kind) })).filter(
    ({ entries }) => entries.length > 0,
  );

/** The index by agency: each with the numbers of its entries, by pinyin. */
export const agencyIndex = (content: HandbookContent): AgencyLine[] =>
  content.agencies.map(({ name }) => {
    const numbersWhere = (holds: (entry: HandbookEntry) => boolean) =>
      numbered(content).flatMap(({ number, entry }) => (holds(entry) ? [number] : []));
    return {
      name,
      leads: numbersWhere((entry) => entry.leadAgency === name),
      cooperates: numbersWhere((entry) => entry.leadAgency !== name && entry.cooperatingAgencies.includes(name)),
    };
  });

/** The index by title: letters A–Z then '#', within one by pinyin, then as in the book. */
export function letterIndex(content: HandbookContent): LetterGroup[] {
  const groups = new Map<string, NumberedEntry[]>();
  for (const item of numbered(content)) {
    const first = item.entry.pinyin.charAt(0).toUpperCase();
    const letter = /^[A-Z]$/.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  const rank = (letter: string) => (letter === '#' ? 'ZZ' : letter);
  return [...groups]
    .sort(([a], [b]) => byCode(rank(a), rank(b)))
    .map(([letter, entries]) => ({
      letter,
      entries: entries.sort((a, b) => byCode(a.entry.pinyin, b.entry.pinyin) || a.number - b.number),
    }));
}
