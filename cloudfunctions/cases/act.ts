/** The one way to change where a case stands: right, needs, four eyes, interest, step, derived fields, audit and messages together. */
import { DomainError } from '../domain/errors';
import { BY_RULE, fold, stateOf, stepOf, take, type Hindrance, type Position } from '../mechanisms/course';
import type { Facts } from '../mechanisms/facts';
import type { TakenStep, Values } from '../mechanisms/procedure';
import { appendAudit } from '../platform/audit';
import { canonical } from '../platform/audit-hash';
import type { Database, Tx } from '../platform/database';
import type { Context } from '../entry/serve';
import { SYSTEM, type CaseDoc } from '../records';
import { caseOf, documentOf, ownFacts, positionOf, runningOf, takerOf, type Matter } from './case';
import { procedureOf } from './procedures';
import { readTold, tell, type Telling } from './tell';

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** In what somebody acts, or a rule. */
export type ActingIn = Pick<Context, 'audit' | 'db' | 'now'> & { caller: Parameters<typeof takerOf>[0] };

/** In what a rule acts: nobody has called. */
export const byRule = (db: Database, now: number): ActingIn => ({
  db,
  now,
  caller: { userId: SYSTEM, alike: [], standing: () => [], isInterested: () => false },
  audit: (tx, subject, action, details) =>
    appendAudit(tx, { subject, action, at: now, details, actor: SYSTEM, actorRole: '' }),
});

export interface Acting<R> {
  values?: Values;
  reason?: string;
  /** Names the request; without it, the same step by the same party is the same request (mechanisms/course.ts). */
  key?: string;
  /** The caller is who opened the case, which does not say so itself. */
  asOpener?: true;
  /** A step that happens by a rule. */
  byRule?: true;
  /** What the needs ask of the record that the case is about. */
  facts?: Facts;
  /** The error of an area for what keeps somebody from the step; left out: `refusalOf`. */
  refuse?: (hindrances: readonly Hindrance[], position: Position) => DomainError | null;
  /** What else is written with the step; throws what its own rules refuse. Values and details go on record with it; `told`: read by whom the step tells. */
  also?: (
    tx: Tx,
    before: CaseDoc,
  ) => Promise<{ values?: Values; details?: object; told?: string | undefined; result: R }>;
}

export interface Acted<R> {
  doc: CaseDoc;
  done: TakenStep;
  /** The same request had done it before: nothing was written. */
  repeated: boolean;
  result: R | null;
}

/** The error for what keeps somebody from a step, where its area says nothing else. */
export function refusalOf([first]: readonly Hindrance[], { state }: Position): DomainError {
  switch (first?.code) {
    case 'not-started':
      return new DomainError('SESSION_NOT_ENDED', { endAt: first.start });
    case 'not-yours':
    case 'interested':
      return new DomainError('FORBIDDEN');
    case 'apart':
      return new DomainError('FOUR_EYES');
    case 'reason':
      return new DomainError('INVALID_INPUT', { fields: [{ path: 'reason', message: '请说明理由' }] });
    case 'need':
      return new DomainError('STEP_WAITS', { missing: [first.text] });
    case 'opened':
      return new DomainError('ALREADY_OPENED', { at: first.opened.at });
    case 'wrong-state':
    case undefined:
      return new DomainError('WRONG_STAGE', { stage: state });
  }
}

interface Prepared {
  step: string;
  tellings: Map<string, Telling>;
}

/** Reads what the transaction must not: whom the steps tell, and how the matter is called. */
const tellingsOf = async (
  db: Database,
  doc: CaseDoc,
  steps: readonly string[],
  called?: string,
): Promise<Map<string, Telling>> =>
  new Map(
    await Promise.all(steps.map(async (id) => [id, await readTold(db, doc, procedureOf(doc), id, called)] as const)),
  );

/** Where time has moved the case and nobody stored it yet, that is told with the step. */
async function prepare({ db, now }: Pick<ActingIn, 'db' | 'now'>, matter: Matter, step: string): Promise<Prepared> {
  const doc = await caseOf(db, matter, now);
  const unstored = positionOf(doc, now).steps.slice(doc.steps.length);
  return { step, tellings: await tellingsOf(db, doc, [step, ...unstored.map((one) => one.step)], matter.called) };
}

