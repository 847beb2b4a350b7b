/** The web page as a production server would send it: what a browser may keep, how it is packed, what may run in it. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildFunctions } from './builders/bundles';
import { startGateway, Scratch, type TestGateway } from './builders/gateway';
import { raw, type RawAnswer } from './builders/raw';

let gateway: TestGateway;
let root: string;
const site = new Scratch();

const script = 'console.log("x");'.repeat(500);
const inline = 'document.title = "页";';
const page = `<!doctype html><script>${inline}</script><script defer src="./js/app.0a1b2c3d.js"></script>${'<p>页</p>'.repeat(40)}`;
/** Marks the build's own compression: no server would compress to these bytes. */
const prepared = brotliCompressSync(`${script}/* by the build */`);

beforeAll(async () => {
  root = site.folder('root');
  mkdirSync(join(root, 'js'));
  const files: Record<string, string | Buffer> = {
    'index.html': page,
    'js/app.0a1b2c3d.js': script,
    'js/app.0a1b2c3d.js.br': prepared,
    'js/plain.js': script,
    'js/plain.js.br': prepared,
    'js/short.js': 'x()',
    'style.css': 'p{}'.repeat(500),
    'data.json': `["${'x'.repeat(2000)}"]`,
    'picture.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(200)}</svg>`,
    'picture.png': Buffer.alloc(4000, 7),
    'text.txt': '文字'.repeat(200),
    'font.woff2': Buffer.alloc(4000, 7),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
  gateway = await startGateway({ staticDir: root });
  buildFunctions(gateway.scratch.folder('functions'), 'probe');
});
afterAll(async () => {
  await gateway.close();
  site.remove();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> =>
  raw(gateway.port, path, { headers, method });

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['js/plain.js', 'text/javascript; charset=utf-8'],
  ['style.css', 'text/css; charset=utf-8'],
  ['data.json', 'application/json; charset=utf-8'],
  ['picture.svg', 'image/svg+xml; charset=utf-8'],
  ['picture.png', 'image/png'],
  ['text.txt', 'text/plain; charset=utf-8'],
  ['font.woff2', 'font/woff2'],
])('%s is %s', async (name, type) => {
  expect((await get(`/${name}`)).headers['content-type']).toBe(type);
});

describe('encoding', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br;q=0.1', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['identity', undefined],
    ['brotli, xgzip', undefined],
    ['', undefined],
  ])('Accept-Encoding: %s gives %s', async (accepted, expected) => {
    const { headers, body } = await get('/js/plain.js', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(expected);
    expect(headers['content-length']).toBe(String(body.length));
    const text = expected === 'br' ? brotliDecompressSync(body) : expected === 'gzip' ? gunzipSync(body) : body;
    expect(text.toString()).toBe(script);
  });

  test.each(['/picture.png', '/font.woff2', '/js/short.js'])('%s gains nothing and goes as it is', async (path) => {
    const { headers } = await get(path, { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('accept-encoding');
  });

  test('what the build compressed is sent as it is, under a hashed name only', async () => {
    expect((await get('/js/app.0a1b2c3d.js', { 'accept-encoding': 'br' })).body.equals(prepared)).toBe(true);
    expect((await get('/js/plain.js', { 'accept-encoding': 'br' })).body.equals(prepared)).toBe(false);
  });
});

describe('what the browser keeps', () => {
  test.each([
    ['/js/app.0a1b2c3d.js', 'public, max-age=31536000, immutable'],
    ['/js/plain.js', 'no-cache'],
    ['/', 'no-cache'],
    ['/pages/home/index', 'no-cache'],
  ])('%s: %s', async (path, expected) => {
    expect((await get(path)).headers['cache-control']).toBe(expected);
  });

  test('an ETag for each encoding, of the content alone: a copy of the file has the same', async () => {
    writeFileSync(join(root, 'copy.js'), script);
    const tagOf = async (path: string, accepted: string): Promise<unknown> =>
      (await get(path, { 'accept-encoding': accepted })).headers.etag;
    const tags = await Promise.all(['br', 'gzip', 'identity'].map((accepted) => tagOf('/js/plain.js', accepted)));
    expect(new Set(tags).size).toBe(3);
    expect(await tagOf('/copy.js', 'br')).toBe(tags[0]);
  });

  test.each([
    ['the tag', (tag: string) => tag],
    ['the tag, weakened by a proxy', (tag: string) => `W/${tag}`],
    ['a list with it', (tag: string) => `"other", ${tag}`],
    ['anything', () => '*'],
  ])('If-None-Match with %s: 304 without a body, with the headers of the whole', async (_name, header) => {
    const accepted = { 'accept-encoding': 'br' };
    const whole = await get('/', accepted);
    const answer = await get('/', { ...accepted, 'if-none-match': header(String(whole.headers.etag)) });
    expect([answer.status, answer.body.length]).toEqual([304, 0]);
    for (const name of ['etag', 'cache-control', 'vary', 'content-security-policy']) {
      expect(answer.headers[name]).toBe(whole.headers[name]);
    }
  });

  test('a tag of another encoding, or of what the file was before, gets the whole', async () => {
    writeFileSync(join(root, 'changing.js'), script);
    const { etag } = (await get('/changing.js', { 'accept-encoding': 'br' })).headers;
    const ask = (accepted: string): Promise<RawAnswer> =>
      get('/changing.js', { 'accept-encoding': accepted, 'if-none-match': String(etag) });
    expect((await ask('br')).status).toBe(304);
    expect((await ask('gzip')).status).toBe(200);
    writeFileSync(join(root, 'changing.js'), `${script}//`);
    const answer = await ask('br');
    expect([answer.status, brotliDecompressSync(answer.body).toString()]).toEqual([200, `${script}//`]);
  });
});

test('HEAD: the headers of GET without a body', async () => {
  for (const path of ['/', '/js/app.0a1b2c3d.js', '/picture.png']) {
    const [whole, head] = [
      await get(path, { 'accept-encoding': 'gzip' }),
      await get(path, { 'accept-encoding': 'gzip' }, 'HEAD'),
    ];
    const without = ({ date: _date, ...headers }: RawAnswer['headers']): object => headers;
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(without(head.headers)).toEqual(without(whole.headers));
  }
});

test('a Range is not promised, and who asks for one gets the whole', async () => {
  const { status, headers, body } = await get('/picture.png', { range: 'bytes=0-9' });
  expect([status, body.length]).toEqual([200, 4000]);
  expect([headers['accept-ranges'], headers['content-range']]).toEqual([undefined, undefined]);
});

describe('safety', () => {
  test('scripts run from this site, and in the page only those that stand in it: no eval, nothing inline besides', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    const hash = createHash('sha256').update(inline).digest('base64');
    const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src '));
    expect(scripts).toBe(`script-src 'self' 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'self'");
  });

  test('every file: no sniffing, no frame elsewhere, no address told elsewhere', async () => {
    for (const path of ['/', '/js/app.0a1b2c3d.js', '/picture.png']) {
      expect((await get(path)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  test('the page may use camera and place, and nothing that it has no use for', async () => {
    const permissions = String((await get('/')).headers['permissions-policy']).split(', ');
    expect(permissions).toEqual(expect.arrayContaining(['camera=(self)', 'geolocation=(self)', 'microphone=()']));
  });
});

describe('answers of functions', () => {
  const ask = (bytes: number, accepted: string): Promise<RawAnswer> =>
    raw(gateway.port, '/api/probe.large', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': accepted },
      body: JSON.stringify({ bytes }),
    });

  test.each([
    [100, 'gzip, deflate, br', undefined],
    [5000, 'gzip, deflate, br', 'gzip'],
    [5000, 'gzip;q=0', undefined],
    [5000, 'br', undefined],
    [5000, '', undefined],
  ])('%d characters, Accept-Encoding: %s: %s', async (bytes, accepted, expected) => {
    const { status, headers, body } = await ask(bytes, accepted);
    expect([status, headers['content-encoding'], headers.vary]).toEqual([200, expected, 'accept-encoding']);
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    const text = (expected === 'gzip' ? gunzipSync(body) : body).toString();
    expect(JSON.parse(text)).toEqual({ ok: true, data: 'x'.repeat(bytes) });
    if (expected) expect(body.length).toBeLessThan(500);
  });

  test('a refusal keeps its status', async () => {
    const { status, headers, body } = await ask(6 * 1024 * 1024 + 1, 'gzip');
    expect(status).toBe(500);
    expect(headers['content-encoding']).toBeUndefined(); // short: it says only that it is too large
    expect(JSON.parse(body.toString())).toMatchObject({ ok: false, error: { code: 'FUNCTIONS_RESPONSE_TOO_LARGE' } });
  });
});
