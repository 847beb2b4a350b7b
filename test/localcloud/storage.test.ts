import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, failure, type Cloud } from './builders/sdk';
import { Scratch, startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;
let cloud: Cloud;
const data = new Scratch();

beforeAll(async () => {
  gateway = await startGateway({ dataDir: data.path });
  ({ cloud } = connect(gateway));
});
afterAll(async () => {
  await gateway.close();
  data.remove();
});

const bytes = Buffer.from([0, 255, 128, 10, 13, 200]);
const upload = async (persona: string, path: string, body: Buffer | string): Promise<Response> => {
  const { data: session } = (await gateway.post('/dev/login', { persona })).body;
  return fetch(`${gateway.url}/storage/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${String(session['token'])}` },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
};
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { error: { code: string } }).error.code;

test('upload, address, download and delete, byte for byte', async () => {
  const { fileID } = await cloud.uploadFile({ cloudPath: '签名/甲 乙.png', fileContent: bytes });
  expect(fileID).toBe('cloud://local.local-bucket/签名/甲 乙.png');
  expect((await cloud.downloadFile({ fileID })).fileContent).toEqual(bytes);
  const [file] = (await cloud.getTempFileURL({ fileList: [fileID] })).fileList;
  const response = await fetch(file?.tempFileURL ?? '');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('content-security-policy')).toMatch(/sandbox/);
  expect((await cloud.deleteFile({ fileList: [fileID, fileID] })).fileList.map(({ status }) => status)).toEqual([
    0, -503003,
  ]);
  expect((await fetch(file?.tempFileURL ?? '')).status).toBe(404);
  await failure(cloud.downloadFile({ fileID }));
});

test('a stream is uploaded, too', async () => {
  const source = join(data.path, 'source.txt');
  writeFileSync(source, '来自文件');
  const { fileID } = await cloud.uploadFile({ cloudPath: 's.txt', fileContent: createReadStream(source) });
  expect((await cloud.downloadFile({ fileID })).fileContent.toString()).toBe('来自文件');
});

test('a second upload replaces the first and leaves nothing of it on disk', async () => {
  await cloud.uploadFile({ cloudPath: 'twice.txt', fileContent: Buffer.from('one') });
  const before = readdirSync(join(data.path, 'files')).length;
  const { fileID } = await cloud.uploadFile({ cloudPath: 'twice.txt', fileContent: Buffer.from('two') });
  expect((await cloud.downloadFile({ fileID })).fileContent.toString()).toBe('two');
  expect(readdirSync(join(data.path, 'files'))).toHaveLength(before);
});

test('an address is for one file and a time, and cannot be altered', async () => {
  const { fileID } = await cloud.uploadFile({ cloudPath: 'secret.txt', fileContent: Buffer.from('secret') });
  const address = async (maxAge: number): Promise<URL> =>
    new URL((await cloud.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0]?.tempFileURL ?? '');
  const good = await address(60);
  const swap = (part: number, value: string): string => {
    const parts = good.pathname.split('/');
    parts[part] = value;
    return `${good.origin}${parts.join('/')}`;
  };
  const altered = [
    swap(3, Buffer.from('other.txt').toString('base64url')),
    swap(4, (10 ** 11).toString(36)),
    swap(5, 'x'.repeat(43)),
    swap(2, 'put'),
    good.href.slice(0, -3),
  ];
  for (const href of altered) expect((await fetch(href)).status).toBe(403);
  expect((await fetch(good, { method: 'PUT', body: 'mine' })).status).toBe(403);
  const short = await address(1);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect((await fetch(short)).status).toBe(403);
});

describe('upload from the web page', () => {
  test('gives a file ID that functions can read', async () => {
    const response = await upload('trainee-1', 'signatures/s1.png', bytes);
    const { data: answer } = (await response.json()) as { data: { fileId: string } };
    expect((await cloud.downloadFile({ fileID: answer.fileId })).fileContent).toEqual(bytes);
  });

  test('one may write over one’s own file, not over somebody else’s', async () => {
    expect((await upload('trainee-1', 'own.txt', 'a')).status).toBe(200);
    expect((await upload('trainee-1', 'own.txt', 'b')).status).toBe(200);
    const other = await upload('trainee-2', 'own.txt', 'c');
    expect([other.status, await codeOf(other)]).toEqual([403, 'STORAGE_EXCEED_AUTHORITY']);
    const { fileContent } = await cloud.downloadFile({ fileID: 'cloud://local.local-bucket/own.txt' });
    expect(fileContent.toString()).toBe('b');
  });

  test.each(['../outside', 'a/../../outside', '/absolute', 'a//b', 'a\\b', 'nul\0', '', '.', 'x'.repeat(851)])(
    'the path %j is refused and nothing is written',
    async (path) => {
      const before = readdirSync(data.path).sort();
      const response = await upload('trainee-1', path, 'x');
      expect([response.status, await codeOf(response)]).toEqual([400, 'INVALID_PARAM']);
      expect(readdirSync(data.path).sort()).toEqual(before);
    },
  );

  test('20 MB are taken, one byte more is not', async () => {
    expect((await upload('trainee-1', 'full.bin', Buffer.alloc(20 * 1024 * 1024))).status).toBe(200);
    const response = await upload('trainee-1', 'over.bin', Buffer.alloc(20 * 1024 * 1024 + 1)).catch(() => undefined);
    // the connection may be closed before the whole body is sent
    if (response) expect(response.status).toBe(413);
    const gone = await failure(cloud.downloadFile({ fileID: 'cloud://local.local-bucket/over.bin' }));
    expect(gone.errMsg).toMatch(/fail/);
  });

  test('nobody uploads without having logged in', async () => {
    const response = await fetch(`${gateway.url}/storage/upload?path=x`, { method: 'POST', body: 'x' });
    expect([response.status, await codeOf(response)]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

test('HTML that somebody uploaded is downloaded, not shown', async () => {
  const { fileID } = await cloud.uploadFile({ cloudPath: 'page.html', fileContent: Buffer.from('<script>1</script>') });
  const [file] = (await cloud.getTempFileURL({ fileList: [fileID] })).fileList;
  expect((await fetch(file?.tempFileURL ?? '')).headers.get('content-disposition')).toMatch(/^attachment/);
});
