/** HTTP access to functions as CloudBase's pages have it: the request as the event, what is returned as the answer, routes and limits. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalcloud, type Localcloud } from '../../localcloud';
import { routeOf, type Route } from '../../localcloud/http/access';

const folder = mkdtempSync(join(tmpdir(), 'localcloud-access-'));
let gateway: Localcloud;

beforeAll(async () => {
  mkdirSync(join(folder, 'functions/echo'), { recursive: true });
  mkdirSync(join(folder, 'config'));
  writeFileSync(
    join(folder, 'functions/echo/index.js'),
    `exports.main = async (event) => {
       const { returns } = event.queryStringParameters ?? {};
       return returns ? JSON.parse(returns) : { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(event) };
     };`,
  );
  const routes: Route[] = [
    { path: '/', upstreamResourceType: 'STATIC_STORE', upstreamResourceName: 'staticstore' },
    { path: '/api/echo', upstreamResourceType: 'SCF', upstreamResourceName: 'echo' },
    { path: '/api/whole', upstreamResourceType: 'SCF', upstreamResourceName: 'echo', enablePathTransmission: true },
  ];
  writeFileSync(join(folder, 'config/routes.json'), JSON.stringify(routes));
  gateway = await startLocalcloud({ functionsDir: join(folder, 'functions'), configDir: join(folder, 'config') });
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}) => fetch(`${gateway.url}${path}`, init);
interface Event {
  path: string;
  httpMethod: string;
  headers: Record<string, string>;
  queryStringParameters: Record<string, string>;
  requestContext: Record<string, unknown>;
  body: string;
  isBase64Encoded: boolean;
}
const eventOf = async (path: string, init?: RequestInit) => (await (await ask(path, init)).json()) as Event;

test('the event has path, method, headers in lower case, query and body', async () => {
  const event = await eventOf('/api/echo/some/thing?a=1&b=%E7%A4%BA', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Own': 'yes' },
    body: '{"a":1}',
  });
  expect(event).toMatchObject({
    path: '/some/thing',
    httpMethod: 'POST',
    queryStringParameters: { a: '1', b: '示' },
    body: '{"a":1}',
    isBase64Encoded: false,
  });
  expect(event.headers).toMatchObject({ 'content-type': 'application/json', 'x-own': 'yes' });
  expect(Object.keys(event.requestContext).sort()).toEqual(['appId', 'envId', 'requestId', 'uin']);
});

test('with path transmission the function sees the whole path, else what follows the route’s', async () => {
  expect((await eventOf('/api/whole/x')).path).toBe('/api/whole/x');
  expect((await eventOf('/api/echo')).path).toBe('/');
});

test('what the client says of its address is not believed', async () => {
  const headers = { 'x-real-ip': '203.0.113.7', 'x-forwarded-for': '203.0.113.7' };
  expect((await eventOf('/api/echo', { headers })).headers).toMatchObject({
    'x-real-ip': '127.0.0.1',
    'x-forwarded-for': '127.0.0.1',
  });
});

test.each([
  ['application/octet-stream', true],
  ['image/png', true],
  ['application/json; charset=utf-8', false],
  ['text/plain', false],
  ['application/x-www-form-urlencoded', false],
])('a body of %s: base64 %s', async (type, encoded) => {
  const event = await eventOf('/api/echo', { method: 'POST', headers: { 'content-type': type }, body: '示例' });
  expect(event.isBase64Encoded).toBe(encoded);
  expect(encoded ? Buffer.from(event.body, 'base64').toString() : event.body).toBe('示例');
});

test.each([
  ['text of 100 KB', 'application/json', 100 * 1024, 200],
  ['text above', 'application/json', 100 * 1024 + 1, 413],
  ['bytes above 100 KB', 'application/octet-stream', 100 * 1024 + 1, 200],
  ['bytes above 6 MB', 'application/octet-stream', 6 * 1024 * 1024 + 1, 413],
])('%s', async (_what, type, length, status) => {
  const answer = await ask('/api/echo', {
    method: 'POST',
    headers: { 'content-type': type },
    body: new Uint8Array(length).fill(32),
  });
  expect(answer.status).toBe(status);
});

test.each([
  ['a text', '"hello"', 200, 'text/plain; charset=utf-8', 'hello'],
  ['a number', '7', 200, 'text/plain; charset=utf-8', '7'],
  ['an object', '{"a":1}', 200, 'application/json; charset=utf-8', '{"a":1}'],
  [
    'an integration response',
    '{"statusCode":418,"headers":{"content-type":"text/x","x-a":"b"},"body":"tea"}',
    418,
    'text/x',
    'tea',
  ],
  [
    'bytes',
    '{"statusCode":200,"headers":{"content-type":"image/x"},"body":"aGk=","isBase64Encoded":true}',
    200,
    'image/x',
    'hi',
  ],
])('%s as an answer', async (_what, returns, status, type, body) => {
  const answer = await ask(`/api/echo?returns=${encodeURIComponent(returns)}`);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([status, type, body]);
});

test('the longest route by whole segments; a path to no function is none', () => {
  const routes: Route[] = [
    { path: '/', upstreamResourceType: 'STATIC_STORE', upstreamResourceName: 's' },
    { path: '/a', upstreamResourceType: 'SCF', upstreamResourceName: 'one' },
    { path: '/a/b', upstreamResourceType: 'SCF', upstreamResourceName: 'two' },
  ];
  const leadsTo = (path: string) => routeOf(routes, path)?.upstreamResourceName;
  expect(['/a', '/a/x', '/a/b', '/a/b/c', '/a/bc', '/ab', '/'].map(leadsTo)).toEqual([
    'one',
    'one',
    'two',
    'two',
    'one',
    undefined,
    undefined,
  ]);
});

test('a browser that has chosen a persona calls as that persona; its cookie is for no script and no other site', async () => {
  const login = await ask('/dev/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"persona":"trainee-1"}',
  });
  const cookie = login.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^localcloud-persona=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  const called = await ask('/api/echo/hello', {
    method: 'POST',
    body: '{}',
    headers: { cookie: cookie.split(';')[0] ?? '' },
  });
  expect(await called.json()).toMatchObject({ ok: true });
  const outdated = { cookie: `localcloud-persona=${'x'.repeat(43)}` };
  expect((await eventOf('/api/echo/hello', { headers: outdated })).path).toBe('/hello');
});
