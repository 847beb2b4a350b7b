import type { Assumptions } from '../../../contract/evaluation';
import { DomainError } from '../../../domain/errors';
import { exact, show, toExactText } from '../../../domain/exact';
import { missingMaterials } from '../../../domain/material';
import { photosOf, tryScore as work } from '../../../domain/score';
import { handle } from '../../../entry/serve';
import type { LectureHallRules, PhotoKindId } from '../../../programmes';
import { loadSession, mustBeListed, rulesFor } from '../../../records';
import { factsOf, type SessionFacts } from '../facts';
import { notScorable } from '../readiness';

/** What is on record: the starting point of every assumption that is not given. Completeness and screenshots nobody has judged yet. */
function onRecord({ files, heads, materials, validAnswers }: SessionFacts, rules: LectureHallRules): Assumptions {
  const photos = files.filter((file) => file.kind === 'photo');
  const slides = files.some((file) => file.kind === 'courseware');
  return {
    photos: {
      count: photos.length,
      kinds: [...new Set(photos.flatMap((file): PhotoKindId[] => (file.photoKind ? [file.photoKind] : [])))],
    },
    recordingMinutes: materials?.recording?.minutes ?? 0,
    slides,
    completeness: slides ? rules.parameters.coursewarePoints.value.completeness : 0,
    feedback: validAnswers,
    screenshotHeads: heads.actual,
  };
}

/**
 * R-SCORE 9: where an institution stands, and where it would on other assumptions: points by part with their traces, how far it is to each
 * grade, what is missing and what that is worth. Never the follow-up. Stores nothing. NOT_READY_TO_SCORE before the end.
 */
export const tryScore = handle('evaluation.tryScore', async ({ sessionId, ...given }, { db, now }) => {
  const session = await loadSession(db, sessionId);
  const reasons = notScorable(session, now);
  if (reasons.length > 0) throw new DomainError('NOT_READY_TO_SCORE', { missing: reasons });
  const facts = await factsOf(db, session, now);
  const rules = rulesFor(session.endAt);
  const recorded = onRecord(facts, rules);
  const assumed: Assumptions = {
    photos: given.photos ?? recorded.photos,
    recordingMinutes: given.recordingMinutes ?? recorded.recordingMinutes,
    slides: given.slides ?? recorded.slides,
    completeness: given.completeness ?? (given.slides === false ? 0 : recorded.completeness),
    feedback: given.feedback ?? recorded.feedback,
    screenshotHeads: given.screenshotHeads ?? recorded.screenshotHeads,
  };
  const { heads } = facts;
  const { photoKinds } = rules.parameters;
  const photos = photosOf({
    count: assumed.photos.count,
    kinds: assumed.photos.kinds.map((kind) => mustBeListed('photos.kinds', kind, photoKinds.value)),
  });
  const tried = work(rules, {
    modeId: session.mode,
    classHours: String(session.classHours),
    heads: {
      actual: heads.actual,
      offline: heads.actual,
      signed: heads.signIn,
      scanned: heads.scan,
      screenshot: assumed.screenshotHeads,
    },
    validAnswers: assumed.feedback,
    slidesAccepted: assumed.slides,
    completeness: { value: String(assumed.completeness), by: '试算', reason: '假设' },
    acceptedPhotos: photos,
    recordedMinutes: assumed.recordingMinutes,
  });
  const missing = missingMaterials(rules, {
    register: heads.signIn > 0,
    feedbackAnswers: assumed.feedback,
    slides: assumed.slides,
    photos,
    recordedMinutes: assumed.recordingMinutes,
    classHours: String(session.classHours),
  });
  return {
    sessionId,
    title: session.title,
    limits: { completeness: rules.parameters.coursewarePoints.value.completeness },
    onRecord: recorded,
    assumed,
    parts: tried.parts.map(({ part, value, full, trace }) => ({
      part,
      label: trace.label,
      exact: toExactText(value),
      shown: show(value),
      full: show(full),
      short: show(full.sub(value)),
      trace,
    })),
    totalExact: toExactText(tried.value),
    totalShown: show(tried.value),
    fullShown: show(tried.full),
    followupFullShown: show(tried.followupFull),
    note: `不含电话跟踪回访（${show(tried.followupFull, 0)} 分），最终得分以评价机构评定为准。`,
    meetsMinimum: tried.meetsMinimum,
    grades: tried.grades.map(({ grade, reached, short }) => ({
      grade: grade.id,
      label: grade.label,
      from: show(exact(grade.from)),
      reached,
      short: show(short),
    })),
    missing: missing.map(({ id, what, worth, clause }) => ({ id, what, points: show(worth), clause })),
    trace: tried.trace,
  };
});
