/** The trail against who writes straight into the store, or into an export of it: each tampering is done for real, and `verify` must find it. */
import { createHash } from 'node:crypto';
import { canonical, verify, verifyProof } from '../../scripts/verify.mjs';
import { connect, type Data } from '../localcloud/builders/sdk';
import {
  attend,
  DAY,
  followUp,
  giveFeedback,
  handIn,
  judged,
  publishCourse,
  registerTrainees,
  startStage,
  type Stage,
} from '../functions/builders/course';
import { attack } from './support/attack';

type Line = { kind: string; doc?: Data & Record<string, unknown>; seal?: unknown } & Record<string, unknown>;
const COLLECTIONS = [
  'audits',
  'auditHeads',
  'auditIndex',
  'auditSeals',
  'auditLeaves',
  'auditRoots',
  'auditNotices',
  'scores',
  'settlements',
  'yearSettings',
];

let stage: Stage;
let sessionId: string;
let subject: string;
/** An export as it was, of a store with two roots and records after the last. */
let clean: Line[];
let kept: Map<string, Data[]>;
let keys: string[];
let now: number;

const database = () => connect(stage.gateway.localcloud).db;
const all = async (name: string): Promise<Data[]> => {
  const found: Data[] = [];
  for (;;) {
    const { data } = await database().collection(name).where({}).skip(found.length).limit(1000).get();
    found.push(...data);
    if (data.length < 1000) return found;
  }
};
const put = async (name: string, { _id, ...data }: Data): Promise<void> => {
  await database().collection(name).doc(String(_id)).set({ data });
};
const drop = async (name: string, id: string): Promise<void> => {
  await database().collection(name).doc(id).remove();
};
const find = (name: string, id: string): Record<string, unknown> & Data => {
  const doc = kept.get(name)?.find(({ _id }) => _id === id);
  if (!doc) throw new Error(`${name} has no ${id}`);
  return structuredClone(doc);
};
const record = (seq: number, of = subject) => find('audits', `${of}#${seq}`);
const length = (of = subject): number => Number(find('auditHeads', of)['seq']);

async function exported(): Promise<Line[]> {
  const lines: Line[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const input = cursor === undefined ? {} : { cursor };
    const page = await stage.gateway.call('bureau-1', 'identity.exportAudit', input, { at: now });
    lines.push(...(page.lines as Line[]));
    cursor = page.next;
  }
  return lines;
}
const findings = (lines: readonly Line[], trusted = {}): Promise<string[]> =>
  verify(
    lines.map((line) => JSON.stringify(line)),
    { keys, ...trusted },
  );

/** As it was before anybody tampered with it. */
async function restore(): Promise<void> {
  for (const name of COLLECTIONS) {
    const wanted = new Map((kept.get(name) ?? []).map((doc) => [String(doc._id), doc]));
    for (const { _id } of await all(name)) if (!wanted.has(String(_id))) await drop(name, String(_id));
    for (const doc of wanted.values()) await put(name, doc);
  }
}

beforeAll(async () => {
  stage = await startStage();
  const { gateway } = stage;
  const course = await publishCourse(stage);
  ({ sessionId } = course);
  subject = `session:${sessionId}`;
  const people = await registerTrainees(stage, 2);
  await attend(stage, course, people);
  await giveFeedback(stage, course, people);
  const photos = await handIn(stage, course, ['room']);
  await followUp(stage, course, 90);
  await gateway.moveClock(course.endAt + 4 * DAY);
  await gateway.runTimer('identity', 'forget-desks');
  const input = { sessionId, judgement: judged(photos, { screenshotHeads: 2 }) };
  let at = course.endAt + 5 * DAY;
  const { record: score } = await gateway.call('evaluator-1', 'evaluation.scoreSession', input, { at });
  await gateway.call('bureau-1', 'evaluation.confirm', { sessionId, scoreId: score.scoreId }, { at });
  at += 40 * DAY;
  const settings = {
    year: new Date(at).getFullYear(),
    gradeBasis: 'institution-year',
    reviewFeeBasisPoints: 400,
  } as const;
  await gateway.call('bureau-1', 'subsidy.setSettings', { ...settings, failedSessionPays: true }, { at });
  await gateway.call('bureau-1', 'subsidy.settleYear', { year: settings.year }, { at });
  await gateway.moveClock(at + DAY);
  await gateway.runTimer('identity', 'forget-desks');
  now = at + 2 * DAY;
  clean = await exported();
  ({ keys } = await gateway
    .call('visitor-1', 'identity.listAuditRoots', {})
    .then((list) => ({ keys: list.keys.map(({ publicKey }) => publicKey) })));
  kept = new Map(await Promise.all(COLLECTIONS.map(async (name) => [name, await all(name)] as const)));
});
afterAll(() => stage.gateway.close());

