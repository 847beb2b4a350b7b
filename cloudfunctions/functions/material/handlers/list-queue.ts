import { dayOf } from '../../../domain/time';
import { command } from '../../../platform/cloud';
import type { Caller } from '../../../platform/caller';
import { handle } from '../../../platform/serve';
import {
  belongsOf,
  institutionNames,
  rulesFor,
  type EvaluationDoc,
  type MaterialFileDoc,
  type MaterialsDoc,
  type SessionDoc,
} from '../../../records';
import { hasMaterials, holdsFor } from '../holders';
import { deadlineOf, emptyMaterials, handIn } from '../materials';
import { missingOf } from '../missing';

/** Everybody sees what is with them; the bureau, and a prefecture for its region, sees whatever has not reached the evaluator. */
const concerns = (caller: Caller, materials: MaterialsDoc, session: SessionDoc): boolean =>
  hasMaterials(caller, materials.stage, session) ||
  (materials.stage !== 'with-evaluator' &&
    (holdsFor(caller, 'bureau', session) || holdsFor(caller, 'prefecture', session)));

/** Sessions of this year and the last that are over and wait for somebody's hand, the most urgent first. */
export const listQueue = handle('material.listQueue', async (_input, { caller, db, now }) => {
  const year = Number(dayOf(now).slice(0, 4));
  const held = (
    await db.find<SessionDoc>('sessions', { year: command.in([year - 1, year]), status: 'published' })
  ).filter(
    (session) =>
      session.endAt < now &&
      caller.reaches(belongsOf(session)) &&
      rulesFor(session.endAt).parameters.modes.value[session.mode].scoreTable !== null,
  );
  const ids = held.map((session) => session._id);
  const [stored, evaluations] = await Promise.all([
    db.getMany<MaterialsDoc>('materials', ids),
    db.getMany<EvaluationDoc>('evaluations', ids),
  ]);
  const materialsOf = new Map(stored.map((doc) => [doc._id, doc]));
  const scored = new Set(evaluations.map((doc) => doc._id));
  const waiting = held
    .map((session) => ({ session, materials: materialsOf.get(session._id) ?? emptyMaterials(session._id) }))
    .filter(({ session, materials }) => !scored.has(session._id) && concerns(caller, materials, session));

  const waitingIds = waiting.map(({ session }) => session._id);
  const [nameOf, files, signed, answers] = await Promise.all([
    institutionNames(
      db,
      waiting.map(({ session }) => session),
    ),
    waitingIds.length === 0
      ? []
      : db.find<MaterialFileDoc>('materialFiles', { sessionId: command.in(waitingIds), removedAt: null }),
    db.countBy('attendances', 'sessionId', waitingIds, { signature: command.neq(null) }),
    db.countBy('feedbackReceipts', 'sessionId', waitingIds),
  ]);
  const filesOf = new Map<string, MaterialFileDoc[]>(waitingIds.map((id) => [id, []]));
  for (const file of files) filesOf.get(file.sessionId)?.push(file);
  const items = waiting.map(({ session, materials }) => {
    const id = session._id;
    const missing = missingOf(session, materials, filesOf.get(id) ?? [], signed.get(id) ?? 0, answers.get(id) ?? 0);
    return {
      sessionId: id,
      title: session.title,
      institutionName: nameOf(session),
      endAt: session.endAt,
      stage: materials.stage,
      since: materials.handovers.at(-1)?.at ?? session.endAt,
      dueDay: deadlineOf(session).dueDay,
      overdue: materials.submittedAt === null && handIn(session, materials, now).overdue,
      late: materials.late,
      missingCount: missing.length,
      mine: hasMaterials(caller, materials.stage, session),
    };
  });
  return { items: items.sort((a, b) => (a.dueDay < b.dueDay ? -1 : a.dueDay > b.dueDay ? 1 : a.since - b.since)) };
});
