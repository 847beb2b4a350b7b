/** Holidays as dated data: what counts, what a list would change, its publication, and the stored due days worked out again. */
import { keepUp } from '../../../cases/act';
import { belongsOfCase, runningOf } from '../../../cases/case';
import { subjectsOf } from '../../../cases/subjects';
import { procedureOf } from '../../../cases/procedures';
import { PROVISIONAL } from '../../../cases/tell';
import type { Output } from '../../../contract';
import { DomainError } from '../../../domain/errors';
import {
  factsOfList,
  noticeText,
  packagedList,
  readNotice,
  statutoryDays,
  weekdayOf,
  type Holidays,
  type NoticeDays,
} from '../../../domain/time';
import { handle, type TimerContext } from '../../../entry/serve';
import { fold } from '../../../mechanisms/course';
import { contentHashOf } from '../../../platform/audit-hash';
import type { Database } from '../../../platform/database';
import { outboxMessage } from '../../../platform/outbox';
import type { LectureHallParty } from '../../../programmes';
import {
  forgetHolidays,
  holdersOf,
  holidayListId,
  holidaysOf,
  namesOf,
  newestLists,
  readHolidays,
  remarksOf,
  rulesFor,
  type CaseDoc,
  type HolidayListDoc,
} from '../../../records';

type Deadlines = Output<'programme.previewHolidays'>['deadlines'];

const newestOf = (docs: readonly HolidayListDoc[], year: number): HolidayListDoc | undefined =>
  newestLists(docs).find((doc) => doc.year === year);

/** What counts of a year, and whence. */
function countedOf(
  year: number,
  newest: HolidayListDoc | undefined,
): NoticeDays & { source: 'published' | 'package' | 'law' } {
  if (newest) return { source: 'published', off: newest.off, on: newest.on };
  const packaged = packagedList(year);
  if (!packaged) return { source: 'law', off: [...statutoryDays(year)].sort(), on: [] };
  const days = Object.entries(packaged);
  const of = (works: boolean): string[] => days.filter((entry) => entry[1] === works).map(([day]) => day);
  return { source: 'package', off: of(false), on: of(true) };
}

export const holidays = handle('programme.holidays', async ({ year }, { caller, db }) => {
  const docs = await db.find('holidayLists', { year }, { orderBy: ['version', 'desc'] });
  const { source, off, on } = countedOf(year, docs[0]);
  const inOffice = caller.grants.some(({ party }) => party === 'bureau');
  const nameOf = await namesOf(db, inOffice ? docs.map(({ by }) => by) : []);
  const versions = docs.map(({ version, notice, reason, at, by }) => ({
    version,
    notice,
    reason,
    at,
    by: inOffice ? nameOf(by) : '',
  }));
  return { year, source, off, on, text: noticeText({ off, on }), versions };
});

/** Changes between what counts now and the list: a plain weekend that it names as off is none. */
function changesOf(year: number, before: NoticeDays, { off, on }: NoticeDays) {
  const worked = (list: NoticeDays, day: string): boolean => {
    if (list.on.includes(day) || list.off.includes(day)) return list.on.includes(day);
    return ![0, 6].includes(weekdayOf(day));
  };
  const days = [...new Set([...before.off, ...before.on, ...off, ...on])].sort();
  const after = { off, on };
  return days
    .filter((day) => worked(before, day) !== worked(after, day))
    .map((day) => ({ day, works: worked(after, day) }));
}

const NAMED = 30;

interface Move {
  doc: CaseDoc;
  state: string;
  /** The party that has the case, and so the day. */
  holder: string | null;
  from: Due;
  to: Due;
}
type Due = NonNullable<ReturnType<typeof fold>['due']>;

/** Open cases that the lists of `next` give another due day than those of `present`, or a settled one; the earliest first. */
async function movesOf(db: Database, present: Holidays, next: Holidays, now: number): Promise<Move[]> {
  const open = await db.find('cases', { ended: false });
  const moves = open.flatMap((doc) => {
    const [before, after] = [present, next].map((lists) => fold({ ...runningOf(doc), holidays: lists }, now));
    const [from, to] = [before?.due, after?.due];
    if (!before || !after || !from || !to || (from.day === to.day && from.provisional === to.provisional)) return [];
    return [{ doc, state: before.rule.name, holder: after.rule.holder ?? null, from, to }];
  });
  return moves.sort((a, b) => (a.to.day < b.to.day ? -1 : 1));
}

/** Whose day it is. */
async function peopleOf(db: Database, { doc, holder }: Move): Promise<string[]> {
  const party = holder as LectureHallParty | null;
  return party === null ? [] : (await holdersOf(db, belongsOfCase(doc), [party]))[party];
}

async function deadlinesOf(db: Database, present: Holidays, next: Holidays, now: number): Promise<Deadlines> {
  const moves = await movesOf(db, present, next, now);
  const moved = moves.filter(({ from, to }) => from.day !== to.day);
  const told = new Set((await Promise.all(moved.map((move) => peopleOf(db, move)))).flat());
  const named = moves.slice(0, NAMED);
  const subjectOf = await subjectsOf(
    db,
    named.map(({ doc }) => doc.about),
  );
  return {
    total: moves.length,
    moved: moved.length,
    people: told.size,
    items: named.map(({ doc, state, from, to }) => ({
      title: subjectOf(doc.about).title || procedureOf(doc).name,
      state,
      from: from.day,
      to: to.day,
      settled: from.provisional && !to.provisional,
    })),
  };
}

