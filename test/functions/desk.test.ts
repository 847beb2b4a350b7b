/**
 * A desk: what a browser may do before, while and after a person has opened it with the phone, and what is tried against it. Each attack is a pair:
 * a server that leaves out one check lets it through, ours does not.
 */
import { operations, type OperationName } from '../../cloudfunctions/contract';
import { deskAccess } from '../../cloudfunctions/contract/desk-access';
import { deskIdOf } from '../../cloudfunctions/records/desk';
import routes from '../../config/cloudbase/routes.json';
import { routeOf, type Route } from '../../localcloud/http/access';
import { connect } from '../localcloud/builders/sdk';
import { carelessDesk } from './support/careless-desk';
import { attacks, type DeskServer, type Sender } from './support/desk-attacks';
import { deskBrowser, keyHashOf, openDesk, showCode, type DeskBrowser } from './support/desk-browser';
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, register, startBureau } from './support/people';
import { publishSession } from './support/sessions';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const names = Object.keys(operations) as OperationName[];
let gateway: TestGateway;
/** The people's ids. */
const personOf = new Map<string, string>();

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  await register(gateway, 'trainee-1');
  await register(gateway, 'trainee-2');
  await grantRole(gateway, 'bureau-2', 'bureau');
  for (const persona of ['bureau-1', 'bureau-2', 'trainee-1', 'trainee-2'])
    personOf.set((await gateway.call(persona, 'identity.me', {})).userId, persona);
});
afterAll(() => gateway.close());

const START = Date.now();

