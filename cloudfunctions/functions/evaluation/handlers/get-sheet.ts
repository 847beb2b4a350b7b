import { evaluationDueDay } from '../../../domain/material';
import { followupTrace } from '../../../domain/score';
import { handle } from '../../../platform/serve';
import {
  belongsOf,
  evaluationStage,
  institutionNames,
  loadSession,
  rulesFor,
  wasReviewed,
  type EvaluationDoc,
} from '../../../records';
import { factsOf } from '../facts';
import { flagsOf } from '../flags';
import { scoresOf, shownRecord } from '../history';
import { notReady } from '../readiness';

/**
 * The score sheet of a session with every record and its trace. An institution sees a score once it is confirmed, and of the follow-up
 * nothing but what the confirmed trace says.
 */
export const getSheet = handle('evaluation.getSheet', async ({ sessionId }, { caller, db, now }) => {
  const session = await loadSession(db, sessionId);
  const [nameOf, facts, evaluation, stored] = await Promise.all([
    institutionNames(db, [session]),
    factsOf(db, session),
    db.get<EvaluationDoc>('evaluations', sessionId),
    scoresOf(db, sessionId),
  ]);
  const rules = rulesFor(session.endAt);
  const { heads, followup, materials } = facts;
  const forInstitution = caller.standing(belongsOf(session)).includes('institution');
  const pending = evaluation?.step === 'scored';
  const visible = stored.filter((score) => !forInstitution || isKnown(score.version));
  const current = visible.find((score) => score._id === evaluation?.currentScoreId);

  /** Before the first confirmation an institution sees none; while a correction is pending, what was final before. */
  function isKnown(version: number): boolean {
    if (!pending) return true;
    const final = stored.find((score) => score._id === evaluation?.correctionOf);
    return final !== undefined && version <= final.version;
  }

  const shown = current ? shownRecord(current) : null;
  return {
    sessionId,
    title: session.title,
    institutionName: nameOf(session),
    stage: evaluationStage(materials, evaluation, now),
    reviewed: wasReviewed(evaluation),
    evaluationDueDay: !evaluation && materials?.hubReceivedAt ? evaluationDueDay(rules, materials.hubReceivedAt) : null,
    missing: evaluation ? [] : notReady(session, materials, followup, heads.actual, now),
    counts: {
      signed: heads.signIn,
      scanned: heads.scan,
      actual: heads.actual,
      eligible: heads.eligible,
      feedback: facts.validAnswers,
    },
    records: visible.map(shownRecord),
    current: shown,
    objection: evaluation?.objection ?? null,
    objectionUntilDay: evaluation?.objectionUntilDay ?? null,
    followup: forInstitution
      ? null
      : {
          state: followup.called === 0 ? 'not-drawn' : followup.open > 0 ? 'calling' : 'done',
          size: followup.called,
          reached: followup.reached,
          trace: followup.called === 0 ? null : followupTrace(rules, followup),
        },
    flags: flagsOf(facts, shown, forInstitution),
  };
});
