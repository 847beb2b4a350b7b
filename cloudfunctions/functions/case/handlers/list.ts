import { foundBy, proceduresOf, stoodTowards } from '../../../cases/reach';
import type { Parsed } from '../../../contract';
import type { Grant } from '../../../mechanisms/party';
import { handle } from '../../../entry/serve';
import { begun, byDueDay, FIELDS, overdue, shownItems, totalsOf, type Where } from '../waiting';

type Asked = Parsed<'case.list'>;

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

/** What waits for the caller, what is in sight, what he or she did and opened; by indexes over the keys of the grants, never by a look at all cases. */
export const list = handle('case.list', async (input, { caller, db, now }) => {
  const { box, programme, procedure, state, overdueOnly, limit, offset } = input;
  const { grants } = caller;
  const filter: Where = {
    ...(programme && { programme }),
    ...(procedure && { procedure }),
    ...(state && { state }),
    ...(overdueOnly && overdue(now)),
  };
  const where = (and: Where): Where | null =>
    whereOf(box, caller.userId, grants, { ...(box === 'started' ? {} : begun(now)), ...filter, ...and });
  const all = where({});
  const count = (of: Where | null): Promise<number> | number => (of ? db.count('cases', of) : 0);
  const [docs, totals, total] = await Promise.all([
    all === null
      ? []
      : box === 'waiting' || box === 'watched'
        ? byDueDay(db, where, input)
        : db.find('cases', all, { orderBy: ['since', 'desc'], skip: offset, limit, fields: FIELDS }),
    totalsOf(db, grants, now),
    box === 'waiting' && Object.keys(filter).length === 0 ? null : count(all),
  ]);
  return {
    items: await shownItems(db, docs, now),
    total: total ?? totals.waiting,
    totals,
    procedures: proceduresOf(grants),
  };
});
