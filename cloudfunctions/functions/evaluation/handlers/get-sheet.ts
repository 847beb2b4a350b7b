import { opening } from '../../../cases/opened';
import {
  dueAfter,
  evaluationDueDay,
  materialCourse,
  scoreCourse,
  sessionCase,
  shownState,
} from '../../../cases/session';
import { scoreFacts } from '../../../cases/session-facts';
import { followupTrace } from '../../../domain/score';
import { handle } from '../../../entry/serve';
import { belongsOf, institutionNames, loadSession, rulesFor } from '../../../records';
import { callSigns } from '../call-signs';
import { factsOf } from '../facts';
import { flagsOf } from '../flags';
import { scoresOf, shownRecords } from '../history';
import { notReady } from '../readiness';

/**
 * The score sheet of a session with every record and its trace. An institution sees a score once it is confirmed, and of the follow-up
 * nothing but what the confirmed trace says.
 */
export const getSheet = handle('evaluation.getSheet', async ({ sessionId }, context) => {
  const { caller, db, now } = context;
  const session = await loadSession(db, sessionId);
  const [nameOf, facts, doc, stored] = await Promise.all([
    institutionNames(db, [session]),
    factsOf(db, session, now),
    sessionCase(db, session, now).then((found) => opening(context, found)),
    scoresOf(db, sessionId),
  ]);
  const rules = rulesFor(session.endAt);
  const { heads, followup } = facts;
  const course = scoreCourse(doc, now);
  const { confirmed, current: currentId, pending, standing } = course;
  const forInstitution = caller.isInterested(belongsOf(session));
  const visible = stored.filter((score) => !forInstitution || isKnown(score.version));
  const current = visible.find((score) => score._id === currentId) ?? visible.find((score) => score._id === standing);

  /** Before the first confirmation an institution sees none; while a correction is pending, what was final before. */
  function isKnown(version: number): boolean {
    if (!pending) return true;
    const final = stored.find((score) => score._id === standing);
    return final !== undefined && version <= final.version;
  }

  const records = await shownRecords(db, visible);
  const shown = records.find(({ scoreId }) => scoreId === current?.scoreId) ?? null;
  const objectionUntil = confirmed && dueAfter(doc, confirmed);
  return {
    sessionId,
    title: session.title,
    institutionName: nameOf(session),
    stage: shownState(doc, now),
    reviewed: course.reviewed,
    evaluationDueDay: evaluationDueDay(doc, now),
    missing:
      currentId === null
        ? notReady(
            session,
            doc,
            scoreFacts(
              session,
              followup,
              forInstitution ? { ...heads, beyond: [] } : heads,
              forInstitution ? null : facts.audit,
              now,
            ),
            now,
          )
        : [],
    counts: {
      signed: heads.signIn,
      scanned: heads.scan,
      actual: heads.actual,
      eligible: heads.eligible,
      feedback: facts.validAnswers,
      late: heads.late.scans,
      lateCounted: heads.late.counted,
      inReview: heads.late.inReview,
      aside: heads.late.aside,
    },
    records,
    current: shown,
    objection: course.objection,
    objectionUntilDay: objectionUntil?.day ?? null,
    ...(objectionUntil?.provisional && { objectionProvisional: true }),
    followup: forInstitution
      ? null
      : {
          state: followup.called === 0 ? 'not-drawn' : followup.open > 0 ? 'calling' : 'done',
          size: followup.called,
          reached: followup.reached,
          trace: followup.called === 0 ? null : followupTrace(rules, followup),
        },
    limits: { completeness: rules.parameters.coursewarePoints.value.completeness },
    flags: [
      ...flagsOf(facts, materialCourse(doc, now).late, shown, forInstitution),
      ...(forInstitution ? [] : await callSigns(db, session)),
    ],
  };
});
