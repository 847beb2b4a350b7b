import { DomainError } from '../../domain/errors';
import {
  handInState,
  materialDeadline,
  requireOpen,
  type HandInState,
  type MaterialDeadline,
} from '../../domain/material';
import type { Database } from '../../platform/database';
import { loadSession, rulesFor, type MaterialsDoc, type SessionDoc } from '../../records';
import { holderName } from './holders';

/** What stands for a session of which nothing was collected yet. */
export const emptyMaterials = (sessionId: string): MaterialsDoc => ({
  _id: sessionId,
  stage: 'collecting',
  recording: null,
  handovers: [],
  submittedAt: null,
  hubReceivedAt: null,
  late: false,
  reopenedUntilDay: null,
  sentBackReason: null,
});

/** A published session; materials of others are not collected. */
export async function loadHeld(db: Database, sessionId: string): Promise<SessionDoc> {
  const session = await loadSession(db, sessionId);
  if (session.status !== 'published') throw new DomainError('NOT_FOUND', { sessionId });
  return session;
}

export const deadlineOf = (session: SessionDoc): MaterialDeadline =>
  materialDeadline(rulesFor(session.endAt), session.endAt);

export const handIn = (session: SessionDoc, materials: MaterialsDoc, now: number): HandInState =>
  handInState(deadlineOf(session), materials.reopenedUntilDay, now);

/** The institution may change its materials: MATERIALS_NOT_WITH_YOU after it handed them in, MATERIALS_CLOSED after the due day. */
export function requireEditable(session: SessionDoc, materials: MaterialsDoc, now: number): HandInState {
  if (materials.stage !== 'collecting') throw new DomainError('MATERIALS_NOT_WITH_YOU', { stage: materials.stage });
  return requireOpen(deadlineOf(session), materials.reopenedUntilDay, now);
}

/** Passed from hand to hand, with the moment; receiving them at the hub starts the month of the evaluation (R-SCORE 8). */
export function handedOver(
  materials: MaterialsDoc,
  to: MaterialsDoc['stage'],
  at: number,
  by: string,
  note: string,
): MaterialsDoc {
  return {
    ...materials,
    stage: to,
    handovers: [...materials.handovers, { from: holderName(materials.stage), to: holderName(to), at, by, note }],
    hubReceivedAt: to === 'with-hub' ? at : to === 'collecting' ? null : materials.hubReceivedAt,
  };
}