test('what nobody touched is found whole, and the roots of two months stand in it', async () => {
  expect(await findings(clean)).toEqual([]);
  expect(clean.filter(({ kind }) => kind === 'auditRoots').length).toBeGreaterThanOrEqual(2);
  for (const kind of ['auditHeads', 'audits', 'scores', 'settlements', 'yearSettings']) {
    expect(clean.some((line) => line.kind === kind)).toBe(true);
  }
});

/** In the store, by somebody who can write every document and has no key. */
const inStore: [tries: string, before: string, tamper: () => Promise<void>][] = [
  ['the last record of a chain is removed', 'chainIntact: true', () => drop('audits', `${subject}#${length()}`)],
  [
    'the last three are cut off and the head is moved back',
    'chainIntact: true',
    async () => {
      const end = length();
      for (const seq of [end, end - 1, end - 2]) await drop('audits', `${subject}#${seq}`);
      const { hash } = record(end - 3);
      await put('auditHeads', { ...find('auditHeads', subject), seq: end - 3, hash });
    },
  ],
  [
    'the head takes the signature of the record that is now the last',
    'chainIntact: true',
    async () => {
      const end = length();
      await drop('audits', `${subject}#${end}`);
      const { hash, signature, keyId } = record(end - 1);
      await put('auditHeads', { ...find('auditHeads', subject), seq: end - 1, hash, signature, keyId });
    },
  ],
  [
    'a middle record is removed and the following are numbered and hashed anew',
    'chainIntact: true',
    async () => {
      let previous = String(record(2)['hash']);
      for (let seq = 4; seq <= length(); seq += 1) {
        const { _id: _, hash: _hash, previous: _previous, keyId, signature, ...entry } = record(seq);
        const moved = { ...entry, seq: seq - 1 };
        const hash = createHash('sha256').update(previous).update(canonical(moved)).digest('hex');
        await put('audits', { _id: `${subject}#${seq - 1}`, ...moved, previous, hash, keyId, signature });
        previous = hash;
      }
      await drop('audits', `${subject}#${length()}`);
      await put('auditHeads', { ...find('auditHeads', subject), seq: length() - 1, hash: previous });
    },
  ],
  ['a middle record is removed', 'chainIntact: false', () => drop('audits', `${subject}#3`)],
  ['the first record is removed', 'chainIntact: false', () => drop('audits', `${subject}#1`)],
  [
    'a reason is changed',
    'chainIntact: false',
    () => put('audits', { ...record(2), details: { ...(record(2)['details'] as object), reason: '另一个理由' } }),
  ],
  ['who did it is changed', 'chainIntact: false', () => put('audits', { ...record(2), actor: `u${'0'.repeat(32)}` })],
  [
    'when it was done is changed',
    'chainIntact: false',
    () => put('audits', { ...record(2), at: Number(record(2)['at']) - 1 }),
  ],
  ['what was done is changed', 'chainIntact: false', () => put('audits', { ...record(2), action: 'cancel' })],
  [
    'as whom it was done is changed',
    'chainIntact: false',
    () => put('audits', { ...record(2), actorRole: 'platform' }),
  ],
  [
    'two records change places',
    'chainIntact: false',
    async () => {
      await put('audits', { ...record(3), _id: `${subject}#2` });
      await put('audits', { ...record(2), _id: `${subject}#3` });
    },
  ],
  [
    'a record is put behind the last',
    'chainIntact: false',
    async () => {
      const end = length();
      await put('audits', { ...record(end), _id: `${subject}#${end + 1}`, seq: end + 1 });
    },
  ],
  [
    'a whole chain is removed, with its head',
    'nothing said so',
    async () => {
      for (let seq = 1; seq <= length(); seq += 1) await drop('audits', `${subject}#${seq}`);
      await drop('auditHeads', subject);
    },
  ],
  ['a head is removed', 'chainIntact: true', () => drop('auditHeads', subject)],
  [
    'signatures are taken off, so that a chain passes as one of before there were keys',
    'there were none',
    async () => {
      for (let seq = 1; seq <= length(); seq += 1) {
        const { keyId: _key, signature: _signature, ...bare } = record(seq);
        await put('audits', bare);
      }
      const { _id, seq, hash } = find('auditHeads', subject);
      await put('auditHeads', { _id, seq, hash });
    },
  ],
  [
    'the index forgets a chain',
    'there was none',
    async () => {
      const [doc] = kept.get('auditIndex') ?? [];
      await put('auditIndex', { ...doc, count: 0, together: '0'.repeat(64) });
    },
  ],
  [
    'a score is raised',
    'shown as it stood',
    () => put('scores', { ...find('scores', `${sessionId}#1`), totalExact: '95' }),
  ],
  [
    'heads of a score are raised',
    'shown as they stood',
    () =>
      put('scores', {
        ...find('scores', `${sessionId}#1`),
        heads: { signed: 90, scanned: 90, screenshot: 90, actual: 90, eligible: 90 },
      }),
  ],
  ['a score is removed', 'the one before it stood', () => drop('scores', `${sessionId}#1`)],
  [
    'a further score is put there',
    'shown as the current one',
    () =>
      put('scores', {
        ...find('scores', `${sessionId}#1`),
        _id: `${sessionId}#2`,
        scoreId: `${sessionId}#2`,
        version: 2,
      }),
  ],
  [
    'the seal of a score is made anew for what was changed',
    'there was none',
    async () => {
      const doc = { ...find('scores', `${sessionId}#1`), totalExact: '95' };
      await put('scores', doc);
      const hash = createHash('sha256').update(canonical(doc)).digest('hex');
      await put('auditSeals', { ...find('auditSeals', `scores:${sessionId}#1`), hash });
    },
  ],
  [
    'the total of a settlement is changed',
    'shown as it stood',
    async () => {
      const head = (kept.get('settlements') ?? []).find((doc) => doc['kind'] === 'head') as Data;
      await put('settlements', { ...head, totalFen: 1 });
    },
  ],
  [
    'an amount on a settlement’s line is changed',
    'shown as it stood',
    async () => {
      const part = (kept.get('settlements') ?? []).find((doc) => doc['kind'] === 'lines') as Data;
      const lines = (part['lines'] as object[]).map((line) => ({ ...line, amountFen: 8_000_000 }));
      await put('settlements', { ...part, lines });
    },
  ],
  [
    'a settlement is removed',
    'the one before it stood',
    async () => {
      const head = (kept.get('settlements') ?? []).find((doc) => doc['kind'] === 'head') as Data;
      await drop('settlements', String(head._id));
    },
  ],
  [
    'the settings of a settled year are changed',
    'used by the next run',
    async () => {
      const [doc] = kept.get('yearSettings') ?? [];
      await put('yearSettings', { ...doc, reviewFeeBasisPoints: 500 });
    },
  ],
  ['a root is removed', 'there was none', () => drop('auditRoots', '1')],
  [
    'a root is changed',
    'there was none',
    () => put('auditRoots', { ...find('auditRoots', '1'), root: 'ab'.repeat(32) }),
  ],
  [
    'a leaf under a root is changed',
    'there was none',
    async () => {
      const [doc] = kept.get('auditLeaves') ?? [];
      const [first, ...rest] = doc?.['leaves'] as object[];
      await put('auditLeaves', { ...doc, leaves: [{ ...first, hash: 'cd'.repeat(32) }, ...rest] });
    },
  ],
];

