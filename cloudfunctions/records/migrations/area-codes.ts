/** The ids by which regions were stored before areas had their codes of GB/T 2260. */
import { contentHashOf } from '../../platform/audit-hash';
import { command } from '../../platform/cloud';
import type { Untyped, UntypedTx } from '../../platform/database';

const CODES: Readonly<Record<string, string>> = {
  'autonomous-region': '150000',
  hohhot: '150100',
  baotou: '150200',
  hulunbuir: '150700',
  hinggan: '152200',
  tongliao: '150500',
  chifeng: '150400',
  xilingol: '152500',
  ulanqab: '150900',
  ordos: '150600',
  bayannur: '150800',
  wuhai: '150300',
  alxa: '152900',
  manzhouli: '150781',
  erenhot: '152501',
};

/** Where a stored document names a region. Audit records keep what was written: their hashes rest on it. */
const PLACES: readonly (readonly [collection: string, field: string])[] = [
  ['sessions', 'regionId'],
  ['institutions', 'regionId'],
  ['users', 'profile.regionId'],
  ['users', 'grants.scope.regionId'],
  ['invitations', 'scope.regionId'],
  ['policies', 'regionId'],
  ['policyVersions', 'regionId'],
  ['policyDrafts', 'proposal.regionId'],
];

const BATCH = 100;

/** The same value with every `regionId` as a code; what is a code already stays. */
export function withAreaCodes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withAreaCodes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'regionId' && typeof part === 'string' ? (CODES[part] ?? part) : withAreaCodes(part),
    ]),
  );
}

/** A policy is known again by the hash of its content, and the search index holds its region. */
async function policyAgain(tx: UntypedTx, policy: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { version: _version, contentHash: _hash, publishedAt: _at, repealed: _repealed, ...record } = policy;
  const pointer = await tx.get('policyIndex', 'current');
  // Without a file the index is made anew from the records.
  await tx.set('policyIndex', { _id: 'current', generation: Number(pointer?.['generation'] ?? 0) + 1 });
  return { ...policy, contentHash: contentHashOf(record) };
}

async function renew(db: Untyped, collection: string, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const stored = await tx.get(collection, id);
    if (!stored) return;
    const { _id, ...old } = stored;
    const now = withAreaCodes(old) as Record<string, unknown>;
    await tx.set(collection, { _id, ...(collection === 'policies' ? await policyAgain(tx, now) : now) });
  });
}

/** Gives every stored region its code, a batch at a time: what an end interrupts is finished by the next run, and a further run changes nothing. */
export async function regionsToAreaCodes(db: Untyped): Promise<void> {
  const old = command.in(Object.keys(CODES));
  for (const [collection, field] of PLACES) {
    for (;;) {
      const found = await db.find(collection, { [field]: old }, { limit: BATCH, fields: ['_id'] });
      for (const { _id } of found) await renew(db, collection, _id);
      if (found.length < BATCH) break;
    }
  }
}
