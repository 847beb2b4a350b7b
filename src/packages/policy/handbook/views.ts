import type { Book, Entry, Kind } from './types';

/** An entry with its number in the edition, from 1, as the printed handbook counts. */
export interface Numbered {
  number: number;
  entry: Entry;
}

export const numbered = (entries: readonly Entry[]): Numbered[] =>
  entries.map((entry, index) => ({ number: index + 1, entry }));

/** Chapters in the order of the book. */
export function chaptersOf(entries: readonly Entry[]): { kind: Kind; entries: Numbered[] }[] {
  const chapters = new Map<Kind, Numbered[]>();
  for (const item of numbered(entries)) chapters.set(item.entry.kind, [...(chapters.get(item.entry.kind) ?? []), item]);
  return [...chapters].map(([kind, items]) => ({ kind, entries: items }));
}

export interface AgencyLine {
  name: string;
  leads: Numbered[];
  cooperates: Numbered[];
}

/** Agencies by pinyin, as the edition has them, each with what it leads and helps with. */
export function agencyLines({ entries, agencies }: Pick<Book, 'entries' | 'agencies'>): AgencyLine[] {
  const all = numbered(entries);
  return agencies.map(({ name }) => ({
    name,
    leads: all.filter(({ entry }) => entry.leadAgency === name),
    cooperates: all.filter(({ entry }) => entry.leadAgency !== name && entry.cooperatingAgencies.includes(name)),
  }));
}

const byPinyin = (a: Numbered, b: Numbered): number =>
  a.entry.pinyin < b.entry.pinyin ? -1 : a.entry.pinyin > b.entry.pinyin ? 1 : a.number - b.number;

/** By the first letter of the title's pinyin, '#' last. */
export function letterGroups(entries: readonly Entry[]): { letter: string; entries: Numbered[] }[] {
  const groups = new Map<string, Numbered[]>();
  for (const item of numbered(entries).sort(byPinyin)) {
    const first = item.entry.pinyin.charAt(0).toUpperCase();
    const letter = /^[A-Z]$/.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  const rank = (letter: string): string => (letter === '#' ? 'ZZ' : letter);
  return [...groups]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([letter, items]) => ({ letter, entries: items }));
}

/** Fewer letters than this name too much. */
const LETTERS = 2;

/** How well the entry answers, the smaller the better; null: not at all. */
function rankOf({ entry }: Numbered, word: string): number | null {
  const title = entry.title.toLowerCase();
  if (title.startsWith(word)) return 0;
  if (title.includes(word)) return 1;
  if (/^[a-z0-9]+$/.test(word) && word.length >= LETTERS) {
    const syllables = entry.pinyin.split(' ');
    if (
      syllables
        .map((syllable) => syllable.charAt(0))
        .join('')
        .includes(word)
    )
      return 2;
    if (syllables.join('').includes(word)) return 3;
  }
  const { summary, amount, audience, leadAgency, cooperatingAgencies, policyTitle, docNo, conditions } = entry;
  const rest = [summary, amount?.text, audience, leadAgency, ...cooperatingAgencies, policyTitle, docNo, ...conditions];
  return rest.some((text) => text?.toLowerCase().includes(word)) ? 4 : null;
}

/** Entries that have all the words, those that have them in the title first; by pinyin or its initials as well. Works without a network. */
export function findIn(entries: readonly Entry[], query: string): Numbered[] {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,，、]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return numbered(entries)
    .flatMap((item) => {
      const ranks = words.map((word) => rankOf(item, word));
      return ranks.some((rank) => rank === null) ? [] : [{ item, rank: Math.max(...ranks.map(Number)) }];
    })
    .sort((a, b) => a.rank - b.rank || a.item.number - b.item.number)
    .map(({ item }) => item);
}
