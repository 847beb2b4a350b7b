import type { Output } from '../../contract';
import { show } from '../../domain/exact';
import type { Caller } from '../../platform/caller';
import type { Database } from '../../platform/database';
import { fileUrls } from '../../platform/files';
import {
  headsOfSession,
  type EvaluationDoc,
  type MaterialFileDoc,
  type MaterialsDoc,
  type SessionDoc,
} from '../../records';
import { hasMaterials, holdsFor } from './holders';
import { deadlineOf, emptyMaterials, handIn } from './materials';
import { missingOf } from './missing';

/** Everything about a session's materials, as the caller sees it and with what the caller may do now. */
export async function materialState(
  db: Database,
  session: SessionDoc,
  caller: Caller,
  now: number,
): Promise<Output<'material.get'>> {
  const sessionId = session._id;
  const [stored, allFiles, heads, feedbackAnswers, evaluation] = await Promise.all([
    db.get<MaterialsDoc>('materials', sessionId),
    db.find<MaterialFileDoc>('materialFiles', { sessionId }, { orderBy: ['at', 'asc'] }),
    headsOfSession(db, session),
    db.count('feedbackReceipts', { sessionId }),
    db.get<EvaluationDoc>('evaluations', sessionId),
  ]);
  const materials = stored ?? emptyMaterials(sessionId);
  const files = allFiles.filter((file) => file.removedAt === null);
  const urls = await fileUrls(files.map((file) => file.fileId));
  const state = handIn(session, materials, now);
  const deadline = deadlineOf(session);
  const { stage } = materials;
  const edit = stage === 'collecting' && state.open && holdsFor(caller, 'institution', session);
  const carries = (stage === 'with-window' || stage === 'with-hub') && hasMaterials(caller, stage, session);
  return {
    sessionId,
    title: session.title,
    endAt: session.endAt,
    stage,
    ...deadline,
    overdue: state.overdue && materials.submittedAt === null && evaluation === null,
    late: materials.late,
    reopenedUntilDay: materials.reopenedUntilDay,
    sentBackReason: materials.sentBackReason,
    register: { signed: heads.signIn, scanned: heads.scan },
    feedbackAnswers,
    files: files.map(({ _id, kind, photoKind, fileId, name, size, sha256, at }) => ({
      materialId: _id,
      kind,
      photoKind,
      name,
      size,
      sha256,
      url: urls.get(fileId) ?? '',
      at,
    })),
    recording: materials.recording,
    handovers: materials.handovers,
    missing: missingOf(session, materials, files, heads.signIn, feedbackAnswers).map(({ what, worth, clause }) => ({
      what,
      points: show(worth),
      clause,
    })),
    may: {
      edit,
      submit: edit && now > session.endAt,
      forward: carries,
      sendBack: carries,
      reopen: holdsFor(caller, 'bureau', session) && stage === 'collecting' && state.overdue && evaluation === null,
    },
  };
}
