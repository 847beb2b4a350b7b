import type { Acting } from '../../cases/act';
import { materialCourse } from '../../cases/session';
import { DomainError } from '../../domain/errors';
import { materialDeadline, type MaterialDeadline } from '../../domain/material';
import type { Hindrance, Position } from '../../mechanisms/course';
import type { Database } from '../../platform/database';
import { holidaysNow, loadSession, rulesFor, type CaseDoc, type SessionDoc } from '../../records';

/** A published session; materials of others are not collected. */
export async function loadHeld(db: Database, sessionId: string): Promise<SessionDoc> {
  const session = await loadSession(db, sessionId);
  if (session.status !== 'published') throw new DomainError('NOT_FOUND', { sessionId });
  return session;
}

/** Days as they follow from the session's end alone. */
export const deadlineOf = (session: SessionDoc): MaterialDeadline =>
  materialDeadline(rulesFor(session.endAt), session.endAt, holidaysNow());

/** What the errors of materials call a state in which they cannot be changed. */
function closedTo({ state }: Pick<Position, 'state'>, dueDay: string | null): DomainError {
  return state === 'not-handed-in'
    ? new DomainError('MATERIALS_CLOSED', { dueDay: dueDay ?? '' })
    : new DomainError('MATERIALS_NOT_WITH_YOU', { stage: state });
}

/** The institution may change its materials: MATERIALS_NOT_WITH_YOU after it handed them in, MATERIALS_CLOSED after the due day. */
export function requireEditable(doc: CaseDoc, now: number): void {
  const { position, dueDay } = materialCourse(doc, now);
  if (!position.rule.edits?.includes('institution')) throw closedTo(position, dueDay);
}

/** Whoever takes a step of the materials' way where it does not start, or for whom it is not, hears where they are. */
export const refuseMaterials =
  (doc: CaseDoc, now: number): NonNullable<Acting<unknown>['refuse']> =>
  (hindrances: readonly Hindrance[], position) =>
    hindrances.some(({ code }) => code === 'wrong-state' || code === 'not-yours')
      ? closedTo(position, materialCourse(doc, now).dueDay)
      : null;
