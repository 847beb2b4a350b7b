/** The way in: a browser asks for a code, a person scans it with the phone, compares, and confirms or refuses. */
import { operations, type OperationName, type Output } from '../../../contract';
import { longestMs, networkOf } from '../../../domain/desk';
import { DomainError } from '../../../domain/errors';
import { MINUTE_MS } from '../../../domain/time';
import type { Caller } from '../../../entry/caller';
import { proves } from '../../../entry/desk';
import type { Browser } from '../../../entry/http';
import { handle } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import type { Tx } from '../../../platform/database';
import { fourDigits, randomToken } from '../../../platform/ids';
import { hashOf } from '../../../platform/secrets';
import { lectureHallSetting } from '../../../programmes';
import { deskIdOf, deskLimits, grantsOf, rightsShown, type DeskCodeDoc } from '../../../records';

const titleOf = (operation: string): string =>
  Object.hasOwn(operations, operation) ? operations[operation as OperationName].title : '';

/** The contract lets nobody in here who does not ask from a browser. */
function mustBe(browser: Browser | null): Browser {
  if (!browser) throw new DomainError('ONLY_IN_BROWSER');
  return browser;
}

/**
 * A code for the screen. Of a browser that is no open desk it will open one; a desk that is open asks for a fresh scan of its own person.
 * TOO_MANY_CODES.
 */
export const openDeskCode = handle('identity.openDeskCode', async ({ keyHash, operation }, context) => {
  const { db, now } = context;
  const { codeId, desk, name, network, setCookie, cookieHash } = mustBe(context.browser);
  const limits = deskLimits(now);
  const open = command.in(['waiting', 'scanned']);
  // the one that this browser had asked for before is worth nothing any more
  if (codeId !== '') await db.updateWhere('deskCodes', { _id: codeId, cookieHash, state: open }, { state: 'refused' });
  const waiting = await db.count('deskCodes', { network, state: open, expiresAt: command.gt(now) });
  // whose network is unknown shares one figure with all of whom that is so
  if (waiting >= limits.codesPerNetwork * (network === '' ? 20 : 1)) throw new DomainError('TOO_MANY_CODES');
  // 24 characters of 144 bits, which a scene takes
  const _id = randomToken(18);
  const secret = randomToken(32);
  const doc: DeskCodeDoc = {
    _id,
    deskId: desk?.doc._id ?? null,
    operation: desk ? titleOf(operation ?? '') : null,
    compare: fourDigits(),
    ...(desk ? { cookieHash, keyHash: desk.doc.keyHash } : { cookieHash: hashOf(secret), keyHash }),
    browser: name,
    network,
    createdAt: now,
    expiresAt: now + limits.codeSeconds * 1000,
    state: 'waiting',
    wrongTries: 0,
    userId: null,
  };
  await db.insertOnce('deskCodes', doc);
  if (!desk) setCookie(`${_id}.${secret}`);
  return { code: _id, compare: doc.compare, expiresAt: doc.expiresAt };
});

/** How far it is, told to the browser alone that asked for it: whoever has but seen the code learns nothing. */
export const watchDeskCode = handle('identity.watchDeskCode', async ({ code }, context) => {
  const { db, now } = context;
  const doc = await db.get('deskCodes', code);
  if (!doc || !proves(doc, mustBe(context.browser))) throw new DomainError('NOT_FOUND');
  const decided = doc.state === 'confirmed' || doc.state === 'refused';
  return { state: decided || doc.expiresAt > now ? doc.state : 'expired', expiresAt: doc.expiresAt };
});

/** The code as this person may decide on it: DESK_CODE_EXPIRED, DESK_CODE_TAKEN, DESK_OF_ANOTHER. */
async function requireOpen(tx: Tx, code: string, { userId }: Caller, now: number): Promise<DeskCodeDoc> {
  const doc = await tx.get('deskCodes', code);
  if (!doc || doc.expiresAt <= now) throw new DomainError('DESK_CODE_EXPIRED');
  if (doc.userId !== null && doc.userId !== userId) throw new DomainError('DESK_CODE_TAKEN');
  if (doc.state === 'refused') throw new DomainError('DESK_CODE_TAKEN');
  if (doc.deskId !== null && (await tx.get('desks', doc.deskId))?.userId !== userId) {
    throw new DomainError('DESK_OF_ANOTHER');
  }
  return doc;
}

