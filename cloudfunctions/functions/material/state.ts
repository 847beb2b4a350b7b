import { offersOf } from '../../cases/case';
import { settingOf } from '../../programmes';
import { materialCourse, sessionCase } from '../../cases/session';
import { openedOf } from '../../cases/view';
import type { Output } from '../../contract';
import { show } from '../../domain/exact';
import { standingOf, stateOf } from '../../mechanisms/course';
import type { Caller } from '../../entry/caller';
import type { Database } from '../../platform/database';
import { fileUrls } from '../../platform/files';
import { sessionEvaluation } from '../../programmes';
import {
  belongsOf,
  checkOf,
  headsOfSession,
  namesOf,
  type CaseDoc,
  type MaterialFileDoc,
  type SessionDoc,
} from '../../records';
import { deadlineOf } from './materials';
import { comparedNow } from './compared';
import { missingOf } from './missing';

type State = Output<'material.get'>;
export type MaterialStage = State['stage'];
const HAND_OVERS = ['submit', 'forward', 'take-over', 'hand-over', 'send-back'];

/** Every change of hands with who made it; people and parties by their names of today. */
async function handoversOf(db: Database, doc: CaseDoc): Promise<State['handovers']> {
  const { parties } = settingOf(doc.programme);
  const holder = (state: string): string => parties[stateOf(sessionEvaluation, state).holder ?? '']?.name ?? '';
  const steps = standingOf(sessionEvaluation, doc.steps);
  const moves = steps
    .map((step, at) => ({ ...step, from: steps[at - 1]?.to ?? sessionEvaluation.initial }))
    .filter(({ step }) => HAND_OVERS.includes(step));
  const nameOf = await namesOf(
    db,
    moves.flatMap(({ by }) => by ?? []),
  );
  return moves.map(({ from, to, at, by, reason, values }) => ({
    from: holder(from),
    to: holder(to),
    at,
    by: by === null ? '' : nameOf(by),
    note: reason || String(values['note'] ?? ''),
  }));
}

/** Everything about a session's materials, as the caller sees it and with what the caller may do now. */
export async function materialState(db: Database, session: SessionDoc, caller: Caller, now: number): Promise<State> {
  const sessionId = session._id;
  const [said, doc, allFiles, heads, feedbackAnswers] = await Promise.all([
    db.get('materials', sessionId),
    sessionCase(db, session, now),
    db.find('materialFiles', { sessionId }, { orderBy: ['at', 'asc'] }),
    headsOfSession(db, session),
    db.count('feedbackReceipts', { sessionId }),
  ]);
  const files = allFiles.filter((file) => file.removedAt === null);
  const [urls, handovers, stored] = await Promise.all([
    fileUrls(files.map((file) => file.fileId)),
    handoversOf(db, doc),
    comparedNow(db, files, now),
  ]);
  const lies = ({ fileId }: MaterialFileDoc) => stored.get(fileId) ?? 'missing';
  const { position, dueDay, overdue, late, reopenedUntilDay, sentBackReason } = materialCourse(doc, now);
  const shown = position.rule.shownAs ?? position.state;
  const missing = missingOf(
    session,
    said?.recording ?? null,
    files.filter((file) => lies(file) === 'whole'),
    heads.signIn,
    feedbackAnswers,
  );
  const offers = offersOf(doc, caller, { missingMaterials: missing.length }, now);
  const offered = (...steps: string[]) => offers.filter(({ step }) => steps.includes(step.id));
  const open = (...steps: string[]): boolean => offered(...steps).some((offer) => offer.missing.length === 0);
  const [recall] = offers.filter(({ step }) => step.undoes !== undefined);
  const own = caller.standing(belongsOf(session)).includes('institution');
  const edit = offered('submit').length > 0 && position.rule.edits !== undefined;
  return {
    sessionId,
    title: session.title,
    endAt: session.endAt,
    // once they are scored they stay with the evaluator
    stage: isMaterialStage(shown) ? shown : 'with-evaluator',
    ...deadlineOf(session),
    ...(dueDay !== null && { dueDay }),
    ...(position.due && { provisional: position.due.provisional }),
    overdue: overdue && shown === 'collecting',
    late,
    reopenedUntilDay,
    sentBackReason,
    register: { signed: heads.signIn, scanned: heads.scan },
    feedbackAnswers,
    files: files.map((file) => ({
      materialId: file._id,
      kind: file.kind,
      photoKind: file.photoKind,
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      // before it has passed nobody but who handed it in looks at it
      url: lies(file) === 'whole' && (own || checkOf(file) === 'passed') ? (urls.get(file.fileId) ?? '') : '',
      at: file.at,
      check: checkOf(file),
      checkWhy: file.check?.why ?? '',
      stored: lies(file),
    })),
    recording: said?.recording ?? null,
    handovers,
    // what was handed over, and how it is taken back; `why`: why not (any more)
    recall: recall
      ? {
          caseId: doc._id,
          step: recall.step.id,
          name: recall.step.name,
          opened: recall.missing.some(({ code }) => code === 'opened') ? await openedOf(db, doc) : null,
          why: recall.missing.flatMap((one) => (one.code === 'need' ? [one.text] : [])).join('；'),
        }
      : null,
    missing: missing.map(({ what, worth, clause }) => ({ what, points: show(worth), clause })),
    may: {
      edit,
      // what is missing is said when it is handed in, and may be missing
      submit: offered('submit').some((offer) => offer.missing.every(({ code }) => code === 'need')),
      forward: open('forward', 'hand-over'),
      sendBack: open('send-back'),
      reopen: open('reopen'),
    },
  };
}

/** Where the materials are. */
export const isMaterialStage = (stage: string): stage is MaterialStage =>
  ['collecting', 'with-window', 'with-hub', 'with-evaluator'].includes(stage);
