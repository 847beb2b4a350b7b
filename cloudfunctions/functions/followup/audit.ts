/** Opening an audit of a session's heads (R-FOLLOWUP 4, 5), by the bureau or by the rule. */
import { act, byRule, type ActingIn } from '../../cases/act';
import { auditCase, auditFacts, auditMatter, auditOf, heldStill, isAuditOpen } from '../../cases/head-audit';
import { positionOf } from '../../cases/case';
import { mayStrike, sessionCase } from '../../cases/session';
import { auditRoster, auditSize, isLowShare, type AuditScope } from '../../domain/followup';
import { DomainError } from '../../domain/errors';
import { stepOf } from '../../mechanisms/course';
import type { Database } from '../../platform/database';
import { sessionEvaluation } from '../../programmes';
import {
  attemptsOf,
  auditDrawId,
  entriesOf,
  followupOf,
  followupRules,
  headsOfSession,
  pseudonym,
  rulesFor,
  type DrawDoc,
  type SessionDoc,
} from '../../records';
import { undrawn } from './roster';

/** Everybody who has been on a call list of the session, by their pseudonyms: the sample's and earlier audits'. */
async function calledBefore(db: Database, sample: DrawDoc, audits: number): Promise<string[]> {
  const docs = await db.getMany(
    'draws',
    Array.from({ length: audits }, (_, index) => auditDrawId(sample._id, index + 1)),
  );
  const lists = await Promise.all([sample, ...docs].map(async (doc) => entriesOf(doc, await attemptsOf(db, doc))));
  return [...new Set(lists.flat().map(({ attendeeId }) => attendeeId))].sort();
}

/**
 * Opens an audit: fixes whom it draws from and how many are to be called, and makes it a task of the bureau's and the evaluator's. The size is said before either
 * contributes, and nobody changes it afterwards. Throws what the step lacks; CONTRIBUTIONS_MISSING while no sample was drawn; STRUCK_AFTER_HAND_IN while a score is
 * handed in, which waits for it.
 */
export async function openAudit(
  context: ActingIn,
  session: SessionDoc,
  { scope, ...how }: { scope: 'double' | 'all'; reason: string } | { scope: AuditScope; byRule: true },
): Promise<{ caseId: string; size: number }> {
  const { db, now } = context;
  const before = await auditCase(db, session, now);
  const sample = await db.get('draws', session._id);
  const [first = 0] = sample?.sizes ?? [];
  // whoever counts only since is drawn without a sample too: the list was empty, or its time is over
  if (!sample || (first === 0 && scope !== 'later'))
    throw new DomainError('CONTRIBUTIONS_MISSING', { missing: ['抽样'] });
  const audits = auditOf(before)?.number ?? 0;
  const excluded = await calledBefore(db, sample, audits);
  const heads = await headsOfSession(db, session);
  const since = (scope === 'later' ? heads.beyond : heads.since).map(({ attendeeId, venueId }) => ({
    attendeeId: pseudonym(session._id, attendeeId),
    venueId,
  }));
  const left = auditRoster(scope, { roster: sample.roster, since }, excluded);
  const size = auditSize(scope, first, left.length, followupRules(session));
  const number = audits + 1;
  const doc: DrawDoc = {
    ...undrawn(auditDrawId(session._id, number), session, left, now),
    sessionId: session._id,
    audit: {
      number,
      scope,
      size,
      excluded,
      since: since.flatMap(({ attendeeId }) => (excluded.includes(attendeeId) ? [] : [attendeeId])),
    },
  };
  const { doc: opened, done } = await act(
    context,
    auditMatter(session),
    'byRule' in how ? (scope === 'later' ? 'open-later' : 'open-by-rule') : 'open-audit',
    {
      ...how,
      values: { scope, size },
      facts: await auditFacts(db, before, now),
      also: async (tx) => {
        await heldStill(tx, session._id);
        if (!mayStrike(await sessionCase(tx, session, now), now)) throw new DomainError('STRUCK_AFTER_HAND_IN');
        await tx.add('draws', doc);
        return { result: null };
      },
    },
  );
  return { caseId: opened._id, size: Number(done.values['size']) };
}

/**
 * Opens what the rules ask for, once each: the audit that P asks for (R-FOLLOWUP 4), when the sample is done and nothing of it can be taken back any more; the draw
 * of those who count only since the list was frozen, when the session is there to be scored and nobody waits to be decided on.
 */
export async function openDueAudit(db: Database, session: SessionDoc, now: number): Promise<void> {
  const { threshold } = rulesFor(session.endAt).parameters.followupPoints.value;
  const { beyond, gone } = await headsOfSession(db, session);
  const low = isLowShare(await followupOf(db, session._id, gone), threshold);
  if (!low && beyond.length === 0) return;
  const doc = await auditCase(db, session, now);
  if (isAuditOpen(doc)) return;
  const { sampleDone, lowShare, laterUndecided } = await auditFacts(db, doc, now);
  const open = (scope: AuditScope): Promise<unknown> =>
    openAudit(byRule(db, now), session, { scope, byRule: true }).catch((error: unknown) => {
      // somebody else did it at the same moment, or a score is handed in: it is opened when that is sent back or final
      if (!(error instanceof DomainError) || !['WRONG_STAGE', 'STRUCK_AFTER_HAND_IN'].includes(error.code)) throw error;
    });
  if (sampleDone === true && lowShare === true) await open('double');
  else if (beyond.length > 0 && laterUndecided === 0) {
    const { state } = positionOf(await sessionCase(db, session, now), now);
    if (stepOf(sessionEvaluation, 'score').from.includes(state)) await open('later');
  }
}
