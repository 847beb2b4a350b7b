import jsQR from 'jsqr';
import { inflateSync } from 'node:zlib';
import { RISKY_SAMPLE } from '../../localcloud/openapi/apis';
import { openidOf } from '../../localcloud/dev/personas';
import { buildFunctions, permit } from './builders/bundles';
import { connect, failure, type Cloud, type Data, type Database } from './builders/sdk';
import { startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;
let cloud: Cloud;
let db: Database;

/** Of each type of field a template with one such field; and one of the ordinary kind. */
const TYPES = [
  ...['thing', 'number', 'letter', 'symbol', 'character_string', 'time', 'date', 'amount', 'phone_number'],
  ...['car_number', 'name', 'phrase'],
];
const templates = {
  TEMPLATE_ORDINARY: { title: '开课提醒', fields: { thing1: '课程', time2: '时间' } },
  TEMPLATE_ENUM: { title: '进度', fields: { enum1: ['待办', '已办'] } },
  ...Object.fromEntries(TYPES.map((type) => [`TEMPLATE_${type}`, { title: type, fields: { [`${type}1`]: type } }])),
};

beforeAll(async () => {
  gateway = await startGateway({
    env: Object.fromEntries(Object.keys(templates).map((name) => [name, `id-of-${name}`])),
    config: {
      indexes: { pushed: [] },
      wechat: { templates, pushes: { wxa_media_check: 'listener' }, marked: { risky: ['违禁词'], review: ['可疑词'] } },
      pages: ['pages/index', 'packages/work/case/index'],
    },
  });
  const folder = gateway.scratch.folder('functions');
  buildFunctions(folder, 'probe', 'bare=probe', 'listener=probe');
  permit(folder, 'probe', 'subscribeMessage.send', 'security.msgSecCheck');
  ({ cloud, db } = connect(gateway));
  for (const persona of ['trainee-1', 'trainee-2', 'trainee-3']) await gateway.call(persona, 'none.visit');
});
afterAll(() => gateway.close());

type Options = Record<string, unknown>;
const openapi = (area: string, name: string, options: Options) =>
  cloud.openapi[area]?.[name]?.(options) ?? Promise.reject(new Error('no such interface'));
const ORDINARY = 'id-of-TEMPLATE_ORDINARY';
const message = {
  touser: openidOf('trainee-1'),
  templateId: ORDINARY,
  page: 'pages/index?id=1',
  data: { thing1: { value: '开课提醒 <b>' }, time2: { value: '2026-11-20 09:00' } },
};
const send = (change: Options = {}) => openapi('subscribeMessage', 'send', { ...message, ...change });
/** 0, or the code of the error. */
const codeOf = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 0,
    (error: unknown) => (error as { errCode: number }).errCode,
  );

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

describe('openapi: wxacode.getUnlimited', () => {
  const code = (options: Options) =>
    openapi('wxacode', 'getUnlimited', { scene: 'v=1', page: 'pages/index', ...options });

  test('a PNG in which the scene can be scanned', async () => {
    const { contentType, buffer } = await code({ scene: 'v=hall-7&k=1' });
    expect(contentType).toBe('image/png');
    const { pixels, size } = decodePng(Buffer.from(buffer));
    expect(jsQR(pixels, size, size)?.data).toBe('v=hall-7&k=1');
  });

  test.each<[string, Options, number]>([
    ['32 characters', { scene: 'x'.repeat(32) }, 0],
    ['33 characters', { scene: 'x'.repeat(33) }, 40169],
    ['no scene', { scene: '' }, 40169],
    ['every sign that is allowed', { scene: "!#$&'()*+,/:;=?@-._~aZ09" }, 0],
    ['Chinese', { scene: '课程' }, 40129],
    ['a space', { scene: 'a b' }, 40129],
    ['a percent sign', { scene: 'a%20b' }, 40129],
    ['a quotation mark', { scene: 'a"b' }, 40129],
    ['no page', { page: undefined }, 0],
    ['a page of a package', { page: 'packages/work/case/index' }, 0],
    ['a slash before the page', { page: '/pages/index' }, 41030],
    ['a page that is none', { page: 'pages/none' }, 41030],
    ['a page with a query', { page: 'pages/index?id=1' }, 41030],
    ['the narrowest', { width: 280 }, 0],
    ['too narrow', { width: 279 }, 40097],
    ['too wide', { width: 1281 }, 40097],
    ['the trial version', { envVersion: 'trial' }, 0],
    ['the version under development', { envVersion: 'develop' }, 0],
    ['a version that is none', { envVersion: 'beta' }, 40097],
  ])('%s', async (_name, options, expected) => {
    expect(await codeOf(code(options))).toBe(expected);
  });
});

