/** What others will read is checked by WeChat before an operation runs; what cannot be checked waits, and is run once it has passed. */
import { operations, type OperationName } from '../contract';
import { publicTexts, type PublicText } from '../contract/free-text';
import { DomainError } from '../domain/errors';
import { contentHashOf } from '../platform/audit-hash';
import { checkText, type Verdict } from '../platform/content-check';
import { command } from '../platform/cloud';
import type { Database } from '../platform/database';
import { idOf, randomId } from '../platform/ids';
import { outboxMessage } from '../platform/outbox';
import { seal, unseal } from '../platform/secrets';
import type { WaitingTextDoc } from '../records';
import { toFailure } from './failure';

/** Who asked for what; sealed while it waits. */
interface Asked {
  openid: string;
  input: unknown;
}

const MINUTE = 60_000;
/** WeChat checks who was here within two hours: whoever comes at any time is met by one of the tries. */
const LONGEST_PAUSE = 60;
/** Of one person; more than anybody types while WeChat is away. */
const MOST_WAITING = 20;

const HOW = {
  away: '微信的内容审核暂时连不上，系统会自动再试',
  absent: '微信只审核两小时内打开过本小程序的用户，请用手机打开一次本小程序',
};

/** Texts of one scene are asked about together; only of what is refused each by itself, so that the author hears which it is. */
async function judge(
  openid: string,
  texts: readonly PublicText[],
): Promise<{ verdict: Verdict; refused: PublicText[] }> {
  for (const scene of new Set(texts.map((text) => text.scene))) {
    const own = texts.filter((text) => text.scene === scene);
    const verdict = await checkText(openid, scene, own.map(({ text }) => text).join('\n'));
    if (verdict.state === 'waits') return { verdict, refused: [] };
    if (verdict.state === 'passed') continue;
    const alone = own.length === 1 ? own : [];
    for (const one of own.length === 1 ? [] : own) {
      if ((await checkText(openid, scene, one.text)).state === 'refused') alone.push(one);
    }
    return { verdict, refused: alone.length > 0 ? alone : own };
  }
  return { verdict: { state: 'passed' }, refused: [] };
}

/**
 * Asks WeChat about what others will read of the input. TEXT_REFUSED, with the fields; TEXT_WAITS: it could not be asked and the operation is kept, unless it
 * is one that was.
 */
export async function requirePassed(
  db: Database,
  operation: OperationName,
  asked: Asked & { userId: string },
  now: number,
  kept: boolean,
): Promise<void> {
  const texts = publicTexts(operation, asked.input);
  if (texts.length === 0) return;
  const { verdict, refused } = await judge(asked.openid, texts);
  if (verdict.state === 'passed') return;
  if (verdict.state === 'refused') {
    const fields = refused.map(({ path }) => ({ path, message: `没有通过微信的内容审核（${verdict.why}），请修改` }));
    throw new DomainError('TEXT_REFUSED', { why: verdict.why, fields });
  }
  if (!kept) await keep(db, operation, asked, now);
  throw new DomainError('TEXT_WAITS', { how: verdict.absent ? HOW.absent : HOW.away });
}

/** The same request again is one; a request without a key gets one, so that running it twice does it once. */
async function keep(
  db: Database,
  operation: OperationName,
  { userId, openid, input }: Asked & { userId: string },
  at: number,
) {
  const given = input as { requestKey?: string };
  const _id = idOf('waiting-text', operation, userId, given.requestKey ?? contentHashOf(input));
  const waiting = await db.count('waitingTexts', { userId, state: 'waiting' });
  if (waiting >= MOST_WAITING && !(await db.get('waitingTexts', _id))) throw new DomainError('BUSY');
  const asked: Asked = { openid, input: { ...given, requestKey: given.requestKey ?? randomId() } };
  const sealed = seal('FEEDBACK_KEY', JSON.stringify(asked));
  const doc: WaitingTextDoc = {
    ...{ _id, userId, operation, sealed, at },
    ...{ state: 'waiting', why: '', attempts: 0, nextAt: at + MINUTE },
  };
  await db.insertOnce('waitingTexts', doc);
}

export const askedIn = ({ sealed }: WaitingTextDoc): Asked => JSON.parse(unseal('FEEDBACK_KEY', sealed)) as Asked;

/** Runs what waits, if its turn has come and nobody else does; what becomes of it is told to its author. */
export async function resume(
  db: Database,
  area: string,
  _id: string,
  now: number,
  run: (operation: OperationName, asked: Asked, at: number) => Promise<unknown>,
): Promise<void> {
  const doc = await db.get('waitingTexts', _id);
  if (!doc?.operation.startsWith(`${area}.`)) return;
  const nextAt = now + Math.min(LONGEST_PAUSE, 2 ** doc.attempts) * MINUTE;
  const turn = { _id, state: 'waiting' as const, attempts: doc.attempts, nextAt: command.lte(now) };
  if ((await db.updateWhere('waitingTexts', turn, { attempts: doc.attempts + 1, nextAt })) !== 1) return;
  try {
    await run(doc.operation, askedIn(doc), doc.at);
  } catch (error) {
    const { code, message } = toFailure(doc.operation, error);
    // not by the rules: it is tried again
    if (code === 'TEXT_WAITS' || code === 'BUSY' || code === 'INTERNAL') return;
    await db.update('waitingTexts', _id, { state: 'refused', why: message });
    return tell(db, doc, `没有提交成功：${message}`, now);
  }
  await db.remove('waitingTexts', _id);
  await tell(db, doc, '已通过微信的内容审核，现已提交。', now);
}

async function tell(
  db: Database,
  { _id, userId, operation }: WaitingTextDoc,
  body: string,
  now: number,
): Promise<void> {
  const title = `您提交的文字：${operations[operation].title}`;
  const message = { userId, template: 'work-step', title, body, page: 'packages/trainee/messages/index' };
  await db.insertOnce('outbox', outboxMessage(message, now, `text:${_id}`));
}
