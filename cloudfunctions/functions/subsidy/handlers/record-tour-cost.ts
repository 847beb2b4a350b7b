import { DomainError } from '../../../domain/errors';
import { studyTourPayable } from '../../../domain/money';
import { fieldsOf } from '../../../mechanisms/form';
import { changedIn } from '../../../mechanisms/form-changes';
import { tourCost } from '../../../programmes/lecture-hall-2018/forms/tour-cost';
import { handle } from '../../../entry/serve';
import { vouch } from '../../../platform/audit';
import { keptFiles, loadSession, settled, type TourCostDoc } from '../../../records';
import { oddTour } from '../settlement-waits';
import { rulesOfYear } from '../year-settings';

const fields = fieldsOf(tourCost);

/**
 * What a study tour really cost; payable is that, at most the amount per person and day (R-MONEY 3). Recorded again it is corrected, and
 * both figures stay in the audit trail.
 */
export const recordTourCost = handle('subsidy.recordTourCost', async (input, { audit, caller, db, now }) => {
  const { sessionId, persons, days, costFen, evidence } = input;
  const session = await loadSession(db, sessionId);
  if (session.mode !== 'study-tour' || session.status !== 'published' || now <= session.endAt) {
    throw new DomainError('WRONG_STAGE', { mode: session.mode, status: session.status });
  }
  const result = studyTourPayable(rulesOfYear(session.year), { costFen, persons, days });
  const [remarks, before] = await Promise.all([
    oddTour(db, session, { persons, days }),
    db.get('tourCosts', sessionId),
  ]);
  const kept = before?.explained ?? [];
  const explained = settled(remarks, { kept, given: input.reasons, by: caller.userId, at: now });
  const receipts = await keptFiles('receipts', fields.receipts, input.receipts, caller.userId, before?.receipts);
  const doc: TourCostDoc = {
    _id: sessionId,
    year: session.year,
    persons,
    days,
    costFen,
    evidence,
    receipts,
    at: now,
    by: caller.userId,
    explained,
  };
  await db.transaction(async (tx) => {
    const stored = await tx.get('tourCosts', sessionId);
    const same = stored && changedIn(fields, { ...stored }, { ...doc }).length === 0;
    if (same && explained.every((one) => kept.includes(one))) return;
    await tx.set('tourCosts', doc);
    vouch(tx, 'tourCosts', doc);
    await audit(tx, `session:${sessionId}`, 'subsidy.recordTourCost', {
      before: stored ? { persons: stored.persons, days: stored.days, costFen: stored.costFen } : null,
      after: { persons, days, costFen },
      evidence,
      receipts: receipts.map(({ name, sha256 }) => ({ name, sha256 })),
      payableFen: result.payableFen,
      ...(explained.length > 0 && { explained: explained.map(({ text, reason }) => ({ text, reason })) }),
    });
  });
  return result;
});
