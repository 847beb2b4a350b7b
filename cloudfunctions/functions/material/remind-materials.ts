import { dayOf } from '../../domain/time';
import { command } from '../../platform/cloud';
import { enqueue } from '../../platform/outbox';
import type { TimerContext } from '../../platform/serve';
import {
  belongsOf,
  holdersOf,
  rulesFor,
  sessionMessage,
  type EvaluationDoc,
  type MaterialsDoc,
  type SessionDoc,
} from '../../records';
import { deadlineOf, emptyMaterials, handIn } from './materials';

/**
 * Reminds each institution once, seven calendar days after a session, while its materials are still to come (R-MATERIAL; annex 1 says seven
 * days, annex 2 seven working days). Stopped half-way it goes on at the next run: nobody is reminded twice.
 */
export async function remindMaterials({ db, now }: TimerContext): Promise<void> {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const due = (
    await db.find<SessionDoc>('sessions', { year: command.in([year - 1, year]), status: 'published' })
  ).filter((session) => {
    const { remindDay, dueDay } = deadlineOf(session);
    const scored = rulesFor(session.endAt).parameters.modes.value[session.mode].scoreTable !== null;
    return scored && session.institutionId !== null && remindDay <= today && today <= dueDay;
  });
  const ids = due.map((session) => session._id);
  const [stored, evaluations] = await Promise.all([
    db.getMany<MaterialsDoc>('materials', ids),
    db.getMany<EvaluationDoc>('evaluations', ids),
  ]);
  const materialsOf = new Map(stored.map((doc) => [doc._id, doc]));
  const scored = new Set(evaluations.map((doc) => doc._id));
  for (const session of due) {
    const materials = materialsOf.get(session._id) ?? emptyMaterials(session._id);
    if (materials.stage !== 'collecting' || scored.has(session._id) || !handIn(session, materials, now).open) continue;
    const { institution } = await holdersOf(db, belongsOf(session), ['institution']);
    const body = `请在 ${deadlineOf(session).dueDay} 前报送考评材料。`;
    await db.transaction(async (tx) => {
      for (const userId of institution) {
        await enqueue(tx, sessionMessage('materials-due', userId, session, body), now, `materials-due:${session._id}`);
      }
    });
  }
}
