/** Who opened first what was handed over: until then it can be taken back (Step.recall). */
import { standingOf, stepOf, unopened, type Opened } from '../mechanisms/course';
import type { Context } from '../entry/serve';
import type { CaseDoc } from '../records';
import { positionOf, runningOf, takerOf } from './case';
import { procedureOf } from './procedures';

/** As which party the caller opens what somebody else has handed over; null: it cannot be taken back (any more), or is not the caller's. */
function opensAs({ caller, now }: Pick<Context, 'caller' | 'now'>, doc: CaseDoc): string | null {
  const handed = unopened(runningOf(doc), now);
  const { holder } = positionOf(doc, now).rule;
  const { parties, id, alike = [] } = takerOf(caller, doc);
  if (!handed || holder === null || !parties.includes(holder)) return null;
  // who looks at what he or she has handed over takes no notice of it for the other side
  return handed.by === id || (handed.by !== null && alike.includes(handed.by)) ? null : holder;
}

/**
 * To be called before anything of the case's content is answered. The first of those who have it is written down, in a transaction with the case
 * itself: of an opening and a taking back at the same moment one is first, and the other finds it.
 */
export async function opening(context: Pick<Context, 'caller' | 'db' | 'now'>, doc: CaseDoc): Promise<CaseDoc> {
  const { caller, db, now } = context;
  if (opensAs(context, doc) === null) return doc;
  return db.transaction(async (tx) => {
    const found = await tx.get('cases', doc._id);
    if (!found) return doc;
    const party = opensAs(context, found);
    if (party === null) return found;
    const opened = { after: found.steps.length, at: now, by: caller.userId, party };
    await tx.update('cases', doc._id, { opened });
    return { ...found, opened };
  });
}

/** The opening that stands: of what was handed over last and not taken back; null where nothing could be taken back or nobody has opened it. */
export function standingOpening(doc: CaseDoc): Opened | null {
  const { opened, steps } = doc;
  const procedure = procedureOf(doc);
  const last = standingOf(procedure, steps).at(-1);
  const counts = opened && last && stepOf(procedure, last.step).recall && opened.after > steps.indexOf(last);
  return counts ? opened : null;
}
