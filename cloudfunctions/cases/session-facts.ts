/** What the needs of a session's evaluation ask of what is on record (R-MATERIAL, R-FOLLOWUP). */
import { addMonths, dayOf, endOfDay } from '../domain/time';
import type { Facts } from '../mechanisms/facts';
import type { Database } from '../platform/database';
import {
  followupOf,
  headsOfSession,
  loadSession,
  rulesFor,
  type CaseDoc,
  type FollowupStanding,
  type Heads,
  type SessionDoc,
} from '../records';
import { auditCaseId, auditWaits, isAuditOpen } from './head-audit';

const HOUR = 3_600_000;

/** As long as the follow-up's time lasts (R-FOLLOWUP 1), its sample and its calls are waited for. */
export function scoreFacts(
  session: SessionDoc,
  followup: FollowupStanding,
  { roster, since, beyond }: Pick<Heads, 'roster' | 'since' | 'beyond'>,
  audit: CaseDoc | null,
  now: number,
): Facts {
  const { signIn, followupSample } = rulesFor(session.endAt).parameters;
  const inTime = now <= endOfDay(addMonths(dayOf(session.endAt), followupSample.value.withinMonths));
  return {
    rosterFrozen: now > session.endAt + signIn.value.lateDeliveryHours * HOUR,
    // who counts only since the list was frozen is in no sample
    sampleLacking: inTime && roster.length > since.length && followup.called === 0,
    openCalls: inTime ? followup.open : 0,
    auditWaits: auditWaits(audit, followup, session.endAt),
    auditOpen: isAuditOpen(audit),
    laterLeft: beyond.length,
  };
}

/** What is missing of the materials is said beside them and keeps nobody from handing in. */
export async function sessionFacts(db: Database, { about }: CaseDoc, now: number): Promise<Facts> {
  const session = await loadSession(db, about.id);
  const [heads, audit] = await Promise.all([headsOfSession(db, session), db.get('cases', auditCaseId(about.id))]);
  const followup = await followupOf(db, about.id, heads.gone);
  return { ...scoreFacts(session, followup, heads, audit, now), despiteMissing: true };
}