/** Tells everybody who has a case whose day a list has moved: from when to when, once for the list, the case and the person. */
async function tellMoved(db: Database, list: HolidayListDoc, moves: readonly Move[], now: number): Promise<void> {
  const subjectOf = await subjectsOf(
    db,
    moves.map(({ doc }) => doc.about),
  );
  for (const move of moves) {
    const { doc, state, from, to } = move;
    const matter = subjectOf(doc.about).title || procedureOf(doc).name;
    const message = {
      template: 'work-step',
      title: `办理期限变动：${matter}`,
      body: `${list.year} 年放假安排（${list.notice}）公布后，“${state}”的期限由 ${from.day} 改为 ${to.day}${to.provisional ? PROVISIONAL : ''}。`,
      page: `packages/work/case/index?caseId=${doc._id}`,
    };
    for (const userId of await peopleOf(db, move))
      await db.insertOnce('outbox', outboxMessage({ ...message, userId }, now, `holidays:${list._id}:${doc._id}`));
  }
}

interface Entered {
  year: number;
  text: string;
  notice: string;
}

/** What the text says, as the version that it would be. */
function enteredIn({ year, text, notice }: Entered, docs: readonly HolidayListDoc[], now: number) {
  const { off, on, unread } = readNotice(year, text);
  const problems = [
    ...unread.map((piece) => ({ text: `没有读懂“${piece}”`, blocks: true })),
    ...remarksOf(rulesFor(now), 'holidays', String(year), factsOfList(year, { off, on })).map(
      ({ level, text: said }) => ({
        text: said,
        blocks: level === 'refused',
      }),
    ),
  ];
  const newest = newestOf(docs, year);
  const version = (newest?.version ?? 0) + 1;
  const lookOf = (as: number): string => contentHashOf({ year, version: as, notice, off, on });
  return { off, on, problems, newest, version, lookOf };
}

export const previewHolidays = handle('programme.previewHolidays', async (input, { caller, db, now }) => {
  const docs = await db.find('holidayLists', {});
  const { off, on, problems, newest, version, lookOf } = enteredIn(input, docs, now);
  const { year, notice } = input;
  const doc = { ...listDoc(input, { version, off, on }), by: caller.userId, at: now };
  const deadlines = await deadlinesOf(db, holidaysOf(docs), holidaysOf([...docs, { ...doc, notice }]), now);
  const changes = changesOf(year, countedOf(year, newest), { off, on });
  return { year, version, off, on, problems, changes, deadlines, look: lookOf(version) };
});

const listDoc = (
  { year, notice, reason = '' }: Entered & { reason?: string },
  { version, off, on }: NoticeDays & { version: number },
): Omit<HolidayListDoc, 'at' | 'by'> => ({
  _id: holidayListId(year, version),
  year,
  version,
  off,
  on,
  notice,
  reason,
  applied: false,
});

export const publishHolidays = handle('programme.publishHolidays', async (input, { audit, caller, db, now }) => {
  const { year, look, reason } = input;
  const docs = await db.find('holidayLists', {});
  const { off, on, problems, newest, version, lookOf } = enteredIn(input, docs, now);
  if (newest && look === lookOf(newest.version)) return { year, version: newest.version, repeated: true };
  if (look !== lookOf(version)) throw new DomainError('CONFLICT');
  const wrong = problems.find(({ blocks }) => blocks);
  if (wrong) throw new DomainError('HOLIDAYS_WRONG', { problem: wrong.text });
  if (version > 1 && reason === '') {
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'reason', message: '请说明改动的原因' }] });
  }
  const doc: HolidayListDoc = { ...listDoc(input, { version, off, on }), at: now, by: caller.userId };
  const repeated = await db.transaction(async (tx) => {
    const stored = await tx.get('holidayLists', doc._id);
    if (stored) {
      if (contentHashOf([stored.off, stored.on, stored.notice]) !== contentHashOf([off, on, doc.notice]))
        throw new DomainError('CONFLICT');
      return true;
    }
    await tx.add('holidayLists', doc);
    const before = newest && { before: { off: newest.off, on: newest.on, notice: newest.notice } };
    const details = { year, version, off, on, notice: doc.notice, ...(reason !== '' && { reason }), ...before };
    await audit(tx, `holidays:${year}`, 'programme.publishHolidays', details);
    return false;
  });
  forgetHolidays();
  return { year, version, repeated };
});

/** By then every instance goes by the new list (records/holidays.ts), and none stores a day by the old one. */
const SETTLED_MS = 60_000;

/**
 * Works the stored due days of open cases out again after a list has come, and tells whose day has moved; stopped half-way it begins anew at the next run.
 * What moved is worked out from the lists before and with it, whoever has stored the new day meanwhile.
 */
export async function applyHolidays({ db, now }: TimerContext): Promise<void> {
  const waiting = (await db.find('holidayLists', { applied: false })).filter(({ at }) => now - at >= SETTLED_MS);
  if (waiting.length === 0) return;
  forgetHolidays();
  await readHolidays(db, now);
  const all = await db.find('holidayLists', {});
  for (const list of waiting.sort((a, b) => a.at - b.at)) {
    const then = all.filter(({ at, _id }) => at <= list.at && _id !== list._id);
    const moves = await movesOf(db, holidaysOf(then), holidaysOf([...then, list]), now);
    await tellMoved(
      db,
      list,
      moves.filter(({ from, to }) => from.day !== to.day),
      now,
    );
  }
  for (const doc of await db.find('cases', { ended: false })) await keepUp(db, doc, now);
  for (const { _id } of waiting) await db.update('holidayLists', _id, { applied: true });
}