describe('the way in', () => {
  test('a person scans, compares and confirms; then the browser is that person, and the phone sees it', async () => {
    const browser = deskBrowser(gateway);
    expect((await browser.ask('registration.listMine', {})).code).toBe('NOT_LOGGED_IN');
    const { code, compare } = await showCode(browser);
    expect((await browser.ask('identity.watchDeskCode', { code })).data.state).toBe('waiting');
    const asked = await gateway.call('bureau-1', 'identity.scanDeskCode', { code });
    expect(asked).toMatchObject({ browser: 'Chrome 120 · Windows', network: '127.0.0.*', operation: null });
    expect(asked.roles).toEqual(['自治区中小企业局（全区）']);
    expect((await browser.ask('identity.watchDeskCode', { code })).data.state).toBe('scanned');
    expect((await browser.ask('identity.listRoles', {})).code).toBe('NOT_LOGGED_IN');
    const { deskId } = await gateway.call('bureau-1', 'identity.confirmDeskCode', { code, compare });
    expect((await browser.ask('identity.watchDeskCode', { code })).data.state).toBe('confirmed');
    const { userId } = await gateway.call('bureau-1', 'identity.me', {});
    expect((await browser.ask('identity.me', {})).data.userId).toBe(userId);
    expect((await browser.ask('identity.listRoles', {})).code).toBe('OK');
    const { desks } = await gateway.call('bureau-1', 'identity.listDesks', {});
    expect(desks).toEqual([expect.objectContaining({ deskId, browser: 'Chrome 120 · Windows', here: false })]);
    expect((await browser.ask('identity.listDesks', {})).data.desks[0]?.here).toBe(true);
  });

  test('confirmed twice, at once or again, it is one desk', async () => {
    const browser = deskBrowser(gateway);
    const { code, compare } = await showCode(browser);
    await gateway.call('trainee-2', 'identity.scanDeskCode', { code });
    const confirm = () => gateway.call('trainee-2', 'identity.confirmDeskCode', { code, compare });
    const [first, second] = await Promise.all([confirm(), confirm()]);
    expect([second, await confirm()]).toEqual([first, first]);
    expect((await gateway.call('trainee-2', 'identity.listDesks', {})).desks).toHaveLength(1);
    await gateway.call('trainee-2', 'identity.endDesks', {});
  });

  test('of two who scan one code at once, one decides', async () => {
    const { code } = await showCode(deskBrowser(gateway));
    const codes = await Promise.all(
      ['trainee-1', 'trainee-2'].map((person) => gateway.code(person, 'identity.scanDeskCode', { code })),
    );
    expect(codes.sort()).toEqual(['DESK_CODE_TAKEN', 'OK']);
  });

  test('refused on the phone it opens nothing, and cannot be confirmed after all', async () => {
    const browser = deskBrowser(gateway);
    const { code, compare } = await showCode(browser);
    await gateway.call('trainee-1', 'identity.scanDeskCode', { code });
    await gateway.call('trainee-1', 'identity.refuseDeskCode', { code });
    expect((await browser.ask('identity.watchDeskCode', { code })).data.state).toBe('refused');
    expect(await gateway.code('trainee-1', 'identity.confirmDeskCode', { code, compare })).toBe('DESK_CODE_TAKEN');
  });

  test('how far a code is, is told to the browser that asked for it alone', async () => {
    const browser = deskBrowser(gateway);
    const { code } = await showCode(browser);
    const careless = (asked: string) => asked === code;
    expect(careless(code)).toBe(true);
    expect((await deskBrowser(gateway).ask('identity.watchDeskCode', { code })).code).toBe('NOT_FOUND');
  });

  test('nobody scans or confirms for somebody from a browser, not even from an open desk', async () => {
    const desk = await openDesk(gateway, 'trainee-1');
    const { code, compare } = await showCode(deskBrowser(gateway));
    expect((await desk.ask('identity.scanDeskCode', { code })).code).toBe('ONLY_ON_PHONE');
    expect((await desk.ask('identity.confirmDeskCode', { code, compare })).code).toBe('ONLY_ON_PHONE');
    expect(await gateway.code('trainee-1', 'identity.openDeskCode', { keyHash: '0'.repeat(64) })).toBe(
      'ONLY_IN_BROWSER',
    );
  });

  test('who has no particulars is asked for them first', async () => {
    const { code } = await showCode(deskBrowser(gateway));
    expect(await gateway.code('visitor-9', 'identity.scanDeskCode', { code })).toBe('PROFILE_REQUIRED');
  });

  test('codes cannot be guessed, nor asked for without end', async () => {
    // on another day, so that these codes count for no other test
    const at = START - 24 * HOUR;
    const asked = await Promise.all(
      Array.from({ length: 24 }, () =>
        deskBrowser(gateway).ask('identity.openDeskCode', { keyHash: '0'.repeat(64) }, { at }),
      ),
    );
    const given = asked.filter(({ code }) => code === 'OK');
    expect(given.every(({ data }) => /^[\w-]{24}$/.test(data.code))).toBe(true);
    // those that ask at the very same moment count one another late; the next one is refused
    const next = await deskBrowser(gateway).ask('identity.openDeskCode', { keyHash: '0'.repeat(64) }, { at });
    expect([next.status, next.code]).toEqual([429, 'TOO_MANY_CODES']);
    expect((await deskBrowser(gateway).ask('identity.openDeskCode', { keyHash: '0'.repeat(64) })).code).toBe('OK');
  });
});

/** Ours, as an attack sees it. */
const ours = (): DeskServer => {
  const as = (sender: Sender): DeskBrowser => {
    const browser = deskBrowser(gateway, sender);
    browser.headers = Object.fromEntries(
      Object.entries({ ...browser.headers, ...sender.headers }).filter(([, value]) => value !== ''),
    );
    return browser;
  };
  return {
    origin: gateway.url,
    show: async (sender, at) => {
      const browser = as(sender);
      const shown = await showCode(browser, { at });
      sender.cookie = browser.cookie;
      return shown;
    },
    scan: async (person, code, at) => (await gateway.code(person, 'identity.scanDeskCode', { code }, { at })) === 'OK',
    confirm: async (person, code, compare, at) =>
      (await gateway.code(person, 'identity.confirmDeskCode', { code, compare }, { at })) === 'OK',
    end: async (person, code, at) => {
      await gateway.call(person, 'identity.endDesks', { deskId: deskIdOf(code) }, { at });
    },
    revoke: async (person, at) => {
      const { userId, grants } = await gateway.call(person, 'identity.me', {});
      const grantId = grants[0]?.grantId ?? '';
      await gateway.call('bureau-1', 'identity.revokeRole', { userId, grantId, reason: '离职' }, { at });
    },
    actsAs: async (sender, at) => {
      const mine = await as(sender).ask('identity.me', {}, { at });
      const own = await as(sender).ask('registration.listMine', {}, { at });
      return own.code === 'OK' ? (personOf.get(mine.data.userId) ?? null) : null;
    },
  };
};

