/** Every personal field of the registry of collections: made, exported, deleted. A collection that is added to it is tried here by itself. */
import { personalData, rulesAt } from '../../cloudfunctions/programmes';
import { seal } from '../../cloudfunctions/platform/secrets';
import { collections } from '../../cloudfunctions/records/collections';
import type { Collection, Words } from '../../cloudfunctions/records/registry';
import { connect, type Data } from '../localcloud/builders/sdk';
import { DAY, publishCourse, startStage, type Course, type Stage } from './builders/course';
import { register } from './support/people';
import { START } from './support/sessions';
import { testEnvironment } from './support/gateway';

type Rule =
  | 'plain'
  | 'impersonal'
  | 'owner'
  | 'actor'
  | { label?: string; secret?: string; as?: Words; left?: unknown; in?: Rules; each?: Rules; kind?: string };
type Rules = Record<string, Rule>;
type Entry = Omit<Collection<{ _id: string }>, 'fields'> & { fields: Rules };

const entries = Object.entries(collections as unknown as Record<string, Entry>);
const held = entries.flatMap(([name, { held: how, ...entry }]) => (how ? [{ ...entry, name, held: how }] : []));
type HeldEntry = (typeof held)[number];

/** Every rule of a collection with the path of its field, parts of lists under their own kind. */
function rulesIn(fields: Rules, kind: string, path = ''): { path: string; kind: string; rule: Rule }[] {
  return Object.entries(fields).flatMap(([name, rule]) => {
    const here = { path: path + name, kind, rule };
    if (typeof rule === 'string') return [here];
    const inner = rule.in ?? rule.each;
    return inner ? rulesIn(inner, rule.kind ?? kind, `${path}${name}.`) : [here];
  });
}

describe('the registry', () => {
  const kinds = rulesAt(personalData, '2026-03-01').parameters.kinds.value;

  test.each(entries)('%s: whose documents name their owner are held, and are found by an index', (name, entry) => {
    const owners = rulesIn(entry.fields, '').filter(({ rule }) => rule === 'owner');
    const by = entry.held?.by;
    expect(owners.map(({ path }) => path)).toEqual(typeof by === 'string' ? [by] : []);
    if (typeof by === 'string' && by !== '_id') expect(entry.indexes.map(([first]) => first)).toContain(by);
    const personal = rulesIn(entry.fields, '').filter(
      ({ rule }) => typeof rule === 'object' && rule.label !== undefined,
    );
    expect(personal.length > 0 && !entry.held ? name : '').toBe('');
  });

  test('every kind of personal data has a collection, and what deletion does to it is what is said to the person', () => {
    const found = held.flatMap(({ fields, held: { kind, goes } }) =>
      rulesIn(fields, kind).map((rule) => ({ kind: rule.kind, goes })),
    );
    for (const { id, onDeletion } of kinds) {
      const ways = new Set(found.filter(({ kind }) => kind === id).map(({ goes }) => goes));
      // a part may go where the kind stays: an answer's receipt loses its owner, the answer never had one
      const fits = { removed: ['removed', 'nameless'], nameless: ['nameless', 'removed', 'kept'], kept: ['kept'] };
      expect([id, [...ways].every((way) => fits[onDeletion].includes(way)), ways.size > 0]).toEqual([id, true, true]);
    }
  });
});

const ITEM = { itemId: 'item', title: '示例条目', leadAgency: null, cooperatingAgencies: [], articleId: 'article' };
const POLICY = { _id: 'policy', title: '示例政策', issuers: [], items: [ITEM], articles: [] };

