/** People whom staff entered have no account to delete: the bureau does it for them, by their number. */
import { DomainError } from '../../../domain/errors';
import { normalisePhone } from '../../../domain/identifiers';
import { handle } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import type { Database } from '../../../platform/database';
import { phoneHashes } from '../../../platform/secrets';
import { isNameless } from '../../../records';
import { requireClosedRegisters } from '../personal/deletion-waits';
import { forget, forgetAccount, heldBy } from '../personal/forget';

/** Who is found under a number: people without an account, and how many accounts, whose owners delete themselves. */
async function peopleWith(db: Database, typed: string): Promise<{ ids: string[]; accounts: number }> {
  const phone = normalisePhone(typed);
  if (phone === null) throw new DomainError('INVALID_PHONE', { fields: [{ path: 'phone' }] });
  const hashes = command.in([...phoneHashes(phone)]);
  const [users, attendances] = await Promise.all([
    db.find('users', { 'profile.phoneHash': hashes }, { fields: ['openid'] }),
    db.find('attendances', { phoneHash: hashes }, { fields: ['userId'] }),
  ]);
  const accounts = new Set(users.filter(({ openid }) => openid !== '').map(({ _id }) => _id));
  const entered = await db.getMany('users', [...new Set(attendances.map(({ userId }) => userId))]);
  const owners = new Set(entered.filter(({ openid }) => openid !== '').map(({ _id }) => _id));
  const ids = [...users.map(({ _id }) => _id), ...attendances.map(({ userId }) => userId)].filter(
    (id) => !accounts.has(id) && !owners.has(id) && !isNameless(id),
  );
  return { ids: [...new Set(ids)], accounts: accounts.size };
}

/** What erasing would take away; nothing of who it is. INVALID_PHONE. */
export const previewErasure = handle('identity.previewErasure', async ({ phone }, { db }) => {
  const { ids, accounts } = await peopleWith(db, phone);
  const held = await Promise.all(ids.map((id) => heldBy(db, id)));
  const all = held.flatMap(({ docs }) => docs.attendances);
  return {
    people: ids.length,
    accounts,
    sessions: new Set(all.map(({ sessionId }) => sessionId)).size,
    attendances: all.length,
    signatures: held.flatMap(({ docs }) => docs.signatures).length,
  };
});

/** Erases them; proofs stay without a name. On record are sums and the ground, never who it was. INVALID_PHONE, NOT_FOUND, DELETION_WAITS. */
export const erasePerson = handle('identity.erasePerson', async ({ phone, ground }, { audit, db, now }) => {
  const { ids } = await peopleWith(db, phone);
  const all = await Promise.all(ids.map(async (id) => ({ id, held: await heldBy(db, id) })));
  for (const { held } of all) requireClosedRegisters(held, now);
  const sums = { people: 0, sessions: 0, attendances: 0, signatures: 0 };
  for (const { id, held } of all) {
    const { nameless } = await forget(db, id, now, held);
    await db.transaction(async (tx) => forgetAccount(tx, id, held));
    sums.people += 1;
    sums.sessions += nameless.sessions;
    sums.attendances += nameless.attendances;
    sums.signatures += nameless.signatures;
  }
  return db.transaction(async (tx) => {
    // sent again after a crash, the request finds here that it has been done (entry/requests.ts), since nobody is left to be found
    await tx.get('auditHeads', 'erasures');
    if (sums.people === 0) throw new DomainError('NOT_FOUND');
    await audit(tx, 'erasures', 'erase-person', { ground, ...sums });
    return sums;
  });
});
