import { studyTourPayable } from '../../../domain/money';
import { handle } from '../../../entry/serve';
import { sealsOf } from '../../../platform/audit-check';
import { rulesOfYear } from '../year-settings';
import { linksOf, namesOf } from '../../../records';

/** What `subsidy.recordTourCost` recorded last, with what is paid of it and why (R-MONEY 3); null while nothing was. */
export const getTourCost = handle('subsidy.getTourCost', async ({ sessionId }, { db, now }) => {
  const stored = await db.get('tourCosts', sessionId);
  if (!stored) return { cost: null };
  const { year, persons, days, costFen, evidence, receipts = [], at, explained = [] } = stored;
  const { payableFen, trace } = studyTourPayable(rulesOfYear(year), { costFen, persons, days });
  const links = await linksOf(receipts, now);
  const nameOf = await namesOf(
    db,
    [...explained, stored].flatMap(({ by }) => by ?? []),
  );
  const seal = (await sealsOf(db, 'tourCosts', [stored]))(sessionId);
  const reasons = explained.map(({ text, reason, by, at }) => ({ text, reason, by: nameOf(by), at }));
  return {
    cost: {
      by: stored.by ? nameOf(stored.by) : null,
      explained: reasons,
      persons,
      days,
      costFen,
      evidence,
      receipts,
      at,
      payableFen,
      trace,
      links,
      seal,
    },
  };
});