describe('openapi: subscribeMessage.send', () => {
  test('arrives in the inbox of whom it is for, and of nobody else', async () => {
    const before = Date.now();
    await gateway.consent('trainee-1', ORDINARY);
    expect(await send()).toMatchObject({ errCode: 0 });
    const [first, ...rest] = await inboxOf('trainee-1');
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      api: 'subscribeMessage.send',
      openid: openidOf('trainee-1'),
      data: { template_id: ORDINARY, data: message.data },
    });
    expect(first?.at).toBeGreaterThanOrEqual(before);
    expect(first?.at).toBeLessThanOrEqual(Date.now());
    expect(await inboxOf('trainee-2')).toEqual([]);
  });

  test('the newest message comes first, and the page escapes what it shows', async () => {
    await gateway.consent('trainee-1', ORDINARY);
    const data = { ...message.data, thing1: { value: 'second' } };
    await send({ data });
    expect((await inboxOf('trainee-1'))[0]?.data['data']).toEqual(data);
    const { text, headers } = await gateway.get('/dev/inbox?persona=trainee-1', { accept: 'text/html' });
    expect(headers.get('content-type')).toMatch(/text\/html/);
    expect(text).toContain('开课提醒 &#60;b&#62;');
    expect(text).not.toContain('开课提醒 <b>');
  });

  test('one yes is one message; a refused message uses none up; of four at once with two yeses two arrive', async () => {
    expect((await failure(send({ touser: openidOf('trainee-2') }))).errCode).toBe(43101);
    await gateway.consent('trainee-2', ORDINARY, 'id-of-TEMPLATE_thing');
    await gateway.consent('trainee-2', ORDINARY);
    expect(await codeOf(send({ touser: openidOf('trainee-2'), page: 'pages/none' }))).toBe(41030);
    const codes = await Promise.all([1, 2, 3, 4].map(() => codeOf(send({ touser: openidOf('trainee-2') }))));
    expect(codes.sort()).toEqual([0, 0, 43101, 43101]);
  });

  test.each<[string, Options, number]>([
    ['no receiver', { touser: '' }, 40003],
    ['a receiver who is no openid', { touser: 'trainee-1' }, 40003],
    ['no template', { templateId: '' }, 40037],
    ['a template that was not approved', { templateId: 'none' }, 40037],
    ['a slash before the page', { page: '/pages/index' }, 41030],
    ['a page that is none', { page: 'pages/none?id=1' }, 41030],
    ['no data', { data: null }, 47003],
    ['data without values', { data: { thing1: 'text', time2: 'text' } }, 47003],
    ['a number as a value', { data: { ...message.data, thing1: { value: 7 } } }, 47003],
    ['a field left out', { data: { thing1: { value: '课程' } } }, 47003],
    ['a field that the template has not', { data: { ...message.data, thing9: { value: '课程' } } }, 47003],
  ])('%s is refused', async (_name, change, errCode) => {
    expect((await failure(send(change))).errCode).toBe(errCode);
  });

  test('the refusal names the field', async () => {
    const { errMsg } = await failure(send({ data: { ...message.data, time2: { value: '明天' } } }));
    expect(errMsg).toContain('data.time2.value');
  });

  test.each<[string, string, boolean]>([
    ['thing', '一'.repeat(20), true],
    ['thing', '一'.repeat(21), false],
    ['thing', '第 3 期（线上）：A/B', true],
    ['thing', '两行\n文字', false],
    ['thing', ' ', false],
    ['thing', '😀'.repeat(10), true],
    ['thing', '😀'.repeat(11), false],
    ['number', '9'.repeat(32), true],
    ['number', '9'.repeat(33), false],
    ['number', '12.50', true],
    ['number', '-1', false],
    ['number', '12 分', false],
    ['letter', 'Zz'.repeat(16), true],
    ['letter', 'a'.repeat(33), false],
    ['letter', 'a1', false],
    ['symbol', '!@#$%', true],
    ['symbol', '!@#$%^', false],
    ['symbol', '！，', true],
    ['symbol', 'a!', false],
    ['character_string', 'AB-2018/200#', true],
    ['character_string', 'x'.repeat(33), false],
    ['character_string', '编号2018', false],
    ['character_string', 'a b', false],
    ['time', '15:01', true],
    ['time', '15:01:30', true],
    ['time', '2019年10月1日 15:01', true],
    ['time', '2026-11-20 09:00', true],
    ['time', '2026-11-20 09:00~2026-11-20 12:00', true],
    ['time', '09:00~12:00', true],
    ['time', '2026-11-20', false],
    ['time', '24:00', false],
    ['time', '2026-13-20 09:00', false],
    ['time', '明天上午', false],
    ['date', '2019年10月1日', true],
    ['date', '2019年10月', true],
    ['date', '10月1日', true],
    ['date', '2018-01-01', true],
    ['date', '2018/01/01', true],
    ['date', '2018.01.01', true],
    ['date', '2018-01', true],
    ['date', '01-01', true],
    ['date', '2019年10月1日 15:01', true],
    ['date', '2018-01-01~2018-01-05', true],
    ['date', '2018-01/01', false],
    ['date', '2018-01-32', false],
    ['date', '15:01', false],
    ['amount', '¥100.50', true],
    ['amount', '￥1234567890', true],
    ['amount', '100元', true],
    ['amount', '¥12345678901', false],
    ['amount', '1,000元', false],
    ['amount', '一百元', false],
    ['phone_number', '+86-0766-66888866', true],
    ['phone_number', '0'.repeat(18), false],
    ['phone_number', '请致电', false],
    ['car_number', '粤A8Z888挂', true],
    ['car_number', 'A8Z888', true],
    ['car_number', '粤A粤Z888', false],
    ['car_number', '粤A8Z8888挂', false],
    ['name', '示例学员甲', true],
    ['name', '甲'.repeat(11), false],
    ['name', 'Shi Li', true],
    ['name', 'x'.repeat(20), true],
    ['name', 'x'.repeat(21), false],
    ['name', '甲abcdefghijk', false],
    ['name', '学员3', false],
    ['phrase', '配送中', true],
    ['phrase', '提问已答复', true],
    ['phrase', '材料即将截止', false],
    ['phrase', '已办1', false],
    ['phrase', '已办。', false],
    ['ENUM', '已办', true],
    ['ENUM', '别的', false],
  ])('%s %j: %s', async (type, value, taken) => {
    const templateId = `id-of-TEMPLATE_${type}`;
    if (taken) await gateway.consent('trainee-1', templateId);
    const data = { [`${type.replace('ENUM', 'enum')}1`]: { value } };
    expect(await codeOf(send({ templateId, data }))).toBe(taken ? 0 : 47003);
  });
});

