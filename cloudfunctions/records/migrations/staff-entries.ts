import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import type { StaffEntryDoc } from '../attendance';
import { withState } from '../session-heads';
import { SYSTEM } from '../user';

/**
 * Entries by staff from before they had to be confirmed (R-ATTEND 7). Where the list of attendees is frozen they stay what they were: heads, sample and score
 * rest on them. Where it is not, they wait like new ones, and what staff wrote as a signature is none any more. A further run finds nothing to do.
 */
export async function staffEntries(db: Database, now: number): Promise<void> {
  for (const { _id: sessionId } of await db.find('sessions', {}, { fields: ['_id'] })) {
    const docs = await db.find('attendances', { sessionId, staff: command.neq(null) });
    const before = docs.filter(({ staff }) => staff && staff.state === undefined);
    if (before.length === 0) continue;
    const frozen = (await db.get('draws', sessionId)) !== null;
    for (const { _id } of before) {
      await db.transaction(async (tx) => {
        const doc = await tx.get('attendances', _id);
        if (!doc?.staff || doc.staff.state !== undefined) return;
        const { staff, scan, signature } = doc;
        const stood: StaffEntryDoc['decisions'] = [
          {
            outcome: 'confirmed',
            as: 'evaluator',
            at: now,
            by: SYSTEM,
            how: null,
            reason: '名单冻结时按当时的规则计入',
          },
        ];
        const decisions = frozen && staff.undoneAt === null ? stood : [];
        const byStaff = !frozen && staff.kind !== 'poster' && signature?.at === staff.at ? signature : null;
        if (byStaff) await tx.remove('signatures', byStaff.signatureId);
        await tx.update('attendances', _id, {
          staff: command.set(withState({ ...staff, decisions, flags: [] })),
          ...(byStaff && { signature: null }),
          ...(!frozen && staff.kind === 'poster' && scan?.via === 'poster' && scan.distance === null
            ? { scan: command.set({ ...scan, vouched: true }) }
            : {}),
        });
      });
    }
  }
}
