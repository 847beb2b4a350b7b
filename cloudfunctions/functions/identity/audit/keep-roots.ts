import { addMonths, dayOf } from '../../../domain/time';
import type { TimerContext } from '../../../entry/serve';
import { enqueue } from '../../../platform/outbox';
import { command } from '../../../platform/cloud';
import type { LectureHallParty } from '../../../programmes';
import { grantsOf, makeRoot } from '../../../records';

/** Who is sent each month's root, so that none of them can be talked into another one later. */
const KEEPERS: readonly LectureHallParty[] = ['bureau', 'evaluator', 'prefecture'];

/** The root of the month before, on the first run of the new one, and the message to all who keep it. Cut off anywhere, the next run tells the rest. */
export async function keepRoots({ db, now }: TimerContext): Promise<void> {
  const month = addMonths(`${dayOf(now).slice(0, 7)}-01`, -1).slice(0, 7);
  if (await db.get('auditNotices', month)) return;
  if (!(await db.find('auditHeads', {}, { limit: 1 })).length) return;
  const root = await makeRoot(db, month, now);
  const users = await db.find('users', { 'grants.party': command.in([...KEEPERS]) }, { fields: ['grants'] });
  const keepers = users.filter((user) => grantsOf(user).some(({ party }) => KEEPERS.includes(party)));
  const body = [
    `编号 ${root.number}，共 ${root.size} 项，根值 ${root.root}。请留存：日后凭此可以查验审计记录是否被改动。`,
    ...(root.problems.length > 0 ? [`生成时发现问题：${root.problems.join('；')}。`] : []),
  ].join('\n');
  for (const { _id: userId } of keepers) {
    const message = {
      userId,
      template: 'work-step',
      title: `审计公告 ${month}`,
      body,
      page: 'packages/trainee/roots/index',
    };
    await db.transaction((tx) => enqueue(tx, message, now, `audit-root:${month}`));
  }
  await db.insertOnce('auditNotices', { _id: month, number: root.number, at: now, told: keepers.length });
}
