import type { TimerContext } from '../../entry/serve';
import { appendAudit } from '../../platform/audit';
import { command } from '../../platform/cloud';
import type { AnyDoc, Untyped } from '../../platform/database';
import { keyedHashes, sealedAnew, sealingKeys, unseal } from '../../platform/secrets';
import { SYSTEM, type KeyChangeDoc, type Profile } from '../../records';
import { collections } from '../../records/collections';

/** Documents of one run; the timer comes again in minutes. */
const AT_ONCE = 2000;
const PAGE = 200;

/** Collections in which something is sealed, as their fields say. */
const names = Object.entries(collections)
  .filter(([, { fields }]) => /[sS]ealed|"secret"/.test(JSON.stringify(fields)))
  .map(([name]) => name);

/** The value with every sealed text in it sealed by the newest keys; the same object where there was none. */
function anew<T>(value: T): T {
  if (typeof value === 'string') return (sealedAnew(value) ?? value) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const next = entries.map(([key, inner]) => [key, anew<unknown>(inner)] as const);
  if (next.every(([, inner], place) => inner === entries[place]?.[1])) return value;
  return (Array.isArray(value) ? next.map(([, inner]) => inner) : Object.fromEntries(next)) as T;
}

/** A number is hashed by the newest key too; what others know it by stays among the former ones. */
function rehashed(doc: AnyDoc): AnyDoc {
  const profile = doc['profile'] as Profile | null | undefined;
  if (!profile?.phoneSealed) return doc;
  const [newest] = keyedHashes('PHONE_KEY', 'phone', unseal('PHONE_KEY', profile.phoneSealed));
  if (newest === profile.phoneHash) return doc;
  const former = [...((doc['formerPhones'] as string[] | undefined) ?? []), profile.phoneHash];
  return { ...doc, profile: { ...profile, phoneHash: newest }, formerPhones: [...new Set(former)] };
}

const changed = (name: string, doc: AnyDoc): AnyDoc => anew(name === 'users' ? rehashed(doc) : doc);

/**
 * After a key has changed (the first of a list in the environment), seals what older keys have sealed by the newest, so that the older can go. Page by page, from where the run before
 * has stopped, and over again until a pass finds nothing: what an instance with the environment of before still wrote is found then.
 */
export async function sealAnew({ db, now }: TimerContext): Promise<void> {
  const _id = sealingKeys();
  const start: KeyChangeDoc = {
    _id,
    at: now,
    collection: names[0] ?? '',
    after: '',
    passed: 0,
    total: 0,
    doneAt: null,
  };
  const { doc: stored } = await db.insertOnce('keyChanges', start);
  if (stored.doneAt !== null) return;
  const any: Untyped = db;
  let state: KeyChangeDoc = stored;
  for (let left = AT_ONCE; left > 0 && state.doneAt === null;) {
    const page = await any.find(state.collection, { _id: command.gt(state.after) }, { limit: PAGE });
    let found = 0;
    for (const doc of page) {
      if (changed(state.collection, doc) === doc) continue;
      const { collection } = state;
      await any.transaction(async (tx) => {
        const fresh = await tx.get(collection, doc._id);
        if (fresh) await tx.set(collection, changed(collection, fresh));
      });
      found += 1;
    }
    left -= Math.max(page.length, PAGE / 10);
    state = next({ ...state, passed: state.passed + found, total: state.total + found }, page, now);
    const { _id: id, ...patch } = state;
    await db.update('keyChanges', id, patch);
  }
  if (state.doneAt === null) return;
  const details = { keys: _id, texts: state.total };
  await db.transaction((tx) =>
    appendAudit(tx, { subject: 'keys', action: 'seal-anew', at: now, actor: SYSTEM, actorRole: SYSTEM, details }),
  );
}

/** On in the collection, to the next one, or from the beginning, unless a whole pass has found nothing. */
function next(state: KeyChangeDoc, page: readonly AnyDoc[], now: number): KeyChangeDoc {
  const last = page.at(-1);
  if (last && page.length === PAGE) return { ...state, after: last._id };
  const following = names[names.indexOf(state.collection) + 1];
  if (following) return { ...state, collection: following, after: '' };
  if (state.passed === 0) return { ...state, doneAt: now };
  return { ...state, collection: names[0] ?? '', after: '', passed: 0 };
}