export const scanDeskCode = handle('identity.scanDeskCode', async ({ code }, { caller, db, now }) => {
  const { name } = caller.profile();
  const doc = await db.transaction(async (tx) => {
    const found = await requireOpen(tx, code, caller, now);
    if (found.state === 'confirmed') throw new DomainError('DESK_CODE_TAKEN');
    await tx.update('deskCodes', code, { state: 'scanned', userId: caller.userId });
    return found;
  });
  const shown = await rightsShown(db, caller.grants, now);
  const { parties } = lectureHallSetting;
  const here = networkOf(caller.address);
  return {
    browser: doc.browser,
    network: doc.network,
    operation: doc.operation,
    askedAt: doc.createdAt,
    expiresAt: doc.expiresAt,
    sameNetwork: here === '' || doc.network === '' ? null : here === doc.network,
    roles: caller.grants.map((grant) => `${parties[grant.party].name}（${shown(grant).scopeName}）`),
    name,
  };
});

type Confirmed = Output<'identity.confirmDeskCode'>;

/**
 * Opens the desk, or freshens the one that asked. The comparison code is what a code shown by somebody else does not give away by itself; after
 * the last wrong one the code is refused for good. Repeated after it had succeeded, it answers the same. DESK_CODE_WRONG.
 */
export const confirmDeskCode = handle('identity.confirmDeskCode', async ({ code, compare }, context) => {
  const { caller, db, now, audit } = context;
  caller.profile();
  const limits = deskLimits(now);
  const result = await db.transaction(async (tx): Promise<Confirmed | { left: number }> => {
    const doc = await requireOpen(tx, code, caller, now);
    const deskId = doc.deskId ?? deskIdOf(code);
    const before = await tx.get('desks', deskId);
    if (doc.state === 'confirmed' && before) return { deskId, endsAt: before.endsAt };
    if (doc.state !== 'scanned') throw new DomainError('DESK_CODE_EXPIRED');
    if (compare !== doc.compare) {
      const wrongTries = doc.wrongTries + 1;
      const left = limits.wrongTries - wrongTries;
      await tx.update('deskCodes', code, { wrongTries, ...(left <= 0 ? { state: 'refused' } : {}) });
      return { left };
    }
    const endsAt = now + longestMs(limits);
    const until = { seenAt: now, endsAt, freshUntil: now + limits.freshMinutes * MINUTE_MS };
    if (doc.deskId === null) {
      const { cookieHash, keyHash, browser, network } = doc;
      const grants = grantsOf(caller.user).map(({ grantId }) => grantId);
      const open = { openedAt: now, endedAt: null, endedBy: null };
      const proof = { cookieHash, keyHash, browser, network };
      await tx.add('desks', { _id: deskId, userId: caller.userId, ...proof, grants, ...open, ...until });
    } else {
      if (!before || before.endedAt !== null) throw new DomainError('DESK_CODE_EXPIRED');
      await tx.update('desks', deskId, until);
    }
    await tx.update('deskCodes', code, { state: 'confirmed' });
    const { browser, network, operation } = doc;
    await audit(tx, `person:${caller.userId}`, doc.deskId === null ? 'desk-open' : 'desk-fresh', {
      deskId,
      browser,
      network,
      ...(operation ? { operation } : {}),
    });
    return { deskId, endsAt };
  });
  if ('left' in result) {
    throw result.left > 0 ? new DomainError('DESK_CODE_WRONG', result) : new DomainError('DESK_CODE_EXPIRED');
  }
  return result;
});

/** The person does not know it. Whatever has become of it before stays. */
export const refuseDeskCode = handle('identity.refuseDeskCode', async ({ code }, { caller, db }) => {
  await db.updateWhere(
    'deskCodes',
    { _id: code, userId: caller.userId, state: command.in(['waiting', 'scanned']) },
    { state: 'refused' },
  );
  return { done: true };
});