describe('of every personal field', () => {
  let stage: Stage;
  let course: Course;
  let userId: string;
  const who = 'trainee-1';
  const after = START + 60 * DAY;
  const db = () => connect(stage.gateway.localcloud).db;

  beforeAll(async () => {
    Object.assign(process.env, testEnvironment);
    stage = await startStage();
    course = await publishCourse(stage);
    await register(stage.gateway, who);
    ({ userId } = await stage.gateway.call(who, 'identity.me', {}));
    for (const one of held) await store(one);
    const { _id, ...policy } = POLICY;
    await db().collection('policies').doc(_id).set({ data: policy });
  }, 120_000);
  afterAll(() => stage.gateway.close());

  /** A value that is found again in whatever place it is left. */
  const mark = (collection: string, path: string): string => `示例${collection}之${path}`;

  const values: Record<Extract<Words, string>, () => unknown> = {
    area: () => '150100',
    answers: () => ({ question: true }),
    audience: () => 'sme-manager',
    certificate: () => '0123456789abcdef',
    count: () => ['one'],
    day: () => START,
    'feedback-particulars': () => seal('FEEDBACK_KEY', '{"age":60}'),
    founders: () => [],
    wishes: () => [],
    'if-so': () => true,
    'grant-place': () => 'all',
    industry: () => 'industry',
    markers: () => [],
    moment: () => START,
    phone: () => seal('PHONE_KEY', '19900000001'),
    policy: () => POLICY._id,
    'policy-part': () => POLICY.items[0]?.itemId,
    region: () => '150100',
    session: () => course.sessionId,
    venue: () => course.venueId,
    yuan: () => 12_300,
  };

  function valueOf(collection: string, path: string, rule: Rule): unknown {
    if (rule === 'owner') return userId;
    if (rule === 'actor') return 'somebody-else';
    if (rule === 'plain') return 'x';
    if (rule === 'impersonal') return {};
    if (rule.in) return partOf(collection, `${path}.`, rule.in);
    if (rule.each) return [partOf(collection, `${path}.`, rule.each)];
    if (typeof rule.as === 'object') return Object.keys(rule.as.of)[0];
    return rule.as ? values[rule.as]() : mark(collection, path);
  }
  const partOf = (collection: string, path: string, fields: Rules): Data =>
    Object.fromEntries(Object.entries(fields).map(([name, rule]) => [name, valueOf(collection, path + name, rule)]));

  async function store({ name, fields, held: { by, id } }: HeldEntry): Promise<void> {
    const doc = partOf(name, '', fields);
    if (id) doc['_id'] = id(course.sessionId, userId);
    if (typeof by === 'object') {
      const from = entries.find(([other]) => other === by.through)?.[1].held?.id;
      const _id = from?.(course.sessionId, userId) ?? mark(by.through, '_id');
      Object.assign(doc, { sessionId: course.sessionId }, by.where({ _id, sessionId: course.sessionId }, userId));
    }
    const { _id, ...data } = doc;
    await db().collection(name).doc(String(_id)).set({ data });
  }

  /** All that is stored, by collection. */
  const everything = async (): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    for (const [name] of entries) {
      const { data } = await db().collection(name).where({}).limit(1000).get();
      found.set(name, JSON.stringify(data));
    }
    return found;
  };

  const labelled = held.flatMap(({ name, fields, held: { kind } }) =>
    rulesIn(fields, kind).flatMap(({ path, kind: of, rule }) =>
      typeof rule === 'object' && rule.label !== undefined ? [{ name, path, kind: of, label: rule.label, rule }] : [],
    ),
  );

  test('the export gives what its owner may have, and no key', async () => {
    const { groups } = await stage.gateway.call(who, 'identity.exportMyData', {}, { at: after });
    const missing = labelled.filter(({ name, path, kind, label, rule }) => {
      const values = groups
        .filter((group) => group.kind === kind)
        .flatMap(({ records }) => records.flat())
        .filter((field) => field.label === label)
        .map(({ value }) => value);
      return rule.as ? values.every((value) => value === '') : !values.includes(mark(name, path));
    });
    expect(missing.map(({ name, path }) => `${name}.${path}`)).toEqual([]);
    const secrets = held.flatMap(({ name, fields }) =>
      rulesIn(fields, '').flatMap(({ path, rule }) =>
        typeof rule === 'object' && rule.secret !== undefined ? [mark(name, path)] : [],
      ),
    );
    expect(secrets.filter((secret) => JSON.stringify(groups).includes(secret))).toEqual([]);
  });

  test('the deletion takes away what it says, and the owner’s id out of everything but official acts', async () => {
    // that a role was given back is on record with which it was
    const ROLE = 'grants.party';
    const before = await everything();
    const going = held.flatMap(({ name, fields, held: { kind, goes } }) =>
      rulesIn(fields, kind).flatMap(({ path, rule }) =>
        typeof rule === 'object' && !rule.as && (goes === 'removed' || 'left' in rule) && path !== ROLE
          ? [mark(name, path)]
          : [],
      ),
    );
    expect(going.filter((value) => ![...before.values()].some((text) => text.includes(value)))).toEqual([]);

    await stage.gateway.call(who, 'identity.deleteMyData', { confirm: true, requestKey: 'delete-all' }, { at: after });
    const left = await everything();
    expect(going.filter((value) => [...left.values()].some((text) => text.includes(value)))).toEqual([]);
    const named = [...left].filter(([, text]) => text.includes(userId)).map(([name]) => name);
    expect(named.sort()).toEqual(['auditHeads', 'audits', 'formerOfficers']);
    const { groups } = await stage.gateway.call(who, 'identity.exportMyData', {}, { at: after + DAY });
    expect(groups.filter(({ count }) => count > 0).map(({ kind }) => kind)).toEqual(['audit']);
  });
});
