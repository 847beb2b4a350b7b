import { exclusionsOf } from './exclusion';
import { dayOf } from '../domain/time';
import type { TimerContext } from '../entry/serve';
import { command } from '../platform/cloud';
import { outboxMessage } from '../platform/outbox';
import { lectureHallSetting, sessionEvaluation } from '../programmes';
import { holdersOf } from '../records';

const DAY = 86_400_000;
/** So long after the end of a case it is looked whether it was one too many; the timer runs far more often. */
const LOOKED_AT = 7 * DAY;

/** Tells an institution that is out, and the bureau, once for each year: with the score that made it so (R-SELECT 5). */
export async function tellOut({ db, now }: TimerContext): Promise<void> {
  const year = Number(dayOf(now).slice(0, 4));
  const years = [year - 1, year];
  const ended = await db.find(
    'cases',
    { procedure: sessionEvaluation.id, ended: true, year: command.in(years) },
    { fields: ['body', 'since'] },
  );
  const bodies = new Set(ended.flatMap(({ body, since }) => (body !== null && since > now - LOOKED_AT ? [body] : [])));
  const { programme } = lectureHallSetting;
  for (const body of bodies) {
    for (const out of await exclusionsOf(db, years, now, body)) {
      const doc = await db.get('institutions', body);
      const place = { programme, body, area: doc?.regionId ?? null };
      const people = await holdersOf(db, place, ['institution', 'bureau']);
      const scores = out.sessions.map(({ title, scoreShown }) => `《${title}》${scoreShown} 分`).join('、');
      const says = `${out.year} 年有 ${out.sessions.length} 期不合格（${scores}），按规定取消签约资格，当年不再承办课程，${out.year + 1} 年度不得参与。`;
      const title = `取消签约资格：${doc?.name ?? ''}`;
      const told = [
        ...people.institution.map((userId) => ({ userId, page: 'packages/institution/settlement/index' })),
        ...people.bureau.map((userId) => ({ userId, page: 'packages/bureau/institutions/index' })),
      ];
      for (const { userId, page } of told) {
        const message = { userId, template: 'work-step', title, body: says, page };
        await db.insertOnce('outbox', outboxMessage(message, now, `out:${body}:${out.year}`));
      }
    }
  }
}
