import { request } from 'node:http';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startLocalcloud } from '../../localcloud';
import { Scratch, startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;
const site = new Scratch();
const script = 'console.log("x");'.repeat(500);

beforeAll(async () => {
  const root = site.folder('root');
  mkdirSync(join(root, 'js'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>页</title>');
  writeFileSync(join(root, 'js/app.0a1b2c3d.js'), script);
  writeFileSync(join(root, 'js/app.js'), script);
  writeFileSync(join(root, '图.png'), Buffer.from([1, 2, 3]));
  writeFileSync(join(site.path, 'outside.txt'), 'outside');
  symlinkSync(join(site.path, 'outside.txt'), join(root, 'link.txt'));
  const personasFile = join(site.path, 'personas.json');
  writeFileSync(
    personasFile,
    JSON.stringify([{ name: 'trainee-1', label: '学员<一>', group: '学员', description: '示例' }]),
  );
  gateway = await startGateway({ staticDir: root, personasFile });
});
afterAll(async () => {
  await gateway.close();
  site.remove();
});

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}
interface ErrorBody {
  code: string;
  message: string;
  details: unknown;
}
/** The error of a body that holds nothing else. */
const errorOf = (body: Buffer): ErrorBody => {
  const { ok, error, ...rest } = JSON.parse(body.toString()) as { ok: boolean; error: ErrorBody };
  expect([ok, rest]).toEqual([false, {}]);
  return error;
};

/** A request with nothing added, nothing decoded and the path as it is given. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: gateway.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

describe('who may ask', () => {
  test.each(['127.0.0.1', 'localhost', 'LOCALHOST:8080', '[::1]:80'])('the host name %s', async (host) => {
    expect((await raw('/dev/clock', { host })).status).toBe(200);
  });

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '10.0.0.1'])(
    'not %s: a name that was rebound to this machine',
    async (host) => {
      const { status, body } = await raw('/dev/clock', { host });
      expect([status, errorOf(body).code]).toEqual([403, 'FORBIDDEN_HOST']);
    },
  );

  test('not a page from elsewhere that sends a form', async () => {
    const answer = await gateway.post('/dev/clock', { offsetMs: 5 }, { origin: 'http://evil.example' });
    expect([answer.status, answer.body.error.code]).toEqual([403, 'FORBIDDEN_ORIGIN']);
    expect((await gateway.post('/dev/clock', { offsetMs: 0 }, { origin: gateway.url })).status).toBe(200);
  });

  test('nothing allows pages from elsewhere to read', async () => {
    const { headers } = await raw('/dev/clock', { origin: 'http://evil.example' });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('it listens on loopback only', async () => {
    const functionsDir = site.folder('none');
    await expect(startLocalcloud({ functionsDir, host: '0.0.0.0' as '127.0.0.1' })).rejects.toThrow(/loopback only/);
  });

  test('a port that is taken is an error', async () => {
    const functionsDir = site.folder('none');
    await expect(startLocalcloud({ functionsDir, port: gateway.port })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('the web page', () => {
  test('index.html is asked for again each time; unknown paths of the app get it too', async () => {
    for (const path of ['/', '/index.html', '/pages/anything']) {
      const { status, headers, body } = await raw(path);
      expect([status, headers['cache-control'], headers['content-type']]).toEqual([
        200,
        'no-cache',
        'text/html; charset=utf-8',
      ]);
      expect(body.toString()).toContain('页');
    }
  });

  test('hashed names are kept for ever, others are checked', async () => {
    expect((await raw('/js/app.0a1b2c3d.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await raw('/js/app.js')).headers['cache-control']).toBe('no-cache');
  });

  test('brotli, gzip or as it is', async () => {
    const ask = (encodings: string): Promise<Raw> => raw('/js/app.js', { 'accept-encoding': encodings });
    const [brotli, gzip, plain] = [await ask('gzip, br'), await ask('gzip'), await ask('identity')];
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    expect(plain.body.toString()).toBe(script);
    expect(brotli.body.length).toBeLessThan(script.length / 10);
    expect(brotli.headers['vary']).toBe('accept-encoding');
  });

  test('an unchanged file is not sent again; a changed one is', async () => {
    const { headers } = await raw('/js/app.js');
    const etag = String(headers['etag']);
    expect((await raw('/js/app.js', { 'if-none-match': etag })).status).toBe(304);
    writeFileSync(join(site.path, 'root/js/app.js'), `${script}// changed`);
    expect((await raw('/js/app.js', { 'if-none-match': etag })).status).toBe(200);
  });

  test.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/js/..%2f..%2foutside.txt',
    '/link.txt',
    '/..%5coutside.txt',
    '/missing.js',
    '/%00.txt',
    '/%zz.txt',
  ])('%s is not served', async (path) => {
    const { status, body } = await raw(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('outside');
  });

  test('a name in Chinese', async () => {
    expect([...(await raw('/%E5%9B%BE.png')).body]).toEqual([1, 2, 3]);
  });
});

describe('/dev', () => {
  test('login: a token for a persona, another for each time', async () => {
    const [one, two] = [
      await gateway.post('/dev/login', { persona: 'trainee-1' }),
      await gateway.post('/dev/login', { persona: 'trainee-1' }),
    ];
    expect(one.body.data).toMatchObject({ persona: 'trainee-1', openid: two.body.data['openid'] });
    expect(one.body.data['token']).not.toBe(two.body.data['token']);
  });

  test.each(['', 'Trainee', 'a b', '../x', 'x'.repeat(49), 7, null])('no persona is called %j', async (persona) => {
    const { status, body } = await gateway.post('/dev/login', { persona });
    expect([status, body.error.code]).toEqual([400, 'UNKNOWN_PERSONA']);
  });

  test.each(['/dev/login', '/dev/clock', '/dev/inbox'])(
    '%s is a page that says what it is, escaped and self-contained',
    async (path) => {
      const { headers, text: html } = await gateway.get(path, { accept: 'text/html' });
      expect(html).toContain('本机演示');
      expect(html).toContain('name="viewport"');
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      expect(html).not.toContain('学员<一>');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    },
  );

  test('the personas of the file', async () => {
    expect((await gateway.get('/dev/personas')).body.data['personas']).toMatchObject([
      { name: 'trainee-1', label: '学员<一>' },
    ]);
    expect((await gateway.get('/dev/login', { accept: 'text/html' })).text).toContain('学员&#60;一&#62;');
  });

  test('the clock moves to a time, by a span, and back', async () => {
    const at = Date.parse('2029-09-01T00:00:00Z');
    const began = Date.now();
    /** At that time of the gateway and as much later as really passed. */
    const isAt = (time: unknown, since: number): void => {
      expect(time).toBeGreaterThanOrEqual(since);
      expect(time).toBeLessThanOrEqual(since + Date.now() - began);
    };
    const moved = await gateway.post('/dev/clock', { now: new Date(at).toISOString() });
    isAt(moved.body.data['now'], at);
    await gateway.post('/dev/clock', { advanceMs: 3_600_000 });
    isAt((await gateway.get('/dev/clock')).body.data['now'], at + 3_600_000);
    await gateway.post('/dev/clock', { offsetMs: 0 });
    isAt((await gateway.get('/dev/clock')).body.data['now'], began);
  });

  test.each([{}, { now: 'soon' }, { offsetMs: '5' }, { offsetMs: 1e15 }, { offsetMs: 1, advanceMs: 1 }])(
    'the clock refuses %j',
    async (body) => {
      expect((await gateway.post('/dev/clock', body)).body.error.code).toBe('MALFORMED_TIME');
    },
  );

  test.each([
    ['GET', '/dev/nothing'],
    ['PUT', '/dev/clock'],
    ['GET', '/api/a.b/c'],
    ['GET', '/storage/get/x'],
  ])('%s %s: an error in the one shape', async (method, path) => {
    const { status, body } = await raw(path, {}, method);
    expect(status).toBeGreaterThanOrEqual(400);
    const { code, message, ...rest } = errorOf(body);
    expect(rest).toEqual({ details: {} });
    expect(code).toMatch(/^[A-Z_]+$/);
    expect(message).toMatch(/[\u4e00-\u9fff]/);
  });
});