describe('what is tried against it', () => {
  test.each(attacks)('$name', async ({ leftOut, tried }) => {
    // each in a quarter of an hour of its own, so that no code waits for another's network
    const at = START + (attacks.findIndex((attack) => attack.tried === tried) + 1) * 15 * MINUTE;
    await expect(tried(carelessDesk(leftOut), at)).resolves.toBe(true);
    await expect(tried(ours(), at)).resolves.toBe(false);
  });

  test('made-up cookies and keys open nothing', async () => {
    const desk = await openDesk(gateway, 'trainee-1');
    const [code = '', secret = ''] = desk.cookie.split('.');
    for (const cookie of [
      '',
      '.',
      code,
      `${code}.`,
      `${code}.${secret}x`,
      `.${secret}`,
      `${code}.${secret}.${secret}`,
      `../${code}.${secret}`,
    ]) {
      const forged = deskBrowser(gateway, { cookie, key: desk.key });
      expect([cookie, (await forged.ask('registration.listMine', {})).code]).toEqual([cookie, 'NOT_LOGGED_IN']);
    }
    for (const key of ['', '0'.repeat(64), keyHashOf(desk.key)]) {
      const forged = deskBrowser(gateway, { cookie: desk.cookie, key });
      expect((await forged.ask('registration.listMine', {})).code).toBe('NOT_LOGGED_IN');
    }
  });

  test('a cookie that was planted beside the own one makes both worth nothing', async () => {
    const [own, attacker] = [await openDesk(gateway, 'trainee-1'), await openDesk(gateway, 'trainee-2')];
    const fixed = deskBrowser(gateway, { cookie: `${attacker.cookie}; desk=${own.cookie}`, key: attacker.key });
    expect((await fixed.ask('registration.listMine', {})).code).toBe('NOT_LOGGED_IN');
  });

  test('the cookie is for this host alone, read by no script and sent from no other site', async () => {
    const { headers } = await deskBrowser(gateway).ask('identity.openDeskCode', { keyHash: '0'.repeat(64) });
    expect(headers.get('set-cookie')).toMatch(/^desk=[\w-]{24}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('no answer is for another site, a frame or a cache', async () => {
    const { headers } = await deskBrowser(gateway).ask('programme.list', {});
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['a form', 'POST', 'application/x-www-form-urlencoded', 400],
    ['a form that pretends to be text', 'POST', 'text/plain', 400],
    ['a link', 'GET', undefined, 404],
    ['a question whether it may', 'OPTIONS', undefined, 404],
  ])('%s of this very site is not answered', async (_what, method, type, status) => {
    const desk = await openDesk(gateway, 'trainee-1');
    const response = await fetch(`${gateway.url}/api/identity/endDesks`, {
      method,
      headers: {
        origin: gateway.url,
        cookie: `desk=${desk.cookie}`,
        'x-desk-key': desk.key,
        ...(type ? { 'content-type': type } : {}),
      },
      ...(method === 'POST' ? { body: '{}' } : {}),
    });
    expect(response.status).toBe(status);
    expect((await desk.ask('registration.listMine', {})).code).toBe('OK');
  });

  test('what the client says of itself is nobody’s word: only WeChat or the desk says who calls', async () => {
    const sdk = connect(gateway.localcloud);
    const { openid } = (await (
      await fetch(`${gateway.url}/dev/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ persona: 'bureau-1' }),
      })
    ).json()) as { openid: string };
    const desk = await openDesk(gateway, 'bureau-1');
    const http = {
      path: '/api/identity/listRoles',
      httpMethod: 'POST',
      headers: { host: '127.0.0.1', origin: 'http://127.0.0.1', 'content-type': 'application/json' },
      body: '{}',
      isBase64Encoded: false,
    };
    const events: [string, object, string][] = [
      [
        'an openid in the event',
        { operation: 'identity.listRoles', openid, userInfo: { openId: openid } },
        'NOT_LOGGED_IN',
      ],
      ['a request without a desk', http, 'NOT_LOGGED_IN'],
      [
        'a request that names a person',
        { ...http, requestContext: { openid }, userId: 'bureau-1', desk },
        'NOT_LOGGED_IN',
      ],
      [
        'a request of another page',
        { ...http, headers: { ...http.headers, origin: 'http://evil.example' } },
        'WRONG_ORIGIN',
      ],
    ];
    for (const [what, event, code] of events) {
      const { result } = await sdk.cloud.callFunction({ name: 'identity', data: event });
      const said = result as { body?: string; error?: { code: string } };
      const error = said.body ? (JSON.parse(said.body) as { error: { code: string } }).error : said.error;
      expect([what, error?.code]).toEqual([what, code]);
    }
  });

  test('clocks that differ by seconds between instances open and close nothing', async () => {
    const at = START + 50 * HOUR;
    const desk = await openDesk(gateway, 'trainee-1', { at });
    expect((await desk.ask('registration.listMine', {}, { at: at - 30_000 })).code).toBe('OK');
    expect((await desk.ask('registration.listMine', {}, { at: at + 29 * MINUTE })).code).toBe('OK');
    // the one before goes slow: it takes back nothing of what was seen
    expect((await desk.ask('registration.listMine', {}, { at: at + 28 * MINUTE })).code).toBe('OK');
    expect((await desk.ask('registration.listMine', {}, { at: at + 58 * MINUTE })).code).toBe('OK');
  });

  test('what a page asks by itself, with nobody there, keeps no desk open', async () => {
    const at = START + 60 * HOUR;
    const desk = await openDesk(gateway, 'trainee-1', { at });
    delete desk.headers['x-desk-active'];
    for (const passed of [10, 20, 29]) {
      const { headers } = await desk.ask('registration.listMine', {}, { at: at + passed * MINUTE });
      expect(Math.round((Number(headers.get('x-desk-closes')) - at) / 1000)).toBe(30 * 60);
    }
    expect((await desk.ask('registration.listMine', {}, { at: at + 30.1 * MINUTE })).code).toBe('DESK_ENDED');
  });

  test('once the phone’s “end” is answered, no call is answered any more, however many are on their way', async () => {
    const desk = await openDesk(gateway, 'trainee-1');
    const before = Array.from({ length: 10 }, () => desk.ask('registration.listMine', {}));
    expect(await gateway.call('trainee-1', 'identity.endDesks', { deskId: desk.deskId })).toEqual({ ended: 1 });
    const after = await Promise.all(Array.from({ length: 10 }, () => desk.ask('registration.listMine', {})));
    expect(new Set(after.map(({ code }) => code))).toEqual(new Set(['DESK_ENDED']));
    await Promise.all(before);
    expect((await desk.ask('policy.search', { query: '贷款' })).code).toBe('OK');
    expect(await gateway.call('trainee-1', 'identity.endDesks', { deskId: desk.deskId })).toEqual({ ended: 0 });
  });

  test('nobody ends another one’s desk; one’s own can be ended from it, and its cookie goes', async () => {
    const desk = await openDesk(gateway, 'trainee-1');
    expect(await gateway.call('trainee-2', 'identity.endDesks', { deskId: desk.deskId })).toEqual({ ended: 0 });
    const ended = await desk.ask('identity.endDesks', { deskId: 'here' });
    expect([ended.data.ended, desk.cookie]).toEqual([1, '']);
  });

  test('who has their data deleted has no desk left', async () => {
    await register(gateway, 'trainee-8');
    const desk = await openDesk(gateway, 'trainee-8');
    await gateway.call('trainee-8', 'identity.deleteMyData', { confirm: true });
    expect((await desk.ask('registration.listMine', {})).code).toBe('NOT_LOGGED_IN');
  });
});

describe('steps that move money, scores or roles', () => {
  test('which they are', () => {
    expect(names.filter((name) => deskAccess(name).fresh)).toEqual([
      'identity.createInvitation',
      'identity.approveInvitation',
      'identity.withdrawInvitation',
      'identity.redeemInvitation',
      'identity.revokeRole',
      'identity.deleteMyData',
      'identity.erasePerson',
      'programme.publishHolidays',
      'attendance.decideStaffEntries',
      'attendance.decideLateScans',
      'evaluation.scoreSession',
      'evaluation.strike',
      'evaluation.unstrike',
      'evaluation.confirm',
      'evaluation.sendBack',
      'evaluation.review',
      'evaluation.correct',
      'followup.openAudit',
      'followup.concludeAudit',
      'subsidy.setSettings',
      'subsidy.recordTourCost',
      'subsidy.settleYear',
    ]);
  });

  test('ten minutes after the scan they ask for another one, of the same person, which says what it is for', async () => {
    const at = START + 70 * HOUR;
    const desk = await openDesk(gateway, 'bureau-1', { at });
    const input = { role: 'evaluator', scope: { kind: 'all' }, note: '', validDays: 7 } as const;
    const invite = (when: number) => desk.ask('identity.createInvitation', input, { at: when });
    expect((await invite(at + 9 * MINUTE)).code).toBe('OK');
    const later = { at: at + 11 * MINUTE };
    expect((await invite(later.at)).code).toBe('FRESH_SCAN_REQUIRED');
    expect((await desk.ask('identity.listRoles', {}, later)).code).toBe('OK');
    const cookie = desk.cookie;
    const { code, compare } = await showCode(desk, { ...later, operation: 'identity.createInvitation' });
    expect(desk.cookie).toBe(cookie);
    expect(await gateway.code('trainee-1', 'identity.scanDeskCode', { code }, later)).toBe('DESK_OF_ANOTHER');
    expect((await gateway.call('bureau-1', 'identity.scanDeskCode', { code }, later)).operation).toBe('发出邀请码');
    await gateway.call('bureau-1', 'identity.confirmDeskCode', { code, compare }, later);
    expect((await invite(later.at)).code).toBe('OK');
    expect(
      (await gateway.call('bureau-1', 'identity.listDesks', {}, later)).desks.filter(
        ({ deskId }) => deskId === desk.deskId,
      ),
    ).toHaveLength(1);
  });

  test('on the phone itself nothing is asked', async () => {
    const input = { role: 'evaluator', scope: { kind: 'all' }, note: '', validDays: 7 } as const;
    expect(await gateway.code('bureau-1', 'identity.createInvitation', input)).toBe('OK');
  });
});

describe('without signing in', () => {
  test.each(names)('%s', async (name) => {
    const { code } = await deskBrowser(gateway).ask(name, {});
    const { open, only } = deskAccess(name);
    if (only === 'phone') expect(code).toBe('ONLY_ON_PHONE');
    else if (open) expect(['OK', 'INVALID_INPUT', 'NOT_FOUND', 'ENTERPRISE_REQUIRED']).toContain(code);
    else expect(code).toBe('NOT_LOGGED_IN');
  });

  test('what is open: the library and what of it fits, the calendar, notices and whether a certificate is genuine', () => {
    expect(names.filter((name) => deskAccess(name).open)).toEqual([
      'identity.me',
      'identity.listAuditRoots',
      'identity.openDeskCode',
      'identity.watchDeskCode',
      'institution.list',
      'programme.list',
      'programme.get',
      'programme.holidays',
      'policy.search',
      'policy.get',
      'policy.match',
      'policy.overview',
      'policy.listTerms',
      'policy.compare',
      'enterprise.readSentence',
      'question.listPublic',
      'handbook.list',
      'handbook.get',
      'session.listMonth',
      'session.get',
      'attendance.verifyCertificate',
      'document.handbook',
      'case.search',
      'followup.getDraw',
      'plan.progress',
    ]);
  });

  test('nobody in particular is nobody', async () => {
    const { data } = await deskBrowser(gateway).ask('identity.me', {});
    expect(data).toMatchObject({ userId: 'nobody', profile: null, roles: ['visitor'], grants: [] });
  });
});

describe('HTTP access as CloudBase has it', () => {
  test('every area of operations has its route', () => {
    const areas = [...new Set(names.map((name) => name.split('.')[0] ?? ''))];
    const routed = areas.filter((area) => routeOf(routes as Route[], `/api/${area}/x`)?.upstreamResourceName === area);
    expect(routed).toEqual(areas);
    expect(routeOf(routes as Route[], '/')).toBeUndefined();
    expect(routeOf(routes as Route[], '/api/identityx/me')).toBeUndefined();
  });

  test('text above 100 KB is refused as there; the same as bytes is taken', async () => {
    const desk = await openDesk(gateway, 'bureau-1');
    const input = { fileName: '示例.txt', text: '第一条 示例。'.repeat(8_000) };
    const asText = await fetch(`${gateway.url}/api/policy/import`, {
      method: 'POST',
      headers: { ...desk.headers, cookie: `desk=${desk.cookie}`, 'x-desk-key': desk.key },
      body: JSON.stringify(input),
    });
    expect(asText.status).toBe(413);
    desk.headers['content-type'] = 'application/octet-stream';
    expect((await desk.ask('policy.import', input)).status).not.toBe(413);
  });

  test('a file is put where the link says, by whom the link was given to, and under a name of the server’s', async () => {
    const desk = await openDesk(gateway, 'bureau-1');
    expect(
      (await (await openDesk(gateway, 'trainee-1')).ask('identity.uploadLink', { for: 'materials', ending: '.png' }))
        .code,
    ).toBe('FORBIDDEN');
    const { data } = await desk.ask('identity.uploadLink', { for: 'policy-import', ending: '.txt' });
    expect(data.fileId).toMatch(/policy-import\/[0-9a-f]{32}\/[0-9a-f]{32}\.txt$/);
    const put = await fetch(data.url, { method: 'PUT', headers: data.headers, body: '第一条 示例' });
    expect(put.status).toBe(200);
    expect((await desk.ask('policy.import', { fileId: data.fileId, fileName: '示例.txt' })).code).toBe('OK');
  });
});

test('what WeChat does for a call from the mini-program alone waits, or is said', async () => {
  const desk = await openDesk(gateway, 'trainee-1');
  const text = '示例问题：小微企业贷款贴息怎样申请？';
  expect((await desk.ask('question.ask', { policyId: 'none', text })).code).toBe('TEXT_WAITS');
  const institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  const { sessionId, venueIds } = await publishSession(gateway, institutionId);
  const venue = { sessionId, venueId: venueIds[0] ?? '' };
  expect(await gateway.code('institution-1', 'attendance.posterCode', venue)).toBe('OK');
  expect((await (await openDesk(gateway, 'institution-1')).ask('attendance.posterCode', venue)).code).toBe(
    'ONLY_ON_PHONE',
  );
});

test('records of desks and codes go in their time', async () => {
  const sdk = connect(gateway.localcloud);
  const left = async (name: string) => (await sdk.db.collection(name).count()).total;
  expect(await left('desks')).toBeGreaterThan(0);
  await gateway.moveClock(START + 29 * 24 * HOUR);
  await gateway.runTimer('identity', 'forget-desks');
  expect(await left('desks')).toBeGreaterThan(0);
  await gateway.moveClock(START + 40 * 24 * HOUR);
  await gateway.runTimer('identity', 'forget-desks');
  expect([await left('desks'), await left('deskCodes')]).toEqual([0, 0]);
});
