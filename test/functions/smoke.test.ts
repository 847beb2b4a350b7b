/** The walk over a new environment, tried on the gateway: there nothing differs, and where something is made to differ it is told. */
import { ASKED, walk, type Phone } from '../../scripts/lib/smoke';
import { startGateway, testEnvironment, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, secondOfficer, startBureau } from './support/people';
import { planOf } from './support/sessions';

let gateway: TestGateway;
let venue: { sessionId: string; venueId: string };
let phone: Phone;
const OFFICER = 'bureau-1';

beforeAll(async () => {
  testEnvironment['TEMPLATE_REGISTERED'] = 'template-of-registered';
  gateway = await startGateway();
  await startBureau(gateway);
  // nobody takes up what he or she has made: a colleague gives the first officer the platform's part
  const { code: part } = await gateway.call(await secondOfficer(gateway), 'identity.createInvitation', {
    role: 'platform',
    scope: { kind: 'all' },
  });
  await gateway.call(OFFICER, 'identity.redeemInvitation', { code: part });
  const institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  const startAt = Date.now() + 20 * 86_400_000;
  const plan = planOf(institutionId, { startAt, endAt: startAt + 3 * 3_600_000 });
  const { sessionId } = await gateway.call(OFFICER, 'session.saveDraft', { plan });
  await gateway.call(OFFICER, 'session.publish', { sessionIds: [sessionId] });
  const { session } = await gateway.call(OFFICER, 'session.get', { sessionId });
  venue = { sessionId, venueId: session.venues[0]!.venueId };
  let round = 0;
  phone = {
    openDesk: async ({ code, compare }) => {
      await gateway.call(OFFICER, 'identity.scanDeskCode', { code });
      await gateway.call(OFFICER, 'identity.confirmDeskCode', { code, compare });
    },
    showPoster: async () =>
      (await gateway.call('institution-1', 'attendance.posterCode', venue)).imageBase64.length > 0,
    register: async () => {
      round += 1;
      await gateway.consent(OFFICER, testEnvironment['TEMPLATE_REGISTERED']!);
      await gateway.call(OFFICER, 'message.recordConsent', {
        accepted: ['registered'],
        requestKey: `smoke-consent-${String(round)}`,
      });
      await gateway.call(OFFICER, 'registration.create', venue);
      await gateway.runTimer('message', 'send-outbox');
      await gateway.call(OFFICER, 'registration.cancel', { sessionId: venue.sessionId });
    },
  };
});
afterAll(() => gateway.close());

type Change = (url: string, body: string) => string | undefined;
const on = (change?: Change, more: Partial<Phone> = {}) =>
  walk({
    origin: gateway.url,
    phone: { ...phone, ...more },
    pause: () => Promise.resolve(),
    looks: 2,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      const changed = change?.(url as string, await response.clone().text());
      return changed === undefined ? response : new Response(changed, response);
    },
  });

test('it asks at least twenty operations, and nothing of the gateway differs', async () => {
  expect(ASKED.length).toBeGreaterThanOrEqual(20);
  expect(await on()).toEqual([]);
});

const wrong: [string, RegExp, Change | undefined, Partial<Phone>][] = [
  [
    'an answer of another shape',
    /^institution\.list .*other shape of institutions/,
    (url) => (url.endsWith('/institution/list') ? '{"ok":true,"data":{}}' : undefined),
    {},
  ],
  [
    'another error',
    /^session\.get .*"INTERNAL", the gateway: "NOT_FOUND"/,
    (url) => (url.endsWith('/session/get') ? '{"ok":false,"error":{"code":"INTERNAL"}}' : undefined),
    {},
  ],
  [
    'a page of the platform instead of an answer',
    /no JSON: <html>/,
    (url) => (url.endsWith('/case/list') ? '<html>' : undefined),
    {},
  ],
  [
    'a writer whose record is lost',
    /^each of them stands in one chain/,
    (url, body) =>
      url.endsWith('/identity/listAudit') ? body.replace('"chainIntact":true', '"chainIntact":false') : undefined,
    {},
  ],
  ['no code on the phone', /^the phone shows a poster’s code/, undefined, { showPoster: () => Promise.resolve(false) }],
  ['no message', /^the timer send-outbox sent it/, undefined, { register: () => Promise.resolve() }],
];

test.each(wrong)('%s is told', async (_, told, change, more) => {
  const differences = await on(change, more);
  expect(differences.filter((line) => told.test(line))).toHaveLength(1);
});

test('a code that nobody confirms ends the walk with its reason', async () => {
  const differences = await on(undefined, { openDesk: () => Promise.resolve() });
  expect(differences).toEqual(['state of the code: "waiting", the gateway: "confirmed"']);
});
