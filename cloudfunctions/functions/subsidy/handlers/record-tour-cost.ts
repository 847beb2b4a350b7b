import { DomainError } from '../../../domain/errors';
import { studyTourPayable } from '../../../domain/money';
import { fieldsOf } from '../../../mechanisms/form';
import { changedIn } from '../../../mechanisms/form-changes';
import { tourCost } from '../../../programmes/lecture-hall-2018/forms/tour-cost';
import { handle } from '../../../entry/serve';
import { keptFiles, loadSession, type TourCostDoc } from '../../../records';
import { rulesOfYear } from '../year-settings';

const fields = fieldsOf(tourCost);

/**
 * What a study tour really cost; payable is that, at most the amount per person and day (R-MONEY 3). Recorded again it is corrected, and
 * both figures stay in the audit trail.
 */
export const recordTourCost = handle('subsidy.recordTourCost', async (input, { audit, db, now }) => {
  const { sessionId, persons, days, costFen, evidence } = input;
  const session = await loadSession(db, sessionId);
  if (session.mode !== 'study-tour' || session.status !== 'published' || now <= session.endAt) {
    throw new DomainError('WRONG_STAGE', { mode: session.mode, status: session.status });
  }
  const result = studyTourPayable(rulesOfYear(session.year), { costFen, persons, days });
  const before = await db.get('tourCosts', sessionId);
  const receipts = await keptFiles('receipts', fields.receipts, input.receipts, before?.receipts);
  const doc: TourCostDoc = {
    _id: sessionId,
    year: session.year,
    persons,
    days,
    costFen,
    evidence,
    receipts,
    at: now,
  };
  await db.transaction(async (tx) => {
    const stored = await tx.get('tourCosts', sessionId);
    if (stored && changedIn(fields, { ...stored }, { ...doc }).length === 0) return;
    await tx.set('tourCosts', doc);
    await audit(tx, `session:${sessionId}`, 'subsidy.recordTourCost', {
      before: stored ? { persons: stored.persons, days: stored.days, costFen: stored.costFen } : null,
      after: { persons, days, costFen },
      evidence,
      receipts: receipts.map(({ name, sha256 }) => ({ name, sha256 })),
      payableFen: result.payableFen,
    });
  });
  return result;
});
