import { dayOf, isPackaged, type HolidayList, type Holidays } from '../domain/time';
import type { Database, Doc } from '../platform/database';

/** Collection `holidayLists`, `_id` = `<year>#<version>`: a year's list of the State Council as the bureau entered and published it. Never changed: a correction is the next version. */
export interface HolidayListDoc extends Doc {
  year: number;
  version: number;
  /** 'YYYY-MM-DD' in order: days off, and days made up for them. */
  off: string[];
  on: string[];
  /** Number of the notice (国办发明电〔2025〕7号). */
  notice: string;
  /** What is different in this version; '' for the first. */
  reason: string;
  at: number;
  by: string;
  /** The stored due days of open cases have been worked out again. */
  applied: boolean;
}

export const holidayListId = (year: number, version: number): string => `${year}#${version}`;

/** The newest version of each year, in their order. */
export function newestLists(docs: readonly HolidayListDoc[]): HolidayListDoc[] {
  const byYear = new Map<number, HolidayListDoc>();
  for (const doc of docs) if ((byYear.get(doc.year)?.version ?? 0) < doc.version) byYear.set(doc.year, doc);
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

const daysOf = ({ off, on }: Pick<HolidayListDoc, 'off' | 'on'>): HolidayList['days'] =>
  Object.fromEntries([...off.map((day) => [day, false] as const), ...on.map((day) => [day, true] as const)]);

/** What counts, of everything that was published. */
export const holidaysOf = (docs: readonly HolidayListDoc[]): Holidays =>
  newestLists(docs).map((doc) => {
    const first = docs.find(({ year, version }) => year === doc.year && version === 1);
    const since = first && !isPackaged(doc.year) ? dayOf(first.at) : undefined;
    return { year: doc.year, days: daysOf(doc), since };
  });

/** So long an instance goes by what it has read; a list that comes out reaches it then. */
const GOOD_FOR_MS = 30_000;
let read: { at: number; holidays: Holidays } | null = null;

/** Reads the published lists where what this instance knows is old: at the beginning of whatever it does. */
export async function readHolidays(db: Database, now: number): Promise<Holidays> {
  if (read === null || Math.abs(now - read.at) >= GOOD_FOR_MS) {
    read = { at: now, holidays: holidaysOf(await db.find('holidayLists', {})) };
  }
  return read.holidays;
}

/** The lists by which this instance counts. */
export const holidaysNow = (): Holidays => read?.holidays ?? [];

/** For who has just written one. */
export const forgetHolidays = (): void => {
  read = null;
};
