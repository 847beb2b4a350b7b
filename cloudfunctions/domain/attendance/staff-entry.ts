/** Sign-in by staff for somebody without a phone, and its undoing (R-ATTEND 7). */
import { LIMITS } from '../../contract/lists';
import { DomainError } from '../errors';
import type { SignInRules } from './rules';

export interface StaffEntry {
  enteredBy: string;
  enteredAt: number;
  undoneAt: number | null;
}

/**
 * A reason as it is stored: trimmed, within the system's limits.
 * @throws DomainError INVALID_INPUT
 */
export function requireReason(reason: string): string {
  const text = reason.trim();
  const [min, max] = [LIMITS.reasonMinimum, LIMITS.reasonMaximum];
  if (text.length < min || text.length > max) throw new DomainError('INVALID_INPUT', { field: 'reason', min, max });
  return text;
}

/**
 * Whether `actor` may undo `entry` at `now` (epoch ms). An undo that was already done is answered with its own moment,
 * so that a retry succeeds.
 * @throws DomainError NOT_YOUR_ENTRY when someone else entered it, UNDO_TOO_LATE after the programme's minutes
 */
export function decideUndo(
  entry: StaffEntry,
  actor: string,
  now: number,
  rules: SignInRules,
): { undoneAt: number; repeated: boolean } {
  if (entry.enteredBy !== actor) throw new DomainError('NOT_YOUR_ENTRY');
  if (entry.undoneAt !== null) return { undoneAt: entry.undoneAt, repeated: true };
  const untilAt = entry.enteredAt + rules.undoMinutes * 60_000;
  if (now > untilAt) throw new DomainError('UNDO_TOO_LATE', { minutes: rules.undoMinutes, untilAt });
  return { undoneAt: now, repeated: false };
}
