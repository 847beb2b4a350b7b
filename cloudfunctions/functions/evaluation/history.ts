import type { ScoreRecord } from '../../contract/evaluation';
import type { Database, Tx } from '../../platform/database';
import type { ScoreDoc } from '../../records';

export const shownRecord = ({ _id: _, sessionId: _session, requestId: _request, ...record }: ScoreDoc): ScoreRecord =>
  record;

export const scoresOf = (db: Database, sessionId: string): Promise<ScoreDoc[]> =>
  db.find<ScoreDoc>('scores', { sessionId }, { orderBy: ['version', 'asc'] });

/** The record that the same request wrote earlier, if it did. */
export const writtenBy = (scores: readonly ScoreDoc[], requestId: string): ScoreRecord | null => {
  const found = scores.find((score) => score.requestId === requestId);
  return found ? shownRecord(found) : null;
};

const versionOf = (scoreId: string): number => Number(scoreId.split('#')[1]);

/** Appends the version after `current` in the transaction that also moves the case; nothing of the earlier ones changes. */
export async function appendScore(
  tx: Tx,
  sessionId: string,
  current: string | null,
  record: Omit<ScoreRecord, 'scoreId' | 'version'>,
  requestId: string,
): Promise<ScoreRecord> {
  const version = current === null ? 1 : versionOf(current) + 1;
  const scoreId = `${sessionId}#${version}`;
  const stored: ScoreDoc = { _id: scoreId, sessionId, requestId, scoreId, version, ...record };
  await tx.add('scores', stored);
  return shownRecord(stored);
}
