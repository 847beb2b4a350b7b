import type { Output } from '../../contract';
import type { Database } from '../../platform/database';
import { rulesFor, type SessionDoc } from '../../records';

type Flag = Output<'evaluation.getSheet'>['flags'][number];

const CLAUSE = '附件2 三（六）';

/** Numbers of people among each other: one number, as it signed or as somebody's profile says today, behind several people of the session. */
async function sharedNumbers(db: Database, sessionId: string): Promise<number> {
  const signed = (await db.find('attendances', { sessionId }, { fields: ['userId', 'phoneHash'] })).filter(
    ({ phoneHash }) => phoneHash !== '',
  );
  const users = await db.getMany(
    'users',
    signed.map(({ userId }) => userId),
  );
  const behind = new Map<string, Set<string>>();
  const note = (number: string | undefined, userId: string): void => {
    if (number) behind.set(number, (behind.get(number) ?? new Set()).add(userId));
  };
  for (const { userId, phoneHash } of signed) note(phoneHash, userId);
  for (const { _id, profile } of users) note(profile?.phoneHash, _id);
  return new Set([...behind.values()].filter((people) => people.size > 1).flatMap((people) => [...people])).size;
}

/** What is odd about numbers and calls (R-FOLLOWUP 5), for who judges and who confirms. */
export async function callSigns(db: Database, session: SessionDoc): Promise<Flag[]> {
  const sessionId = session._id;
  const [attempts, sources, shared] = await Promise.all([
    db.find('followupAttempts', { sessionId }),
    db.find('attendances', { sessionId }, { fields: ['phoneHash', 'phoneFrom'] }),
    sharedNumbers(db, sessionId),
  ]);
  const { hurriedSeconds } = rulesFor(session.endAt).parameters.followupCalls.value;
  const soon = (gap: number | null | undefined): boolean => typeof gap === 'number' && gap < hurriedSeconds * 1000;
  const answers = attempts.filter(({ outcome }) => outcome === 'reached');
  const hurried = answers.filter(({ at, openedAt = 0, sinceLast }) => soon(sinceLast) || soon(at - openedAt)).length;
  const undone = answers.filter(({ undoneAt }) => undoneAt !== undefined).length;
  const numbers = sources.filter(({ phoneHash }) => phoneHash !== '');
  const typed = numbers.filter(({ phoneFrom }) => phoneFrom !== 'button').length;
  return [
    ...(hurried > 0
      ? [
          {
            label: '回访登记过快',
            clause: CLAUSE,
            detail: `${hurried} 个结果在打开号码或上一次登记后 ${hurriedSeconds} 秒内登记`,
          },
        ]
      : []),
    ...(undone > 0
      ? [{ label: '回访结果被撤销', clause: CLAUSE, detail: `${undone} 个已接通的结果被登记人撤销后重登` }]
      : []),
    ...(shared > 0 ? [{ label: '号码重复', clause: CLAUSE, detail: `${shared} 名签到人员的手机号码彼此相同` }] : []),
    // where the button is there, whose number WeChat has not attested is a sum, and nobody's mark
    ...(typed > 0 && typed < numbers.length
      ? [
          {
            label: '号码未经微信验证',
            clause: CLAUSE,
            detail: `${numbers.length} 人中有 ${typed} 人的号码是手工填写的`,
          },
        ]
      : []),
  ];
}
