import { DomainError } from '../../domain/errors';
import type { ScanRefusal } from '../../domain/attendance';
import { idOf, randomId } from '../../platform/ids';
import type { Context } from '../../entry/serve';
import { rulesFor, type RefusalDoc } from '../../records';

/** What a scan was aimed at, as far as it is known. */
interface Target {
  sessionId: string | null;
  venueId: string | null;
}

/** Records a refused scan with its reason and answers with it (R-ATTEND 6). */
export async function refuse({ caller, db, now }: Context, code: ScanRefusal, target: Target): Promise<never> {
  const refusal: RefusalDoc = {
    _id: randomId(),
    ...target,
    userId: caller.userId,
    code,
    at: now,
  };
  await db.insertOnce('refusals', refusal);
  const { lateDeliveryHours: hours, opensMinutesBefore: minutes } = rulesFor(now).parameters.signIn.value;
  throw new DomainError(code, { hours, minutes });
}

/** Records that somebody scanned again: once for each code, so that a phone that retries all day leaves one line. */
export async function recordRepeat({ caller, db, now }: Context, code: string, target: Target): Promise<void> {
  const refusal: RefusalDoc = {
    _id: idOf('repeat', caller.userId, code),
    ...target,
    userId: caller.userId,
    code: 'REPEATED',
    at: now,
  };
  await db.insertOnce('refusals', refusal);
}
