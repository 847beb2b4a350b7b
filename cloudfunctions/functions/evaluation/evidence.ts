import type { Judgement } from '../../contract/evaluation';
import { DomainError } from '../../domain/errors';
import type { SessionEvidence } from '../../domain/score';
import type { PhotoKindId } from '../../programmes';
import { mustBeListed, rulesFor } from '../../records';
import type { SessionFacts } from './facts';

const outOfBand = (what: string): DomainError => new DomainError('JUDGEMENT_OUT_OF_BAND', { what });

/** The kinds of the accepted photos: each one was handed in for this session, and counts once. */
function acceptedPhotos({ files, session }: SessionFacts, judgement: Judgement): PhotoKindId[] {
  const photos = new Set(files.filter((file) => file.kind === 'photo').map((file) => file._id));
  const accepted = judgement.acceptedPhotos.map((photo) => photo.materialId);
  if (accepted.some((id) => !photos.has(id))) throw outOfBand('有照片不属于本期课程');
  if (new Set(accepted).size !== accepted.length) throw outOfBand('同一张照片只能计一次');
  const kinds = rulesFor(session.endAt).parameters.photoKinds.value;
  return judgement.acceptedPhotos.map(({ photoKind }) => mustBeListed('judgement.acceptedPhotos', photoKind, kinds));
}

/** Joins what is on record with what the evaluator judged. JUDGEMENT_OUT_OF_BAND where the two do not fit. */
export function evidenceFor(facts: SessionFacts, judgement: Judgement, actual: number, by: string): SessionEvidence {
  const { session, heads, files, followup } = facts;
  if (judgement.slidesAccepted && !files.some((file) => file.kind === 'courseware')) {
    throw outOfBand('本期没有报送课件');
  }
  return {
    modeId: session.mode,
    classHours: String(session.classHours),
    heads: {
      actual,
      // every venue is attended in person: a live stream has no code to scan
      offline: actual,
      signed: heads.signIn,
      scanned: heads.scan,
      screenshot: judgement.screenshotHeads,
    },
    validAnswers: facts.validAnswers,
    slidesAccepted: judgement.slidesAccepted,
    completeness: {
      value: String(judgement.completeness),
      by,
      reason: judgement.completenessReason,
    },
    acceptedPhotos: acceptedPhotos(facts, judgement),
    recordedMinutes: judgement.recordedMinutes?.value ?? facts.materials?.recording?.minutes ?? 0,
    followup: {
      called: followup.called,
      reached: followup.reached,
      tookPart: followup.tookPart,
      ratings: followup.ratings,
    },
    moves: judgement.moves.map(({ part, to, reason }) => ({ part, to: String(to), by, reason })),
  };
}
