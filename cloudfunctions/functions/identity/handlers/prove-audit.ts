import type { Parsed } from '../../../contract';
import { consistencyProof, inclusionProof, rootOf } from '../../../domain/audit/merkle';
import { dayOf } from '../../../domain/time';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { auditKeys } from '../../../platform/audit-keys';
import { command } from '../../../platform/cloud';
import type { Database, Untyped } from '../../../platform/database';
import { leafOf, leavesOf, rootsOf } from '../../../records';

type Asked = Parsed<'identity.proveAudit'>;

/** What is proved: a document with what seals it, or an entry of the trail alone. NOT_FOUND, INVALID_INPUT. */
async function wanted(db: Database, { collection, id, subject, seq }: Asked) {
  if (subject !== undefined && seq !== undefined) {
    if (!(await db.get('audits', `${subject}#${seq}`))) throw new DomainError('NOT_FOUND');
    return { collection: null, doc: null, seal: null, subject, seq };
  }
  if (collection === undefined || id === undefined)
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'id', message: '填写有误' }] });
  const any: Untyped = db;
  const [doc, seal] = await Promise.all([any.get(collection, id), db.get('auditSeals', `${collection}:${id}`)]);
  if (!doc || !seal) throw new DomainError('NOT_FOUND');
  return { collection, doc, seal, subject: seal.subject, seq: seal.seq };
}

/**
 * The first root under which the entry lies, or the record that vouches for the document, and the way there. The root of the proof is the newest, so that one that
 * somebody kept may be any. What it proves nobody has to believe us: scripts/verify.mjs needs the proof and a root that was kept, and nothing of ours. NOT_FOUND.
 */
export const proveAudit = handle('identity.proveAudit', async (input, { db }) => {
  const { since } = input;
  const { subject, seq, ...what } = await wanted(db, input);
  const roots = await rootsOf(db);
  const leaves = await leavesOf(db, roots);
  const index = leaves.findIndex((one) => one.subject === subject && one.seq >= seq);
  const leaf = leaves[index];
  const root = roots.at(-1);
  if (!leaf || !root) {
    const record = await db.get('audits', `${subject}#${seq}`);
    return { proof: null, waitsFor: dayOf(record?.at ?? 0).slice(0, 7) };
  }
  const records = await db.find(
    'audits',
    command.and([{ subject }, { seq: command.gte(seq) }, { seq: command.lte(leaf.seq) }]),
    { orderBy: ['seq', 'asc'] },
  );
  const hashes = leaves.map(leafOf);
  const earlier = since === undefined ? undefined : roots.find(({ number }) => number === since);
  if (since !== undefined && !earlier) throw new DomainError('NOT_FOUND');
  const { batch: _, _id: _id, ...said } = root;
  const proof = {
    kind: 'proof',
    format: 'plh-proof-1',
    ...what,
    ...(what.doc === null && { entry: { subject, seq } }),
    records,
    leaf,
    index,
    root: said,
    inclusion: inclusionProof(hashes, index),
    since:
      earlier && earlier.size > 0
        ? {
            number: earlier.number,
            size: earlier.size,
            root: rootOf(hashes.slice(0, earlier.size)),
            consistency: consistencyProof(hashes, earlier.size),
          }
        : null,
    keys: auditKeys(),
  };
  return { proof: JSON.parse(JSON.stringify(proof)) as Record<string, unknown>, waitsFor: null };
});