describe('in the store', () => {
  afterEach(restore);
  for (const [tries, before, tamper] of inStore) {
    attack('Roles', { tries, before, now: 'found' }, async () => {
      await tamper();
      expect(await findings(await exported())).not.toEqual([]);
    });
  }

  attack(
    'Roles',
    {
      tries: 'records are cut off, and the next act is written on what is left',
      before: 'chainIntact: true',
      now: 'found: what is written after it does not wash it clean',
    },
    async () => {
      const { gateway } = stage;
      const roles = length('roles');
      await drop('audits', `roles#${roles}`);
      await put('auditHeads', {
        ...find('auditHeads', 'roles'),
        seq: roles - 1,
        hash: record(roles - 1, 'roles')['hash'],
      });
      await gateway.call(
        'bureau-1',
        'identity.createInvitation',
        { role: 'platform', scope: { kind: 'all' } },
        { at: now },
      );
      const { chainIntact, chainProblem } = await gateway.call('bureau-1', 'identity.listAudit', { subject: 'roles' });
      expect([chainIntact, chainProblem]).toEqual([false, expect.stringContaining('曾被改动')]);
      expect(await findings(await exported())).not.toEqual([]);
    },
  );

  attack(
    'Roles',
    {
      tries: 'an altered score and an altered settlement are shown',
      before: 'as they stood',
      now: 'marked as altered',
    },
    async () => {
      const { gateway } = stage;
      const sheet = () => gateway.call('bureau-1', 'evaluation.getSheet', { sessionId }, { at: now });
      expect((await sheet()).current?.seal).toBe('kept');
      await put('scores', { ...find('scores', `${sessionId}#1`), totalExact: '95' });
      expect((await sheet()).current?.seal).toBe('altered');
      const head = (kept.get('settlements') ?? []).find((doc) => doc['kind'] === 'head') as Data;
      const settled = { year: Number(head['year']) };
      const shown = () => gateway.call('bureau-1', 'subsidy.getSettlement', settled, { at: now });
      expect((await shown()).settlement?.seal).toBe('kept');
      await put('settlements', { ...head, totalFen: 1 });
      expect((await shown()).settlement?.seal).toBe('altered');
    },
  );
});

