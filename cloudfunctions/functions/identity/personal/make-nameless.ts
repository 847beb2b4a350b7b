import { followupDeadline } from '../../../domain/followup';
import { canonical } from '../../../platform/audit-hash';
import type { AnyDoc, Database, Tx, UntypedTx } from '../../../platform/database';
import { idOf } from '../../../platform/ids';
import { callId, namelessId, pseudonym, rulesFor, SYSTEM, type AttemptDoc, type SessionDoc } from '../../../records';
import type { Fields } from '../../../records/registry';
import { heldCollections, sessionOf, type HeldCollection, type Holdings } from './holdings';

interface AnyRule {
  left?: unknown;
  in?: Fields<AnyDoc>;
  each?: Fields<AnyDoc>;
}

/** A document with its personal fields as the registry leaves them and `as` for its owner. */
function emptied(fields: Fields<AnyDoc>, doc: AnyDoc, as: string): AnyDoc {
  const left = ([field, value]: [string, unknown]): [string, unknown] => {
    const rule = (fields as Record<string, 'owner' | AnyRule | undefined>)[field];
    if (rule === 'owner') return [field, as];
    if (typeof rule !== 'object' || value === null || value === undefined) return [field, value];
    if ('left' in rule) return [field, rule.left];
    if (rule.in) return [field, emptied(rule.in, value as AnyDoc, as)];
    const { each } = rule;
    return [field, each ? (value as AnyDoc[]).map((part) => emptied(each, part, as)) : value];
  };
  return Object.fromEntries(Object.entries(doc).map(left)) as AnyDoc;
}

/** What deletion leaves of a document; null when nothing. */
export function withoutPerson({ fields, held }: HeldCollection, doc: AnyDoc, as: string): AnyDoc | null {
  const left = emptied(fields, doc, as);
  const kept = held.unless ? held.unless(left) : left;
  return kept && held.id ? { ...kept, _id: held.id(sessionOf(doc) ?? '', as) } : kept;
}

/** Writes what deletion leaves; one that another run has treated already is left alone. True when it is gone altogether. */
export async function leave(
  tx: UntypedTx,
  one: HeldCollection,
  id: string,
  userId: string,
  as: string,
): Promise<boolean> {
  const doc = await tx.get(one.name, id);
  if (!doc || (typeof one.held.by === 'string' && doc[one.held.by] !== userId)) return false;
  const left = withoutPerson(one, doc, as);
  if (canonical(left) === canonical(doc)) return false;
  if (left?._id === id) await tx.set(one.name, left);
  else {
    await tx.remove(one.name, id);
    if (left) await tx.add(one.name, left);
  }
  return left === null;
}

/**
 * Takes a person's name out of everything of one session that is over, and leaves the proofs: heads, answers, calls, scores and amounts
 * stay as they were. In one transaction, so that no count ever misses the person; repeated, it changes nothing.
 */
export async function makeNameless(
  db: Database,
  session: SessionDoc,
  userId: string,
  held: Holdings,
  now: number,
): Promise<void> {
  const sessionId = session._id;
  const as = namelessId(sessionId, userId);
  const { deadlineAt } = followupDeadline(session.endAt, rulesFor(session.endAt).parameters.followupSample.value);
  await db.transaction(async (tx) => {
    for (const one of heldCollections) {
      if (one.held.goes !== 'nameless') continue;
      const found = (held.docs[one.name] as unknown as AnyDoc[]).filter((doc) => sessionOf(doc) === sessionId);
      // where the id follows from the person, what has come since is found too
      const ids = one.held.id ? [one.held.id(sessionId, userId)] : found.map(({ _id }) => _id);
      for (const id of ids) await leave(tx, one, id, userId, as);
    }
    const attended = held.docs.attendances.some((doc) => doc.sessionId === sessionId);
    if (attended && now <= deadlineAt) await withdraw(tx, sessionId, userId, now);
  });
}

/** Says on the session's call list that there is nobody to call any more; whoever was reached stays reached (R-FOLLOWUP 3). */
async function withdraw(tx: Tx, sessionId: string, userId: string, now: number): Promise<void> {
  const attendeeId = pseudonym(sessionId, userId);
  const call = callId(sessionId, attendeeId);
  const attempt: AttemptDoc = {
    _id: idOf('withdrawn', call),
    sessionId,
    callId: call,
    attendeeId,
    at: now,
    by: SYSTEM,
    outcome: 'withdrawn',
    tookPart: null,
    rating: null,
    charged: null,
    remarks: '本人已删除个人信息',
    requestId: '',
  };
  if (!(await tx.get('followupAttempts', attempt._id))) await tx.add('followupAttempts', attempt);
}
