/** What is odd about the outcome of a call (R-FOLLOWUP 3–5): its hour, its haste, its number, its ratings. */
import type { Parsed } from '../../contract';
import { followupDeadline } from '../../domain/followup';
import { clockOf, dayOf, daysBetween, momentText } from '../../domain/time';
import type { Facts } from '../../mechanisms/facts';
import type { Remark } from '../../mechanisms/plausibility';
import type { Database } from '../../platform/database';
import { idOf } from '../../platform/ids';
import { unseal } from '../../platform/secrets';
import { followupRules, remarksOf, rulesFor, type FollowupCallDoc, type SessionDoc } from '../../records';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

type Entered = Parsed<'followup.recordCall'>;
interface Asked {
  input: Entered;
  call: FollowupCallDoc;
  session: SessionDoc;
  by: string;
  now: number;
}

/** So many ratings of this one's own in a row, newest first, are the same as the one that is entered, with it. */
async function alikeOf(db: Database, { input, session, by }: Asked): Promise<number> {
  if (input.outcome !== 'reached' || input.rating === null) return 0;
  const attempts = await db.find('followupAttempts', { sessionId: session._id }, { orderBy: ['at', 'desc'] });
  const ratings = attempts.flatMap((one) =>
    one.by === by && one.undoneAt === undefined && one.rating !== null ? [one.rating] : [],
  );
  const other = ratings.findIndex((rating) => rating !== input.rating);
  return 1 + (other < 0 ? ratings.length : other);
}

/** The call's facts for the programme's checks, times to the second of `now`. */
export async function callRemarks(db: Database, asked: Asked): Promise<Remark[]> {
  const { input, call, session, by, now } = asked;
  const rules = rulesFor(session.endAt);
  const { hurriedSeconds } = rules.parameters.followupCalls.value;
  const { deadlineDay } = followupDeadline(session.endAt, followupRules(session));
  const [attendance, hand, alike] = await Promise.all([
    db.get('attendances', idOf('attendance', session._id, call.userId)),
    db.get('followupHands', by),
    alikeOf(db, asked),
  ]);
  const phone = attendance?.phoneSealed ? unseal('PHONE_KEY', attendance.phoneSealed) : null;
  const openSeconds = call.opened ? Math.floor((now - call.opened.at) / SECOND) : null;
  // of an outcome of a moment to come, as a clock that was set back has it, nothing is said
  const gapSeconds = hand && hand.at <= now ? Math.floor((now - hand.at) / SECOND) : null;
  const facts: Facts = {
    outcome: input.outcome,
    at: momentText(now),
    hour: Number(clockOf(now).slice(0, 2)),
    ends: momentText(session.endAt),
    minutesAfterEnd: Math.floor((now - session.endAt) / MINUTE),
    deadline: deadlineDay,
    // an audit has a time of its own
    daysLate: call.drawId === undefined ? daysBetween(deadlineDay, dayOf(now)) : null,
    phoneDigits: phone === null ? null : phone.replaceAll(/\D/g, '').length,
    hurriedSeconds,
    openSeconds,
    openShort: openSeconds === null ? null : hurriedSeconds - openSeconds,
    gapSeconds,
    gapShort: gapSeconds === null ? null : hurriedSeconds - gapSeconds,
    alike,
    remarkLength: input.remarks.trim().length,
    ...(input.outcome === 'reached' && { tookPart: input.tookPart, rating: input.rating, charged: input.charged }),
  };
  const of = input.outcome === 'reached' ? `${call._id}:${String(input.tookPart)}:${String(input.rating)}` : call._id;
  return remarksOf(rules, 'call', of, facts);
}
