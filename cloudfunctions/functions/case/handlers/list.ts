import { foundBy, proceduresOf, stoodTowards } from '../../../cases/reach';
import { procedureOf } from '../../../cases/procedures';
import { subjectsOf } from '../../../cases/subjects';
import { headOf, nextSteps } from '../../../cases/view';
import type { Parsed } from '../../../contract';
import { dayOf } from '../../../domain/time';
import { stateNow } from '../../../mechanisms/course';
import type { Grant } from '../../../mechanisms/party';
import { command } from '../../../platform/cloud';
import type { Database, Where as Condition } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import type { CaseDoc } from '../../../records';

type Where = Condition<CaseDoc>;
type Asked = Parsed<'case.list'>;

/** Not the steps: a list does not fold. */
const FIELDS = ['programme', 'procedure', 'about', 'body', 'area', 'state', 'since', 'dueDay', 'provisional'] as const;
type Listed = Pick<CaseDoc, '_id' | (typeof FIELDS)[number]>;

const whereOf = (box: Asked['box'], userId: string, grants: readonly Grant[], and: Where): Where | null => {
  switch (box) {
    case 'waiting':
      return foundBy(grants, 'holders', { ended: false, ...and });
    case 'watched':
      return foundBy(grants, 'watchers', { ended: false, ...and });
    case 'done':
      return stoodTowards(grants, { actors: userId, ...and });
    case 'started':
      return { opener: userId, ...and };
  }
};

/** By due day; those without one after them, which an index has first. */
async function byDueDay(
  db: Database,
  where: (and: Where) => Where | null,
  { offset, limit, overdueOnly }: Pick<Asked, 'offset' | 'limit' | 'overdueOnly'>,
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

/** What waits for the caller, what is in sight, what he or she did and opened; by indexes over the keys of the grants, never by a look at all cases. */
export const list = handle('case.list', async (input, { caller, db, now }) => {
  const { box, programme, procedure, state, overdueOnly, limit, offset } = input;
  const { grants } = caller;
  const today = dayOf(now);
  // a session's case is there from its publication, but waits for nobody before the session is over
  const begun = { startsAt: command.lt(now) };
  // a provisional day is over for nobody
  const overdue = { dueDay: command.lt(today), provisional: false };
  const filter: Where = {
    ...(programme && { programme }),
    ...(procedure && { procedure }),
    ...(state && { state }),
    ...(overdueOnly && overdue),
  };
  const where = (and: Where): Where | null =>
    whereOf(box, caller.userId, grants, { ...(box === 'started' ? {} : begun), ...filter, ...and });
  const all = where({});
  const count = (of: Where | null): Promise<number> | number => (of ? db.count('cases', of) : 0);
  const waitingFor = (and: Where): Where | null => foundBy(grants, 'holders', { ended: false, ...begun, ...and });
  const [docs, waiting, late, total] = await Promise.all([
    all === null
      ? []
      : box === 'waiting' || box === 'watched'
        ? byDueDay(db, where, input)
        : db.find('cases', all, { orderBy: ['since', 'desc'], skip: offset, limit, fields: FIELDS }),
    count(waitingFor({})),
    count(waitingFor(overdue)),
    box === 'waiting' && Object.keys(filter).length === 0 ? null : count(all),
  ]);
  const subjectOf = await subjectsOf(
    db,
    docs.map(({ about }) => about),
  );
  return {
    items: docs.map((doc) => {
      const state = stateNow(procedureOf(doc), doc, now);
      return { ...headOf(doc, { ...doc, state }, subjectOf(doc.about), now), next: nextSteps(doc, state) };
    }),
    total: total ?? waiting,
    totals: { waiting, overdue: late },
    procedures: proceduresOf(grants),
  };
});