/** Stores the case as its steps now say and tells of those that are new; the last messages are of the present state. */
async function write(
  tx: Tx,
  doc: CaseDoc,
  position: Position,
  { tellings }: Pick<Prepared, 'tellings'>,
  more = '',
): Promise<CaseDoc> {
  const next = documentOf(doc, position);
  await tx.set('cases', next);
  for (const [place, added] of next.steps.entries()) {
    const telling = place < doc.steps.length ? undefined : tellings.get(added.step);
    const there = { ...runningOf(doc), steps: next.steps.slice(0, place + 1) };
    const own = place === next.steps.length - 1 ? more : '';
    if (telling) await tell(tx, next, place, added, telling, fold(there, added.at), own);
  }
  return next;
}

async function actIn<R>(
  tx: Tx,
  { audit, caller, now }: ActingIn,
  doc: CaseDoc,
  { step, tellings }: Prepared,
  { values = {}, reason = '', key = '', asOpener, byRule: ruled, facts = {}, refuse, also }: Acting<R>,
): Promise<Acted<R>> {
  const running = runningOf(doc);
  const known = { ...ownFacts(doc), ...facts };
  const own = takerOf(caller, doc);
  const taker = ruled ? BY_RULE : { ...own, parties: [...own.parties, ...(asOpener ? ['opener'] : [])] };
  const taking = take(running, taker, { step, values, reason, key }, known, now);
  if ('refused' in taking)
    throw refuse?.(taking.refused, taking.position) ?? refusalOf(taking.refused, taking.position);
  if (taking.repeated) return { doc, done: taking.done, repeated: true, result: null };
  const more = await also?.(tx, doc);
  const done: TakenStep = { ...taking.done, values: { ...taking.done.values, ...more?.values } };
  const steps = [...taking.position.steps.slice(0, -1), done];
  const next = await write(tx, doc, { ...taking.position, steps }, { tellings }, more?.told);
  const rule = stepOf(running.procedure, step);
  const shown = (state: string): string => stateOf(running.procedure, state).shownAs ?? state;
  const details = {
    from: shown(taking.position.steps.at(-2)?.to ?? running.procedure.initial),
    to: shown(done.to),
    ...(done.late && { late: true }),
    ...values,
    ...(reason !== '' && { reason }),
    ...more?.details,
  };
  // a hidden opener is on record by this name only
  const record =
    done.by === null && !ruled ? { actor: '', actorRole: running.procedure.opener?.name ?? '' } : undefined;
  await audit(tx, `${doc.about.kind}:${doc.about.id}`, rule.recordedAs ?? `${doc.procedure}.${step}`, details, record);
  return { doc: next, done, repeated: false, result: more?.result ?? null };
}

/**
 * Stores what time has done to a case, and what else of its derived fields has changed since (a list of holidays, a tree of areas); tells of it
 * once. True when there was something. Somebody who acts meanwhile does the same with the step.
 */
export async function keepUp(db: Database, stored: CaseDoc, now: number): Promise<boolean> {
  const position = positionOf(stored, now);
  if (same(documentOf(stored, position), stored)) return false;
  const tellings = await tellingsOf(
    db,
    stored,
    position.steps.slice(stored.steps.length).map(({ step }) => step),
  );
  await db.transaction(async (tx) => {
    const doc = await tx.get('cases', stored._id);
    if (doc && same(doc.steps, stored.steps)) await write(tx, doc, positionOf(doc, now), { tellings });
  });
  return true;
}

/**
 * Takes a step of a case, or finds that the same request has taken it. In one transaction: the step with the derived fields, what `also` writes, the audit record, the
 * messages to those whom the step tells. Two at once take it once. Throws what keeps the caller from it.
 */
export async function act<R = null>(
  context: ActingIn,
  matter: Matter,
  step: string,
  acting: Acting<R>,
): Promise<Acted<R>> {
  const prepared = await prepare(context, matter, step);
  return context.db.transaction(async (tx) =>
    actIn(tx, context, await caseOf(tx, matter, context.now), prepared, acting),
  );
}

/** As `act`, within a transaction of the caller's that changes more than the case. */
export async function preparedAct(context: ActingIn, matter: Matter, step: string) {
  const prepared = await prepare(context, matter, step);
  return async <R = null>(tx: Tx, acting: Acting<R>): Promise<Acted<R>> =>
    actIn(tx, context, await caseOf(tx, matter, context.now), prepared, acting);
}
