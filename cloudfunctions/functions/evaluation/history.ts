import type { ScoreRecord } from '../../contract/evaluation';
import { vouch } from '../../platform/audit';
import { sealsOf } from '../../platform/audit-check';
import type { Database, Tx } from '../../platform/database';
import type { Trace } from '../../mechanisms/trace';
import { heldStill, mustNotBeAudited } from '../../cases/head-audit';
import { DomainError } from '../../domain/errors';
import { namesOf, type ScoreDoc, type SessionDoc } from '../../records';

/** Who judged what a trace shows, in it and in its parts. */
const judgesIn = ({ judgement, parts = [] }: Trace): string[] => [
  ...(judgement ? [judgement.by] : []),
  ...parts.flatMap(judgesIn),
];

const named = (trace: Trace, nameOf: (id: string) => string): Trace => ({
  ...trace,
  ...(trace.judgement && { judgement: { ...trace.judgement, by: nameOf(trace.judgement.by) } }),
  ...(trace.parts && { parts: trace.parts.map((part) => named(part, nameOf)) }),
});

/** Labels with what their venues are called today. */
const placed = (trace: Trace, venues: readonly { venueId: string; name: string }[]): Trace => ({
  ...trace,
  label: venues.reduce((label, { venueId, name }) => label.replace(venueId, name), trace.label),
  ...(trace.parts && { parts: trace.parts.map((part) => placed(part, venues)) }),
});

/** Records as they are read: what is stored knows who scored and where by ids, in its traces too. */
export async function shownRecords(db: Database, docs: readonly ScoreDoc[]): Promise<ScoreRecord[]> {
  const ids = docs.flatMap(({ by, trace, headTraces }) => [by, ...[trace, ...headTraces].flatMap(judgesIn)]);
  const [nameOf, sealOf, sessions] = await Promise.all([
    namesOf(db, ids),
    sealsOf(db, 'scores', docs),
    db.getMany('sessions', [...new Set(docs.map(({ sessionId }) => sessionId))]),
  ]);
  const venuesOf = new Map(sessions.map(({ _id, venues }) => [_id, venues]));
  return docs.map(({ _id: _, sessionId, requestId: _request, ...record }) => ({
    ...record,
    remarks: record.remarks ?? [],
    seal: sealOf(record.scoreId),
    by: nameOf(record.by),
    trace: named(record.trace, nameOf),
    headTraces: record.headTraces.map((trace) => placed(named(trace, nameOf), venuesOf.get(sessionId) ?? [])),
  }));
}

/** One record as it is read. */
export async function shownRecord(db: Database, doc: ScoreDoc): Promise<ScoreRecord> {
  const [record] = await shownRecords(db, [doc]);
  if (!record) throw new Error(`score ${doc._id} cannot be shown`);
  return record;
}

export const scoresOf = (db: Database, sessionId: string): Promise<ScoreDoc[]> =>
  db.find('scores', { sessionId }, { orderBy: ['version', 'asc'] });

/** The record that the same request wrote earlier, if it did. */
export const writtenBy = (scores: readonly ScoreDoc[], requestId: string): ScoreDoc | null =>
  scores.find((score) => score.requestId === requestId) ?? null;

const versionOf = (scoreId: string): number => Number(scoreId.split('#')[1]);

/** CONFLICT where somebody was struck, or the strike taken back, since the heads were read; AUDIT_OPEN while they are looked into. */
export async function asStruckThen(tx: Tx, { _id, strikes = 0 }: SessionDoc): Promise<void> {
  await mustNotBeAudited(tx, _id);
  const session = await heldStill(tx, _id);
  if ((session.strikes ?? 0) !== strikes) throw new DomainError('CONFLICT');
}

/** Appends the version after `current` in the transaction that also moves the case; nothing of the earlier ones changes. */
export async function appendScore(
  tx: Tx,
  sessionId: string,
  current: string | null,
  record: Omit<ScoreRecord, 'scoreId' | 'version'>,
  requestId: string,
): Promise<ScoreDoc> {
  const version = current === null ? 1 : versionOf(current) + 1;
  const scoreId = `${sessionId}#${version}`;
  const stored: ScoreDoc = { _id: scoreId, sessionId, requestId, scoreId, version, ...record };
  await tx.add('scores', stored);
  vouch(tx, 'scores', stored);
  return stored;
}
