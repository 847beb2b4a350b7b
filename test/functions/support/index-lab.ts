/**
 * The search index's own parts as a function that only its test knows: it publishes little policies by the hundred, makes and breaks the index
 * file, and searches. `lab.carelessFile` and `lab.carelessPointer` are what making the file must not be: it forgets what was published meanwhile.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { encodeSegment, merged, searchPolicies } from '../../../cloudfunctions/domain/policy';
import { compactIndex } from '../../../cloudfunctions/functions/policy/compact-index';
import { currentIndex } from '../../../cloudfunctions/functions/policy/current-index';
import { keptAt } from '../../../cloudfunctions/functions/policy/kept-file';
import { noteChange } from '../../../cloudfunctions/functions/policy/note-change';
import { POINTER } from '../../../cloudfunctions/functions/policy/policy-doc';
import { database as db, type Tx } from '../../../cloudfunctions/platform/database';
import { keepFile } from '../../../cloudfunctions/platform/files';
import type { PolicyDoc, IndexFile } from '../../../cloudfunctions/records';

interface Event {
  operation: string;
  input: { n?: number; from?: number; word?: string; dueAt?: number; file?: File };
}

export const lettersOf = (n: number): string =>
  [...String(n).padStart(4, '0')].map((digit) => '甲乙丙丁戊己庚辛壬癸'.charAt(Number(digit))).join('');

const policyOf = (n: number, word: string): PolicyDoc => ({
  _id: `lab-${n}`,
  slug: `lab-${n}`,
  title: `示例办法${lettersOf(n)}`,
  docNo: `示例发〔2024〕${n + 1}号`,
  docNoNote: '',
  issuers: ['示例局'],
  issuedDay: '2024-01-15',
  level: 'region',
  regionName: '示例区',
  regionId: null,
  kinds: ['other'],
  audience: '企业',
  effectiveDay: null,
  expiresDay: null,
  validityNote: '',
  reviewDay: null,
  status: 'in-force',
  articles: [{ articleId: 'a1', number: '第一条', heading: '', level: 1, text: `本条写着${word}。` }],
  attachments: [],
  cites: [],
  items: [],
  version: 1,
  contentHash: word,
  publishedAt: 0,
});

const publish = async (tx: Tx, n: number, word: string): Promise<void> => {
  await tx.set('policies', policyOf(n, word));
  await noteChange(tx, `lab-${n}`);
};

const pointer = () => db.get('policyIndex', POINTER);

type File = Omit<IndexFile, 'generation'>;

/** The first half of it: a file of what there is now. */
async function carelessFile(): Promise<File> {
  const { parts } = await currentIndex(db);
  const bytes = Buffer.from(encodeSegment(merged(parts)).buffer);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { fileId: await keepFile('policy-index/careless.bin', bytes), sha256, bytes: bytes.length };
}

/** The second: whatever has changed until now counts as being in it. */
async function carelessPointer(file: File): Promise<void> {
  const now = await pointer();
  if (now === null) return;
  const base = { ...file, generation: now.generation };
  await db.transaction((tx) => tx.set('policyIndex', { ...now, base, changed: [] }));
}

const work: Record<string, (input: Event['input']) => Promise<unknown>> = {
  /** `n` policies from number `from` on, twenty to a transaction. */
  publishMany: async ({ n = 0, from = 0 }) => {
    for (let at = from; at < from + n; at += 20) {
      await db.transaction(async (tx) => {
        for (let i = at; i < Math.min(at + 20, from + n); i += 1) await publish(tx, i, lettersOf(i));
      });
    }
  },
  publish: ({ n = 0, word = lettersOf(n) }) => db.transaction((tx) => publish(tx, n, word)),
  compact: ({ dueAt }) => compactIndex(db, { ...(dueAt !== undefined && { dueAt }) }),
  carelessFile,
  carelessPointer: ({ file }) => (file === undefined ? Promise.resolve() : carelessPointer(file)),
  pointer,
  /** Puts rubbish in the place of the file, and takes away what this machine kept of it. */
  breakFile: async () => {
    const base = (await pointer())?.base;
    if (base === undefined) throw new Error('there is no file');
    rmSync(keptAt(base.sha256), { force: true });
    await keepFile(base.fileId.split('/').slice(3).join('/'), Buffer.from('rubbish'));
  },
  /** Policies that the word is found in, and whether the index came from a file. */
  search: async ({ word = '' }) => {
    const { index, base } = await currentIndex(db);
    const { hits, total } = searchPolicies(index, { query: word, today: '2026-11-21', limit: 50 });
    return { total, ids: hits.map(({ policyId }) => policyId), fromFile: base !== null };
  },
};

export async function main({ operation, input }: Event) {
  const [, verb = ''] = operation.split('.');
  return { ok: true, data: (await work[verb]?.(input)) ?? null };
}
