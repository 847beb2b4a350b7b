/** Photos are shown to others once WeChat has looked at them; it answers by an event, within seconds or half an hour. */
import { command } from '../../platform/cloud';
import { checkPicture, verdictOf } from '../../platform/content-check';
import type { Database } from '../../platform/database';
import { fileUrls } from '../../platform/files';
import { outboxMessage } from '../../platform/outbox';
import type { PushEvent, TimerContext } from '../../entry/serve';
import type { MaterialFileDoc, PictureVerdictDoc } from '../../records';

const MINUTE = 60_000;
/** WeChat's event comes within half an hour; what is not answered after that is asked about again. */
const ANSWER_MS = 35 * MINUTE;
const LONGEST_PAUSE = 60;
const BATCH = 20;
const VERDICT_KEPT_MS = 86_400_000;

/** Asks WeChat to look at a photo that waits; when it cannot be asked, the next run of the timer does. */
export async function askAbout(db: Database, file: MaterialFileDoc, openid: string, now: number): Promise<void> {
  const attempts = file.check?.attempts ?? 0;
  const url = (await fileUrls([file.fileId])).get(file.fileId) ?? '';
  const trace = await checkPicture(openid, url);
  const pause = trace === null ? Math.min(LONGEST_PAUSE, 2 ** attempts) * MINUTE : ANSWER_MS;
  const asked = { 'check.trace': trace ?? '', 'check.nextAt': now + pause, 'check.attempts': attempts + 1 };
  await db.updateWhere('materialFiles', { _id: file._id, 'check.state': 'waiting' }, asked);
  // The answer may have come before what it is about was written down.
  const verdict = trace === null ? null : await db.get('pictureVerdicts', trace);
  if (verdict) await settle(db, file, verdict, now);
}

async function settle(db: Database, file: MaterialFileDoc, verdict: PictureVerdictDoc, now: number): Promise<void> {
  const { _id, state, why } = verdict;
  const still = { _id: file._id, 'check.trace': _id, 'check.state': 'waiting' };
  const change =
    state === 'unread' ? { 'check.trace': '', 'check.nextAt': now } : { 'check.state': state, 'check.why': why };
  const settled = await db.updateWhere('materialFiles', still, change);
  if (settled !== 1 || state !== 'refused') return;
  const session = await db.get('sessions', file.sessionId);
  const message = {
    userId: file.by,
    template: 'work-step',
    title: `照片没有通过审核：${session?.title ?? ''}`,
    body: `“${file.name}”没有通过微信的内容审核（${why}），不会向他人展示。请换一张。`,
    page: `packages/institution/materials/index?sessionId=${file.sessionId}`,
  };
  await db.insertOnce('outbox', outboxMessage(message, now, `photo:${file._id}:${_id}`));
}

/** WeChat's event `wxa_media_check`. Kept first: it may come before the file says what it waits for. Twice it changes nothing more. */
export async function takeVerdict(event: PushEvent, { db, now }: TimerContext): Promise<void> {
  const trace = event['trace_id'];
  if (event.Event !== 'wxa_media_check' || typeof trace !== 'string' || !/^[\w-]{1,100}$/.test(trace)) return;
  const verdict =
    event['errcode'] === 0
      ? verdictOf(event['result'] as { suggest: string; label: number })
      : { state: 'unread' as const };
  const doc: PictureVerdictDoc = { _id: trace, why: '', at: now, ...verdict };
  await db.insertOnce('pictureVerdicts', doc);
  for (const file of await db.find('materialFiles', { 'check.trace': trace })) await settle(db, file, doc, now);
}

/** Asks again about photos that WeChat could not be asked about, or of which it said nothing. */
export async function recheckPictures({ db, now }: TimerContext): Promise<void> {
  const due = { 'check.state': 'waiting', 'check.nextAt': command.lte(now), removedAt: null };
  for (const file of await db.find('materialFiles', due, { limit: BATCH })) {
    const user = await db.get('users', file.by);
    if (user) await askAbout(db, file, user.openid, now);
  }
  const old = { at: command.lt(now - VERDICT_KEPT_MS) };
  for (const { _id } of await db.find('pictureVerdicts', old, { limit: BATCH }))
    await db.remove('pictureVerdicts', _id);
}
