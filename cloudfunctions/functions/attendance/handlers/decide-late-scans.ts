import { scoreCourse, sessionCase } from '../../../cases/session';
import type { Output, Parsed } from '../../../contract';
import { DomainError } from '../../../domain/errors';
import { requireDisinterested } from '../../../entry/caller';
import { toFailure } from '../../../entry/failure';
import { handle, type Context } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { accountsOf, belongsOf, loadSession, type ScanDecisionDoc, type SessionDoc } from '../../../records';
import { attendanceId } from '../rules';
import { confirmerOf } from '../shown-entries';
import { registerWalkIn } from '../walk-in';

type Result = Output<'attendance.decideLateScans'>['results'][number];
type Decision = Parsed<'attendance.decideLateScans'>['decision'];
type As = ScanDecisionDoc['as'];

/** One person's in a transaction of its own; what was decided alike before is answered as it stands. */
async function decideOne(
  { audit, caller, db, now }: Context,
  session: SessionDoc,
  personId: string,
  as: As,
  decision: Decision,
): Promise<Omit<Result, 'error'>> {
  const { outcome } = decision;
  const how = decision.outcome === 'confirmed' ? decision.how : null;
  const reason = decision.outcome === 'confirmed' ? (decision.note ?? '') : decision.reason;
  const venueId = await db.transaction(async (tx) => {
    const doc = await tx.get('attendances', attendanceId(session._id, personId));
    const scan = doc?.scan;
    if (!doc || !scan?.review) throw new DomainError('NOT_FOUND');
    const { decisions } = scan.review;
    const last = decisions.at(-1);
    if (last?.outcome === outcome && last.as === as) return null;
    if (last?.as === 'evaluator' && as === 'window') throw new DomainError('DECIDED_ABOVE');
    const scored = scoreCourse(await sessionCase(tx, session, now), now).current !== null;
    // nobody is added to the heads that a score rests on
    if (scored && outcome === 'confirmed') throw new DomainError('WRONG_STAGE');
    const next = {
      ...scan,
      review: { decisions: [...decisions, { outcome, as, how, reason, by: caller.userId, at: now }] },
    };
    await tx.update('attendances', doc._id, { scan: command.set(next) });
    const details = { personId, as, how, reason, old: last?.outcome ?? 'open', new: outcome };
    await audit(tx, `session:${session._id}`, `late-scan-${outcome}`, details);
    return doc.venueId;
  });
  if (venueId !== null && outcome === 'confirmed') await registerWalkIn(db, session, venueId, personId, now);
  return { personId, outcome, repeated: venueId === null };
}

/**
 * The window platform or the evaluator says whether people were there whose scans came later and who had no place then (R-ATTEND 4), several at once with a
 * result each. FORBIDDEN and INTERESTED before anything is decided; nobody decides on themselves, over all accounts of one number.
 */
export const decideLateScans = handle('attendance.decideLateScans', async (input, context) => {
  const { caller, db } = context;
  const session = await loadSession(db, input.sessionId);
  if (session.status !== 'published') throw new DomainError('SESSION_NOT_PUBLISHED');
  requireDisinterested(caller, [belongsOf(session)]);
  const as = confirmerOf(caller, session);
  // who runs the session, as the window platform too
  if (as === null) throw new DomainError('INTERESTED');
  if (as === 'evaluator' && input.decision.outcome === 'confirmed' && input.decision.how === 'venue') {
    const message = '评价机构按签到册、录像或电话核实';
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'decision.how', message }] });
  }
  const own = new Set((await accountsOf(db, caller.userId)).map(({ userId }) => userId));
  const results: Result[] = [];
  for (const personId of [...new Set(input.personIds)]) {
    try {
      if (own.has(personId)) throw new DomainError('INTERESTED');
      results.push({ ...(await decideOne(context, session, personId, as, input.decision)), error: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, message } = toFailure('attendance.decideLateScans', error);
      results.push({ personId, outcome: null, repeated: false, error: { code, message } });
    }
  }
  return { results };
});
