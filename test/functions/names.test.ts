/** Who did what is written with name and time, and from what to what, to whom may see it; to nobody else. */
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, startBureau } from './support/people';
import { planOf, publishSession, START } from './support/sessions';

const DAY = 86_400_000;
const at = START - 10 * DAY;

let gateway: TestGateway;
let sessionId: string;
const nameOf = async (who: string): Promise<string> => (await gateway.call(who, 'identity.me', {})).profile?.name ?? '';

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  const institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'evaluator-1', 'evaluator');
  await grantRole(gateway, 'prefecture-1', 'prefecture', { kind: 'region', regionId: '150100' });
  ({ sessionId } = await publishSession(gateway, institutionId));
  const plan = { title: '示例课程：改过的题目' };
  await gateway.call('bureau-1', 'session.change', { sessionId, plan, reason: '讲师调整了内容' }, { at });
  await gateway.call('bureau-1', 'session.cancel', { sessionId, reason: '会场临时停电' }, { at: at + DAY });
});
afterAll(() => gateway.close());

test('a session’s history: by whom and from what to what, for who plans sessions', async () => {
  const { session } = await gateway.call('bureau-1', 'session.get', { sessionId }, { at: at + 2 * DAY });
  const by = await nameOf('bureau-1');
  expect(session.history.map((entry) => [entry.what, entry.by, entry.reason])).toEqual([
    ['published', by, ''],
    ['changed', by, '讲师调整了内容'],
    ['cancelled', by, '会场临时停电'],
  ]);
  expect(session.history[1]?.changes).toEqual([
    { field: 'title', before: planOf(null).title, after: '示例课程：改过的题目' },
  ]);
});

test.each(['visitor-1', 'institution-1', 'evaluator-1', 'prefecture-1'])(
  'to %s no name of an officer is told unless he or she sees plans',
  async (who) => {
    const { session } = await gateway.call(who, 'session.get', { sessionId }, { at: at + 2 * DAY });
    const plans = session.plan !== null;
    for (const entry of session.history)
      expect([entry.by !== null, entry.changes === null || plans]).toEqual([plans, true]);
    expect(session.history.map(({ reason }) => reason)).toContain('会场临时停电');
  },
);

test('the roll of roles: who invited each, and who else approved where two have to', async () => {
  const { people } = await gateway.call('bureau-1', 'identity.listRoles', { limit: 100 });
  const [first, second] = [await nameOf('bureau-1'), await nameOf('officer-2')];
  const found = Object.fromEntries(
    people.map(({ grant, madeBy, approvedBy, name }) => [`${grant.role} ${name}`, [madeBy, approvedBy]]),
  );
  // the first officer began with the operator's code
  expect(found[`bureau ${first}`]?.[1]).toBeNull();
  expect(found).toMatchObject({
    [`bureau ${second}`]: [first, null],
    [`institution ${await nameOf('institution-1')}`]: [first, null],
    [`evaluator ${await nameOf('evaluator-1')}`]: [first, second],
    [`prefecture ${await nameOf('prefecture-1')}`]: [first, null],
  });
});