const changed = (kind: string, change: (line: Line) => Line): Line[] => {
  const at = clean.findIndex((line) => line.kind === kind);
  return clean.map((line, index) => (index === at ? change(structuredClone(line)) : line));
};
const without = (which: (line: Line, index: number) => boolean): Line[] =>
  clean.filter((line, index) => !which(line, index));
const lastOf = (kind: string): number => clean.findLastIndex((line) => line.kind === kind);
const mine = ({ kind, doc }: Line): boolean =>
  (kind === 'audits' && doc?.['subject'] === subject) || (kind === 'auditHeads' && doc?._id === subject);

const inExport: [tries: string, tamper: () => Line[]][] = [
  ['a line is removed', () => without((_, index) => index === lastOf('audits'))],
  ['all lines of one subject are removed', () => without(mine)],
  ['a line stands twice', () => clean.flatMap((line, index) => (index === 5 ? [line, line] : [line]))],
  [
    'two lines change places',
    () => {
      const at = clean.findIndex(({ kind }) => kind === 'audits');
      return clean.map((line, index) => (index === at ? clean[at + 1] : index === at + 1 ? clean[at] : line) as Line);
    },
  ],
  ['the end is cut off', () => clean.slice(0, -1)],
  ['the beginning is cut off', () => clean.slice(1)],
  ['another root is named in the first line', () => changed('export', (line) => ({ ...line, number: 1 }))],
  ['a score is changed', () => changed('scores', (line) => ({ ...line, doc: { ...line.doc, totalExact: '95' } }))],
  ['a seal is taken off', () => changed('scores', (line) => ({ ...line, seal: null }))],
  ['all settlements are removed', () => without(({ kind }) => kind === 'settlements')],
  ['the newest root is removed', () => without((_, index) => index === lastOf('auditRoots'))],
  ['leaves are removed', () => without(({ kind }) => kind === 'auditLeaves')],
  [
    'what is in a record is changed',
    () => changed('audits', (line) => ({ ...line, doc: { ...line.doc, action: 'x' } })),
  ],
  ['a line of another kind is put there', () => [...clean.slice(0, -1), { kind: 'note' }, ...clean.slice(-1)]],
];

