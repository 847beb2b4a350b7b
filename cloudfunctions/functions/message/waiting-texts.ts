import type { TimerContext } from '../../entry/serve';
import { command } from '../../platform/cloud';
import { callFunction } from '../../platform/call-function';

const BATCH = 20;
/** A refused text is kept so long for its author to take the words from. */
const KEPT_MS = 30 * 86_400_000;

/** Has each function try again what waits for WeChat's check of its words (entry/texts.ts), and forgets what was refused long ago. */
export async function resumeWaitingTexts({ db, now }: TimerContext): Promise<void> {
  const due = { state: 'waiting' as const, nextAt: command.lte(now) };
  for (const { _id, operation } of await db.find('waitingTexts', due, { orderBy: ['nextAt', 'asc'], limit: BATCH })) {
    await callFunction(operation.split('.')[0] ?? '', { resume: _id });
  }
  const old = { state: 'refused' as const, at: command.lt(now - KEPT_MS) };
  for (const { _id } of await db.find('waitingTexts', old, { limit: BATCH })) await db.remove('waitingTexts', _id);
}
