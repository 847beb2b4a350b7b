import { followupDeadline } from '../../../domain/followup';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { syncCalls } from '../calls';
import { followupRules } from '../records';

/**
 * Calls more people than the rule asks for, with a reason (R-FOLLOWUP 2): earlier picks stay, the next of the reserve join. The same
 * or a smaller size changes nothing; more than the roster is cut to it.
 */
export const enlarge = handle('followup.enlarge', async (input, { audit, db, now }) => {
  const { sessionId } = input;
  const doc = await db.transaction(async (tx) => {
    const stored = await tx.get('draws', sessionId);
    const current = stored?.sizes.at(-1);
    if (!stored || current === undefined) throw new DomainError('CONTRIBUTIONS_MISSING', { missing: ['抽样'] });
    const size = Math.min(input.sampleSize, stored.roster.length);
    if (size <= current) return stored;
    const { deadlineAt, deadlineDay } = followupDeadline(stored.endAt, followupRules(stored));
    if (now > deadlineAt) throw new DomainError('FOLLOW_UP_OVERDUE', { deadlineDay });
    const sizes = [...stored.sizes, size];
    await tx.update('draws', sessionId, { sizes });
    await audit(tx, `session:${sessionId}`, 'enlarge-sample', { from: current, to: size, reason: input.reason });
    return { ...stored, sizes };
  });
  await syncCalls(db, doc);
  return { sampleSize: doc.sizes.at(-1) ?? 0 };
});