describe('in an export', () => {
  for (const [tries, tamper] of inExport) {
    attack('Roles', { tries: `in an export, ${tries}`, before: 'there was none', now: 'found' }, async () => {
      expect(await findings(tamper())).not.toEqual([]);
    });
  }

  attack(
    'Roles',
    {
      tries: 'somebody signs everything anew with a key of their own, and names it in the export',
      before: 'there was none',
      now: 'found: the public key is known from the notices',
    },
    async () => {
      const other = changed('export', (line) => ({ ...line, keys: [{ keyId: 'x', publicKey: 'ef'.repeat(32) }] }));
      expect(await findings(other, { keys: ['ab'.repeat(32)] })).not.toEqual([]);
    },
  );

  attack(
    'Roles',
    {
      tries: 'an older state is given out, in which a root that somebody keeps does not exist',
      before: 'there was none',
      now: 'found with the kept root',
    },
    async () => {
      expect(await findings(clean, { roots: [[99, 'ab'.repeat(32)]] })).not.toEqual([]);
      const { doc } = clean.find(({ kind }) => kind === 'auditRoots') as Line;
      expect(await findings(clean, { roots: [[Number(doc?.['number']), String(doc?.['root'])]] })).toEqual([]);
    },
  );
});

test('a month’s root is public, and sent to bureau, evaluator and prefectures once', async () => {
  const { gateway } = stage;
  const { roots } = await gateway.call('visitor-1', 'identity.listAuditRoots', {});
  const monthly = roots.filter(({ month }) => month !== null);
  expect(monthly.map(({ month }) => month)).toEqual([...new Set(monthly.map(({ month }) => month))]);
  for (const persona of ['bureau-1', 'evaluator-1']) {
    const { messages } = await gateway.call(persona, 'message.listMine', {});
    const sent = messages.filter(({ title }) => title.startsWith('审计公告'));
    expect(sent).toHaveLength(monthly.length);
    expect(sent.every(({ body }) => monthly.some(({ root }) => body.includes(root)))).toBe(true);
  }
  const { messages } = await gateway.call('institution-1', 'message.listMine', {});
  expect(messages.filter(({ title }) => title.startsWith('审计公告'))).toEqual([]);
});

/** Every place of a value in it that is no list and no object. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) =>
    placesIn(inner, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}
/** The same with another value there. */
function otherAt(proof: object, path: readonly (string | number)[]): object {
  const copy = structuredClone(proof);
  const holder = path
    .slice(0, -1)
    .reduce((inner, name) => (inner as Record<string, object>)[name] ?? {}, copy) as Record<string, unknown>;
  const name = String(path.at(-1));
  const now = holder[name];
  if (typeof now === 'number') holder[name] = now + 1;
  else if (typeof now === 'string' && now !== '') holder[name] = `${now.startsWith('a') ? 'b' : 'a'}${now.slice(1)}`;
  else holder[name] = 'x';
  return copy;
}

