/**
 * Everything that the trail says and vouches for, as lines: what it was made for, the roots with their leaves, which chains there are, their ends, their records, and the
 * documents under their seals. In pages, each of which goes on where the one before it ended; the first makes a root, so that the rest can be held against it.
 */
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { auditKeys, signed } from '../../../platform/audit-keys';
import { canonical } from '../../../platform/audit-hash';
import { command } from '../../../platform/cloud';
import type { AnyDoc, Database, Untyped } from '../../../platform/database';
import { makeRoot, statementHash, type AuditRootDoc } from '../../../records';

/** Lines a page: an answer of a function has at most 6 MB, and a settlement's lines of a hundred sessions are the longest. */
const PAGE = 200;
const PAGE_OF_DOCUMENTS = 20;

type Line = Record<string, unknown>;

/** In the order of the export; within each by `_id`. Heads come before records, so that no record may be missing at an end that is named. */
const PARTS = [
  'auditRoots',
  'auditLeaves',
  'auditIndex',
  'auditHeads',
  'audits',
  'scores',
  'settlements',
  'tourCosts',
  'yearSettings',
] as const;
type Part = (typeof PARTS)[number];
const VOUCHED: readonly Part[] = ['scores', 'settlements', 'tourCosts', 'yearSettings'];

interface Cursor {
  root: string;
  part: Part;
  after: string;
}

function readCursor(text: string): Cursor {
  const [root = '', part = '', ...after] = text.split(' ');
  const found = PARTS.find((one) => one === part);
  if (!found) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'cursor', message: '页码有误' }] });
  return { root, part: found, after: after.join(' ') };
}

const headLine = (root: AuditRootDoc, now: number): Line => {
  const said = { format: 'plh-audit-1', at: now, number: root.number, statement: statementHash(root) };
  return { kind: 'export', ...said, keys: auditKeys(), ...signed(`audit-export ${canonical(said)}`) };
};

const lineOf = (part: Part, doc: AnyDoc): Line => ({ kind: part, doc });

async function pageOf(db: Database, { part, after }: Cursor): Promise<{ docs: AnyDoc[]; lines: Line[] }> {
  const any: Untyped = db;
  const vouched = VOUCHED.includes(part);
  const limit = vouched || part === 'auditLeaves' ? PAGE_OF_DOCUMENTS : PAGE;
  const docs = await any.find(part, after === '' ? {} : { _id: command.gt(after) }, { limit });
  if (!vouched) return { docs, lines: docs.map((doc) => lineOf(part, doc)) };
  const seals = await any.getMany(
    'auditSeals',
    docs.map(({ _id }) => `${part}:${_id}`),
  );
  const sealOf = new Map(seals.map((seal) => [seal._id, seal]));
  return {
    docs,
    lines: docs.map((doc) => ({ ...lineOf(part, doc), seal: sealOf.get(`${part}:${doc._id}`) ?? null })),
  };
}

/** The bureau's; that it was given out is on record. */
export const exportAudit = handle('identity.exportAudit', async (input, { audit, db, now }) => {
  if (input.cursor === undefined) {
    const root = await makeRoot(db, null, now);
    await db.transaction((tx) => audit(tx, 'audit', 'export-audit', { number: root.number }));
    return { lines: [headLine(root, now)], next: `${root._id} ${PARTS[0]} ` };
  }
  const cursor = readCursor(input.cursor);
  const { docs, lines } = await pageOf(db, cursor);
  const last = docs.at(-1);
  const full =
    docs.length === (VOUCHED.includes(cursor.part) || cursor.part === 'auditLeaves' ? PAGE_OF_DOCUMENTS : PAGE);
  const following = PARTS[PARTS.indexOf(cursor.part) + 1];
  if (last && full) return { lines, next: `${cursor.root} ${cursor.part} ${last._id}` };
  if (following) return { lines, next: `${cursor.root} ${following} ` };
  return { lines: [...lines, { kind: 'end' }], next: null };
});
