import { clockOf, dayOf } from '../../domain/time';
import { belongsOfCase } from '../../cases/case';
import { materialCourse } from '../../cases/session';
import { enqueue } from '../../platform/outbox';
import type { TimerContext } from '../../entry/serve';
import { sessionEvaluation } from '../../programmes';
import { holdersOf, sessionMessage } from '../../records';
import { deadlineOf } from './materials';

/** Nobody is reminded at night. */
const FROM = '09:00';

/**
 * Reminds each institution once, seven calendar days after a session, while its materials are still to come (R-MATERIAL; annex 1 says seven
 * days, annex 2 seven working days). Stopped half-way it goes on at the next run: nobody is reminded twice.
 */
export async function remindMaterials({ db, now }: TimerContext): Promise<void> {
  if (clockOf(now) < FROM) return;
  const today = dayOf(now);
  const where = { procedure: sessionEvaluation.id, state: sessionEvaluation.initial };
  const waiting = (await db.find('cases', where)).filter(
    ({ startsAt, dueDay }) => startsAt < now && dueDay !== null && today <= dueDay,
  );
  const sessions = await db.getMany(
    'sessions',
    waiting.map(({ about }) => about.id),
  );
  const sessionOf = new Map(sessions.map((session) => [session._id, session]));
  for (const doc of waiting) {
    const session = sessionOf.get(doc.about.id);
    if (!session || deadlineOf(session).remindDay > today) continue;
    const body = `请在 ${materialCourse(doc, now).position.due?.day ?? ''} 前报送考评材料。`;
    const { institution } = await holdersOf(db, belongsOfCase(doc), ['institution']);
    await db.transaction(async (tx) => {
      for (const userId of institution) {
        await enqueue(tx, sessionMessage('materials-due', userId, session, body), now, `materials-due:${session._id}`);
      }
    });
  }
}