describe('a proof of one document, for whoever was sent a root', () => {
  const prove = async (persona: string, collection: 'scores' | 'settlements' | 'yearSettings', since?: number) => {
    const id = String(kept.get(collection)?.[0]?._id);
    const input = { collection, id, ...(since !== undefined && { since }) };
    const { proof } = await stage.gateway.call(persona, 'identity.proveAudit', input, { at: now });
    return proof ?? {};
  };
  const rootsSent = async () => (await stage.gateway.call('visitor-1', 'identity.listAuditRoots', {})).roots;

  test.each(['scores', 'settlements', 'yearSettings'] as const)(
    '%s: stands under the newest root, and under one kept before',
    async (collection) => {
      const roots = await rootsSent();
      const [newest, first] = [roots[0], roots.at(-1)];
      const proof = await prove('evaluator-1', collection, first?.number);
      const both = [newest, first].map((root) => [root?.number ?? 0, root?.root ?? ''] as const);
      expect(verifyProof(proof, { keys, roots: both })).toEqual([]);
      expect(await findings([proof as Line], { roots: both })).toEqual([]);
    },
  );

  test('one entry: its proof stands under the newest root and is said in words; every single value changed is found', async () => {
    const id = String(kept.get('settlements')?.[0]?._id);
    const seal = (await prove('bureau-1', 'settlements'))['seal'] as { subject: string; seq: number };
    const ofEntry = async (persona: string, { subject, seq }: { subject: string; seq: number }) =>
      (await stage.gateway.call(persona, 'identity.proveAudit', { subject, seq }, { at: now })).proof ?? {};
    const newest = (await rootsSent())[0];
    const proof = await ofEntry('evaluator-1', seal);
    const said: string[] = [];
    const roots = [[newest?.number ?? 0, newest?.root ?? ''] as const];
    const trusted = {
      keys,
      roots,
      said: (text: string) => said.push(text),
    };
    expect(await verify([JSON.stringify(proof)], trusted)).toEqual([]);
    expect(said).toEqual([expect.stringContaining(`${seal.subject} 第 ${seal.seq} 条`)]);
    const beside = (path: readonly (string | number)[]) => ['keys', 'kind'].includes(String(path[0]));
    const unseen = placesIn(proof).filter(
      (path) => !beside(path) && verifyProof(otherAt(proof, path), { keys }).length === 0,
    );
    expect(unseen).toEqual([]);
    // neither who profits nor who watches reads entries
    for (const persona of ['institution-1', 'prefecture-1', 'window-1'])
      expect(await stage.gateway.code(persona, 'identity.proveAudit', { subject: seal.subject, seq: seal.seq })).toBe(
        'FORBIDDEN',
      );
    for (const input of [{}, { id }, { subject: seal.subject }])
      expect(await stage.gateway.code('bureau-1', 'identity.proveAudit', input)).toBe('INVALID_INPUT');
    expect(await stage.gateway.code('bureau-1', 'identity.proveAudit', { subject: seal.subject, seq: 9999 })).toBe(
      'NOT_FOUND',
    );
  });

  attack(
    'Roles',
    {
      tries: 'any single value of a proof is changed: document, seal, record, leaf, place, root, way',
      before: 'there were no proofs of one document',
      now: 'found, each of them',
    },
    async () => {
      for (const collection of ['scores', 'settlements'] as const) {
        const proof = await prove('bureau-1', collection, (await rootsSent()).at(-1)?.number);
        const beside = (path: readonly (string | number)[]) =>
          ['keys', 'kind'].includes(String(path[0])) || path.join('.') === 'since.number';
        const unseen = placesIn(proof).filter(
          (path) => !beside(path) && verifyProof(otherAt(proof, path), { keys }).length === 0,
        );
        expect(unseen.map((path) => path.join('.'))).toEqual([]);
        expect(placesIn(proof).length).toBeGreaterThan(50);
      }
    },
  );

  attack(
    'Roles',
    {
      tries: 'a proof with a part left out, of another document, or under a root that nobody was sent',
      before: 'there were no proofs of one document',
      now: 'found',
    },
    async () => {
      const proof = await prove('bureau-1', 'scores');
      for (const name of Object.keys(proof).filter((one) => !['kind', 'keys', 'since'].includes(one))) {
        expect([name, verifyProof({ ...proof, [name]: undefined }, { keys })]).not.toEqual([name, []]);
      }
      const { doc, seal } = await prove('bureau-1', 'settlements');
      expect(verifyProof({ ...proof, doc, seal }, { keys })).not.toEqual([]);
      const newest = (await rootsSent())[0]?.number ?? 0;
      expect(verifyProof(proof, { keys, roots: [[newest, 'ab'.repeat(32)]] })).not.toEqual([]);
      expect(verifyProof(proof, { keys, roots: [[newest + 1, 'ab'.repeat(32)]] })).not.toEqual([]);
      expect(verifyProof(proof, { keys: ['ab'.repeat(32)] })).not.toEqual([]);
    },
  );

  attack(
    'Roles',
    {
      tries: 'a score changed in the store is proved all the same',
      before: 'there were no proofs of one document',
      now: 'the proof shows that it was changed',
    },
    async () => {
      const [score] = kept.get('scores') ?? [];
      await put('scores', { ...score, totalExact: '100' });
      expect(verifyProof(await prove('bureau-1', 'scores'), { keys })).not.toEqual([]);
      await restore();
    },
  );
});
