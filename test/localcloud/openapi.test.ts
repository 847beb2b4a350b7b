import jsQR from 'jsqr';
import { inflateSync } from 'node:zlib';
import { RISKY_SAMPLE } from '../../localcloud/openapi/apis';
import { openidOf } from '../../localcloud/dev/personas';
import { connect, failure, type Cloud } from './builders/sdk';
import { startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;
let cloud: Cloud;

beforeAll(async () => {
  gateway = await startGateway();
  ({ cloud } = connect(gateway));
});
afterAll(() => gateway.close());

type Options = Record<string, unknown>;
const openapi = (area: string, name: string, options: Options) =>
  cloud.openapi[area]?.[name]?.(options) ?? Promise.reject(new Error('no such interface'));
const message = { touser: openidOf('trainee-1'), templateId: 't1', data: { thing1: { value: '开课提醒 <b>' } } };

interface Entry {
  api: string;
  openid: string;
  data: Options;
  at: number;
}
const inboxOf = async (persona: string): Promise<Entry[]> =>
  (await gateway.get(`/dev/inbox?persona=${persona}`)).body.data['messages'] as Entry[];

/** Pixels of an 8-bit grey, RGB(A) or palette-free 1-bit PNG without interlacing, as the gateway draws them. */
function decodePng(png: Buffer): { pixels: Uint8ClampedArray; size: number } {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const size = png.readUInt32BE(16);
  const channels = { 0: 1, 2: 3, 6: 4 }[png[25] ?? 0] ?? 0;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.subarray(at + 4, at + 8).toString() === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = size * channels;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  const line = Buffer.alloc(stride);
  for (let row = 0; row < size; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    const above = Buffer.from(line);
    for (let x = 0; x < stride; x += 1) {
      const left = x >= channels ? (line[x - channels] ?? 0) : 0;
      const up = above[x] ?? 0;
      const upLeft = x >= channels ? (above[x - channels] ?? 0) : 0;
      const guess = left + up - upLeft;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
      const paeth = a <= b && a <= c ? left : b <= c ? up : upLeft;
      const add = [0, left, up, (left + up) >> 1, paeth][filter] ?? 0;
      line[x] = ((raw[row * (stride + 1) + 1 + x] ?? 0) + add) & 255;
    }
    for (let x = 0; x < size; x += 1)
      pixels.fill(line[x * channels] ?? 255, (row * size + x) * 4, (row * size + x) * 4 + 3);
  }
  return { pixels, size };
}

test('wxacode.getUnlimited: a PNG in which the scene can be scanned', async () => {
  const { contentType, buffer } = await openapi('wxacode', 'getUnlimited', {
    scene: 'v=hall-7&k=1',
    page: 'pages/index',
  });
  expect(contentType).toBe('image/png');
  const { pixels, size } = decodePng(Buffer.from(buffer));
  expect(jsQR(pixels, size, size)?.data).toBe('v=hall-7&k=1');
});

test.each(['', 'x'.repeat(33)])('wxacode.getUnlimited refuses the scene %j', async (scene) => {
  expect((await failure(openapi('wxacode', 'getUnlimited', { scene }))).errCode).toBe(40169);
});

test('subscribeMessage.send arrives in the inbox of whom it is for, and of nobody else', async () => {
  const before = Date.now();
  expect(await openapi('subscribeMessage', 'send', message)).toMatchObject({ errCode: 0 });
  const [first, ...rest] = await inboxOf('trainee-1');
  expect(rest).toEqual([]);
  expect(first).toMatchObject({
    api: 'subscribeMessage.send',
    openid: openidOf('trainee-1'),
    data: { template_id: 't1', data: message.data },
  });
  expect(first?.at).toBeGreaterThanOrEqual(before);
  expect(first?.at).toBeLessThanOrEqual(Date.now());
  expect(await inboxOf('trainee-2')).toEqual([]);
});

test('the newest message comes first, and the page escapes what it shows', async () => {
  await openapi('subscribeMessage', 'send', { ...message, data: { thing1: { value: 'second' } } });
  expect((await inboxOf('trainee-1'))[0]?.data['data']).toEqual({ thing1: { value: 'second' } });
  const { text, headers } = await gateway.get('/dev/inbox?persona=trainee-1', { accept: 'text/html' });
  expect(headers.get('content-type')).toMatch(/text\/html/);
  expect(text).toContain('开课提醒 &#60;b&#62;');
  expect(text).not.toContain('开课提醒 <b>');
});

test.each([
  ['no receiver', { touser: '' }, 40003],
  ['no template', { templateId: '' }, 40037],
  ['no data', { data: null }, 47003],
  ['data without values', { data: { thing1: 'text' } }, 47003],
])('subscribeMessage.send with %s is refused as by WeChat', async (_name, change, errCode) => {
  expect((await failure(openapi('subscribeMessage', 'send', { ...message, ...change }))).errCode).toBe(errCode);
});

test('security.msgSecCheck passes ordinary text and refuses WeChat’s sample, in both versions', async () => {
  const v2 = { openid: openidOf('trainee-3'), scene: 2, version: 2 };
  expect(await openapi('security', 'msgSecCheck', { ...v2, content: '你好' })).toMatchObject({
    result: { suggest: 'pass' },
  });
  expect(await openapi('security', 'msgSecCheck', { ...v2, content: RISKY_SAMPLE })).toMatchObject({
    result: { suggest: 'risky' },
  });
  expect(await openapi('security', 'msgSecCheck', { content: '你好' })).toMatchObject({ errCode: 0 });
  expect((await failure(openapi('security', 'msgSecCheck', { content: RISKY_SAMPLE }))).errCode).toBe(87014);
  expect((await inboxOf('trainee-3')).map(({ api }) => api)).toEqual(['security.msgSecCheck', 'security.msgSecCheck']);
});

test('an interface that is not emulated is an error, not silence', async () => {
  expect((await failure(openapi('customerServiceMessage', 'send', {}))).errCode).toBe(-604100);
});
