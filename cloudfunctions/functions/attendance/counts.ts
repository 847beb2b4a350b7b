import type { Output } from '../../contract';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';

type Counts = Output<'attendance.showCode'>['counts'];

/** People registered, scanned, signed, signed in by staff and missing at one venue. */
export async function countsOf(db: Database, sessionId: string, venueId: string): Promise<Counts> {
  const here = { sessionId, venueId };
  const [registered, scanned, signed, staff] = await Promise.all([
    db.count('registrations', { ...here, state: 'registered' }),
    db.count('attendances', { ...here, scan: command.neq(null) }),
    db.count('attendances', { ...here, signature: command.neq(null) }),
    db.count('attendances', {
      ...here,
      signature: null,
      'staff.kind': command.neq('poster'),
      'staff.state': command.in(['open', 'confirmed']),
    }),
  ]);
  return { registered, scanned, signed, staff, missing: Math.max(0, registered - signed - staff) };
}
