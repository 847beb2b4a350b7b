import { foundBy } from '../../cases/reach';
import { subjectsOf } from '../../cases/subjects';
import { procedureOf } from '../../cases/procedures';
import { headOf, nextSteps } from '../../cases/view';
import type { Output } from '../../contract';
import { dayOf } from '../../domain/time';
import { stateNow } from '../../mechanisms/course';
import type { Grant } from '../../mechanisms/party';
import { command } from '../../platform/cloud';
import type { Database, Where as Condition } from '../../platform/database';
import type { CaseDoc } from '../../records';

export type Where = Condition<CaseDoc>;

/** Not the steps: a list does not fold. */
export const FIELDS = [
  'programme',
  'procedure',
  'about',
  'body',
  'area',
  'state',
  'since',
  'dueDay',
  'provisional',
] as const;
export type Listed = Pick<CaseDoc, '_id' | (typeof FIELDS)[number]>;

/** A session's case is there from its publication, but waits for nobody before the session is over. */
export const begun = (now: number): Where => ({ startsAt: command.lt(now) });
/** A provisional day is over for nobody. */
export const overdue = (now: number): Where => ({ dueDay: command.lt(dayOf(now)), provisional: false });

/** What waits for these grants: the one condition behind the inbox, its figures and the first page's button. */
export const waitingFor = (grants: readonly Grant[], now: number, and: Where = {}): Where | null =>
  foundBy(grants, 'holders', { ended: false, ...begun(now), ...and });

export async function totalsOf(
  db: Database,
  grants: readonly Grant[],
  now: number,
): Promise<{ waiting: number; overdue: number }> {
  const count = (where: Where | null): Promise<number> | number => (where ? db.count('cases', where) : 0);
  const [waiting, late] = await Promise.all([
    count(waitingFor(grants, now)),
    count(waitingFor(grants, now, overdue(now))),
  ]);
  return { waiting, overdue: late };
}

/** By due day; those without one after them, which an index has first. */
export async function byDueDay(
  db: Database,
  where: (and: Where) => Where | null,
  { offset, limit, overdueOnly }: { offset: number; limit: number; overdueOnly: boolean },
): Promise<Listed[]> {
  const due = where(overdueOnly ? {} : { dueDay: command.neq(null) });
  const open = where({ dueDay: null });
  if (!due || !open) return [];
  const page = await db.find('cases', due, {
    orderBy: ['dueDay', 'asc'],
    skip: offset,
    limit,
    fields: FIELDS,
  });
  if (overdueOnly || page.length === limit) return page;
  const before = page.length > 0 || offset === 0 ? offset + page.length : await db.count('cases', due);
  const rest = await db.find('cases', open, {
    orderBy: ['since', 'asc'],
    skip: Math.max(0, offset - before),
    limit: limit - page.length,
    fields: FIELDS,
  });
  return [...page, ...rest];
}

/** Cases as a list shows them. */
export async function shownItems(
  db: Database,
  docs: readonly Listed[],
  now: number,
): Promise<Output<'case.list'>['items']> {
  const subjectOf = await subjectsOf(
    db,
    docs.map(({ about }) => about),
  );
  return docs.map((doc) => {
    const state = stateNow(procedureOf(doc), doc, now);
    return { ...headOf(doc, { ...doc, state }, subjectOf(doc.about), now), next: nextSteps(doc, state) };
  });
}