describe('openapi: security.msgSecCheck', () => {
  const v2 = { openid: openidOf('trainee-3'), scene: 2, version: 2, content: '你好' };
  const check = (change: Options = {}) => openapi('security', 'msgSecCheck', { ...v2, ...change });

  test.each([
    ['ordinary words', '你好', 'pass', 100],
    ['WeChat’s sample', `啊${RISKY_SAMPLE}`, 'risky', 20001],
    ['a marked word', '这里有违禁词。', 'risky', 20001],
    ['a doubtful word', '这里有可疑词。', 'review', 21000],
    ['2,500 characters', '长'.repeat(2500), 'pass', 100],
  ])('%s: %j', async (_name, content, suggest, label) => {
    expect(await check({ content })).toMatchObject({ errCode: 0, result: { suggest, label } });
  });

  test.each<[string, Options, number]>([
    ['no words', { content: '' }, 44002],
    ['2,501 characters', { content: '长'.repeat(2501) }, 45002],
    ['nobody', { openid: undefined }, 40003],
    ['somebody who is no openid', { openid: 'trainee-3' }, 40003],
    ['scene 0', { scene: 0 }, 40129],
    ['scene 4', { scene: 4 }, 0],
    ['scene 5', { scene: 5 }, 40129],
    ['no scene', { scene: undefined }, 40129],
    ['somebody who was never here', { openid: openidOf('trainee-8') }, 43104],
  ])('%s', async (_name, change, expected) => {
    expect(await codeOf(check(change))).toBe(expected);
  });

  test('who was here more than two hours ago is checked no more, until he or she comes again', async () => {
    const openid = openidOf('trainee-4');
    const visit = (hours: number) =>
      gateway.call(
        'trainee-4',
        'none.visit',
        {},
        { 'x-localcloud-now': new Date(Date.now() - hours * 3_600_000).toISOString() },
      );
    await visit(2.01);
    expect(await codeOf(check({ openid }))).toBe(61010);
    await visit(1.99);
    expect(await codeOf(check({ openid }))).toBe(0);
  });

  test('who calls is here, although other calls of the same person run at other moments', async () => {
    const options = { ...v2, openid: openidOf('trainee-5') };
    const codes = await Promise.all(
      [0, 24, 48, 0, 24, 48].map(async (hours) => {
        const now = new Date(Date.now() - hours * 3_600_000).toISOString();
        const input = { api: 'security.msgSecCheck', options };
        const { body } = await gateway.call('trainee-5', 'probe.openapi', input, { 'x-localcloud-now': now });
        return body.data['errCode'];
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('version 1: 87014 for what is refused', async () => {
    const before = { openid: undefined, scene: undefined, version: undefined };
    expect(await check(before)).toMatchObject({ errCode: 0 });
    expect((await failure(check({ ...before, content: RISKY_SAMPLE }))).errCode).toBe(87014);
  });

  test('what was checked stands in the inbox of whose it is', async () => {
    expect((await inboxOf('trainee-3')).map(({ api }) => api)).toContain('security.msgSecCheck');
  });
});

describe('openapi: security.mediaCheckAsync', () => {
  const keep = async (path: string, content: string): Promise<string> => {
    const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(content) });
    return (await cloud.getTempFileURL({ fileList: [fileID] })).fileList[0]?.tempFileURL ?? '';
  };
  const check = (change: Options) =>
    openapi('security', 'mediaCheckAsync', {
      ...{ mediaType: 2, version: 2, scene: 1, openid: openidOf('trainee-3') },
      ...change,
    });
  const pushed = async (trace: unknown): Promise<Data> => {
    for (const deadline = Date.now() + 25_000; Date.now() < deadline;) {
      const { data } = await db.collection('pushed').where({ 'event.trace_id': trace }).get();
      if (data[0]) return data[0];
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('nothing was pushed');
  };

  test.each([
    ['an ordinary picture', '一张照片', { errcode: 0, result: { suggest: 'pass', label: 100 } }],
    ['a marked one', '违禁词', { errcode: 0, result: { suggest: 'risky', label: 20001 } }],
  ])('%s: an id at once, and the event for the function that is set for it', async (_name, content, expected) => {
    const answer = await check({ mediaUrl: await keep(`photos/${content}.jpg`, content) });
    expect(answer).toMatchObject({ errCode: 0 });
    expect(await pushed(answer['traceId'])).toMatchObject({
      openid: null,
      event: { MsgType: 'event', Event: 'wxa_media_check', version: 2, ...expected },
    });
  });

  test('a picture that cannot be loaded: the event says so', async () => {
    const { traceId } = await check({ mediaUrl: `${gateway.url}/storage/get/none` });
    expect(await pushed(traceId)).toMatchObject({ event: { errcode: -1008 } });
  });

  test.each<[string, Options, number]>([
    ['no address', { mediaUrl: '' }, 44002],
    ['a file id instead of an address', { mediaUrl: 'cloud://local/photos/a.jpg' }, 44002],
    ['a kind that is none', { mediaUrl: 'http://x/', mediaType: 3 }, 40097],
    ['version 1', { mediaUrl: 'http://x/', version: 1 }, 40097],
    ['scene 5', { mediaUrl: 'http://x/', scene: 5 }, 40129],
    ['nobody', { mediaUrl: 'http://x/', openid: '' }, 40003],
    ['somebody who was never here', { mediaUrl: 'http://x/', openid: openidOf('trainee-8') }, 43104],
  ])('%s is refused', async (_name, change, errCode) => {
    expect((await failure(check(change))).errCode).toBe(errCode);
  });
});

describe('openapi: permissions', () => {
  const from = async (name: string, api: string, options: Options = {}) =>
    (await gateway.call('trainee-1', `${name}.openapi`, { api, options })).body.data;

  test.each<[string, string, string, number]>([
    ['that config.json lists', 'probe', 'security.msgSecCheck', 44002],
    ['that it does not list', 'probe', 'wxacode.getUnlimited', -604101],
    ['of a function without config.json', 'bare', 'security.msgSecCheck', -604101],
    ['that is not emulated', 'probe', 'customerServiceMessage.send', -604100],
  ])('an interface %s', async (_name, name, api, errCode) => {
    expect(await from(name, api)).toMatchObject({ errCode });
  });

  test('the message is the platform’s', async () => {
    const { errMsg } = await from('bare', 'subscribeMessage.send');
    expect(errMsg).toContain('error code: -604101');
  });

  test('an interface that is not emulated is an error, not silence', async () => {
    expect((await failure(openapi('customerServiceMessage', 'send', {}))).errCode).toBe(-604100);
  });
});
