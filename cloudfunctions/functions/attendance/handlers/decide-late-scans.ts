import { mustNotBeAudited } from '../../../cases/head-audit';
import { scoreCourse, sessionCase } from '../../../cases/session';
import type { Output, Parsed } from '../../../contract';
import { DomainError } from '../../../domain/errors';
import { handle, type Context } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { confirming, eachByItself, groundsOf, type Confirming } from '../confirming';
import { attendanceId } from '../rules';
import { registerWalkIn } from '../walk-in';

type Result = Output<'attendance.decideLateScans'>['results'][number];
type Decision = Parsed<'attendance.decideLateScans'>['decision'];

/** One person's in a transaction of its own; what was decided alike before is answered as it stands. */
async function decideOne(
  { audit, caller, db, now }: Context,
  { session, as, own }: Confirming,
  personId: string,
  decision: Decision,
): Promise<Omit<Result, 'error'>> {
  const { outcome } = decision;
  const { how, reason } = groundsOf(decision);
  if (own.has(personId)) throw new DomainError('INTERESTED');
  const venueId = await db.transaction(async (tx) => {
    const doc = await tx.get('attendances', attendanceId(session._id, personId));
    const scan = doc?.scan;
    if (!doc || !scan?.review) throw new DomainError('NOT_FOUND');
    const { decisions } = scan.review;
    const last = decisions.at(-1);
    if (last?.outcome === outcome && last.as === as) return null;
    if (last?.as === 'evaluator' && as === 'window') throw new DomainError('DECIDED_ABOVE');
    await mustNotBeAudited(tx, session._id);
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
  const by = await confirming(context, input);
  const results = await eachByItself<Omit<Result, 'error'>>(
    'attendance.decideLateScans',
    input.personIds,
    (personId) => decideOne(context, by, personId, input.decision),
    (personId) => ({ personId, outcome: null, repeated: false }),
  );
  return { results };
});
