import type { ScoreRecord } from '../../contract/evaluation';
import type { ScoreCourse } from '../../domain/score';
import type { Database, Tx } from '../../platform/database';
import type { EvaluationDoc, ScoreDoc } from '../../records';

/** Where a session's score stands, for the state machine of R-SCORE 8. */
export const courseOf = (evaluation: EvaluationDoc | null): ScoreCourse => ({
  stage: evaluation?.step ?? 'materials-in',
  objectionUntilDay: evaluation?.objectionUntilDay ?? null,
});

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

/** Appends the next version in the transaction that also moves the session's step; nothing of the earlier ones changes. */
export async function appendScore(
  tx: Tx,
  sessionId: string,
  evaluation: EvaluationDoc | null,
  record: Omit<ScoreRecord, 'scoreId' | 'version'>,
  requestId: string,
): Promise<ScoreRecord> {
  const version = evaluation ? versionOf(evaluation.currentScoreId) + 1 : 1;
  const scoreId = `${sessionId}#${version}`;
  const stored: ScoreDoc = { _id: scoreId, sessionId, requestId, scoreId, version, ...record };
  await tx.add('scores', stored);
  return shownRecord(stored);
}
